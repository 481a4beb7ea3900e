import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { ukSanctions } from '../../../src/sources/uk-sanctions/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('uk-sanctions', 'uk-sanctions-list.xml');

async function read(xml: string) {
  return await readList(ukSanctions, [aDocument(xml)]);
}

describe('any list', () => {
  listCases({ adapter: ukSanctions, list, entries: 3 });
});

test('a person', async () => {
  const { entries, unknown, dated } = await read(list);
  expect(unknown).toEqual([]);
  expect(dated).toBe('2026-08-26');
  expect(entries[0]).toEqual({
    id: 'AFG0006',
    schema: 'Person',
    names: [
      { full: 'MOHAMMAD HASSAN AKHUND', kind: 'primary', quality: 'strong' },
      { full: 'Haji Mohammad Hassan', kind: 'alias', quality: 'weak', label: 'Low quality a.k.a' },
      { full: 'Mohammad Hassan Akhund', kind: 'alias', quality: 'strong', label: 'Primary Name Variation' },
      { full: 'محمد حسن آخوند', kind: 'alias', quality: 'strong', script: 'Arab' },
    ],
    birthDates: [{ from: '1945' }, { from: '1946-11' }, { from: '1958-03-01' }],
    birthPlaces: ['Pashmul village, Afghanistan'],
    nationalities: ['af'],
    countries: ['af'],
    identifiers: [
      { type: 'OFSI Group ID', value: '7172' },
      { type: 'UN reference number', value: 'TAi.002' },
      { type: 'Passport', value: 'P04581926', note: 'Afghanistan passport' },
    ],
    programs: ['The Afghanistan (Sanctions) (EU Exit) Regulations 2020'],
    legalBasis: [],
    listedOn: '2001-01-25',
    gender: 'male',
    positions: ['Deputy Minister of Civil Aviation under the Taliban'],
    addresses: ['Kabul, Afghanistan'],
    relations: [],
    remarks: [
      'A close associate of Mullah Mohammed Omar (TAi.004).',
      'Sanctions: Asset freeze',
      'Sanctions: Travel Ban',
      'Designated by: UN',
      'Title: Mullah',
    ],
    url: null,
  });
});

test.each([
  ['dd/mm/1945', [{ from: '1945' }]],
  ['dd/11/1946', [{ from: '1946-11' }]],
  ['00/00/1945', [{ from: '1945' }]],
  ['00/11/1946', [{ from: '1946-11' }]],
  ['15/08/19yy', []],
  ['01/03/1958</DOB><DOB>01/03/1958', [{ from: '1958-03-01' }]],
])('a birth date: %s', async (text, dates) => {
  const { entries } = await read(list.replace(/<DOBs>.*<\/DOBs>/, `<DOBs><DOB>${text}</DOB></DOBs>`));
  expect(entries[0]?.birthDates).toEqual(dates);
  if (dates.length === 0) expect(entries[0]?.remarks).toContain(`Date of birth: ${text}`);
});

test('what the export repeats counts once', async () => {
  const repeated = (pattern: RegExp) => (xml: string) => xml.replace(pattern, '$&$&');
  const twice = [
    /<Passport>.*<\/Passport>/,
    /<Position>.*<\/Position>/,
    /<Location>.*<\/Location>/,
    /<Address>.*?<\/Address>/,
    /<Nationality>.*?<\/Nationality>/,
  ].reduce((xml, pattern) => repeated(pattern)(xml), list);
  expect(twice).not.toBe(list);
  expect((await read(twice)).entries).toEqual((await read(list)).entries);
});

test('a name filed as a variation and as an alias is one', async () => {
  const again = '<Name><Name6>Haji Mohammad Hassan</Name6><NameType>Primary Name Variation</NameType></Name>';
  const { entries } = await read(list.replace('</Names>', `${again}</Names>`));
  expect(entries[0]?.names.filter(({ full }) => full === 'Haji Mohammad Hassan')).toEqual([
    { full: 'Haji Mohammad Hassan', kind: 'alias', quality: 'strong', label: 'Primary Name Variation' },
  ]);
});

test('a passport without a number is a remark', async () => {
  const { entries, unknown } = await read(list.replace('<PassportNumber>P04581926</PassportNumber>', ''));
  expect(unknown).toEqual([]);
  expect(entries[0]?.identifiers.map(({ type }) => type)).not.toContain('Passport');
  expect(entries[0]?.remarks).toContain('Passport: Afghanistan passport');
});

test('an organisation and a ship', async () => {
  const { entries } = await read(list);
  expect(entries[1]).toMatchObject({
    id: 'AFG0001',
    schema: 'Organization',
    countries: ['ae'],
    listedOn: '2012-06-29',
  });
  expect(entries[2]).toMatchObject({
    id: 'DPR0075',
    schema: 'Vessel',
    identifiers: [{ type: 'IMO number', value: '9562233' }],
    countries: ['km'],
    relations: [{ type: 'Owner or operator', name: 'Li Anshan' }],
  });
});

test('another order of designations and names is no change', async () => {
  const blocks = list.match(/ {2}<Designation>.*?<\/Designation>\n/gs) ?? [];
  const names = /(<Name><Name6>Haji M.*?<\/Name>)\s*(<Name>.*?<\/Name>)/s;
  const shuffled = list.replace(blocks.join(''), [...blocks].reverse().join('')).replace(names, '$2$1');
  expect(shuffled).not.toBe(list);
  const byId = async (xml: string) =>
    new Map((await read(xml)).entries.map((entry) => [entry.id, canonical(entry)]));
  expect(await byId(shuffled)).toEqual(await byId(list));
});

test('an element that nobody knows is reported, a designation without id or name refused', async () => {
  const { unknown } = await read(list.replace('<DOBs>', '<Tribe>Kakar</Tribe><DOBs>'));
  expect(unknown).toEqual(['Designation/IndividualDetails/Individual/Tribe']);
  await expect(read(list.replace('<UniqueID>AFG0001</UniqueID>', ''))).rejects.toThrow(/has no UniqueID/);
  await expect(read(list.replace(/<Name><Name6>Petrel 8.*?<\/Name>/, ''))).rejects.toThrow(
    /DPR0075.*no name/,
  );
});

test('the retired list of OFSI is named as what it is', async () => {
  const old =
    '<ArrayOfFinancialSanctionsTarget><FinancialSanctionsTarget/></ArrayOfFinancialSanctionsTarget>';
  await expect(read(old)).rejects.toThrow(/retired on 28 January 2026/);
});

describe('the address of the list', () => {
  const page = (links: string) =>
    aDocument(`<!DOCTYPE html><html><body><section id="documents">${links}</section></body></html>`, {
      url: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
    });
  const address = 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml';
  const links = `<a href="https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv">CSV</a> <a href="https://ofsistorage.blob.core.windows.net/publishlive/2022format/ConList.xml">OFSI</a> <a href="${address}">XML</a>`;

  test('is what the page at GOV.UK names', async () => {
    expect(await ukSanctions.follow?.(page(links), address)).toEqual([address]);
    const { entries } = await readList(ukSanctions, [page(links), aDocument(list)]);
    expect(entries).toHaveLength(3);
  });

  test('is its own where the list itself came', async () => {
    expect(await ukSanctions.follow?.(aDocument(list), address)).toEqual([]);
  });

  test('is missing on another page', async () => {
    const other = page('<a href="https://example.org/?UK-Sanctions-List.xml">no</a>');
    await expect(ukSanctions.follow?.(other, address)).rejects.toThrow(/without a link/);
  });
});
