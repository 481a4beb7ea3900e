import type { Change } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import { primaryName } from '../model/entry.ts';
import { addToAudit, type Happened } from './audit.ts';
import { inBatches, rowsPerStatement } from './batches.ts';
import { sha256 } from './hash.ts';
import type { Handle } from './open.ts';
import { nextSeq } from './order.ts';
import type { ChangesTable, EntriesTable } from './tables.ts';

/** Id → hash of every entry of a list, by id. */
export async function entryHashes(db: Handle, sourceId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('entries')
    .select(['entry_id', 'hash'])
    .where('source_id', '=', sourceId)
    .orderBy('entry_id')
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row.hash]));
}

export async function entriesById(
  db: Handle,
  sourceId: string,
  ids: readonly string[],
): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  for (const batch of inBatches(ids)) {
    const rows = await db
      .selectFrom('entries')
      .select(['entry_id', 'data'])
      .where('source_id', '=', sourceId)
      .where('entry_id', 'in', batch)
      .execute();
    for (const row of rows) found.set(row.entry_id, JSON.parse(row.data) as Entry);
  }
  return found;
}

/** Those of the entries that are on the list since then, or later. */
export async function entriesSince(
  db: Handle,
  sourceId: string,
  ids: readonly string[],
  since: string,
): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const batch of inBatches(ids)) {
    const rows = await db
      .selectFrom('entries')
      .select('data')
      .where('source_id', '=', sourceId)
      .where('entry_id', 'in', batch)
      .where('first_seen_at', '>=', since)
      .orderBy('entry_id')
      .execute();
    found.push(...rows.map((row) => JSON.parse(row.data) as Entry));
  }
  return found;
}

/** Another id makes an entry no newer. */
export async function keepFirstSeen(db: Handle, sourceId: string, from: string, to: string): Promise<void> {
  const old = await db
    .selectFrom('entries')
    .select('first_seen_at')
    .where('source_id', '=', sourceId)
    .where('entry_id', '=', from)
    .executeTakeFirst();
  if (old === undefined) return;
  await db
    .updateTable('entries')
    .set(old)
    .where('source_id', '=', sourceId)
    .where('entry_id', '=', to)
    .execute();
}

/** All entries of a list, a page at a time, so that a large list never sits in memory as a whole. */
export async function* allEntries(db: Handle, sourceId: string): AsyncGenerator<Entry[]> {
  let after = '';
  while (true) {
    const rows = await db
      .selectFrom('entries')
      .select(['entry_id', 'data'])
      .where('source_id', '=', sourceId)
      .where('entry_id', '>', after)
      .orderBy('entry_id')
      .limit(rowsPerStatement)
      .execute();
    if (rows.length === 0) return;
    yield rows.map((row) => JSON.parse(row.data) as Entry);
    after = rows.at(-1)?.entry_id ?? after;
  }
}

export async function saveEntries(db: Handle, rows: readonly EntriesTable[]): Promise<void> {
  for (const batch of inBatches(rows)) {
    await db
      .insertInto('entries')
      .values(batch)
      .onConflict((c) =>
        c.columns(['source_id', 'entry_id']).doUpdateSet((eb) => ({
          hash: eb.ref('excluded.hash'),
          data: eb.ref('excluded.data'),
        })),
      )
      .execute();
  }
}

export async function deleteEntries(db: Handle, sourceId: string, ids: readonly string[]): Promise<void> {
  for (const batch of inBatches(ids)) {
    await db.deleteFrom('entries').where('source_id', '=', sourceId).where('entry_id', 'in', batch).execute();
  }
}

export async function recordChanges(
  db: Handle,
  sourceId: string,
  snapshot: number,
  at: string,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const first = await nextSeq(db, 'changes');
  const rows = changes.map((change, place): ChangesTable => {
    const entry = change.after ?? change.before;
    return {
      source_id: sourceId,
      snapshot,
      entry_id: change.entryId,
      entry_name: entry ? primaryName(entry) : change.entryId,
      change: change.kind,
      at,
      fields: JSON.stringify(change.fields),
      before: change.before && JSON.stringify(change.before),
      after: change.after && JSON.stringify(change.after),
      seq: first + place,
    };
  });
  for (const batch of inBatches(rows)) await db.insertInto('changes').values(batch).execute();
  await addToAudit(db, at, rows.map(changeRecord));
}

/** What proves a change row later. */
export function changeRecord(row: ChangesTable): Happened {
  const { source_id, snapshot, entry_id, entry_name, change, fields, before, after } = row;
  const sha = sha256(JSON.stringify([entry_name, fields, before, after]));
  return { event: 'change', ref: `${source_id}:${entry_id}`, data: { snapshot, change, sha256: sha } };
}

/** The entry that last left a list under an id; null where none did. */
export async function removedEntry(db: Handle, sourceId: string, id: string): Promise<Entry | null> {
  const row = await db
    .selectFrom('changes')
    .select('before')
    .where('source_id', '=', sourceId)
    .where('entry_id', '=', id)
    .where('change', '=', 'removed')
    .orderBy('snapshot', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.before ? (JSON.parse(row.before) as Entry) : null;
}

/** What changed on the lists, newest first. */
export async function listChanges(
  db: Handle,
  filter: { source?: string | undefined; since?: string | undefined; limit: number },
): Promise<ChangesTable[]> {
  let query = db
    .selectFrom('changes')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('entry_id')
    .limit(filter.limit);
  if (filter.source !== undefined) query = query.where('source_id', '=', filter.source);
  if (filter.since !== undefined) query = query.where('at', '>=', filter.since);
  return await query.execute();
}
