import type { XmlElement } from '../../formats/xml-records.ts';
import {
  bareEntry,
  type Entry,
  type Identifier,
  type IsoDate,
  type PartialDate,
  type Relation,
  type Schema,
} from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { readDate, readDay } from '../dates.ts';
import { Fields, joined } from '../fields.ts';
import { readNames } from './names.ts';

const schemaOfType: { readonly [type: string]: Schema } = {
  individual: 'Person',
  entity: 'Organization',
  ship: 'Vessel',
};

/** Day, month and year of a date as the list writes it, `29/06/2012`; null for anything else. */
export function readUkDay(text: string): IsoDate | null {
  const [, day, month, year] = /^\s*(\d{2})\/(\d{2})\/(\d{4})/.exec(text) ?? [];
  return year === undefined ? null : readDay(`${year}-${month}-${day}`);
}

/** One `Designation`. Throws `ReadError` where it has no UniqueID or no name: it could never be found. */
export function readDesignation(element: XmlElement, report: ReadReport): Entry {
  const fields = new Fields(element, report);
  const id = fields.text('UniqueID');
  const names = readNames(fields, report);
  if (id === null || names.length === 0) {
    const missing = id === null ? 'UniqueID' : 'name';
    throw new ReadError(
      'E_READ_FIELD',
      `the Designation ${id ?? '?'} of line ${element.line} has no ${missing}`,
    );
  }
  const type = fields.text('IndividualEntityShip') ?? '';
  const schema = schemaOfType[type.toLowerCase()];
  if (schema === undefined) report.unknown(`Designation/IndividualEntityShip: ${type}`);
  const persons = fields.list('IndividualDetails', 'Individual');
  const entities = fields.list('EntityDetails', 'Entity');
  const ships = fields.list('ShipDetails', 'Ship');
  const addresses = fields.list('Addresses', 'Address').map(readAddress);
  const births = readBirths(persons);
  const entry: Entry = {
    ...bareEntry(id, schema ?? 'LegalEntity', names),
    birthDates: births.dates,
    birthPlaces: persons.flatMap((one) => one.list('BirthDetails', 'Location').map(readPlace)),
    nationalities: countriesOf(
      persons.flatMap((one) => listed(one, 'Nationalities', 'Nationality')),
      'Individual/Nationality',
      report,
    ),
    countries: countriesOf(
      [
        ...addresses.flatMap(({ country }) => (country === null ? [] : [country])),
        ...ships.flatMap((ship) => listed(ship, 'CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip')),
      ],
      'Designation/country',
      report,
    ),
    identifiers: [...ownNumbers(fields), ...persons.flatMap(documents), ...numbersOf(entities, ships)],
    programs: fields.texts('RegimeName'),
    listedOn: readListedOn(fields, report),
    gender: readGender(persons.flatMap((one) => listed(one, 'Genders', 'Gender'))[0]),
    positions: persons.flatMap((one) => listed(one, 'Positions', 'Position')),
    addresses: addresses.map(({ line }) => line).filter((line) => line !== ''),
    relations: [...entities, ...ships].flatMap(relations),
    remarks: [
      ...remarks(fields),
      ...births.unread,
      ...ships.flatMap(describeShip),
      ...entities.flatMap(describe),
    ],
  };
  // The day of an edit: what was edited shows by itself.
  fields.ignore('LastUpdated');
  fields.finish();
  return entry;
}

function listed(fields: Fields, list: string, item: string): readonly string[] {
  return fields.all(list).flatMap((one) => one.texts(item));
}

/** `dd/mm/1945`, `dd/11/1953` and `01/03/1958`: what is not known stands as letters. */
function readBirths(persons: readonly Fields[]): { dates: PartialDate[]; unread: string[] } {
  const dates: PartialDate[] = [];
  const unread: string[] = [];
  for (const text of persons.flatMap((one) => listed(one, 'DOBs', 'DOB'))) {
    const [, day, month, year] = /^(\d{2}|dd)\/(\d{2}|mm)\/(\d{4})$/i.exec(text) ?? [];
    const known = [year, month, day].map((part) => (/^\d+$/.test(part ?? '') ? part : undefined));
    const iso = known[1] === undefined ? known[0] : known.filter((part) => part !== undefined).join('-');
    const exact = readDay(iso ?? '');
    const date = exact === null ? readDate(text) : { from: exact };
    if (date === null) unread.push(`Date of birth: ${text}`);
    else dates.push(date);
  }
  return { dates, unread };
}

function readPlace(location: Fields): string {
  return joined([location.text('TownOfBirth'), location.text('CountryOfBirth')]);
}

