import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { chSeco } from '../../../src/sources/ch-seco/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('ch-seco', 'seco.xml');

async function read(xml: string) {
  return await readList(chSeco, [aDocument(xml)]);
}

describe('any list', () => {
  listCases({ adapter: chSeco, list, entries: 3 });
});

test('a person', async () => {
  const { entries, unknown, dated } = await read(list);
  expect(unknown).toEqual([]);
  expect(dated).toBe('2026-09-02');
  expect(entries[0]).toEqual({
    id: '48103',
    schema: 'Person',
    names: [
      { full: 'Lukashenka Aliaksandr', kind: 'primary', quality: 'strong' },
      { full: 'Lukashenko Aliaksandr', kind: 'alias', quality: 'strong' },
      { full: 'Batka', kind: 'alias', quality: 'weak' },
      { full: 'Лукашенко Александр', kind: 'alias', quality: 'strong', script: 'Cyrl' },
    ],
    birthDates: [{ from: '1954-08-30' }],
    birthPlaces: ['Kopys, Vitebsk Oblast, Belarus'],
    nationalities: ['by'],
    countries: ['by'],
    identifiers: [],
    programs: [
      'Ordinance of 16 March 2022 on measures against Belarus (SR 946.231.116.9), annex 5, 13, 14 and 15',
    ],
    legalBasis: ['annex 13 -- Financial sanctions', 'annex 13 -- Travel ban'],
    listedOn: '2020-12-11',
    gender: 'male',
    positions: [],
    addresses: ['Karl Marx Street 38, 220016, Minsk, Belarus'],
    relations: [{ type: 'related to', name: '48200', entryId: '48200' }],
    remarks: ['Title: President', 'Justification: President of Belarus.', 'Father of Viktar Lukashenka.'],
    url: null,
  });
});

test('a delisted target is no entry, one that was listed again is', async () => {
  expect((await read(list)).entries.map(({ id }) => id)).toEqual(['48103', '48200', '34461']);
  const again = list.replace('effective-date="2021-06-21"', 'effective-date="2024-06-21"');
  const { entries } = await read(again);
  expect(entries.map(({ id, listedOn }) => [id, listedOn])).toContainEqual(['48300', '2024-06-21']);
});

test.each([
  ['listed again the same day', 'listed 2023-02-24, de-listed 2023-02-24, listed 2021-06-21', true],
  ['amended after the end', 'amended 2024-01-01, de-listed 2023-02-24, listed 2021-06-21', false],
  ['written in another order', 'amended 2025-06-03, de-listed 2025-06-20, listed 2014-12-17', false],
  ['the oldest first', 'listed 2021-06-21, de-listed 2023-02-24, listed 2024-06-21', true],
  ['never modified', '', true],
])('a target %s', async (_, history, isListed) => {
  const modifications = history.split(', ').map((one) => {
    const [type, day] = one.split(' ');
    return `<modification modification-type="${type}" effective-date="${day}"/>`;
  });
  const [own = ''] = / {4}<modification modification-type="de-listed".*\n.*\n/.exec(list) ?? [];
  const { entries } = await read(list.replace(own, history === '' ? '' : modifications.join('')));
  expect(entries.some(({ id }) => id === '48300')).toBe(isListed);
});

test.each(['amendment', 'delta-list'])('a list of type %s is refused', async (type) => {
  await expect(read(list.replace('"whole-list"', `"${type}"`))).rejects.toThrow(`of type "${type}"`);
});

test('another order of targets, places and modifications is no change', async () => {
  const places = list.match(/ {2}<place .*<\/place>\n/g) ?? [];
  const modifications = /( {4}<modification modification-type="amended".*\n)( {4}<modification .*\n)/;
  const shuffled = list
    .replace(places.join(''), '')
    .replace('  <target ssid="48103">', `${[...places].reverse().join('')}  <target ssid="48103">`)
    .replace(modifications, '$2$1');
  const byId = async (xml: string) =>
    new Map((await read(xml)).entries.map((entry) => [entry.id, canonical(entry)]));
  expect(await byId(shuffled)).toEqual(await byId(list));
});

test.each([
  ['day="30" month="8" year="1954" calendar="Gregorian" quality="good"', { from: '1954-08-30' }],
  ['month="8" year="1954" calendar="Gregorian"', { from: '1954-08' }],
  ['year="1954" calendar="Gregorian" quality="low"', { from: '1954', circa: true }],
])('a birth date: %s', async (attributes, date) => {
  const xml = list.replace('day="30" month="8" year="1954" calendar="Gregorian" quality="good"', attributes);
  expect((await read(xml)).entries[0]?.birthDates).toEqual([date]);
});

test('a date of another calendar is a remark, what is not known is reported', async () => {
  const islamic = await read(list.replace('calendar="Gregorian"', 'calendar="Islamic"'));
  expect(islamic.entries[0]?.birthDates).toEqual([]);
  expect(islamic.entries[0]?.remarks).toContain('Date of birth: 1954-08-30 (Islamic calendar)');
  const { unknown } = await read(list.replace('<justification', '<tribe>x</tribe><justification'));
  expect(unknown).toEqual(['target/individual/tribe']);
});

