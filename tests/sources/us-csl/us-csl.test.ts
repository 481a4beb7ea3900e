import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { usCsl } from '../../../src/sources/us-csl/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('us-csl', 'consolidated.json');
const records = (JSON.parse(list) as { results: Record<string, unknown>[] }).results;

async function read(json: string) {
  return await readList(usCsl, [aDocument(json)]);
}

async function readRecords(results: readonly unknown[], others: object = {}) {
  return await read(JSON.stringify({ ...others, results }));
}

/** The list with one record changed, by its number or its name. */
function changed(key: string, change: object) {
  return records.map((record) =>
    record.entity_number === key || record.name === key ? { ...record, ...change } : record,
  );
}

async function readOne(change: object) {
  const { entries, unknown } = await readRecords(changed('17526', change).slice(-1));
  return { entry: entries[0], unknown };
}

describe('any list', () => {
  listCases({ adapter: usCsl, list, entries: 7 });
});

test('an entry of the Entity List', async () => {
  const { entries, unknown, dated, announced } = await read(list);
  expect({ unknown, dated, announced }).toEqual({ unknown: [], dated: null, announced: null });
  expect(entries.find(({ names }) => names[0]?.full === '140 Repair Plant JSC')).toEqual({
    id: 'EL-0709b6a4a95826ca',
    schema: 'LegalEntity',
    names: [
      { full: '140 Repair Plant JSC', kind: 'primary', quality: 'strong' },
      { full: 'Open Joint Stock Company 140 Repair Plant', kind: 'alias', quality: 'strong' },
      { full: 'JSC 140 Repair Plant', kind: 'alias', quality: 'strong' },
    ],
    birthDates: [],
    birthPlaces: [],
    nationalities: [],
    countries: ['by'],
    identifiers: [],
    programs: ['Entity List (EL) - Bureau of Industry and Security'],
    legalBasis: ['87 FR 20299'],
    listedOn: '2022-04-07',
    gender: null,
    positions: [],
    addresses: ['19 Luysi Chalovskoy St., Borisov, 222512, BY'],
    relations: [],
    remarks: [
      'Licence requirement: For all items subject to the EAR. (See §§734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR.)',
      'Licence policy: Policy of denial.',
    ],
    url: null,
  });
});

test('a person, a vessel and a company of OFAC’s lists', async () => {
  const { entries } = await read(list);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  expect(byId.get('SDN-35096')).toMatchObject({
    schema: 'Person',
    birthDates: [{ from: '1952-10-07' }],
    birthPlaces: ['Leningrad, Russia'],
    nationalities: ['ru'],
    gender: 'male',
    positions: ['President of the Russian Federation'],
    programs: ['RUSSIA-EO14024', 'Specially Designated Nationals (SDN) - Treasury Department'],
    remarks: [],
    url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=35096',
  });
  expect(byId.get('SDN-15090')).toMatchObject({
    schema: 'Vessel',
    countries: ['ir'],
    relations: [
      { type: 'Linked To', name: 'NATIONAL IRANIAN TANKER COMPANY' },
      { type: 'Linked To', name: 'HOKOUL SAL OFFSHORE' },
    ],
    identifiers: expect.arrayContaining([
      { type: 'IMO number', value: '9172038' },
      { type: 'Call sign', value: '5IM584' },
    ]),
  });
  expect(byId.get('CMIC-30902')).toMatchObject({
    schema: 'Organization',
    identifiers: [{ type: 'Unified Social Credit Code (USCC)', value: '91110000MA005UCQ5P', country: 'cn' }],
    remarks: expect.arrayContaining(['Listing Date (CMIC) 03 Jun 2021']),
  });
});

test('a party that is repeated for each address is one entry, and another day of listing is another', async () => {
  const { entries } = await read(list);
  const ash = entries.filter(({ names }) => names[0]?.full === 'I. ASH');
  expect(ash.map(({ listedOn, addresses }) => [listedOn, addresses.length])).toEqual([
    ['2003-06-19', 1],
    ['2002-03-04', 2],
  ]);
});

