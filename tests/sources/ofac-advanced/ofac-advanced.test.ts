import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import type { Entry } from '../../../src/model/entry.ts';
import { ReadError } from '../../../src/model/errors.ts';
import { ofacAdvanced } from '../../../src/sources/ofac-advanced/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const sdn = fixture('ofac-advanced', 'sdn_advanced.xml');

async function read(xml: string) {
  return await readList(ofacAdvanced, [aDocument(xml)]);
}

async function entryOf(xml: string, id: string): Promise<Entry> {
  const entry = (await read(xml)).entries.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
}

/** Replaces a text that must be there, or the test would prove nothing. */
function altered(from: string | RegExp, to: string, xml = sdn): string {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`"${from}" is not in the fixture`);
  return changed;
}

describe('any list', () => {
  listCases({ adapter: ofacAdvanced, list: sdn, entries: 5 });
});

test('a person, with the uid of the simple format as id', async () => {
  expect(await entryOf(sdn, '35096')).toEqual({
    id: '35096',
    schema: 'Person',
    names: [{ full: 'PUTIN, Vladimir Vladimirovich', kind: 'primary', quality: 'strong' }],
    birthDates: [{ from: '1952-10-07' }],
    birthPlaces: ['Leningrad, Russia'],
    nationalities: ['ru'],
    countries: [],
    identifiers: [],
    programs: ['RUSSIA-EO14024'],
    legalBasis: ['Executive Order 14024 (Russia)'],
    listedOn: '2022-02-25',
    gender: 'male',
    positions: ['President of the Russian Federation'],
    addresses: [],
    relations: [],
    remarks: ['List: SDN List (2022-02-25)', 'Sanctions: Block'],
    url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=35096',
  });
});

test('an organisation on several lists, with its name in Cyrillic, documents and an address', async () => {
  expect(await entryOf(sdn, '17013')).toEqual({
    id: '17013',
    schema: 'Organization',
    names: [
      { full: 'VTB BANK PUBLIC JOINT STOCK COMPANY', kind: 'primary', quality: 'strong' },
      { full: 'БАНК ВТБ ПУБЛИЧНОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО', kind: 'alias', quality: 'strong', script: 'Cyrl' },
    ],
    birthDates: [],
    birthPlaces: [],
    nationalities: [],
    countries: ['ru'],
    identifiers: [
      { type: 'Registration ID', value: '1027739609391', country: 'ru' },
      { type: 'Tax ID No.', value: '7702070139', country: 'ru' },
      { type: 'SWIFT/BIC', value: 'VTBRRUMM' },
    ],
    programs: ['UKRAINE-EO13662', 'RUSSIA-EO14024'],
    legalBasis: ['Executive Order 13662 (Ukraine)', 'Executive Order 14024 (Russia)'],
    listedOn: '2022-02-24',
    gender: null,
    positions: [],
    addresses: ['29 Bolshaya Morskaya str., St. Petersburg, 190000, Russia', 'Санкт-Петербург'],
    relations: [],
    remarks: [
      'For more information on directives, please visit the following link: http://www.treasury.gov/resource-center/sanctions/Programs/Pages/ukraine.aspx#directives.',
      'Executive Order 13662 Directive Determination: Subject to Directive 1',
      'Organization Established Date: 1990-10-17',
      'List: Sectoral Sanctions Identifications List (2014-07-29)',
      'Sanctions: 13662 Sectoral Directive 1',
      'List: Consolidated List (2014-10-10)',
      'List: SDN List (2022-02-24)',
      'Sanctions: Block',
    ],
    url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=17013',
  });
});

