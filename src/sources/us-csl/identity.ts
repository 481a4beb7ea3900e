import { createHash } from 'node:crypto';
import type { JsonObject } from '../../formats/json-records.ts';
import { ReadError } from '../../model/errors.ts';

/**
 * The id of a record: the list's abbreviation with OFAC's number, `SDN-18725`, else with a hash over the name
 * and the day of listing. The publisher's own `id` is the number for OFAC's records, which is not unique since a
 * party may be on two of its lists; for all others it is a hash that changes with any field, even with the
 * address of the list's page. Throws `ReadError` where a record has no list or no name.
 */
export function idOf(record: JsonObject, line: number): string {
  const source = text(record, 'source');
  const name = text(record, 'name');
  if (source === '' || name === '') {
    throw new ReadError(
      'E_READ_FIELD',
      `the record of line ${line} has no ${name === '' ? 'name' : 'source'}`,
    );
  }
  const list = /\(([A-Z][A-Z-]*)(?: List)?\)/.exec(source)?.[1] ?? hash(source);
  const number = text(record, 'entity_number');
  if (number !== '') return `${list}-${number}`;
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${list}-${hash(`${folded}|${text(record, 'start_date')}`)}`;
}

function text(record: JsonObject, name: string): string {
  const value = record[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function hash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 16);
}
