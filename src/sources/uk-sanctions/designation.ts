import type { XmlElement } from '../../formats/xml-records.ts';
import {
  bareEntry,
  type Entry,
  type Identifier,
  type IsoDate,
  type Relation,
  type Schema,
} from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { readDay } from '../dates.ts';
import { distinct } from '../distinct.ts';
import { Fields, joined } from '../fields.ts';
import { wordTable } from '../word-table.ts';
import { readNames } from './names.ts';
import { listed, readPersons } from './person.ts';

const schemaOfType = wordTable<Schema>({
  individual: 'Person',
  entity: 'Organization',
  ship: 'Vessel',
});

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
  const person = readPersons(persons, report);
  const entry: Entry = {
    ...bareEntry(id, schema ?? 'LegalEntity', names),
    ...person.facts,
    countries: countriesOf(
      [
        ...addresses.flatMap(({ country }) => (country === null ? [] : [country])),
        ...ships.flatMap((ship) => listed(ship, 'CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip')),
      ],
      'Designation/country',
      report,
    ),
    identifiers: [...ownNumbers(fields), ...person.identifiers, ...numbersOf(entities, ships)],
    programs: fields.texts('RegimeName'),
    listedOn: readListedOn(fields, report),
    addresses: distinct(addresses.map(({ line }) => line)),
    relations: [...entities, ...ships].flatMap(relations),
    remarks: [
      ...remarks(fields),
      ...person.remarks,
      ...ships.flatMap(describeShip),
      ...entities.flatMap(describe),
    ],
  };
  // The day of an edit: what was edited shows by itself. The indicators say what SanctionsImposed does.
  fields.ignore('LastUpdated', 'SanctionsImposedIndicators');
  fields.finish();
  return entry;
}

function readAddress(address: Fields): { line: string; country: string | null } {
  const country = address.text('AddressCountry');
  const lines = [1, 2, 3, 4, 5, 6].map((n) => address.text(`AddressLine${n}`));
  return { line: joined([...lines, address.text('AddressPostalCode'), country]), country };
}

function ownNumbers(fields: Fields): Identifier[] {
  const groups = fields.texts('OFSIGroupID').map((value) => ({ type: 'OFSI Group ID', value }));
  const references = fields.texts('UNReferenceNumber');
  return [...groups, ...references.map((value) => ({ type: 'UN reference number', value }))];
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