test('a vessel, a wallet, a weak alias, a country without an ISO code', async () => {
  expect(await entryOf(sdn, '15037')).toMatchObject({
    schema: 'Vessel',
    countries: ['pa'],
    identifiers: [
      { type: 'IMO number', value: '9187655' },
      { type: 'MMSI', value: '256842000' },
      { type: 'Vessel Call Sign', value: '9HDQ9' },
    ],
    remarks: [
      'VESSEL TYPE: Crude/Oil Products Tanker',
      'Vessel Flag: Panama',
      'Former Vessel Flag: Malta',
      'Vessel Gross Registered Tonnage: 56,068',
      'List: SDN List (2012-07-12)',
      'Sanctions: Block',
    ],
    legalBasis: [],
  });
  expect(await entryOf(sdn, '27307')).toMatchObject({
    names: [
      { full: 'LAZARUS GROUP', kind: 'primary' },
      { full: 'HIDDEN COBRA', kind: 'alias', quality: 'weak', label: 'A.K.A.' },
    ],
    identifiers: [
      { type: 'Digital Currency Address - ETH', value: '0x098B716B8Aaf21512996dC57EB0615e2383E2f96' },
    ],
    countries: ['kp'],
    addresses: ['Pyongyang, Korea, North'],
  });
});

test('a relation has the name of one who comes later, and both sides where it goes both ways', async () => {
  const relation = {
    type: 'Owned or Controlled By',
    name: 'VTB BANK PUBLIC JOINT STOCK COMPANY',
    entryId: '17013',
  };
  expect((await entryOf(sdn, '18721')).relations).toEqual([relation]);
  expect((await entryOf(sdn, '17013')).relations).toEqual([]);
  const former = altered(
    'RelationTypeID="15003" RelationQualityID="1" Former="false"',
    'RelationTypeID="1555" Former="true"',
  );
  expect((await entryOf(former, '17013')).relations).toEqual([
    { type: 'Associate Of (former)', name: 'VTB BANK BELARUS CLOSED JOINT STOCK COMPANY', entryId: '18721' },
  ]);
});

test('the SDN list has its own entries only; so has the other list, from the first listing on', async () => {
  const { entries, unknown, dated, announced } = await read(sdn);
  expect(entries.map(({ id }) => id)).toEqual(['35096', '17013', '15037', '27307', '18721']);
  expect(unknown).toEqual(['DistinctParty: no SanctionsEntry of this list']);
  expect(dated).toBe('2024-06-12');
  expect(announced).toBeNull();
  const other = await read(sdn.replace(/ListID="1550"/g, 'ListID="91512"'));
  expect(other.entries.find(({ id }) => id === '9639')).toMatchObject({
    listedOn: '2006-04-12',
    birthDates: [{ from: '1962' }],
    countries: ['ps'],
    addresses: ['Gaza'],
    programs: ['NS-PLC'],
    remarks: [
      'List: Consolidated List (2014-10-10)',
      'Sanctions: Reject',
      'List: Non-SDN Palestinian Legislative Council List (2006-04-12)',
    ],
  });
  expect(other.unknown).toEqual([]);
});

/** A birth date between days, in place of the one that is published. */
function bornBetween(days: readonly string[], approximate = 'false', calendar = '1'): string {
  const [startFrom, startTo, endFrom, endTo] = days.map((day) => {
    const [year, month, date] = day.split('-').map(Number);
    return `<Year>${year}</Year><Month>${month}</Month><Day>${date}</Day>`;
  });
  const bound = (tag: string, from = '', to = ''): string =>
    `<${tag} Approximate="${approximate}"><From>${from}</From><To>${to}</To></${tag}>`;
  return altered(
    /<DatePeriod CalendarTypeID="1"[^>]*>\s*<Start[\s\S]*?<\/DatePeriod>/,
    `<DatePeriod CalendarTypeID="${calendar}">${bound('Start', startFrom, startTo)}${bound('End', endFrom, endTo)}</DatePeriod>`,
  );
}

