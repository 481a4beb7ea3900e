import type { XmlElement } from '../../formats/xml-records.ts';
import { bareEntry, type Entry, type Identifier, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { Fields } from '../fields.ts';
import { dayOf, readActs } from './acts.ts';
import { readAddresses } from './addresses.ts';
import { readBirths } from './births.ts';
import { readDocuments } from './documents.ts';
import { readNames } from './names.ts';
import { countryOf, ignoreBookkeeping, notesOf } from './parts.ts';

/**
 * One `sanctionEntity`, or null where it is marked as delisted. The key is `logicalId`: some entities have no
 * EU reference number. Throws `ReadError` where it has no key or no name.
 */
export function readEntity(element: XmlElement, report: ReadReport): Entry | null {
  const fields = new Fields(element, report);
  const id = fields.attribute('logicalId');
  if (id === null) throw missing(element, 'logicalId');
  if (fields.attribute('delistingDate') !== null) return null;
  const parts = {
    names: fields.all('nameAlias'),
    citizenships: fields.all('citizenship'),
    births: fields.all('birthdate'),
    addresses: fields.all('address'),
    documents: fields.all('identification'),
  };
  const acts = readActs(fields, Object.values(parts).flat(), report);
  const schema = readSchema(fields, report);
  const names = readNames(parts.names, report);
  if (names.names.length === 0) throw missing(element, 'name', id);
  const citizenships = readCitizenships(parts.citizenships, report);
  const births = readBirths(parts.births, report);
  const addresses = readAddresses(parts.addresses, report);
  const documents = readDocuments(parts.documents, report);
  const details = fields.attribute('designationDetails');
  const isPerson = schema === 'Person';
  const entry: Entry = {
    ...bareEntry(id, schema, names.names),
    birthDates: births.dates,
    birthPlaces: births.places,
    nationalities: citizenships.nationalities,
    countries: addresses.countries,
    identifiers: [...references(fields), ...documents.identifiers],
    programs: acts.programs,
    legalBasis: acts.legalBasis,
    listedOn: dayOf(fields, 'designationDate', report) ?? acts.earliest,
    gender: names.gender,
    positions: isPerson ? names.functions : [],
    addresses: addresses.addresses,
    remarks: [
      ...notesOf(fields),
      ...(details === null ? [] : [`Designation: ${details}`]),
      ...(isPerson ? [] : names.functions.map((text) => `Function: ${text}`)),
      ...names.remarks,
      ...births.remarks,
      ...citizenships.remarks,
      ...addresses.remarks,
      ...documents.remarks,
      ...acts.remarks,
    ],
  };
  fields.finish();
  return entry;
}

function missing(element: XmlElement, what: string, id = '?'): ReadError {
  return new ReadError('E_READ_FIELD', `the sanctionEntity ${id} of line ${element.line} has no ${what}`);
}

/** An enterprise with an IMO number is a shipping company, no ship. */
function readSchema(fields: Fields, report: ReadReport): Schema {
  const codes = fields.all('subjectType').map((type) => {
    type.ignoreAttributes('classificationCode');
    return type.attribute('code');
  });
  const [code = null] = codes;
  if (codes.length === 1 && code === 'person') return 'Person';
  if (codes.length === 1 && code === 'enterprise') return 'Organization';
  report.unknown(`sanctionEntity/subjectType: ${codes.join(', ')}`);
  return 'LegalEntity';
}

function references(fields: Fields): Identifier[] {
  const eu = fields.attribute('euReferenceNumber');
  const un = fields.attribute('unitedNationId');
  return [
    ...(eu === null ? [] : [{ type: 'EU reference', value: eu }]),
    ...(un === null ? [] : [{ type: 'UN reference', value: un }]),
  ];
}

function readCitizenships(
  citizenships: readonly Fields[],
  report: ReadReport,
): Pick<Entry, 'nationalities' | 'remarks'> {
  const codes = new Set<string>();
  const remarks: string[] = [];
  for (const citizenship of citizenships) {
    ignoreBookkeeping(citizenship);
    const country = countryOf(citizenship, 'citizenship/country', report);
    for (const code of country.codes) codes.add(code);
    const stated = [
      ['region', 'region'],
      ['acquisitionDate', 'acquired'],
      ['disenfranchisementDate', 'lost'],
    ].flatMap(([name = '', label]) => {
      const text = citizenship.attribute(name);
      return text === null ? [] : [`${label} ${text}`];
    });
    for (const note of [...stated, ...notesOf(citizenship)]) {
      remarks.push(`Citizenship${country.name === null ? '' : ` of ${country.name}`}: ${note}`);
    }
  }
  return { nationalities: [...codes], remarks };
}
