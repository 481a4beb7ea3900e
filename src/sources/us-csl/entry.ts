import type { JsonObject } from '../../formats/json-records.ts';
import {
  bareEntry,
  type Entry,
  type EntryName,
  type PartialDate,
  type Relation,
  type Schema,
} from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf, isCountryCode } from '../countries.ts';
import { readDate, readDay } from '../dates.ts';
import { joined } from '../fields.ts';
import { JsonFields } from '../json-fields.ts';
import { readLink } from '../ofac-links.ts';
import { scriptOf } from '../script.ts';
import { wordTable } from '../word-table.ts';
import { type IdFacts, readIds } from './ids.ts';

const schemaOfType = wordTable<Schema>({
  Individual: 'Person',
  Entity: 'Organization',
  Vessel: 'Vessel',
  Aircraft: 'Airplane',
});

/** What has no field of its own. */
const remarkLabels: readonly (readonly [field: string, label: string])[] = [
  ['license_requirement', 'Licence requirement'],
  ['license_policy', 'Licence policy'],
  ['standard_order', 'Standard order'],
  ['end_date', 'End date'],
  ['vessel_type', 'Vessel type'],
  ['vessel_flag', 'Flag'],
  ['vessel_owner', 'Owner'],
  ['gross_tonnage', 'Tonnage'],
  ['gross_registered_tonnage', 'Gross registered tonnage'],
];

/** One record of `results`, which `idOf` found to have a list and a name. */
export function readEntry(id: string, record: JsonObject, report: ReadReport): Entry {
  const fields = new JsonFields(record, report, 'results');
  // The pages are those of the lists, not of their entries.
  fields.ignore('id', '_id', 'score', 'source_list_url', 'source_information_url');
  const number = fields.text('entity_number');
  const type = fields.text('type');
  const schema = type === null ? 'LegalEntity' : schemaOfType[type];
  if (schema === undefined) report.unknown(`results/type: ${type}`);
  const ids = readIds(fields, report);
  const births = readBirths(fields);
  const said = readRemarks(fields);
  const start = fields.text('start_date');
  const listedOn = start === null ? null : readDay(start);
  if (start !== null && listedOn === null) report.unknown(`results/start_date: ${start}`);
  const entry: Entry = {
    ...bareEntry(id, schema ?? 'LegalEntity', readNames(fields)),
    birthDates: births.dates,
    birthPlaces: fields.texts('places_of_birth').flatMap(separate),
    nationalities: codes(
      [...fields.texts('nationalities'), ...fields.texts('citizenships')],
      'results/nationalities',
      report,
    ),
    ...readAddresses(fields, ids, report),
    identifiers: [
      ...ids.identifiers,
      ...fields.texts('call_sign').map((value) => ({ type: 'Call sign', value })),
    ],
    programs: [...new Set([...fields.texts('programs').flatMap(separate), ...fields.texts('source')])],
    legalBasis: fields.texts('federal_register_notice'),
    listedOn,
    gender: ids.gender,
    positions: fields.texts('title').flatMap(separate),
    relations: said.relations,
    remarks: [
      ...said.remarks,
      ...births.unread,
      ...ids.remarks,
      ...(start !== null && listedOn === null ? [`Start date: ${start}`] : []),
    ],
    // Only OFAC's records have a number.
    url:
      number === null
        ? null
        : `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${encodeURIComponent(number)}`,
  };
  fields.finish();
  return entry;
}

/** Words of the Entity List that are no part of a name. */
const successors = /,? and any successors?, sub-units?,? or subsidiar(?:y|ies) thereof\.?$/i;

function readNames(fields: JsonFields): EntryName[] {
  const full = (fields.text('name') ?? '').replace(successors, '');
  const aliases = fields
    .texts('alt_names')
    .flatMap(separate)
    // `A; and B`, as a regulation enumerates.
    .map((alias) => alias.replace(/^and (?=\S)/, ''));
  return [
    { full, kind: 'primary', quality: 'strong', ...script(full) },
    ...aliases.map(
      (alias): EntryName => ({ full: alias, kind: 'alias', quality: 'strong', ...script(alias) }),
    ),
  ];
}

function script(name: string): Pick<EntryName, 'script'> {
  const found = scriptOf(name);
  return found === null || /\p{Script=Latin}/u.test(name) ? {} : { script: found };
}

/** The tables write several values into one cell, and some of that survives in the lists of the JSON. */
function separate(text: string): string[] {
  return text.split(/;\s+/).filter((part) => part !== '');
}

function readBirths(fields: JsonFields): { dates: PartialDate[]; unread: string[] } {
  const dates: PartialDate[] = [];
  const unread: string[] = [];
  for (const text of fields.texts('dates_of_birth').flatMap(separate)) {
    const date = readDate(text);
    if (date === null) unread.push(`Date of birth: ${text}`);
    else dates.push(date);
  }
  return { dates, unread };
}

function readAddresses(
  fields: JsonFields,
  ids: IdFacts,
  report: ReadReport,
): Pick<Entry, 'addresses' | 'countries'> {
  const lines: string[] = [];
  const states = [...fields.texts('country'), ...fields.texts('vessel_flag'), ...ids.registered];
  for (const address of fields.all('addresses')) {
    const country = address.text('country');
    const parts = ['address', 'city', 'state', 'postal_code'].map((part) => address.text(part));
    const line = joined([...parts, country]);
    if (line !== '') lines.push(line);
    if (country !== null) states.push(country);
  }
  return { addresses: [...new Set(lines)], countries: codes(states, 'results/country', report) };
}

function readRemarks(fields: JsonFields): { relations: Relation[]; remarks: string[] } {
  const relations: Relation[] = [];
  const remarks: string[] = [];
  for (const text of fields.texts('remarks').flatMap(separate)) {
    const link = readLink(text);
    if (link === null) remarks.push(text);
    else relations.push(link);
  }
  if (successors.test(fields.text('name') ?? '')) remarks.push('And any successor, sub-unit or subsidiary');
  for (const [field, label] of remarkLabels) {
    remarks.push(...fields.texts(field).map((text) => `${label}: ${text}`));
  }
  return { relations, remarks };
}

/** Countries come as codes, and in later additions as names. */
function codes(texts: readonly string[], field: string, report: ReadReport): readonly string[] {
  const named = texts.filter((text) => !isCountryCode(text));
  const coded = texts.filter(isCountryCode).map((text) => text.toLowerCase());
  return [...new Set([...coded, ...countriesOf(named, field, report)])];
}
