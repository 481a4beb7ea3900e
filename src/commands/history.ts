import type { FieldChange } from '../model/change.ts';
import { listChanges } from '../store/entries.ts';
import { evidenceOf } from '../store/evidence.ts';
import { polledSources } from '../store/sources.ts';
import { type Context, type ExitStatus, lookAt, readConfig } from './context.ts';
import { requireKnown } from './known.ts';
import { shortTime, tableLines } from './table.ts';

export interface HistoryOptions {
  readonly config: string;
  readonly source?: string;
  readonly since?: string;
  readonly limit: number;
  readonly json?: boolean;
}

function snapshotOf(row: { readonly source_id: string; readonly snapshot: number }): string {
  return `${row.source_id} ${row.snapshot}`;
}

/** What changed on the lists, newest first. */
export async function history(options: HistoryOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  const { rows, kept } = await lookAt(config, async (db) => {
    const configured = config.sources.map(({ id }) => id);
    requireKnown('source', options.source, configured, await polledSources(db));
    return { rows: await listChanges(db, options), kept: await evidenceOf(db, options.source) };
  });
  const documents = Map.groupBy(kept, snapshotOf);
  const changes = rows.map((row) => ({
    source: row.source_id,
    entryId: row.entry_id,
    entryName: row.entry_name,
    change: row.change,
    at: row.at,
    fields: JSON.parse(row.fields) as FieldChange[],
    evidence: (documents.get(snapshotOf(row)) ?? []).map(({ url, sha256 }) => ({ url, sha256 })),
  }));
  if (options.json) {
    for (const change of changes) context.print(JSON.stringify(change));
    return 0;
  }
  const lines = changes.map(({ at, source, change, entryId, entryName, fields }) => {
    return [shortTime(at), source, change, entryId, entryName, fields.map(({ field }) => field).join(', ')];
  });
  const header = ['at (UTC)', 'source', 'change', 'entry', 'name', 'fields'];
  for (const line of tableLines(header, lines)) context.print(line);
  if (changes.length === options.limit) context.print(`… the newest ${options.limit}; --limit shows more`);
  return 0;
}
