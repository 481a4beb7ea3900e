import type { XmlElement } from '../../formats/xml-records.ts';
import { bareEntry, type Entry, type EntryName, type PartialDate, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { readDate } from '../dates.ts';
import { distinct } from '../distinct.ts';
import { Fields, joined } from '../fields.ts';
import { readLink } from '../ofac-links.ts';
import { wordTable } from '../word-table.ts';
import { readIds } from './ids.ts';

/** OFAC's words for what an entry is. */
export const schemaOfType = wordTable<Schema>({
  Individual: 'Person',
  Entity: 'Organization',
  Vessel: 'Vessel',
  Aircraft: 'Airplane',
});

/** One `sdnEntry`. Throws `ReadError` where it has no uid or no name: such an entry could never be found. */
export function readEntry(element: XmlElement, report: ReadReport): Entry {
  const fields = new Fields(element, report);
  const id = fields.text('uid');
  const name = fullName(fields);
  if (id === null || name === '') {
    throw new ReadError(
      'E_READ_FIELD',
      `the sdnEntry of line ${element.line} has no ${id === null ? 'uid' : 'name'}`,
    );
  }
  const type = fields.text('sdnType') ?? '';
  const schema = schemaOfType[type];
  if (schema === undefined) report.unknown(`sdnEntry/sdnType: ${type}`);
  const ids = readIds(fields, report);
  const births = readBirthDates(fields);
  const vessel = readVessel(fields, report);
  const addresses = fields.list('addressList', 'address').map((address) => readAddress(address, report));
  const title = fields.text('title');
  const remarks = fields.texts('remarks');
  const entry: Entry = {
    ...bareEntry(id, schema ?? 'LegalEntity', [
      { full: name, kind: 'primary', quality: 'strong' },
      ...readAkas(fields),
    ]),
    birthDates: births.dates,
    birthPlaces: readPlaces(fields),
    nationalities: readNationalities(fields, report),
    countries: distinct([
      ...addresses.flatMap(({ countries }) => countries),
      ...vessel.countries,
      ...ids.countries,
    ]),
    identifiers: [...ids.identifiers, ...vessel.identifiers],
    programs: distinct(fields.all('programList').flatMap((list) => list.texts('program'))),
    gender: ids.gender,
    positions: title === null ? [] : [title],
    addresses: distinct(addresses.map(({ line }) => line).filter((line) => line !== '')),
    relations: remarks.flatMap((text) => text.split(';').flatMap((part) => readLink(part.trim()) ?? [])),
    // Links stay among them: rules look for text in remarks.
    remarks: [...remarks, ...births.unread, ...ids.remarks, ...vessel.remarks],
    url: pageOf(id),
  };
  fields.finish();
  return entry;
}

/** OFAC's page about the entry of that uid. */
export function pageOf(id: string): string {
  return `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${encodeURIComponent(id)}`;
}

/** `LAST, First`, as OFAC prints it. */
function fullName(fields: Fields): string {
  return joined([fields.text('lastName'), fields.text('firstName')]);
}

function readAkas(fields: Fields): EntryName[] {
  return fields.list('akaList', 'aka').flatMap((aka): EntryName[] => {
    aka.ignore('uid');
    const label = aka.text('type');
    const quality = aka.text('category') === 'weak' ? 'weak' : 'strong';
    const full = fullName(aka);
    return full === '' ? [] : [{ full, kind: 'alias', quality, ...(label === null ? {} : { label }) }];
  });
}

function readBirthDates(fields: Fields): { dates: PartialDate[]; unread: string[] } {
  const dates: PartialDate[] = [];
  const unread: string[] = [];
  for (const item of fields.list('dateOfBirthList', 'dateOfBirthItem')) {
    item.ignore('uid', 'mainEntry');
    const text = item.text('dateOfBirth');
    const date = text === null ? null : readDate(text);
    if (date !== null) dates.push(date);
    else if (text !== null) unread.push(`Date of birth: ${text}`);
  }
  return { dates, unread };
}

function readPlaces(fields: Fields): string[] {
  return fields.list('placeOfBirthList', 'placeOfBirthItem').flatMap((item) => {
    item.ignore('uid', 'mainEntry');
    return item.texts('placeOfBirth');
  });
}

function readNationalities(fields: Fields, report: ReadReport): readonly string[] {
  const items = [
    ...fields.list('nationalityList', 'nationality'),
    ...fields.list('citizenshipList', 'citizenship'),
  ];
  const texts = items.flatMap((item) => {
    item.ignore('uid', 'mainEntry');
    return item.texts('country');
  });
  return countriesOf(texts, 'sdnEntry/nationality', report);
}

function readAddress(address: Fields, report: ReadReport): { line: string; countries: readonly string[] } {
  address.ignore('uid');
  const country = address.text('country');
  const parts = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'];
  return {
    line: joined([...parts.map((part) => address.text(part)), country]),
    countries: countriesOf(country === null ? [] : [country], 'sdnEntry/address/country', report),
  };
}

function readVessel(
  fields: Fields,
  report: ReadReport,
): Pick<Entry, 'countries' | 'identifiers' | 'remarks'> {
  const infos = fields.all('vesselInfo');
  const callSigns = infos.flatMap((info) => info.texts('callSign'));
  const flags = infos.flatMap((info) => info.texts('vesselFlag'));
  const described: readonly (readonly [string, string])[] = [
    ['vesselType', 'Vessel type'],
    ['vesselFlag', 'Flag'],
    ['vesselOwner', 'Owner'],
    ['tonnage', 'Tonnage'],
    ['grossRegisteredTonnage', 'Gross registered tonnage'],
  ];
  return {
    countries: countriesOf(flags, 'sdnEntry/vesselInfo/vesselFlag', report),
    identifiers: callSigns.map((value) => ({ type: 'Call sign', value })),
    remarks: infos.flatMap((info) =>
      described.flatMap(([name, label]) => info.texts(name).map((text) => `${label}: ${text}`)),
    ),
  };
}
