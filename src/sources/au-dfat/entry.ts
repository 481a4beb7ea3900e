import { bareEntry, type Entry, type EntryName, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { scriptOf } from '../script.ts';
import { wordTable } from '../word-table.ts';
import { readBirths } from './births.ts';
import { readCitizenship } from './citizenship.ts';
import { type Column, dayOf, type Row } from './rows.ts';
import { listed, listingDay } from './texts.ts';

const schemas = wordTable<Schema>({
  individual: 'Person',
  person: 'Person',
  entity: 'Organization',
  vessel: 'Vessel',
  ship: 'Vessel',
});
/** Spellings of name types, folded; null for what needs no label. */
const nameTypes = wordTable<string | null>({
  'primary name': null,
  'primay name': null,
  primary: null,
  'original script': null,
  aka: 'aka',
  a: 'aka',
  'formerly known as': 'Formerly known as',
  'previously listed as': 'Previously listed as',
});
const measures = [
  'Travel Ban',
  'Arms Embargo',
  'Maritime Restriction',
  'Targeted Financial Sanction',
] as const;

/**
 * The rows of one reference, in any order: the primary name and, with letters behind the number, its other
 * names; the rest of each row repeats or adds to the others. The id is the reference, which the publisher has
 * given again to other people after a delisting: it is the same entry only while it is about the same one, and
 * that shows by its names and dates, not here.
 * Throws `ReadError` where a row has no name.
 */
export function readEntry(number: string, rows: readonly Row[], report: ReadReport): Entry {
  const sorted = rows.toSorted(byPrimaryFirst);
  const names = sorted.map((row) => readName(row, report));
  const primaries = sorted.filter(isPrimary);
  if (primaries.length !== 1)
    report.unknown(`reference with ${primaries.length === 0 ? 'no' : 'several'} primary names`);
  const [first = { full: '', kind: 'primary', quality: 'strong' } as const, ...others] = names;
  const type = sorted.map((row) => row.text('Type')).find((text) => text !== null) ?? null;
  const schema = schemas[type?.toLowerCase() ?? ''];
  if (schema === undefined) report.unknown(`Type: ${type}`);
  const texts = (column: Column): string[] => [...new Set(sorted.flatMap((row) => row.text(column) ?? []))];
  const births = readBirths(sorted);
  const citizenship = texts('Citizenship').map((text) => readCitizenship(text, report));
  const codes = [...new Set(citizenship.flatMap((cell) => cell.codes))];
  const days = sorted.flatMap((row) => listedOnOf(row) ?? []).sort();
  return {
    ...bareEntry(number, schema ?? 'LegalEntity', distinct([{ ...first, kind: 'primary' }, ...others])),
    birthDates: births.dates,
    birthPlaces: [...new Set(texts('Place of Birth').flatMap(listed))],
    nationalities: schema === 'Person' ? codes : [],
    countries: schema === 'Person' ? [] : codes,
    identifiers: texts('IMO Number').map((value) => ({ type: 'IMO number', value })),
    programs: texts('Committees'),
    legalBasis: [...new Set([...texts('Listing Information'), ...texts('Instrument of Designation')])],
    listedOn: days[0] ?? null,
    addresses: [...new Set(texts('Address').flatMap(listed))],
    remarks: [
      ...texts('Additional Information'),
      ...births.remarks,
      ...new Set(citizenship.flatMap((cell) => cell.remarks)),
      ...measures.flatMap((measure) => measureRemarks(measure, texts(measure))),
    ],
  };
}

function readName(row: Row, report: ReadReport): EntryName {
  const full = row.text('Name of Individual or Entity');
  if (full === null) throw new ReadError('E_READ_FIELD', `row ${row.line} (${row.reference}) has no name`);
  const type = row.text('Name Type');
  const label = nameTypes[type?.toLowerCase() ?? ''];
  if (label === undefined) report.unknown(`Name Type: ${type}`);
  const strength = row.text('Alias Strength');
  if (strength !== null && !/^(?:weak|strong|good)$/i.test(strength))
    report.unknown(`Alias Strength: ${strength}`);
  const script = scriptOf(full);
  return {
    full,
    kind: 'alias',
    quality: /^weak$/i.test(strength ?? '') ? 'weak' : 'strong',
    ...(typeof label === 'string' ? { label } : label === undefined && type !== null ? { label: type } : {}),
    ...(script === null ? {} : { script }),
  };
}

function isPrimary(row: Row): boolean {
  return /^prima?r?y/i.test(row.text('Name Type') ?? '');
}

/** Aliases come in any order, and where there are two primary names the older reference row is the first. */
function byPrimaryFirst(left: Row, right: Row): number {
  return sortKey(left) < sortKey(right) ? -1 : 1;
}

function sortKey(row: Row): string {
  const name = row.text('Name of Individual or Entity') ?? '';
  return `${isPrimary(row) ? 0 : 1} ${row.reference.length} ${row.reference} ${name}`;
}

function distinct(names: readonly EntryName[]): EntryName[] {
  return names.filter(({ full }, at) => names.findIndex((other) => other.full === full) === at);
}

function listedOnOf(row: Row): string | null {
  const cell = row.cell('Listing Information');
  return dayOf(cell) ?? listingDay(row.text('Listing Information') ?? '');
}

/** A measure is ticked or not; other words are the publisher's. */
function measureRemarks(measure: Column, values: readonly string[]): string[] {
  return values
    .filter((value) => !/^(?:false|no|n|0)$/i.test(value))
    .map((value) => (/^(?:true|yes|y|x|1|✓)$/i.test(value) ? `Measure: ${measure}` : `${measure}: ${value}`));
}
