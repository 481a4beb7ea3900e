import { describe, expect, test } from 'vitest';
import { usState7031c } from '../../../src/sources/us-state-7031c/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const index = fixture('us-state-7031c', 'index.html');
const report2022 = fixture('us-state-7031c', '2022.html');
const report2023 = fixture('us-state-7031c', '2023.html');
const site = 'https://www.state.gov/reports/public-listing/';

function pages(...reports: readonly (readonly [string, string])[]) {
  return [
    aDocument(index, { url: site }),
    ...reports.map(([year, html]) => aDocument(html, { url: `${site}${year}/` })),
  ];
}

async function read(...reports: readonly (readonly [string, string])[]) {
  return await readList(usState7031c, pages(...reports));
}

async function follow(html: string) {
  return await usState7031c.follow?.(aDocument(html, { url: site }), site);
}

describe('any list', () => {
  listCases({
    adapter: usState7031c,
    list: report2022.replace('<!-- cached -->', ''),
    documents: (report) => [aDocument(index, { url: site }), report],
    entries: 4,
  });
});

test('a report of sections within sections is read once and in time', async () => {
  const [before = '', after = ''] = report2022.split('<section class="entry-content">');
  const nested = `${before}${'<section class="entry-content">'.repeat(2_000)}${after}`;
  const start = process.cpuUsage();
  const { entries } = await read(['2022', nested]);
  const { user, system } = process.cpuUsage(start);
  expect(entries).toEqual((await read(['2022', report2022])).entries);
  expect((user + system) / 1000).toBeLessThan(3000);
});

test('a page of ends and comments that never close is refused in time', async () => {
  const page = '</html> <!-- '.repeat(20_000);
  const start = process.cpuUsage();
  await expect(follow(page)).rejects.toThrow(/does not end with <\/html>/);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1000);
});