test('a ship has its number in a text', async () => {
  const { entries, unknown } = await read(list);
  expect(unknown).toEqual([]);
  expect(entries[2]).toMatchObject({
    id: '34461',
    schema: 'Vessel',
    programs: ['Ordinance of 18 May 2016 on measures against North Korea (DPRK)'],
    names: [{ full: 'Hui Chon' }, { full: 'Hwang Gum San 2', label: 'formerly known as' }],
    identifiers: [{ type: 'IMO number', value: '8405270' }],
    remarks: ['IMO Number: 8405270'],
  });
});

test('what a target says beside its subject', async () => {
  const { entries, unknown } = await read(
    list.replace(
      '<object ',
      '<foreign-identifier>F 1</foreign-identifier><generic-attribute ssid="1" name="Flag">none</generic-attribute><object ',
    ),
  );
  expect(unknown).toEqual([]);
  expect(entries[2]?.identifiers).toContainEqual({ type: 'Foreign identifier', value: 'F 1' });
  expect(entries[2]?.remarks).toContain('Flag: none');
});

test('a function in a text is a position', async () => {
  const { entries } = await read(list.replace('Father of Viktar', 'Function: President. Father of Viktar'));
  expect(entries[0]?.positions).toEqual(['President. Father of Viktar Lukashenka.']);
});

test('a date of an entity is no birth date, nor is one that no calendar has', async () => {
  const date = (attributes: string) => `<day-month-year ssid="48203" ${attributes} calendar="Gregorian"/>`;
  const entity = list.replace(
    'main="true"><name ssid="48202"',
    `main="true">${date('year="1993"')}<name ssid="48202"`,
  );
  expect((await read(entity)).entries[1]).toMatchObject({ birthDates: [], remarks: ['Founded: 1993'] });
  const person = list.replace('day="30" month="8"', 'day="31" month="6"');
  expect((await read(person)).entries[0]).toMatchObject({ birthDates: [] });
  expect((await read(person)).entries[0]?.remarks).toContain('Date of birth: 1954-06-31');
});

test('a nationality without a code is known by its name', async () => {
  const { entries, unknown } = await read(list.replace('<country iso-code="BY">', '<country>'));
  expect(unknown).toEqual([]);
  expect(entries[0]?.nationalities).toEqual(['by']);
});

test('an address that is not current, a place that nobody knows', async () => {
  const { entries } = await read(list.replace('place-id="901">', 'place-id="901" current="false">'));
  expect(entries[0]?.addresses).toEqual(['Karl Marx Street 38, 220016, Minsk, Belarus (not current)']);
  const { unknown } = await read(list.replace('<place ssid="901"', '<place ssid="902"'));
  expect(unknown).toEqual(['place-id: 901']);
});

test.each([
  [
    '<number>007</number><issuer code="BY">Belarus</issuer><date-of-issue>2020-01-02</date-of-issue><place-of-issue ssid="2" place-id="901"/>',
    [
      {
        type: 'Diplomatic passport',
        value: '007',
        country: 'by',
        note: 'issued 2020-01-02, issued in Minsk, Belarus',
      },
    ],
    [],
  ],
  ['<issuer code="BY">Belarus</issuer><remark>lost</remark>', [], ['Diplomatic passport: lost, Belarus']],
])('a document: %s', async (content, identifiers, remarks) => {
  const document = `<identification-document ssid="1" document-type="diplomatic-passport">${content}</identification-document>`;
  const { entries, unknown } = await read(list.replace('<address ssid', `${document}<address ssid`));
  expect(unknown).toEqual([]);
  expect(entries[0]?.identifiers).toEqual(identifiers);
  expect(entries[0]?.remarks.filter((remark) => /passport/.test(remark))).toEqual(remarks);
});

test('a name that occurs twice is one, weak only where it is weak each time', async () => {
  const again =
    '<identity ssid="48120" main="false"><name ssid="48121" name-type="primary-name" quality="good" lang="eng"><name-part order="1" name-part-type="whole-name"><value>Batka</value></name-part></name></identity>';
  const { entries } = await read(list.replace('<justification', `${again}<justification`));
  expect(entries[0]?.names.filter(({ full }) => full === 'Batka')).toEqual([
    { full: 'Batka', kind: 'alias', quality: 'strong' },
  ]);
});

test('of many spellings none is lost', async () => {
  const spelled = (start: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${start}${i}`)
      .map((text) => `<spelling-variant lang="RUS" script="LATN">${text}</spelling-variant>`)
      .join('');
  const { entries } = await read(
    list
      .replace('<value>Lukashenka</value>', `<value>Lukashenka</value>${spelled('Luka', 10)}`)
      .replace('<value>Aliaksandr</value>', `<value>Aliaksandr</value>${spelled('Ali', 4)}`),
  );
  const words = new Set(entries[0]?.names.flatMap(({ full }) => full.split(' ')));
  expect(words).toContain('Luka9');
  expect(words).toContain('Ali3');
  expect(entries[0]?.names.length).toBeLessThan(24);
});
