import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { unSc } from '../../../src/sources/un-sc/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('un-sc', 'consolidated.xml');

async function read(xml: string) {
  return await readList(unSc, [aDocument(xml)]);
}

describe('any list', () => {
  listCases({ adapter: unSc, list, entries: 2 });
});

test('a person', async () => {
  const { entries } = await read(list);
  const comment =
    'Gender: Male. INTERPOL-UN Security Council Special Notice web link:https://www.interpol.int/en/How-we-work/Notices/View-UN-Notices-Individuals.';
  expect(entries[0]).toEqual({
    id: 'QDi.001',
    schema: 'Person',
    names: [
      { full: 'SAYF-AL ADL', kind: 'primary', quality: 'strong' },
      { full: 'محمد صلاح الدين عبدالحليم زيدان', kind: 'alias', quality: 'strong', script: 'Arab' },
      { full: 'Muhamad Ibrahim Makkawi', kind: 'alias', quality: 'strong' },
      { full: 'Ibrahim al-Madani', kind: 'alias', quality: 'weak', label: 'Low' },
      { full: "Saif Al-'Adil", kind: 'alias', quality: 'weak', label: 'Low' },
    ],
    birthDates: [{ from: '1963-04-11' }, { from: '1960-04-11', text: 'as Muhamad Ibrahim Makkawi' }],
    birthPlaces: ['Monufia Governate, Egypt', 'Egypt'],
    nationalities: ['eg'],
    countries: [],
    identifiers: [],
    programs: ['Al-Qaida'],
    legalBasis: [],
    listedOn: '2001-01-25',
    gender: 'male',
    positions: ['Responsible for security'],
    addresses: [],
    relations: [],
    remarks: [comment, 'Muhamad Ibrahim Makkawi: previously listed as'],
    url: 'https://www.interpol.int/en/How-we-work/Notices/View-UN-Notices-Individuals',
  });
});

test('an organisation', async () => {
  const { entries } = await read(list);
  expect(entries[1]).toMatchObject({
    id: 'KPe.001',
    schema: 'Organization',
    names: [
      { full: 'KOREA MINING DEVELOPMENT TRADING CORPORATION', kind: 'primary', quality: 'strong' },
      { full: 'CHANGGWANG SINYONG CORPORATION', kind: 'alias', quality: 'strong', label: 'a.k.a.' },
      { full: '"KOMID"', kind: 'alias', quality: 'strong', label: 'a.k.a.' },
    ],
    countries: ['kp'],
    programs: ['DPRK'],
    listedOn: '2009-04-24',
    addresses: ['Central District, Pyongyang, Democratic People’s Republic of Korea (at time of listing)'],
    relations: [],
    remarks: [],
    url: null,
  });
});

test('tells when the list was made, in UTC, and knows every element', async () => {
  expect(await read(list)).toMatchObject({ dated: '2026-02-27T00:00:09.554Z', announced: null, unknown: [] });
});

