import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { ReadError } from '../../../src/model/errors.ts';
import { auDfat } from '../../../src/sources/au-dfat/index.ts';
import { type Value, workbook } from '../../support/workbook.ts';
import { aDocument, readList } from '../reading.ts';
import { header, rows } from './fixtures/rows.ts';

const bytes = workbook([header, ...rows]);

async function read(content: Uint8Array | string = bytes, chunkSize = 65_536) {
  return await readList(auDfat, [aDocument(content, { chunkSize })]);
}

/** The list with cells changed in every row of a reference. */
async function readWith(number: string, cells: Readonly<Record<string, Value>>) {
  const changed = rows.map((row) => {
    if (Number.parseInt(String(row[0]), 10) !== Number(number)) return row;
    return row.map((value, index) =>
      (header[index] ?? '') in cells ? (cells[header[index] ?? ''] ?? null) : value,
    );
  });
  const reading = await read(workbook([header, ...changed]));
  return { ...reading, entry: reading.entries.find(({ id }) => id === number) };
}

describe('any list', () => {
  test('is read the same however the bytes arrive', async () => {
    const whole = await read();
    expect(whole.entries).toHaveLength(3);
    for (const chunkSize of [1, 7, 64, 1000]) expect(await read(bytes, chunkSize)).toEqual(whole);
  });

  test('a cut document is refused, wherever the cut', async () => {
    for (let end = 0; end < bytes.length; end += 97) {
      await expect(read(bytes.subarray(0, end)), `cut at byte ${end}`).rejects.toThrow(ReadError);
    }
  });

  test.each([
    ['a block page', '<!DOCTYPE html><html><head><title>Access Denied</title></head></html>'],
    ['an empty body', ''],
    ['JSON', '{"message":"Forbidden"}'],
    ['an empty sheet', workbook([])],
  ])('%s is refused', async (_, content) => {
    await expect(read(content)).rejects.toThrow(ReadError);
  });
});

test('a person', async () => {
  const { entries, unknown } = await read();
  expect(entries[0]).toEqual({
    id: '4',
    schema: 'Person',
    names: [
      { full: 'Mohammed Omar GHULAM NABI', kind: 'primary', quality: 'strong' },
      { full: 'محمد عمر غلام نبی', kind: 'alias', quality: 'strong', script: 'Arab' },
    ],
    birthDates: [{ from: '1966', circa: true }, { from: '1960' }, { from: '1953' }],
    birthPlaces: [
      'Naw Deh village, Deh Rawud District, Uruzgan Province, Afghanistan',
      'Noori Village, Maiwand District, Kandahar Province, Afghanistan',
    ],
    nationalities: ['af'],
    countries: [],
    identifiers: [],
    programs: ['1988 (Taliban)'],
    legalBasis: [
      'Listed on 12 Apr. 2000 (amended on 3 Sep. 2003, 21 Sep. 2007, 29 Nov. 2011 and 31 Dec. 2013, 7 Sep. 2016)',
    ],
    listedOn: '2000-04-12',
    gender: null,
    positions: [],
    addresses: [],
    relations: [],
    remarks: [
      'Reportedly deceased as of April 2013.',
      'Measure: Travel Ban',
      'Measure: Arms Embargo',
      'Measure: Targeted Financial Sanction',
    ],
    url: null,
  });
  expect(unknown).toEqual([]);
});

test('an entity, whose aliases stand apart, one of them weak', async () => {
  const { entries } = await read();
  expect(entries[1]).toMatchObject({
    id: '2940',
    schema: 'Organization',
    names: [
      { full: 'Chernomorneftegaz', kind: 'primary', quality: 'strong' },
      { full: 'Crimean Oil and Gas Company', kind: 'alias', quality: 'weak', label: 'aka' },
      { full: 'NJSC Chornomornaftogaz', kind: 'alias', quality: 'strong', label: 'aka' },
    ],
    birthDates: [],
    programs: ['Autonomous (Russia)'],
    listedOn: '2017-06-16',
    addresses: [
      'Prospekt Kirov 52, Simferopol, Crimea, 295000',
      'Zalki Street, 1/9, Simferopol, Crimea, 295053',
    ],
  });
});

test('the list is as new as the newest control date, which may leave it again', async () => {
  expect(await read()).toMatchObject({ dated: null, datedAtLeast: '2024-11-11', announced: null });
});

test('a control date far off all others is a misprint', async () => {
  const misprint = await readWith('6300', { 'Control Date': new Date('2204-11-11T00:00:00Z') });
  expect(misprint.datedAtLeast).toBe('2023-06-10');
  expect((await readWith('6300', { 'Control Date': '11/11/2023' })).datedAtLeast).toBe('2023-11-11');
});