function readAddress(address: Fields): { line: string; country: string | null } {
  const country = address.text('AddressCountry');
  const lines = [1, 2, 3, 4, 5, 6].map((n) => address.text(`AddressLine${n}`));
  return { line: joined([...lines, address.text('AddressPostalCode'), country]), country };
}

function ownNumbers(fields: Fields): Identifier[] {
  const numbers = [
    ['OFSI Group ID', fields.text('OFSIGroupID')],
    ['UN reference number', fields.text('UNReferenceNumber')],
  ] as const;
  return numbers.flatMap(([type, value]) => (value === null ? [] : [{ type, value }]));
}

function documents(person: Fields): Identifier[] {
  const passports = person.list('PassportDetails', 'Passport');
  const national = person.list('NationalIdentifierDetails', 'NationalIdentifier');
  return [
    ...passports.flatMap((one) => numbered('Passport', one, 'Passport')),
    ...national.flatMap((one) => numbered('National identifier', one, 'NationalIdentifier')),
  ];
}

function numbered(type: string, fields: Fields, prefix: string): Identifier[] {
  const value = fields.text(`${prefix}Number`);
  const note = fields.text(`${prefix}AdditionalInformation`);
  if (value === null) return [];
  return [{ type, value, ...(note === null ? {} : { note }) }];
}

function numbersOf(entities: readonly Fields[], ships: readonly Fields[]): Identifier[] {
  const registrations = entities.flatMap((one) =>
    listed(one, 'BusinessRegistrationNumbers', 'BusinessRegistrationNumber'),
  );
  const imos = ships.flatMap((ship) => listed(ship, 'IMONumbers', 'IMONumber'));
  const hulls = ships.flatMap((ship) =>
    listed(ship, 'HullIdentificationNumbers', 'HullIdentificationNumber'),
  );
  return [
    ...registrations.map((value) => ({ type: 'Business registration number', value })),
    ...imos.map((value) => ({ type: 'IMO number', value: value.replace(/^IMO\s*/i, '') })),
    ...hulls.map((value) => ({ type: 'Hull identification number', value })),
  ];
}

function readListedOn(fields: Fields, report: ReadReport): IsoDate | null {
  const text = fields.text('DateDesignated');
  const day = text === null ? null : readUkDay(text);
  if (text !== null && day === null) report.unknown(`Designation/DateDesignated: ${text}`);
  return day;
}

function readGender(text: string | undefined): Entry['gender'] {
  if (/^male$/i.test(text ?? '')) return 'male';
  return /^female$/i.test(text ?? '') ? 'female' : null;
}

const related: readonly (readonly [list: string, item: string, type: string])[] = [
  ['ParentCompanies', 'ParentCompany', 'Parent company'],
  ['Subsidiaries', 'Subsidiary', 'Subsidiary'],
  ['CurrentOwnerOperators', 'CurrentOwnerOperator', 'Owner or operator'],
  ['PreviousOwnerOperators', 'PreviousOwnerOperator', 'Previous owner or operator'],
];

function relations(fields: Fields): Relation[] {
  return related.flatMap(([list, item, type]) => listed(fields, list, item).map((name) => ({ type, name })));
}

function labelled(label: string, values: readonly string[]): string[] {
  return values.map((value) => `${label}: ${value}`);
}

function remarks(fields: Fields): string[] {
  const imposed = fields.texts('SanctionsImposed').flatMap((text) => text.split('|'));
  return [
    ...fields.texts('OtherInformation'),
    ...labelled('Statement of reasons', fields.texts('UKStatementofReasons')),
    ...labelled(
      'Sanctions',
      imposed.map((one) => one.trim()),
    ),
    ...labelled('Designated by', fields.texts('DesignationSource')),
    ...labelled('Title', listed(fields, 'Titles', 'Title')),
    ...labelled('Phone', listed(fields, 'PhoneNumbers', 'PhoneNumber')),
    ...labelled('E-mail', listed(fields, 'EmailAddresses', 'EmailAddress')),
    ...labelled('Website', listed(fields, 'Websites', 'Website')),
  ];
}

function describe(entity: Fields): string[] {
  return labelled('Type of entity', listed(entity, 'TypeOfEntities', 'TypeOfEntity'));
}

function describeShip(ship: Fields): string[] {
  return [
    ...labelled('Previous flag', listed(ship, 'PreviousFlags', 'PreviousFlag')),
    ...labelled('Type of ship', listed(ship, 'TypeOfShipDetails', 'TypeOfShip')),
    ...labelled('Tonnage', listed(ship, 'TonnageOfShipDetails', 'TonnageOfShip')),
    ...labelled('Length', listed(ship, 'LengthOfShipDetails', 'LengthOfShip')),
    ...labelled('Year built', listed(ship, 'YearsBuilt', 'YearBuilt')),
  ];
}
