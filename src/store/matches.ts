import type { Match } from '../model/alert.ts';
import type { Handle } from './open.ts';

/** A subject or rule of a watchlist: `subject:ID` or `rule:ID`. */
export interface TargetRef {
  readonly watchlist: string;
  readonly target: string;
}

export function refText(ref: TargetRef): string {
  return `${ref.watchlist}/${ref.target}`;
}

/** `watchlist/target` → the hash under which it was last compared with all of a source. */
export async function screenings(db: Handle, sourceId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('screenings').selectAll().where('source_id', '=', sourceId).execute();
  return new Map(rows.map((row) => [refText(row), row.hash]));
}

export async function saveScreening(
  db: Handle,
  sourceId: string,
  ref: TargetRef,
  hash: string,
): Promise<void> {
  await db
    .insertInto('screenings')
    .values({ source_id: sourceId, watchlist: ref.watchlist, target: ref.target, hash })
    .onConflict((c) => c.columns(['source_id', 'watchlist', 'target']).doUpdateSet({ hash }))
    .execute();
}

export interface StoredMatch extends TargetRef {
  readonly entryId: string;
  /** Null where a rule holds rather than a name. */
  readonly match: Match | null;
}

/** What matches one entry now. */
export async function matchesOfEntry(db: Handle, sourceId: string, entryId: string): Promise<StoredMatch[]> {
  const rows = await db
    .selectFrom('matches')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('entry_id', '=', entryId)
    .execute();
  return rows.map((row) => ({
    watchlist: row.watchlist,
    target: row.target,
    entryId: row.entry_id,
    match: JSON.parse(row.data) as Match | null,
  }));
}

export async function matchesOfTarget(db: Handle, sourceId: string, ref: TargetRef): Promise<Set<string>> {
  const rows = await db
    .selectFrom('matches')
    .select('entry_id')
    .where('source_id', '=', sourceId)
    .where('watchlist', '=', ref.watchlist)
    .where('target', '=', ref.target)
    .execute();
  return new Set(rows.map((row) => row.entry_id));
}

export async function saveMatch(db: Handle, sourceId: string, stored: StoredMatch): Promise<void> {
  const data = JSON.stringify(stored.match);
  const { watchlist, target, entryId } = stored;
  await db
    .insertInto('matches')
    .values({ source_id: sourceId, watchlist, target, entry_id: entryId, data })
    .onConflict((c) => c.columns(['source_id', 'entry_id', 'watchlist', 'target']).doUpdateSet({ data }))
    .execute();
}

export async function deleteMatch(
  db: Handle,
  sourceId: string,
  ref: TargetRef,
  entryId: string,
): Promise<void> {
  await db
    .deleteFrom('matches')
    .where('source_id', '=', sourceId)
    .where('watchlist', '=', ref.watchlist)
    .where('target', '=', ref.target)
    .where('entry_id', '=', entryId)
    .execute();
}