test.each([
  ['a day', ['1952-10-07', '1952-10-07', '1952-10-07', '1952-10-07'], { from: '1952-10-07' }],
  ['a month', ['1952-02-01', '1952-02-01', '1952-02-29', '1952-02-29'], { from: '1952-02' }],
  ['a year', ['1952-01-01', '1952-01-01', '1952-12-31', '1952-12-31'], { from: '1952' }],
  ['years', ['1951-01-01', '1951-01-01', '1953-12-31', '1953-12-31'], { from: '1951', to: '1953' }],
  ['months', ['1951-05-01', '1951-05-01', '1951-06-30', '1951-06-30'], { from: '1951-05', to: '1951-06' }],
  [
    'days',
    ['1951-05-02', '1951-05-02', '1951-06-30', '1951-06-30'],
    { from: '1951-05-02', to: '1951-06-30' },
  ],
  [
    'vague bounds',
    ['1951-01-01', '1951-12-31', '1953-01-01', '1953-12-31'],
    { from: '1951', to: '1953', circa: true, text: 'from 1951-01-01…1951-12-31 to 1953-01-01…1953-12-31' },
  ],
])('a birth date: %s', async (_, days, date) => {
  const xml = bornBetween(days);
  expect((await entryOf(xml, '35096')).birthDates).toEqual([date]);
});

test('a birth date that is approximate, and one of another calendar', async () => {
  const year = ['1952-01-01', '1952-01-01', '1952-12-31', '1952-12-31'];
  expect((await entryOf(bornBetween(year, 'true'), '35096')).birthDates).toEqual([
    { from: '1952', circa: true },
  ]);
  const islamic = await entryOf(bornBetween(year, 'false', '2'), '35096');
  expect(islamic.birthDates).toEqual([]);
  expect(islamic.remarks).toContain('Date of birth: 1952 (Islamic calendar)');
});

test.each([
  ['1520', '1521', '1708', 'PUTIN, Vladimir Vladimirovich'],
  ['1521', '1520', '1522', 'VLADIMIR, Putin Vladimirovich'],
  ['91708', '1521', '91709', 'PUTIN VLADIMIROVICH, Vladimir'],
  ['91708', '1521', '1520', 'VLADIMIROVICH, Vladimir Putin'],
  ['1528', '1528', '1528', 'Putin Vladimir Vladimirovich'],
])('parts of a name of the types %s, %s and %s', async (first, second, third, full) => {
  const types = [first, second, third];
  const xml = types.reduce(
    (text, type, i) =>
      text.replace(new RegExp(`(NamePartGroup ID="${101 + i}" NamePartTypeID=)"\\d+"`), `$1"${type}"`),
    sdn,
  );
  expect((await entryOf(xml, '35096')).names[0]?.full).toBe(full);
});

test('what a document says of its issue', async () => {
  const date =
    '<DocumentDate IDRegDocDateTypeID="1480"><DatePeriod CalendarTypeID="1"><Start><From><Year>2002</Year><Month>11</Month><Day>22</Day></From></Start></DatePeriod></DocumentDate>';
  const issued = altered(
    '<IDRegistrationNo>1027739609391</IDRegistrationNo>',
    `<IDRegistrationNo>1027739609391</IDRegistrationNo>${date}`,
  );
  const place = altered(
    'IssuedBy-CountryID="11171" IssuedIn-LocationID="186216" ValidityID="1"',
    'IssuedIn-LocationID="25000" ValidityID="2"',
    issued,
  );
  expect((await entryOf(place, '17013')).identifiers[0]).toEqual({
    type: 'Registration ID',
    value: '1027739609391',
    country: 'by',
    note: 'issued 2002-11-22, issued in Minsk, Belarus, Fraudulent',
  });
});

test.each([
  ['a feature type', 'FeatureTypeID="26"', 'FeatureTypeID="999"', 'FeatureType 999'],
  ['a location', 'LocationID="25000" />', 'LocationID="424242" />', 'Location 424242'],
  ['a list', 'ListID="91507"', 'ListID="999"', 'List 999'],
  ['a party', 'To-ProfileID="17013"', 'To-ProfileID="999"', 'DistinctParty 999'],
  [
    'an identity',
    'IDRegDocTypeID="1596" IdentityID="8757"',
    'IDRegDocTypeID="1596" IdentityID="999"',
    'Identity 999',
  ],
  ['an event', 'ID="1">Created<', 'ID="1">Removed<', 'Removed'],
  ['an element', '<SanctionsEntryLinks />', '<SanctionsEntryLinks><Link /></SanctionsEntryLinks>', 'Link'],
  ['a reference set', '<ExRefTypeValues />', '<NewValues><New ID="1">x</New></NewValues>', 'NewValues'],
  ['a date of issue', /<DateOfIssue.*<\/DateOfIssue>/, '', 'no DateOfIssue'],
])('%s that is not known is reported', async (_, from, to, reported) => {
  const { entries, unknown } = await read(altered(from, to));
  expect(entries.length).toBeGreaterThan(3);
  expect(unknown.join('; ')).toContain(reported);
});

