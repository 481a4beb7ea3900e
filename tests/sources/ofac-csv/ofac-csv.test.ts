import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { ReadError } from '../../../src/model/errors.ts';
import { readIdentifier } from '../../../src/sources/ofac-csv/ids.ts';
import { ofacCsv } from '../../../src/sources/ofac-csv/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const names = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'] as const;
type Name = (typeof names)[number];
type Tables = { readonly [N in Name]: string };

const tables = Object.fromEntries(names.map((name) => [name, fixture('ofac-csv', name)])) as Tables;
const endMark = '\x1a';

function documents(changed: Partial<Tables> = {}) {
  const all = { ...tables, ...changed };
  return names.map((name) => aDocument(all[name], { url: `https://lists.example/${name}` }));
}

async function read(changed?: Partial<Tables>) {
  return await readList(ofacCsv, documents(changed));
}

/** One entry with these remarks, and nothing beside it. */
async function readRemarks(remarks: string) {
  const row = `7,"NAME","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${remarks}"\r\n${endMark}`;
  const none = { 'alt.csv': endMark, 'add.csv': endMark, 'sdn_comments.csv': endMark };
  const { entries, unknown } = await read({ 'sdn.csv': row, ...none });
  return { entry: entries[0], unknown };
}

describe('any list', () => {
  listCases({
    adapter: ofacCsv,
    list: tables['sdn.csv'],
    documents: (list) => [list, ...documents().slice(1)],
    entries: 8,
  });
});

test('a person: what the remarks say, and what stands in the other tables', async () => {
  const { entries, unknown } = await read();
  expect(unknown).toEqual([]);
  expect(entries.find(({ id }) => id === '9647')).toEqual({
    id: '9647',
    schema: 'Person',
    names: [
      { full: 'ZAHHAR, Mahmoud Khaled', kind: 'primary', quality: 'strong' },
      { full: 'AL ZAHAR, Mahmoud Khaled', kind: 'alias', quality: 'strong', label: 'a.k.a.' },
      { full: 'ZAHAR, Mahmoud', kind: 'alias', quality: 'weak', label: 'a.k.a.' },
      { full: 'AL-ZAHAR, Mahmoud', kind: 'alias', quality: 'weak', label: 'a.k.a.' },
    ],
    birthDates: [{ from: '1945' }],
    birthPlaces: ['Gaza Strip'],
    nationalities: ['ps'],
    countries: ['ps'],
    identifiers: [],
    programs: ['SDGT', 'NS-PLC'],
    legalBasis: [],
    listedOn: null,
    gender: 'male',
    positions: [],
    addresses: ['Region: Gaza'],
    relations: [{ type: 'Linked To', name: 'HAMAS' }],
    remarks: [
      'Secondary sanctions risk: section 1(b) of Executive Order 13224, as amended by Executive Order 13886',
    ],
    url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=9647',
  });
});

test('a title that the remarks repeat, passports, an organisation', async () => {
  const { entries } = await read();
  const [airline, zawahiri] = entries;
  expect(airline).toMatchObject({
    schema: 'Organization',
    programs: ['CUBA'],
    addresses: ['Havana, Cuba'],
    countries: ['cu'],
    remarks: [],
  });
  expect(zawahiri).toMatchObject({
    positions: ['Operational and Military Leader of JIHAD GROUP'],
    remarks: [],
    addresses: [],
    identifiers: [
      { type: 'Passport', value: '1084010', country: 'eg' },
      { type: 'Passport', value: '19820215' },
    ],
  });
  expect(zawahiri?.names).toHaveLength(4);
});

test('a vessel and an aircraft', async () => {
  const { entries } = await read();
  expect(entries.find(({ id }) => id === '15090')).toMatchObject({
    schema: 'Vessel',
    countries: ['ir'],
    programs: ['IRAN', 'SDGT'],
    identifiers: [
      { type: 'IMO number', value: '9172038' },
      { type: 'MMSI', value: '677048400' },
      { type: 'Call sign', value: '5IM584' },
    ],
    relations: [
      { type: 'Linked To', name: 'NATIONAL IRANIAN TANKER COMPANY' },
      { type: 'Linked To', name: 'HOKOUL SAL OFFSHORE' },
    ],
    remarks: [
      'Former Vessel Flag Malta',
      'alt. Former Vessel Flag Tanzania',
      'alt. Former Vessel Flag Panama',
      'Additional Sanctions Information - Subject to Secondary Sanctions',
      'Vessel type: Crude Oil Tanker',
      'Flag: Iran',
      'Tonnage: 159,681',
      'Gross registered tonnage: 81,479',
    ],
  });
  expect(entries.find(({ id }) => id === '15431')).toMatchObject({
    schema: 'Airplane',
    identifiers: [
      { type: 'Aircraft Construction Number (also called L/N or S/N or F/N)', value: '8401' },
      { type: "Aircraft Manufacturer's Serial Number (MSN)", value: '1023409321' },
    ],
  });
});