test('a list without its date is told', async () => {
  const { unknown } = await read(list.replace(/ dateGenerated="[^"]*"/, ''));
  expect(unknown).toEqual(['CONSOLIDATED_LIST: no dateGenerated']);
});

test('a DATAID that is given anew makes no other entry', async () => {
  const renumbered = await read(list.replace('6907993', '6999999'));
  expect(renumbered).toEqual(await read(list));
});

test.each([
  ['Abou Mouhadjir (ابو مهاجر)', ['Abou Mouhadjir', 'ابو مهاجر']],
  ['Abubakar (original script: Абубакар)', ['Abubakar', 'Абубакар']],
  ['حسن غول (Hassan Ghul; Hassan Gul; Hasan Gul)', ['حسن غول', 'Hassan Ghul', 'Hassan Gul', 'Hasan Gul']],
  [
    'Hay’at Tahrir al-Sham (HTS) (هيئة تحرير الشام (original script); Hay’et Tahrir al-Sham)',
    ['Hay’at Tahrir al-Sham (HTS)', 'هيئة تحرير الشام', 'Hay’et Tahrir al-Sham'],
  ],
  ['Abdel Ilah Sabri (false identity)', ['Abdel Ilah Sabri (false identity)']],
  ['شيخ يونس الموريتاني ', ['شيخ يونس الموريتاني']],
])('the alias cell %s', async (cell, names) => {
  const { entries } = await read(list.replace('Muhamad Ibrahim Makkawi', cell));
  const aliases = entries[0]?.names.slice(2, 2 + names.length) ?? [];
  expect(aliases.map(({ full }) => full)).toEqual(names);
  expect(aliases.filter(({ script }) => script !== undefined).length).toBe(
    names.filter((name) => /[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(name)).length,
  );
});

test('several names in one original-script cell', async () => {
  const { entries } = await read(list.replace('محمد صلاح', 'ፍትዊ ዓብዱረዛቕ (Tigrinya); محمد صلاح'));
  expect(entries[0]?.names.slice(1, 3)).toMatchObject([
    { full: 'ፍትዊ ዓብዱረዛቕ', script: 'Ethi' },
    { full: 'محمد صلاح الدين عبدالحليم زيدان', script: 'Arab' },
  ]);
});

test.each([
  ['EXACT</TYPE_OF_DATE><YEAR>1963</YEAR>', [{ from: '1963' }]],
  ['EXACT</TYPE_OF_DATE><DATE>1963-04-11-05:00</DATE>', [{ from: '1963-04-11' }]],
  ['APPROXIMATELY</TYPE_OF_DATE><YEAR>1963</YEAR>', [{ from: '1963', circa: true }]],
  [
    'BETWEEN</TYPE_OF_DATE><NOTE>Approximately</NOTE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1963</TO_YEAR>',
    [{ from: '1958', to: '1963', circa: true, text: 'Approximately' }],
  ],
  ['BETWEEN</TYPE_OF_DATE><FROM_YEAR>1963</FROM_YEAR><TO_YEAR>1963</TO_YEAR>', [{ from: '1963' }]],
  [
    'EXACT</TYPE_OF_DATE><NOTE>24/06/1963 (Hijri Calendar)</NOTE>',
    [{ from: '1963', circa: true, text: '24/06/1963 (Hijri Calendar)' }],
  ],
  ['</TYPE_OF_DATE>', []],
])('the birth date %s', async (published, dates) => {
  const xml = list.replace(/EXACT<\/TYPE_OF_DATE>\s*<DATE>[^<]*<\/DATE>/, published);
  const { entries, unknown } = await read(xml);
  expect(entries[0]?.birthDates.slice(0, -1)).toEqual(dates);
  expect(unknown).toEqual([]);
});

test('a birth date without a year stays as a remark', async () => {
  const { entries } = await read(list.replace(/<DATE>[^<]*<\/DATE>/, '<NOTE>30-35 years old</NOTE>'));
  expect(entries[0]?.remarks).toContain('Date of birth: 30-35 years old');
});

test('documents are identifiers; one without a number is a remark', async () => {
  const documents = `<INDIVIDUAL_DOCUMENT>
      <TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Service passport</TYPE_OF_DOCUMENT2>
      <NUMBER>000123</NUMBER><ISSUING_COUNTRY>Egypt</ISSUING_COUNTRY><DATE_OF_ISSUE>1998-09-13</DATE_OF_ISSUE>
      <CITY_OF_ISSUE>Cairo</CITY_OF_ISSUE><NOTE>expired</NOTE>
    </INDIVIDUAL_DOCUMENT>
    <INDIVIDUAL_DOCUMENT>
      <TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><COUNTRY_OF_ISSUE>former Yugoslavia</COUNTRY_OF_ISSUE>
      <NOTE>issued in 1993</NOTE>
    </INDIVIDUAL_DOCUMENT>`;
  const { entries, unknown } = await read(list.replace('<INDIVIDUAL_DOCUMENT/>', documents));
  expect(entries[0]?.identifiers).toEqual([
    {
      type: 'Passport',
      value: '000123',
      country: 'eg',
      note: 'Service passport; issued 1998-09-13, Cairo; expired',
    },
  ]);
  expect(entries[0]?.remarks).toContain('Passport: issued in 1993, former Yugoslavia');
  expect(unknown).toEqual([]);
});

test('a form of address is a remark', async () => {
  const { entries } = await read(list.replace('<VALUE/>', '<VALUE>Maulavi</VALUE>'));
  expect(entries[0]?.remarks).toContain('Title: Maulavi');
});

test('an empty list has no entries', async () => {
  const empty =
    '<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:00Z"><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>';
  expect(await read(empty)).toMatchObject({ entries: [], unknown: [] });
});

test('what is unknown is reported by its path', async () => {
  const grown = list
    .replace('<ENTITIES>', '<VESSELS><VESSEL/></VESSELS><NOTE/><ENTITIES>')
    .replace('<SORT_KEY/>', '<SORT_KEY/><EYES>dark</EYES>')
    .replace('<CITY>Pyongyang</CITY>', '<CITY>Pyongyang</CITY><DISTRICT>Y</DISTRICT>')
    .replace('<VALUE>Egypt</VALUE>', '<VALUE>Possibly Egyptian</VALUE>')
    .replace('2009-04-24', 'April 24th')
    .replace('dateGenerated=', 'version="2" dateGenerated=');
  const { unknown, skipped } = await read(grown);
  expect(skipped).toEqual(['VESSELS']);
  expect(unknown.toSorted()).toEqual([
    'CONSOLIDATED_LIST@version',
    'ENTITY/ENTITY_ADDRESS/DISTRICT',
    'ENTITY/LISTED_ON: April 24th',
    'INDIVIDUAL/EYES',
    'INDIVIDUAL/NATIONALITY: Possibly Egyptian',
    'NOTE',
  ]);
});

test.each([
  ['another document', '<sdnList/>', /<CONSOLIDATED_LIST> was expected, but the document is <sdnList>/],
  [
    'a person without a reference',
    list.replace(' QDi.001 ', ' '),
    /INDIVIDUAL of line 4 has no REFERENCE_NUMBER/,
  ],
  ['an organisation without a name', list.replace(/KOREA MINING[^<]*/, ''), /ENTITY of line \d+ has no name/],
  [
    'characters cut to a byte',
    list.replace('Monufia', 'Mon\u0019ufia'),
    /line \d+, column \d+: no well-formed XML/,
  ],
])('%s is refused', async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});

test('another order of entries and aliases is no change', async () => {
  const blocks = list.match(/<INDIVIDUAL>.*?<\/INDIVIDUAL>/gs) ?? [];
  const aliases =
    /(<INDIVIDUAL_ALIAS>(?:(?!<INDIVIDUAL_ALIAS>).)*?<\/INDIVIDUAL_ALIAS>)(\s*)(<INDIVIDUAL_ALIAS>.*?<\/INDIVIDUAL_ALIAS>)/s;
  const shuffled = list.replace(aliases, '$3$2$1').replace(blocks[0] ?? '', (block) => `\n${block}`);
  expect(shuffled).not.toBe(list);
  const byId = async (xml: string) =>
    new Map((await read(xml)).entries.map((entry) => [entry.id, canonical(entry)]));
  expect(await byId(shuffled)).toEqual(await byId(list));
});
