import { describe, expect, test } from 'vitest';
import { ofacXml } from '../../../src/sources/ofac-xml/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const sdn = fixture('ofac-xml', 'sdn.xml');

async function read(xml: string) {
  return await readList(ofacXml, [aDocument(xml)]);
}

describe('any list', () => {
  listCases({ adapter: ofacXml, list: sdn, entries: 5 });
});

test('a person', async () => {
  const { entries } = await read(sdn);
  expect(entries[0]).toEqual({
    id: '35096',
    schema: 'Person',
    names: [{ full: 'PUTIN, Vladimir Vladimirovich', kind: 'primary', quality: 'strong' }],
    birthDates: [{ from: '1952-10-07' }],
    birthPlaces: ['Leningrad, Russia'],
    nationalities: ['ru'],
    countries: [],
    identifiers: [],
    programs: ['RUSSIA-EO14024'],
    legalBasis: [],
    listedOn: null,
    gender: 'male',
    positions: ['President of the Russian Federation'],
    addresses: [],
    relations: [],
    remarks: [],
    url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=35096',
  });
});

test('aliases, identifiers, addresses and what is no identifier', async () => {
  const { entries } = await read(sdn);
  expect(entries[1]).toMatchObject({
    names: [
      { full: 'SAMPLE TRADING 12', kind: 'primary', quality: 'strong' },
      { full: 'ST12', kind: 'alias', quality: 'weak', label: 'a.k.a.' },
      { full: 'SAMPLE EXPORT 12', kind: 'alias', quality: 'strong', label: 'f.k.a.' },
    ],
    countries: ['ru', 'kp', 'mm'],
    identifiers: [
      {
        type: 'Registration Number',
        value: '007',
        country: 'ru',
        note: 'issued 01 Oct 2001, expires 23 Jan 2011',
      },
    ],
    addresses: ['1 Sample Street, Moscow, 103132, Russia', 'Korea, North'],
    relations: [{ type: 'Linked To', name: 'SAMPLE TRADING 13' }],
    remarks: [
      '(Linked To: SAMPLE TRADING 13)',
      'Secondary sanctions risk: See Section 11 of Executive Order 14024.',
    ],
  });
});

// As published on 8 March 2023 and in 2022.
test.each([
  [
    'visit the following link: http://www.treasury.gov/ukraine.aspx#directives.; (Linked To: VTB BANK PUBLIC JOINT STOCK COMPANY)',
    ['VTB BANK PUBLIC JOINT STOCK COMPANY'],
  ],
  ['(Linked To: FUTURE SHIP COMPANY; Linked To: HIZBALLAH)', ['FUTURE SHIP COMPANY', 'HIZBALLAH']],
  ['(Linked To: ISLAMIC REVOLUTIONARY GUARD CORPS (IRGC))', ['ISLAMIC REVOLUTIONARY GUARD CORPS (IRGC)']],
  ['All offices worldwide', []],
])('whom a remark links it to: %s', async (remark, names) => {
  const { entries } = await read(sdn.replace('(Linked To: SAMPLE TRADING 13)', remark));
  expect(entries[1]?.relations).toEqual(names.map((name) => ({ type: 'Linked To', name })));
  expect(entries[1]?.remarks[0]).toBe(remark);
});

test.each([
  ['circa 1952', { from: '1952', circa: true }],
  ['1952', { from: '1952' }],
  ['Oct 1952', { from: '1952-10' }],
  ['1951 to 1953', { from: '1951', to: '1953' }],
  ['01 Jan 1952 to 31 Dec 1952', { from: '1952-01-01', to: '1952-12-31' }],
])('the birth date %s', async (text, date) => {
  const { entries } = await read(sdn.replace('07 Oct 1952', text));
  expect(entries[0]?.birthDates).toEqual([date]);
});

test('an organisation, a vessel and an aircraft', async () => {
  const { entries } = await read(sdn);
  const [, , organisation, vessel, aircraft] = entries;
  expect(organisation).toMatchObject({ schema: 'Organization', programs: ['FTO', 'SDGT'] });
  expect(organisation?.names[0]?.full).toBe("AL QA'IDA");
  expect(vessel).toMatchObject({
    schema: 'Vessel',
    countries: ['pa'],
    identifiers: [
      { type: 'IMO number', value: '9187655' },
      { type: 'MMSI', value: '256842000' },
      { type: 'Call sign', value: '9HDQ9' },
    ],
  });
  expect(vessel?.remarks).toContain('Vessel type: Crude/Oil Products Tanker');
  expect(aircraft).toMatchObject({
    schema: 'Airplane',
    identifiers: [{ type: "Aircraft Manufacturer's Serial Number (MSN)", value: '1023409321' }],
    remarks: ['Aircraft Model IL76-TD'],
  });
});

test('tells the date and the count that the list states, and knows every element', async () => {
  expect(await read(sdn)).toMatchObject({ dated: '2022-12-09', announced: 5, unknown: [] });
});

test('a count that differs from the entries is told, so that the poll can be held', async () => {
  const { entries, announced } = await read(sdn.replace('>5<', '>5704<'));
  expect([entries.length, announced]).toEqual([5, 5704]);
});

test('a list that states neither is told', async () => {
  const { unknown } = await read(sdn.replace(/<publshInformation>[\s\S]*<\/publshInformation>/, ''));
  expect(unknown).toEqual(['sdnList: no publshInformation']);
});

test('the older namespace is the same list', async () => {
  const older = sdn.replace(/xmlns="https[^"]*"/, 'xmlns="http://tempuri.org/sdnList.xsd"');
  expect(await read(older)).toEqual(await read(sdn));
});

test('an empty list has no entries', async () => {
  const empty = sdn.replace(/<sdnEntry>[\s\S]*<\/sdnEntry>/, '').replace('>5<', '>0<');
  expect(await read(empty)).toMatchObject({ entries: [], announced: 0 });
});

test('what is unknown is reported by its path', async () => {
  const grown = sdn
    .replace('<uid>35096</uid>', '<uid>35096</uid><middleName>X</middleName>')
    .replace('<city>Moscow</city>', '<city code="77">Moscow</city><region>Y</region>')
    .replace('<sdnType>Aircraft<', '<sdnType>Airship<')
    .replace(
      '<country>Russia</country>\n        <mainEntry>',
      '<country>West Azerbaijan Province, Iran</country><mainEntry>',
    )
    .replace('<sdnEntry>', '<notice/><sdnEntry>');
  const { unknown, entries } = await read(grown);
  expect(unknown.toSorted()).toEqual([
    'notice',
    'sdnEntry/addressList/address/city@code',
    'sdnEntry/addressList/address/region',
    'sdnEntry/middleName',
    'sdnEntry/nationality: West Azerbaijan Province, Iran',
    'sdnEntry/sdnType: Airship',
  ]);
  expect(entries[0]?.nationalities).toEqual(['ru']);
  expect(entries[4]?.schema).toBe('LegalEntity');
});

test.each([
  [
    'another document',
    '<Sanctions><DateOfIssue/></Sanctions>',
    /<sdnList> was expected, but the document is <Sanctions>/,
  ],
  ['an entry without a uid', sdn.replace('<uid>6366</uid>', ''), /sdnEntry of line \d+ has no uid/],
  ['an entry without a name', sdn.replace('<lastName>EP-GOM</lastName>', ''), /has no name/],
  ['a count that is no number', sdn.replace('>5<', '>four<'), /Record_Count is "four"/],
])('%s is refused', async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});
