import { type CsvRecord, csvRecords } from '../../formats/csv.ts';
import { bareEntry, type Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport, SourceDocument } from '../adapter.ts';
import { readDate } from '../dates.ts';
import { distinct } from '../distinct.ts';
import { squash } from '../fields.ts';
import { aliasOf, pageOf, reportTarget, schemaOf } from './entry.ts';
import { LastSeen } from './last-seen.ts';
import { territoriesOf } from './territories.ts';

const required = ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'identifiers', 'sanctions'];
const optional = ['addresses', 'phones', 'emails', 'program_ids', 'dataset'];
/** When the publisher first and last met an entry or changed it: `last_seen` alone is the date of the list. */
const bookkeeping = ['first_seen', 'last_seen', 'last_change'];

/** The targets of a `targets.simple.csv`. Throws `ReadError` where one has no id or no name. */
export async function* simpleCsvEntries(document: SourceDocument, report: ReadReport): AsyncGenerator<Entry> {
  const known = new Set([...required, ...optional, ...bookkeeping]);
  const seen = new Set<string>();
  const lastSeen = new LastSeen();
  for await (const record of csvRecords(document.open(), { required })) {
    if (seen.size === 0) {
      for (const column of record.values.keys()) if (!known.has(column)) report.unknown(column);
    }
    const cells = new Cells(record);
    lastSeen.note(cells.text('last_seen'));
    const entry = toEntry(cells, report);
    if (entry === null) continue;
    if (seen.has(entry.id)) throw cells.problem(`the id ${entry.id} is there twice`);
    seen.add(entry.id);
    yield entry;
  }
  lastSeen.tell(report);
}

function toEntry(cells: Cells, report: ReadReport): Entry | null {
  const id = cells.text('id');
  const name = cells.text('name');
  const published = cells.text('schema');
  if (id === '') throw cells.problem('there is no id');
  if (name === '') throw cells.problem(`${id} has no name`);
  const schema = schemaOf(published);
  if (schema === null) {
    reportTarget(published, report);
    return null;
  }
  const births = cells.list('birth_date').map((text) => ({ text, date: readDate(text) }));
  const countries = territoriesOf(cells.list('countries'), 'countries', report);
  const aliases = cells.list('aliases').filter((alias) => alias !== name);
  return {
    ...bareEntry(id, schema, [aliasOf(name, { kind: 'primary' }), ...aliases.map((alias) => aliasOf(alias))]),
    birthDates: births.flatMap(({ date }) => date ?? []),
    countries: countries.codes,
    identifiers: cells.list('identifiers').map((value) => ({ type: 'Identifier', value })),
    programs: cells.list('program_ids'),
    addresses: cells.list('addresses'),
    remarks: [
      ...cells.list('sanctions').map((text) => `Sanction: ${text}`),
      ...births.filter(({ date }) => date === null).map(({ text }) => `Date of birth: ${text}`),
      ...cells.list('phones').map((text) => `Phone: ${text}`),
      ...cells.list('emails').map((text) => `E-mail: ${text}`),
      ...countries.remarks,
      ...cells.list('dataset').map((text) => `Dataset: ${text}`),
    ],
    url: pageOf(id),
  };
}

class Cells {
  readonly #record: CsvRecord;

  constructor(record: CsvRecord) {
    this.#record = record;
  }

  text(column: string): string {
    return squash(this.#record.values.get(column) ?? '');
  }

  /** The values of a cell: again a line of CSV, with semicolons, for a value may hold one. */
  list(column: string): readonly string[] {
    const cell = this.#record.values.get(column) ?? '';
    const values: string[] = [];
    const value = /(?:"((?:[^"]|"")*)"|([^;"]*))(;|$)/gy;
    for (let found = value.exec(cell); found !== null; found = value.exec(cell)) {
      values.push(squash((found[1] ?? '').replaceAll('""', '"') || (found[2] ?? '')));
      if (found[3] === '') return distinct(values.filter((text) => text !== ''));
    }
    throw this.problem(`the quotes in the column ${column} do not match`);
  }

  problem(what: string): ReadError {
    return new ReadError('E_READ_FIELD', `line ${this.#record.line}: ${what}`);
  }
}