test('the columns of 2024 suffice', async () => {
  const newer = new Set(['Alias Strength', 'IMO Number', 'Instrument of Designation', ...header.slice(-4)]);
  const older = (row: readonly Value[]) => row.filter((_, index) => !newer.has(header[index] ?? ''));
  const { entries, unknown } = await read(workbook([header, ...rows].map(older)));
  expect({ entries: entries.length, unknown }).toEqual({ entries: 3, unknown: [] });
  expect(entries[0]?.remarks).toEqual(['Reportedly deceased as of April 2013.']);
});

test('columns and rows in another order are the same entries', async () => {
  const meaning = async (table: (readonly Value[])[]) =>
    (await read(workbook(table))).entries.map((entry) => `${entry.id} ${canonical(entry)}`).sort();
  const turned = [header, ...rows.toReversed()].map((row) => row.toReversed());
  const [, , last, ...others] = rows;
  expect(await meaning(turned)).toEqual(await meaning([header, ...rows]));
  expect(await meaning([header, ...others, ...rows.slice(0, 2), last ?? []])).toEqual(
    await meaning([header, ...rows]),
  );
});

test.each<[Value, unknown[]]>([
  [new Date('1963-05-12T00:00:00Z'), [{ from: '1963-05-12' }]],
  [31_801, [{ from: '1987-01-24' }]],
  [1963, [{ from: '1963' }]],
  [
    'a) Approximately 1955- 1958 b) Approximately 1945-1950',
    [
      { from: '1955', to: '1958', circa: true },
      { from: '1945', to: '1950', circa: true },
    ],
  ],
  ['Between 1958 and 1963', [{ from: '1958', to: '1963' }]],
  ['March 1968 to March 1969', [{ from: '1968-03', to: '1969-03' }]],
  ['9 Dec. 1962\u00a0\u00a0', [{ from: '1962-12-09' }]],
  ['24 Jan.1973', [{ from: '1973-01-24' }]],
  ['a) 29-Apr-67 b) 23/04/1968', [{ from: '1967-04-29' }, { from: '1968-04-23' }]],
  ['March 16, 1972', [{ from: '1972-03-16' }]],
  ['09/11/ 1954', [{ from: '1954-11-09' }]],
  ['a) 15/03/1955_x000D_\nb) 03/1956', [{ from: '1955-03-15' }, { from: '1956-03' }]],
  ['07/05/1962; alt DOB: 07/04/62', [{ from: '1962-05-07' }, { from: '1962-04-07' }]],
  ['14 Mar 1974 >> 13 Apr 1974', [{ from: '1974-03-14' }, { from: '1974-04-13' }]],
  ['19 December 1980, or 19 January 1980 ', [{ from: '1980-12-19' }, { from: '1980-01-19' }]],
  ['5/06/1953   15/06/1953', [{ from: '1953-06-05' }, { from: '1953-06-15' }]],
  [
    '01/10/1983,15/10/1983, 01/01/1980',
    [{ from: '1983-10-01' }, { from: '1983-10-15' }, { from: '1980-01-01' }],
  ],
  [
    'Approximately 1955. For this aka only, alt DOB 01/01/1969',
    [{ from: '1955', circa: true }, { from: '1969-01-01' }],
  ],
  [
    '15 May 1968 (as Yasir Sabawi) 1970 (as Ali Thafir)',
    [
      { from: '1968-05-15', text: 'as Yasir Sabawi' },
      { from: '1970', text: 'as Ali Thafir' },
    ],
  ],
  ['Between Aug. and Sep 1977', [{ from: '1977', circa: true, text: 'Between Aug. and Sep 1977' }]],
  ['13/13/1970', [{ from: '1970', circa: true, text: '13/13/1970' }]],
])('the birth date %s', async (published, dates) => {
  const { entry, unknown } = await readWith('6300', { 'Date of Birth': published });
  expect(entry?.birthDates).toEqual(dates);
  expect(unknown).toEqual([]);
});

test.each(['24/06/1402 (Hijri Calendar)', 'Approximately (30-35 years old)'])(
  'the birth date %s stays as a remark',
  async (published) => {
    const { entry } = await readWith('6300', { 'Date of Birth': published });
    expect(entry).toMatchObject({ birthDates: [], remarks: [`Date of birth: ${published}`] });
  },
);

