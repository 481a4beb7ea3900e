import type { AlertKind } from '../model/alert.ts';
import type { Handle } from './open.ts';

/** How many polls of these sources the publisher answered, later than `since`, with something that was believed. */
export async function countAnswered(
  db: Handle,
  sourceIds: readonly string[],
  since: string,
  until: string,
): Promise<number> {
  const row = await db
    .selectFrom('polls')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('source_id', 'in', sourceIds)
    .where('outcome', 'in', ['changed', 'unchanged', 'not-modified'])
    .where('finished_at', '>', since)
    .where('finished_at', '<=', until)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many entries, or items, are stored of these sources. */
export async function countStored(
  db: Handle,
  table: 'entries' | 'items',
  sourceIds: readonly string[],
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('source_id', 'in', sourceIds)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many alerts of each kind arose for a recipient, later than `since`. */
export async function countArisen(
  db: Handle,
  recipient: string,
  since: string,
  until: string,
): Promise<Partial<Record<AlertKind, number>>> {
  const rows = await db
    .selectFrom('addressees')
    .innerJoin('alerts', 'alerts.id', 'addressees.alert_id')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('recipient', '=', recipient)
    .where('detected_at', '>', since)
    .where('detected_at', '<=', until)
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}
