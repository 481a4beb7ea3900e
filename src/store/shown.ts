import type { AlertKind } from '../model/alert.ts';
import { type PlacedAlert, placedOf } from './alerts.ts';
import type { TargetRef } from './matches.ts';
import type { Handle } from './open.ts';
import type { ChangesTable, EvidenceTable, PollsTable } from './tables.ts';

// What the pages show and no other part asks for.

/** A poll that changed a list, and how much. */
export interface ChangeSet {
  readonly snapshot: number;
  readonly at: string;
  readonly added: number;
  readonly amended: number;
  readonly removed: number;
}

/** The newest change sets of a list, newest first. */
export async function changeSets(db: Handle, sourceId: string, limit: number): Promise<ChangeSet[]> {
  const rows = await db
    .selectFrom('changes')
    .select(({ fn }) => ['snapshot', 'change', fn.min('at').as('at'), fn.countAll().as('count')])
    .where('source_id', '=', sourceId)
    .groupBy(['snapshot', 'change'])
    .orderBy('snapshot', 'desc')
    .limit(limit * 3)
    .execute();
  const sets = [...Map.groupBy(rows, ({ snapshot }) => snapshot).entries()];
  return sets.slice(0, limit).map(([snapshot, ours]) => {
    const counts = new Map(ours.map(({ change, count }) => [change, Number(count)]));
    const [added = 0, amended = 0, removed = 0] = (['added', 'amended', 'removed'] as const).map((kind) =>
      counts.get(kind),
    );
    return { snapshot, at: ours[0]?.at ?? '', added, amended, removed };
  });
}

/** One of them: its first changes in the order in which they were found, and how many there are. */
export async function changesOfSet(
  db: Handle,
  sourceId: string,
  snapshot: number,
  limit: number,
): Promise<{ readonly changes: readonly ChangesTable[]; readonly count: number }> {
  const ours = db.selectFrom('changes').where('source_id', '=', sourceId).where('snapshot', '=', snapshot);
  const { count } = await ours.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
  const changes = await ours.selectAll().orderBy('seq').limit(limit).execute();
  return { changes, count: Number(count) };
}

/** The documents that a snapshot was read from, as far as they are kept. */
export async function evidenceOfSnapshot(
  db: Handle,
  sourceId: string,
  snapshot: number,
): Promise<EvidenceTable[]> {
  return await db
    .selectFrom('evidence')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('snapshot', '=', snapshot)
    .orderBy('position')
    .execute();
}

/** The snapshot of the change that an alert arose of; null where it is about no change of a list. */
export async function snapshotOfAlert(
  db: Handle,
  sourceId: string,
  entryId: string,
  detectedAt: string,
): Promise<number | null> {
  const row = await db
    .selectFrom('changes')
    .select('snapshot')
    .where('source_id', '=', sourceId)
    .where('entry_id', '=', entryId)
    .where('at', '=', detectedAt)
    .limit(1)
    .executeTakeFirst();
  return row?.snapshot ?? null;
}

/** How many records a source had since a time, oldest first: what it had then, and polls that found another number. */
export async function recordsSince(
  db: Handle,
  sourceId: string,
  since: string,
): Promise<{ readonly at: string; readonly records: number }[]> {
  const read = db
    .selectFrom('polls')
    .select(['finished_at as at', 'records'])
    .where('source_id', '=', sourceId)
    .where('outcome', 'in', ['changed', 'unchanged']);
  const rows = await read.where('started_at', '>=', since).orderBy('started_at').execute();
  // Of a publisher who answers that nothing was modified there may be none for months.
  const before = await read
    .where('started_at', '<', since)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const all = before === undefined ? rows : [{ ...before, at: since }, ...rows];
  return all.filter(({ records }, i) => records !== all[i - 1]?.records || records !== all[i + 1]?.records);
}

/** The newest polls of a source, newest first. */
export async function newestPolls(db: Handle, sourceId: string, limit: number): Promise<PollsTable[]> {
  return await db
    .selectFrom('polls')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute();
}

/** An entry or item that a subject or rule meets now. */
export interface Met {
  readonly sourceId: string;
  readonly entryId: string;
  /** Of a list; null for a notice or article. */
  readonly entry: string | null;
  readonly firstSeenAt: string | null;
  readonly match: string;
}

/** What a subject or rule meets now, by source and id. */
export async function metBy(db: Handle, { watchlist, target }: TargetRef, limit: number): Promise<Met[]> {
  return await db
    .selectFrom('matches')
    .leftJoin('entries', (join) =>
      join
        .onRef('entries.source_id', '=', 'matches.source_id')
        .onRef('entries.entry_id', '=', 'matches.entry_id'),
    )
    .select([
      'matches.source_id as sourceId',
      'matches.entry_id as entryId',
      'entries.data as entry',
      'entries.first_seen_at as firstSeenAt',
      'matches.data as match',
    ])
    .where('watchlist', '=', watchlist)
    .where('target', '=', target)
    .orderBy('matches.source_id')
    .orderBy('matches.entry_id')
    .limit(limit)
    .execute();
}

/** What changed of an entry, newest first. */
export async function changesOfEntry(
  db: Handle,
  sourceId: string,
  entryId: string,
  limit: number,
): Promise<ChangesTable[]> {
  return await db
    .selectFrom('changes')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('entry_id', '=', entryId)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** Which alerts a page shows: the newest first, `perPage` of them after `skipped`. */
export interface AlertPageFilter {
  /** Of these kinds only. */
  readonly kinds: readonly AlertKind[];
  readonly watchlist: string | null;
  readonly skipped: number;
  readonly perPage: number;
}

export async function alertsForPage(
  db: Handle,
  { kinds, watchlist, skipped, perPage }: AlertPageFilter,
): Promise<{ readonly alerts: readonly PlacedAlert[]; readonly count: number }> {
  let query = db.selectFrom('alerts').where('kind', 'in', kinds);
  if (watchlist !== null) query = query.where('watchlist', '=', watchlist);
  const { count } = await query.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('detected_at', 'desc')
    .orderBy('seq', 'desc')
    .offset(skipped)
    .limit(perPage)
    .execute();
  return { alerts: rows.map(placedOf), count: Number(count) };
}
