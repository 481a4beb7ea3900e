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

/** That a subject or rule meets an entry or item now. */
export interface StoredMatch extends TargetRef {
  readonly entryId: string;
  /** Null where a rule holds rather than a name. */
  readonly match: Match | null;
}

/** What meets one entry. */
export async function matchesOfEntry(db: Handle, sourceId: string, entryId: string): Promise<StoredMatch[]> {
  const rows = await db
    .selectFrom('matches')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('entry_id', '=', entryId)
    .orderBy('watchlist')
    .orderBy('target')
    .execute();
  return rows.map((row) => ({
    watchlist: row.watchlist,
    target: row.target,
    entryId: row.entry_id,
    match: JSON.parse(row.data) as Match | null,
  }));
}

/** Ids of the entries of a source that anything meets: few, so that most entries need no look of their own. */
export async function entriesMet(db: Handle, sourceId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('matches')
    .select('entry_id')
    .distinct()
    .where('source_id', '=', sourceId)
    .orderBy('entry_id')
    .execute();
  return new Set(rows.map(({ entry_id }) => entry_id));
}

/** Ids of the entries of a source that one subject or rule meets. */
export async function matchesOfTarget(db: Handle, sourceId: string, ref: TargetRef): Promise<string[]> {
  const rows = await db
    .selectFrom('matches')
    .select('entry_id')
    .where('source_id', '=', sourceId)
    .where('watchlist', '=', ref.watchlist)
    .where('target', '=', ref.target)
    .orderBy('entry_id')
    .execute();
  return rows.map(({ entry_id }) => entry_id);
}

/** `watchlist/target` → ids of the entries or items of a source that it meets. */
export async function matchesOfSource(db: Handle, sourceId: string): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('matches')
    .select(['watchlist', 'target', 'entry_id'])
    .where('source_id', '=', sourceId)
    .orderBy('watchlist')
    .orderBy('target')
    .orderBy('entry_id')
    .execute();
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const ids = found.get(refText(row));
    if (ids === undefined) found.set(refText(row), new Set([row.entry_id]));
    else ids.add(row.entry_id);
  }
  return found;
}

/** `match` is null where a rule holds rather than a name. */
export async function saveMatch(
  db: Handle,
  sourceId: string,
  { watchlist, target }: TargetRef,
  entryId: string,
  match: Match | null,
): Promise<void> {
  const data = JSON.stringify(match);
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
