import { countDeliveries } from './deliveries.ts';
import type { Handle } from './open.ts';

/** What a state holds, for whoever has to tell two of them apart. */
export interface BackupSummary {
  readonly entries: number;
  readonly items: number;
  readonly alerts: number;
  /** Messages that are not sent, nor given up. */
  readonly waiting: number;
  /** ISO 8601; null where nothing was polled. */
  readonly lastPollAt: string | null;
}

export async function summaryOf(db: Handle): Promise<BackupSummary> {
  const { lastPollAt } = await db
    .selectFrom('sources')
    .select(({ fn }) => fn.max('last_polled_at').as('lastPollAt'))
    .executeTakeFirstOrThrow();
  const { due, sending } = await countDeliveries(db);
  return {
    entries: await countRows(db, 'entries'),
    items: await countRows(db, 'items'),
    alerts: await countRows(db, 'alerts'),
    waiting: due + sending,
    lastPollAt,
  };
}

/** How many rows a table has. */
export async function countRows(
  db: Handle,
  table: 'entries' | 'items' | 'alerts' | 'changes' | 'deliveries' | 'evidence',
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