test('the order of records and of their lists means nothing', async () => {
  const turned = records
    .toReversed()
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([key, value]) => [
          key,
          Array.isArray(value) ? value.toReversed() : value,
        ]),
      ),
    );
  const before = new Map((await read(list)).entries.map((entry) => [entry.id, canonical(entry)]));
  const after = new Map((await readRecords(turned)).entries.map((entry) => [entry.id, canonical(entry)]));
  expect(after).toEqual(before);
});

test.each([
  ['the publisher’s own id', { id: 'b601cbf2841d0aae' }],
  ['a remark', { remarks: 'FR NOTICE ADDED' }],
  ['an alias', { alt_names: ['Plant 140'] }],
  ['a notice', { federal_register_notice: '88 FR 1' }],
  ['spelling of the name', { name: ' 140 REPAIR PLANT, JSC' }],
  ['addresses', { addresses: [] }],
])('%s may change without another id', async (_, change) => {
  const { entries } = await readRecords(changed('140 Repair Plant JSC', change));
  expect(entries.map(({ id }) => id)).toContain('EL-0709b6a4a95826ca');
});

test('a party on two lists of OFAC is on both', async () => {
  const twice = [...records, { ...records[6], source: 'Capta List (CAP) - Treasury Department' }];
  const { entries } = await readRecords(twice);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('numbers, single texts and lists in one text are read as well', async () => {
  const { entry, unknown } = await readOne({
    entity_number: 17526,
    dates_of_birth: '1966; circa 1967; unknown',
    alt_names: ['BEKTAŞ, Halis; HALIS, B.'],
    citizenships: ['Switzerland'],
    nationalities: null,
    remarks: '(Linked To: GOLFRATE HOLDINGS (ANGOLA) LDA); a remark',
  });
  expect(unknown).toEqual([]);
  expect(entry).toMatchObject({
    id: 'FSE-17526',
    birthDates: [{ from: '1966' }, { from: '1967', circa: true }],
    nationalities: ['ch'],
    relations: [{ type: 'Linked To', name: 'GOLFRATE HOLDINGS (ANGOLA) LDA' }],
    remarks: ['a remark', 'Date of birth: unknown'],
  });
  expect(entry?.names).toHaveLength(3);
});

test('words that are no part of a name become a remark', async () => {
  const { entry } = await readOne({
    name: 'Lashkar-e-Tayyiba, and any successor, sub-unit, or subsidiary thereof',
    title: 'Chairman; Director',
  });
  expect(entry?.names[0]?.full).toBe('Lashkar-e-Tayyiba');
  expect(entry?.remarks).toContain('And any successor, sub-unit or subsidiary');
  expect(entry?.positions).toEqual(['Chairman', 'Director']);
});

test('what is unknown is told and, where it says something, stays a remark', async () => {
  const { entry, unknown } = await readOne({
    type: 'Crypto',
    start_date: '0097-06-30',
    aka: 'X',
    empty: [],
    title: { text: 'Y' },
    addresses: [{ country: 'NM', zone: '1' }],
    ids: [{ number: '5' }, 'Z'],
  });
  expect(unknown.toSorted()).toEqual([
    'results/addresses/zone',
    'results/aka',
    'results/country: NM',
    'results/ids (string)',
    'results/ids: no type',
    'results/start_date: 0097-06-30',
    'results/title (object)',
    'results/type: Crypto',
  ]);
  expect(entry).toMatchObject({
    schema: 'LegalEntity',
    listedOn: null,
    remarks: ['5', 'Start date: 0097-06-30'],
  });
  const { unknown: beside } = await readRecords(records, { total: records.length, notice: 1 });
  expect(beside).toEqual(['notice']);
});

test.each([
  [
    'a record without a name',
    JSON.stringify({ results: changed('17526', { name: ' ' }) }),
    /record of line 1 has no name/,
  ],
  [
    'a record without a list',
    JSON.stringify({ results: changed('17526', { source: null }) }),
    /has no source/,
  ],
  [
    'another count than announced',
    JSON.stringify({ total: 9, results: records }),
    /says that it has 9 records, but 8 came/,
  ],
  ['an error', '{"statusCode":404,"message":"Resource not found"}', /0 lists "results"/],
])('%s is refused', async (_, json, message) => {
  await expect(read(json)).rejects.toThrow(message);
});
