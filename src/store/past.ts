import type { Change, FieldChange } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import type { Handle } from './open.ts';
import type { StoredDocument } from './sources.ts';
import type { ChangesTable } from './tables.ts';

/** A poll that changed a list. */
export interface PastSnapshot {
  readonly sourceId: string;
  readonly snapshot: number;
  readonly at: string;
}

/** The items that one poll of a feed brought. */
export interface PastItems {
  readonly sourceId: string;
  readonly ids: readonly string[];
  readonly at: string;
}

/** The polls since a time that changed a list, oldest first; those of one moment in the order in which they were done. */
export async function snapshotsSince(db: Handle, since: string): Promise<PastSnapshot[]> {
  return await db
    .selectFrom('changes')
    .select(({ fn }) => ['source_id as sourceId', 'snapshot', fn.min('at').as('at')])
    .where('at', '>=', since)
    .groupBy(['source_id', 'snapshot'])
    .orderBy('at')
    .orderBy(({ fn }) => fn.min('seq'))
    .execute();
}

/** What a poll changed, in the order in which it found it. */
export async function changesOf(db: Handle, { sourceId, snapshot }: PastSnapshot): Promise<Change[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['entry_id', 'change', 'fields', 'before', 'after'])
    .where('source_id', '=', sourceId)
    .where('snapshot', '=', snapshot)
    .orderBy('seq')
    .execute();
  return rows.map(changeOf);
}

function changeOf(row: Pick<ChangesTable, 'entry_id' | 'change' | 'fields' | 'before' | 'after'>): Change {
  return {
    kind: row.change,
    entryId: row.entry_id,
    before: row.before === null ? null : (JSON.parse(row.before) as Entry),
    after: row.after === null ? null : (JSON.parse(row.after) as Entry),
    fields: JSON.parse(row.fields) as FieldChange[],
  };
}

/** The documents that a snapshot was read from, as far as they were kept. */
export async function documentsOf(
  db: Handle,
  { sourceId, snapshot }: PastSnapshot,
): Promise<StoredDocument[]> {
  const rows = await db
    .selectFrom('evidence')
    .select(['source_id', 'url', 'sha256'])
    .where('source_id', '=', sourceId)
    .where('snapshot', '=', snapshot)
    .execute();
  return rows.map((row) => ({ ...row, etag: null, last_modified: null }));
}

/** Which items were first seen since a time, by the polls that brought them, oldest first. */
export async function itemsSince(db: Handle, since: string): Promise<PastItems[]> {
  const rows = await db
    .selectFrom('items')
    .select(['source_id', 'item_id', 'first_seen_at'])
    .where('first_seen_at', '>=', since)
    .orderBy('first_seen_at')
    .orderBy('seq')
    .execute();
  const polls = Map.groupBy(rows, (row) => `${row.first_seen_at} ${row.source_id}`);
  return [...polls.values()].flatMap((ours) => {
    const [first] = ours;
    if (first === undefined) return [];
    const ids = ours.map(({ item_id }) => item_id);
    return [{ sourceId: first.source_id, ids, at: first.first_seen_at }];
  });
}

/** Source → when it was first read whole. */
export async function firstReadings(db: Handle): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('polls')
    .select(({ fn }) => ['source_id', fn.min('finished_at').as('at')])
    .where('outcome', 'in', ['changed', 'unchanged', 'not-modified'])
    .groupBy('source_id')
    .execute();
  return new Map(rows.map(({ source_id, at }) => [source_id, at]));
}