test('remarks that are too long for their cell go on in the comments', async () => {
  const { entries } = await read();
  const caro = entries.find(({ id }) => id === '15599');
  expect(caro?.relations.slice(-4).map(({ name }) => name)).toEqual([
    'PROMI FEL, S. DE R.L. DE C.V.',
    'SERVICIO Y OPERADORA SANTA ANA, S.A. DE C.V.',
    'TAXI AEREO NACIONAL DE CULIACAN, S.A.',
    'VILLAS DEL COLLI S.A. DE C.V.',
  ]);
  expect(caro?.identifiers).toEqual([
    { type: 'R.F.C.', value: 'CAEH751218JT4', country: 'mx' },
    { type: 'C.U.R.P.', value: 'CAEH751218HSLRLC01', country: 'mx' },
  ]);
  expect(caro?.remarks).toEqual([]);
  await expect(read({ 'sdn_comments.csv': endMark })).rejects.toThrow(
    /remarks of entry 15599 are longer than their cell/,
  );
});

test.each([
  ['DOB circa 1952.', { birthDates: [{ from: '1952', circa: true }] }],
  [
    'DOB 1951 to 1953; alt. DOB Apr 1961.',
    { birthDates: [{ from: '1951', to: '1953' }, { from: '1961-04' }] },
  ],
  ['DOB unknown.', { birthDates: [], remarks: ['Date of birth: unknown'] }],
  [
    'alt. POB Kabul; citizen Egypt;alt. nationality Korea, North.',
    { birthPlaces: ['Kabul'], nationalities: ['eg', 'kp'] },
  ],
  ['Nationality of Registration Man, Isle of.', { nationalities: [], countries: ['im'] }],
  ['Position: Minister.', { positions: ['Minister'] }],
  ['Linked To: HEBRON S.A.', { relations: [{ type: 'Linked To', name: 'HEBRON S.A.' }] }],
  [
    "f.k.a. 'DAR'A, Abu'.",
    { names: [expect.anything(), { full: "DAR'A, Abu", kind: 'alias', quality: 'weak', label: 'f.k.a.' }] },
  ],
  [
    'a.k.a. ""KEDO"".',
    { names: [expect.anything(), { full: 'KEDO', kind: 'alias', quality: 'weak', label: 'a.k.a.' }] },
  ],
  [
    'U.S.A. Passport issued 21 Jun 1992 in Amman, Jordan.',
    { identifiers: [], remarks: ['U.S.A. Passport issued 21 Jun 1992 in Amman, Jordan'] },
  ],
])('the remark %s', async (remarks, facts) => {
  const { entry, unknown } = await readRemarks(remarks);
  expect(entry).toMatchObject(facts);
  expect(unknown).toEqual([]);
});

test('a nationality that is none is told and stays a remark', async () => {
  const { entry, unknown } = await readRemarks('nationality possibly Palestinian;arrested 23 Apr 2002.');
  expect(entry?.remarks).toEqual(['nationality possibly Palestinian', 'arrested 23 Apr 2002']);
  expect(unknown).toEqual(['remarks/nationality: possibly Palestinian']);
});