describe('the index', () => {
  test('names each report once, by its absolute address', async () => {
    expect(await follow(index)).toEqual([`${site}2023/`, `${site}2022/`]);
  });

  test.each([
    ['a block page', '<html><body><h1>Access Denied</h1></body></html>'],
    ['an index without reports', index.replace(/<option value="[^"]+">.*<\/option>/g, '')],
  ])('%s is refused, and says what else to do', async (_, html) => {
    await expect(follow(html)).rejects.toThrow(/blocks us .* or its pages changed; .*us_klepto_hr_visa/);
  });

  test('may be a report itself', async () => {
    const { entries } = await readList(usState7031c, [aDocument(report2022, { url: site })]);
    expect(entries).toHaveLength(4);
  });
});

test('the people of a report, nested and numbered as they are', async () => {
  const { entries, unknown } = await read(['2022', report2022]);
  expect(unknown).toEqual([]);
  expect(entries.map(({ id }) => id)).toEqual([
    '7031-c/az/kerim-heydar-alimardanov',
    '7031-c/mt/keith-schembri',
    '7031-c/ru/karina-ramzanovna-kadyrova',
    '7031-c/mt/konrad-mizzi',
  ]);
  expect(entries[0]).toEqual({
    id: '7031-c/az/kerim-heydar-alimardanov',
    schema: 'Person',
    names: [{ full: 'Kerim Heydar Alimardanov', kind: 'primary', quality: 'strong' }],
    birthDates: [],
    birthPlaces: [],
    nationalities: [],
    countries: ['az'],
    identifiers: [],
    programs: ['7031(c)'],
    legalBasis: ['Section 7031(c)(1)(A)'],
    listedOn: '2022',
    gender: null,
    positions: [],
    addresses: [],
    relations: [],
    remarks: ['(1)(A) Public Designation, gross violation of human rights.'],
    url: `${site}2022/`,
  });
  expect(entries[2]?.names.map(({ full }) => full)).toEqual([
    'Karina Ramzanovna Kadyrova',
    'Khadizhat Ramzanovna Kadyrova',
  ]);
});

test('the same person in two reports is one entry, listed in the earlier year', async () => {
  const both = await read(['2023', report2023], ['2022', report2022]);
  const others = await read(['2022', report2022], ['2023', report2023]);
  expect(both.entries).toHaveLength(5);
  for (const { entries } of [both, others]) {
    const twice = entries.find(({ id }) => id.endsWith('alimardanov'));
    expect(twice).toMatchObject({
      listedOn: '2022',
      url: `${site}2022/`,
      remarks: [
        '(1)(A) Public Designation, gross violation of human rights.',
        '(1)(A) Public Designation, torture of detainees.',
      ],
    });
  }
  const once = both.entries.find(({ id }) => id === '7031-c/ba/mirsad-kukic');
  expect(once).toMatchObject({ countries: ['ba'], listedOn: '2023' });
});

test('new numbers, another order and a corrected comment leave every key as it was', async () => {
  const before = await read(['2022', report2022]);
  const edited = report2022
    .replace(
      '1. (U) Kerim Heydar Alimardanov (Azerbaijan) – (1)(A)',
      '9. Kerim  Heydar Alimardanov (Republic of Azerbaijan) - (1)(A)',
    )
    .replace('gross violation of human rights.', 'gross violations of human rights.')
    .replace('Designations Since Previous Report', 'Designations')
    .replace('3. (U) *Konrad Mizzi', '1. (U) Konrad Mizzi');
  const after = await read(['2022', edited]);
  expect(after.entries.map(({ id }) => id)).toEqual(before.entries.map(({ id }) => id));
});

describe('a line', () => {
  async function readLine(line: string) {
    const { entries, unknown, skipped } = await read([
      '2022',
      report2022.replace(/3\. \(U\) \*Konrad.*corruption\./, line),
    ]);
    return { entry: entries[3], unknown, skipped };
  }

  test.each([
    ['4. (U) Konrad Mizzi (Malta) (1)(A) Public Designation', 'Konrad Mizzi', ['mt']],
    ['(U) 4) Konrad Mizzi, (Malta) – Public Designation', 'Konrad Mizzi', ['mt']],
    [
      '4. (U) Konrad Mizzi* (Malta/United Kingdom)* – (1)(A) Public Designation',
      'Konrad Mizzi',
      ['mt', 'gb'],
    ],
    ['4. Konrad Mizzi (Congo, Democratic Republic of the) – (1)(A)', 'Konrad Mizzi', ['cd']],
    ['4. Konrad Mizzi (China (PRC)) – (1)(A)', 'Konrad Mizzi', ['cn']],
    ['4. Konrad Mizzi – (1)(A) Public Designation', 'Konrad Mizzi', []],
  ])('%s', async (line, name, countries) => {
    const { entry } = await readLine(line);
    expect(entry).toMatchObject({ countries });
    expect(entry?.names.map(({ full }) => full)).toEqual([name]);
  });

  test.each([
    ['Konrad Mizzi (aka Konrad A. Mizzi; a.k.a. K. Mizzi) (Malta) – (1)(A)', ['Konrad A. Mizzi', 'K. Mizzi']],
    ['Konrad Mizzi (also known as “Kon”) (Malta) – (1)(A)', ['“Kon”']],
    ['Konrad Mizzi (“Kon”) (Malta) – (1)(A)', ['“Kon”']],
    ['Konrad Mizzi, aka Konrad A. Mizzi, (Malta) – (1)(A)', ['Konrad A. Mizzi']],
  ])('aliases: %s', async (line, aliases) => {
    const { entry } = await readLine(line);
    expect(entry?.names.map(({ full }) => full)).toEqual(['Konrad Mizzi', ...aliases]);
    expect(entry?.id).toBe('7031-c/mt/konrad-mizzi');
  });

  test('a nickname in quotes is a weak alias', async () => {
    const { entry } = await readLine('Konrad Mizzi (“Kon”; Konrad A. Mizzi) (Malta) – (1)(A)');
    expect(entry?.names.map(({ quality }) => quality)).toEqual(['strong', 'weak', 'strong']);
  });

  test('a country that is not understood is told, and the person is listed all the same', async () => {
    const { entry, unknown } = await readLine('4. (U) Konrad Mizzi (Malte) – (1)(A) Public Designation');
    expect(entry).toMatchObject({ id: '7031-c/malte/konrad-mizzi', countries: [] });
    expect(unknown).toEqual(['item country: Malte']);
  });

  test('one that names nobody is told', async () => {
    const { skipped } = await readLine('See the previous report');
    expect(skipped).toEqual(['item: See the previous report']);
  });
});

test.each([
  ['no items', report2022.replace(/<ol>[\s\S]*<\/ol>/, '').replace(/<p>[\s\S]*<\/p>/, '')],
  ['another layout', report2022.replaceAll('entry-content', 'article-content')],
])('a report with %s is refused', async (_, html) => {
  await expect(read(['2023', report2023], ['2022', html])).rejects.toThrow(
    /2022\/ lists nobody: the site blocks us/,
  );
});

test('a report without a year is told', async () => {
  const { unknown, entries } = await read(['2022', report2022.replace('2022 Report', 'Report')]);
  expect(unknown).toEqual(['h2: no year above the items']);
  expect(entries[0]?.listedOn).toBeNull();
});
