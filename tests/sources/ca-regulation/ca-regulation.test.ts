import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { caRegulation } from '../../../src/sources/ca-regulation/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('ca-regulation', 'SOR-2017-233.xml');

async function read(xml: string) {
  return await readList(caRegulation, [aDocument(xml)]);
}

async function readWith(text: string) {
  const { entries } = await read(list.replace('Nicolás MADURO MOROS', text));
  return entries[0];
}

describe('any list', () => {
  listCases({ adapter: caRegulation, list, entries: 5 });
});

test('a person', async () => {
  const { entries } = await read(list);
  expect(entries.at(-1)).toEqual({
    id: 'saud-al-qahtani',
    schema: 'Person',
    names: [{ full: 'Saud AL-QAHTANI', kind: 'primary', quality: 'strong' }],
    birthDates: [{ from: '1978-07-07' }],
    birthPlaces: [],
    nationalities: [],
    countries: [],
    identifiers: [],
    programs: ['Justice for Victims of Corrupt Foreign Officials Regulations'],
    legalBasis: ['SOR/2017-233, schedule, item 65'],
    listedOn: null,
    gender: null,
    positions: [],
    addresses: [],
    relations: [],
    remarks: [],
    url: null,
  });
});

test('tells when it was amended, and knows every element', async () => {
  expect(await read(list)).toMatchObject({ dated: '2018-11-29', announced: null, unknown: [] });
});

test('a schedule of provisions, one of them repealed', async () => {
  const { entries, unknown, dated } = await read(fixture('ca-regulation', 'SOR-2014-44.xml'));
  expect(entries).toMatchObject([
    {
      id: 'mykola-yanovych-azarov',
      names: [{ full: 'Mykola Yanovych AZAROV' }],
      birthDates: [{ from: '1947-12-17' }],
      positions: ['former Prime Minister of Ukraine'],
      legalBasis: ['SOR/2014-44, schedule, item 1'],
    },
  ]);
  expect(entries).toHaveLength(1);
  expect({ unknown, dated }).toEqual({ unknown: [], dated: '2019-03-04' });
});

test('an item that is repealed is gone', async () => {
  const repealed = '<Repealed>[Repealed, SOR/2019-68, s. 1]</Repealed>';
  expect((await read(list.replace('Nicolás MADURO MOROS', repealed))).entries).toHaveLength(4);
});

test.each([
  ['(born in March 1964)', [{ from: '1964-03' }]],
  ['(born in 1973)', [{ from: '1973' }]],
  ['(born on August 20, 1971)', [{ from: '1971-08-20' }]],
  ['(born on August 10 or 11, 1972)', [{ from: '1972-08-10' }, { from: '1972-08-11' }]],
  ['(born on May 1, 1960 or May 2, 1961)', [{ from: '1960-05-01' }, { from: '1961-05-02' }]],
  ['(born in 1963 or 1964)', [{ from: '1963' }, { from: '1964' }]],
])('the birth date %s', async (published, birthDates) => {
  expect(await readWith(`Nicolás MADURO MOROS ${published}`)).toMatchObject({
    id: 'nicolas-maduro-moros',
    birthDates,
    remarks: [],
  });
});

test('a birth date without a year stays as a remark', async () => {
  expect(await readWith('Nicolás MADURO MOROS (born in Caracas)')).toMatchObject({
    birthDates: [],
    remarks: ['Date of birth: Caracas'],
  });
});

test('other names, and what is only a note to a name', async () => {
  const entry = await readWith(
    'Tayeb (Navy) BEN (also known as Tayeb One, Tayeb Two and Тайеб) (born in 1973)<FootnoteRef idref="fn_2">b</FootnoteRef>',
  );
  expect(entry).toMatchObject({
    names: [
      { full: 'Tayeb (Navy) BEN', kind: 'primary' },
      { full: 'Tayeb One', kind: 'alias', label: 'also known as' },
      { full: 'Tayeb Two', kind: 'alias' },
      { full: 'Тайеб', kind: 'alias', script: 'Cyrl' },
    ],
    birthDates: [{ from: '1973' }],
  });
});

test('numbers, editing ids and birth dates are no part of an id', async () => {
  const renumbered = list
    .replaceAll(/<Label>\d+/g, '<Label>7')
    .replaceAll(/lims:id="\d+"/g, 'lims:id="1"')
    .replaceAll(/ \(born [^)]*\)/g, '');
  const ids = async (xml: string) => (await read(xml)).entries.map(({ id }) => id);
  expect(await ids(renumbered)).toEqual(await ids(list));
});

test('items in another order are the same entries', async () => {
  const items = list.match(/<Item [\s\S]*?<\/Item>/g) ?? [];
  const turned = list.replace(items.join('\n'), items.toReversed().join('\n'));
  const meaning = async (xml: string) =>
    (await read(xml)).entries.map((entry) => `${entry.id} ${canonical(entry)}`).sort();
  expect(turned).not.toBe(list);
  expect(await meaning(turned)).toEqual(await meaning(list));
});

test('namesakes are two entries, whatever their order', async () => {
  const twice = (first: string, second: string) =>
    list
      .replace('Nicolás MADURO MOROS', `Badr ALOTAIBI (born in ${first})`)
      .replace('Maung Maung Soe (born in March 1964)', `Badr ALOTAIBI (born in ${second})`);
  for (const xml of [twice('1973', '1988'), twice('1988', '1973')]) {
    expect((await read(xml)).entries.map(({ id }) => id).slice(0, 2)).toEqual([
      'badr-alotaibi',
      'badr-alotaibi/1988',
    ]);
  }
});

test('what is unknown is reported by its path', async () => {
  const grown = list
    .replace(' lims:lastAmendedDate="2018-11-29" lims:current', ' version="2" lims:current')
    .replace('<Label>53', '<MarginalNote>x</MarginalNote><Label>53')
    .replace('Saif Saad', 'Saif <Emphasis>Saad</Emphasis>')
    .replace('<Label>65</Label>', '')
    .replace('<HistoricalNote>', '<TableGroup/><HistoricalNote>');
  const { unknown, skipped } = await read(grown);
  expect(skipped).toEqual(['Item without a number']);
  expect(unknown.toSorted()).toEqual([
    'Item/MarginalNote',
    'Item/Text/Emphasis',
    'Regulation: no lastAmendedDate',
    'Regulation@version',
    'TableGroup',
  ]);
});

test.each([
  ['another document', '<Statute/>', /<Regulation> was expected, but the document is <Statute>/],
  ['an item without a name', list.replace('Nicolás MADURO MOROS', ' '), /item of line 1 has no name/],
  [
    'an item without a text',
    list.replace('<Text>Nicolás MADURO MOROS</Text>', ''),
    /item of line 1 has no name/,
  ],
])('%s is refused', async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});
