import { type JsonObject, jsonRecords } from '../../formats/json-records.ts';
import type { Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { readEntry } from './entry.ts';
import { idOf } from './identity.ts';
import { mergeEntries } from './merge.ts';
import { presets } from './presets.ts';

/** The Consolidated Screening List of trade.gov, as JSON: thirteen lists of three departments in one. */
export const usCsl: ListAdapter = { kind: 'list', type: 'us-csl', format: 'JSON', presets, read };

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    const repeated = await repeatedIds(document, report);
    const waiting = new Map<string, Entry[]>();
    for await (const { value, line } of jsonRecords(document.open(), { list: 'results' })) {
      const id = idOf(value, line);
      const entry = readEntry(id, value, report);
      if (!repeated.has(id)) yield entry;
      else waiting.set(id, [...(waiting.get(id) ?? []), entry]);
    }
    for (const entries of waiting.values()) yield mergeEntries(entries);
  }
}

/**
 * The ids that several records have; only those records have to be in memory. The publisher counts records, not
 * parties, so its count is compared here.
 */
async function repeatedIds(document: SourceDocument, report: ReadReport): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let records = 0;
  let total: unknown = null;
  const others = (members: JsonObject): void => {
    total = members.total ?? null;
    for (const name of Object.keys(members)) {
      if (['total', 'offset', 'sources', 'search_performed_at'].includes(name)) continue;
      const value = members[name];
      if (Array.isArray(value) && value.length > 0) report.skipped(name);
      else report.unknown(name);
    }
  };
  for await (const { value, line } of jsonRecords(document.open(), { list: 'results', others })) {
    const id = idOf(value, line);
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
    records += 1;
  }
  if (total !== null && total !== records) {
    throw new ReadError('E_READ_COUNT', `the list says that it has ${total} records, but ${records} came`);
  }
  return repeated;
}
