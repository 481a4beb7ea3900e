import type { AlertKind } from '../model/alert.ts';
import type { Handle } from './open.ts';

/** How many alerts of each kind are stored. */
export async function countAlerts(db: Handle): Promise<Map<AlertKind, number>> {
  const rows = await db
    .selectFrom('alerts')
    .select(({ fn }) => ['kind', fn.countAll().as('count')])
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** By watchlist: how many entries its subjects and rules meet now, each pair counted. */
export async function countMatches(db: Handle): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('matches')
    .select(({ fn }) => ['watchlist', fn.countAll().as('count')])
    .groupBy('watchlist')
    .execute();
  return new Map(rows.map(({ watchlist, count }) => [watchlist, Number(count)]));
}

/** Since when the message that waits longest could leave; null where none waits. ISO 8601. */
export async function oldestDue(db: Handle, now: string): Promise<string | null> {
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.min('created_at').as('oldest'))
    .where('status', 'in', ['due', 'sending'])
    .where('created_at', '<=', now)
    .executeTakeFirst();
  return row?.oldest ?? null;
}