test.each([
  ['Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005)', '2001-01-25'],
  ['Listed by the UN 1718 Committee on 2 Mar. 2016.', '2016-03-02'],
  ['Listed on: 17 Jul. 2007 (amended on 4 Jun. 2008)', '2007-07-17'],
  ['First listed on 5 March 2022. Relisted on 1 March 2021', '2022-03-05'],
  ['Listedon 8 Jun. 2007', '2007-06-08'],
  ['Listed 11 May 2010 (amended on 15 Apr. 2014)', '2010-05-11'],
  [
    'The Minister for Foreign Affairs listed this entity on 21 December 2001 under section 15(1)',
    '2001-12-21',
  ],
  [
    'Designated under the Autonomous Sanctions Regulations 2011 on 2 March 2012. Relisted 12 January 2024',
    '2012-03-02',
  ],
  ['Resolution 1735 (2006) Listed on: 4 June. 2008 (amended 13 Dec. 2011)', '2008-06-04'],
  ['22 Apr. 2010 (amended 15 Apr 2014)', '2010-04-22'],
  ['Instrument of first listing: Instrument 2022. Listed on: 5/02/2022', '2022-02-05'],
  ['Instrument of first listing: List 2001. Last listed on: 16/09/2022', null],
  ['Designated in 2011. Relisted 12 January 2024, re-listed on 1 March 2024', null],
  ['Resolution 1596 (2005), amended 16 December 2008', null],
])('the listing information "%s"', async (text, listedOn) => {
  const { entry } = await readWith('6300', { 'Listing Information': text });
  expect(entry).toMatchObject({ listedOn, legalBasis: [text] });
});

test('listing information may be a date', async () => {
  const { entry } = await readWith('6300', { 'Listing Information': new Date('2013-03-07T00:00:00Z') });
  expect(entry).toMatchObject({ listedOn: '2013-03-07', legalBasis: ['2013-03-07'] });
});

test.each([
  ['Russian and Ukrainian', ['ru', 'ua']],
  ['Moldovan, Russian and Ukrainian', ['md', 'ru', 'ua']],
  ['Bosnia and Herzegovina ', ['ba']],
  ['a) Trinidad and Tobago b) United States of America', ['tt', 'us']],
  ['Slovak; Azerbaijani', ['sk', 'az']],
  ['Malian / Mauritanian', ['ml', 'mr']],
  ['Saudi Arabian (this aka only, alt Citizenship Yemeni)', ['sa']],
  ['Possibly Ethiopian', ['et']],
])('the citizenship %s', async (text, nationalities) => {
  const { entry, unknown } = await readWith('6300', { Citizenship: text });
  expect({ nationalities: entry?.nationalities, unknown }).toEqual({ nationalities, unknown: [] });
});

test('a citizenship of no country that is stays as a remark', async () => {
  const { entry, unknown } = await readWith('6300', { Citizenship: 'a) Russian b) USSR (until 1991)' });
  expect(entry).toMatchObject({ nationalities: ['ru'], remarks: ['Citizenship: USSR (until 1991)'] });
  expect(unknown).toEqual([]);
});

test('a ship has its number and its country of registration', async () => {
  const { entry } = await readWith('6300', {
    Type: 'Vessel',
    'IMO Number': 9_161_003,
    Citizenship: 'Russia',
  });
  expect(entry).toMatchObject({
    schema: 'Vessel',
    identifiers: [{ type: 'IMO number', value: '9161003' }],
    nationalities: [],
    countries: ['ru'],
  });
});

test('what is unknown is reported', async () => {
  const table = [
    [...header, 'Colour', null],
    ...rows.map((row) => [...row, null, null]),
    ['2940c', 'Second', 'Entity', 'Primary Name', 'Faint', ...(rows[2] ?? []).slice(5), 'red', 'stray'],
    [
      '9a',
      'Alone',
      'Aircraft',
      'nickname',
      null,
      null,
      null,
      'Atlantean',
      ...Array<null>(5).fill(null),
      'soon',
    ],
  ];
  const { entries, unknown } = await read(workbook(table));
  expect(unknown.toSorted()).toEqual([
    'Alias Strength: Faint',
    'Citizenship: Atlantean',
    'Control Date: soon',
    'Name Type: nickname',
    'Type: Aircraft',
    'column 21 has no name',
    'column: Colour',
    'reference with no primary names',
    'reference with several primary names',
  ]);
  expect(entries.at(-1)).toMatchObject({
    id: '9',
    schema: 'LegalEntity',
    names: [{ full: 'Alone', kind: 'primary', label: 'nickname' }],
    remarks: ['Citizenship: Atlantean'],
  });
  expect(entries[1]?.names.map(({ full }) => full).slice(0, 2)).toEqual(['Chernomorneftegaz', 'Second']);
});

test('empty rows are none', async () => {
  const { entries } = await read(workbook([header, [], ...rows.slice(0, 2), [' '], ...rows.slice(2)]));
  expect(entries).toHaveLength(3);
});

test.each([
  [
    'without a column',
    [header.map((name) => name.replace('Committees', 'Regime')), ...rows],
    /no column "Committees"/,
  ],
  ['without a header', rows, /row 1 has no column "Reference"/],
  [
    'with a row without a reference',
    [header, ...rows, [null, 'Nobody', 'Individual']],
    /row 8 has no reference/,
  ],
  ['with a row without a name', [header, ...rows, ['5', null, 'Individual']], /row 8 \(5\) has no name/],
])('a list %s is refused', async (_, table, message) => {
  await expect(read(workbook(table))).rejects.toThrow(message);
});