test.each([
  [
    'a listed party',
    'ProfileID="35096" ListID',
    'ProfileID="999" ListID',
    ['DistinctParty without SanctionsEntry', 'SanctionsEntry without DistinctParty'],
  ],
  ['a section', '<SanctionsEntryLinks />', '<Pictures><Picture /></Pictures>', ['Pictures']],
  ['a kind of party', '</DistinctParties>', '<Party><Name>x</Name></Party></DistinctParties>', ['Party']],
])('%s that is not known is a record passed over', async (_, from, to, reported) => {
  expect((await read(altered(from, to))).skipped).toEqual(reported);
});

test('a feature of an unknown type is kept as a remark', async () => {
  const { positions, remarks } = await entryOf(altered('FeatureTypeID="26"', 'FeatureTypeID="999"'), '35096');
  expect(positions).toEqual([]);
  expect(remarks[0]).toBe('Feature type 999: President of the Russian Federation');
});

test.each([
  ['an id', / ID="35096" PartySubTypeID/, ' PartySubTypeID', /line \d+ has no Profile ID/],
  ['a name', /<Alias FixedRef="35096"[\s\S]*?<\/Alias>/, '', /line \d+ has no name/],
  ['the SanctionsEntries', /<SanctionsEntries>[\s\S]*<\/SanctionsEntries>/, '', /no <SanctionsEntries>/],
  ['the parties', /<DistinctParties>[\s\S]*<\/DistinctParties>/, '', /no <DistinctParties>/],
])('a document without %s is refused', async (_, from, to, message) => {
  const reading = read(altered(from, to));
  await expect(reading).rejects.toThrow(ReadError);
  await expect(reading).rejects.toThrow(message);
});

test('the line of a mistake is the one of the document, though a part of it was passed over', async () => {
  const broken = altered('ProfileID="27307" ListID', 'ListID');
  const line = broken.slice(0, broken.indexOf('<SanctionsEntry ID="7"')).split('\n').length;
  await expect(read(broken)).rejects.toThrow(`line ${line} has no ProfileID`);
});

test('another namespace and prefixes change nothing', async () => {
  const prefixed = sdn.replace(/<(\/?)(?=[A-Z])/g, '<$1o:').replace(' xmlns="', ' xmlns:o="');
  expect(await read(prefixed)).toEqual(await read(sdn));
});

test('rows in another order are the same entries', async () => {
  const blocks = [
    'Location',
    'IDRegDocument',
    'DistinctParty',
    'SanctionsEntry',
    'Feature',
    'MasterNamePartGroup',
  ];
  const reversed = blocks.reduce((xml, tag) => {
    const rows = new RegExp(`(?:[ \\t]*<${tag}[ >](?:(?!</${tag}>)[\\s\\S])*</${tag}>\\n)+`, 'g');
    const row = new RegExp(`[ \\t]*<${tag}[ >](?:(?!</${tag}>)[\\s\\S])*</${tag}>\\n`, 'g');
    return xml.replace(rows, (found) => (found.match(row) ?? []).reverse().join(''));
  }, sdn);
  expect(reversed).not.toBe(sdn);
  const meaning = async (xml: string) =>
    (await read(xml)).entries.map((entry) => [entry.id, canonical(entry)]).sort();
  expect(await meaning(reversed)).toEqual(await meaning(sdn));
});