test.each([
  [
    'Passport G 649385 issued 08 Sep 2006 expires 17 Jul 2011',
    { type: 'Passport', value: 'G 649385', note: 'issued 08 Sep 2006, expires 17 Jul 2011' },
  ],
  [
    'Diplomatic Passport 008827 (Iran) issued 1999',
    { type: 'Diplomatic Passport', value: '008827', country: 'ir', note: 'issued 1999' },
  ],
  ['Tax ID No. AABA 670850 Y', { type: 'Tax ID No.', value: 'AABA 670850 Y' }],
  ['NIT # 890115794-3 (Colombia)', { type: 'NIT #', value: '890115794-3', country: 'co' }],
  [
    'Unified Social Credit Code (USCC) 91222401MA0Y31E659 (China)',
    { type: 'Unified Social Credit Code (USCC)', value: '91222401MA0Y31E659', country: 'cn' },
  ],
  [
    'Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h',
    { type: 'Digital Currency Address - XBT', value: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h' },
  ],
  ['Telephone No. 009613679153', { type: 'Telephone No.', value: '009613679153' }],
  ['Fax (357)(22678777)', { type: 'Fax', value: '(357)(22678777)' }],
  ['Website www.bank-maskan.ir', { type: 'Website', value: 'www.bank-maskan.ir' }],
  ['Italian Fiscal Code: KMMMHD68D03Z352N', { type: 'Italian Fiscal Code', value: 'KMMMHD68D03Z352N' }],
  ['KOMID Representative in Iran', null],
  ["Principal Director of Venezuela's National Telephone Company (CANTV)", null],
  ['Passport and National ID were issued in Ulm, Germany', null],
])('the identifier %s', (text, identifier) => {
  expect(readIdentifier(text)).toEqual(identifier);
});

test('the order of rows means nothing', async () => {
  const shuffled = Object.fromEntries(
    names.map((name) => {
      const rows = tables[name].replace(endMark, '').trimEnd().split('\r\n');
      return [name, `${rows.toReversed().join('\r\n')}\r\n${endMark}`];
    }),
  );
  const before = new Map((await read()).entries.map((entry) => [entry.id, canonical(entry)]));
  const after = new Map((await read(shuffled)).entries.map((entry) => [entry.id, canonical(entry)]));
  expect(after).toEqual(before);
});

test('every table must be there whole', async () => {
  for (const name of names) {
    const table = tables[name];
    const cut = table.replace(endMark, '');
    await expect(read({ [name]: cut })).rejects.toThrow(`${name}: the table has no end mark (Ctrl-Z)`);
    await expect(read({ [name]: '' })).rejects.toThrow(ReadError);
    await expect(read({ [name]: '<html></html>' })).rejects.toThrow(`${name}: line 1: a web page came`);
  }
  await expect(readList(ofacCsv, documents().slice(0, 3))).rejects.toThrow('four tables, but 3 came');
});

test('tables of two days are no list', async () => {
  await expect(read({ 'sdn.csv': tables['sdn.csv'].replace(/^19029,.*\r\n/m, '') })).rejects.toThrow(
    'alt.csv has rows for 1 entries that sdn.csv does not have, the first is 19029',
  );
});

test('an empty list is one, where it says so', async () => {
  const none = Object.fromEntries(names.map((name) => [name, endMark]));
  expect(await read(none)).toMatchObject({ entries: [], unknown: [] });
});

test('what is unknown is told', async () => {
  const { unknown, entries } = await read({
    'sdn.csv': tables['sdn.csv'].replace('"aircraft"', '"airship"'),
    'alt.csv': tables['alt.csv'].replace('12,"aka","AERO-CARIBBEAN",-0- ', '12,"xka","AERO-CARIBBEAN","old"'),
    'add.csv': tables['add.csv'].replace('"Cuba",-0- ', '"Atlantis","closed"'),
  });
  expect(unknown.toSorted()).toEqual(['Country: Atlantis', 'SDN_Type: airship', 'alt_type: xka']);
  expect(entries[0]?.remarks).toEqual(['Alias AERO-CARIBBEAN: old', 'Address: closed']);
});

test.each<[string, Partial<Tables>, RegExp]>([
  [
    'a missing column',
    { 'alt.csv': `36,12,"aka","AERO-CARIBBEAN"\r\n${endMark}` },
    /alt\.csv: line 1 has 4 cells where there are 5/,
  ],
  ['a header line', { 'add.csv': `a,b,c,d,e,f\r\n${endMark}` }, /add\.csv: line 1: "a" is no entry number/],
  [
    'an entry without a name',
    { 'sdn.csv': tables['sdn.csv'].replace('"EP-GOM"', '-0- ') },
    /entry 15431 has no name/,
  ],
  [
    'an alias without a name',
    { 'alt.csv': tables['alt.csv'].replace('"AERO-CARIBBEAN"', '-0- ') },
    /alias of entry 36 has no name/,
  ],
  ['rows behind the end', { 'alt.csv': `${endMark}\r\n36` }, /goes on behind its end mark/],
])('%s is refused', async (_, changed, message) => {
  await expect(read(changed)).rejects.toThrow(message);
});

test.each([
  ['https://a.example/exports/SDN.CSV', ['exports/ALT.CSV', 'exports/ADD.CSV', 'exports/SDN_COMMENTS.CSV']],
  ['https://a.example/CONS_PRIM.CSV', ['CONS_ALT.CSV', 'CONS_ADD.CSV', 'CONS_COMMENTS.CSV']],
  [
    'https://a.example/2026-sdn.csv.gz?raw=1',
    ['2026-alt.csv.gz?raw=1', '2026-add.csv.gz?raw=1', '2026-sdn_comments.csv.gz?raw=1'],
  ],
  [
    'https://a.example/sdn/cons_prim-2025.csv',
    ['sdn/cons_alt-2025.csv', 'sdn/cons_add-2025.csv', 'sdn/cons_comments-2025.csv'],
  ],
])('the tables beside %s, whatever it redirects to', async (url, siblings) => {
  const index = aDocument('', { url: 'https://storage.example/signed?for=an-hour' });
  expect(await ofacCsv.follow?.(index, url)).toEqual(siblings.map((path) => `https://a.example/${path}`));
});

test('an address that names none of the tables is refused', async () => {
  await expect(ofacCsv.follow?.(aDocument(''), 'https://a.example/sdnlist.txt')).rejects.toThrow(
    /is not called SDN\.CSV or CONS_PRIM\.CSV/,
  );
});
