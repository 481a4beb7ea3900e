import type { Selectable } from 'kysely';
import type { Alert } from '../model/alert.ts';
import { inBatches } from './entries.ts';
import type { Handle } from './open.ts';
import type { DeliveriesTable } from './tables.ts';

export type Delivery = Selectable<DeliveriesTable>;

/** Puts a message into the outbox with the alerts it carries, unless it is there already. */
export async function createDelivery(
  db: Handle,
  delivery: Pick<
    Delivery,
    'id' | 'kind' | 'recipient' | 'thread' | 'message_id' | 'earlier' | 'created_at' | 'due_at' | 'position'
  >,
  alertIds: readonly string[],
): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({
      ...delivery,
      status: 'due',
      attempts: 0,
      sent_at: null,
      last_error: null,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  const links = alertIds.map((alertId) => ({ delivery_id: delivery.id, alert_id: alertId }));
  for (const batch of inBatches(links)) {
    await db
      .insertInto('delivery_alerts')
      .values(batch)
      .onConflict((c) => c.columns(['alert_id', 'delivery_id']).doNothing())
      .execute();
  }
}

/** Message-IDs that a recipient got in a thread, oldest first. */
export async function threadMessageIds(db: Handle, recipient: string, thread: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('message_id')
    .where('recipient', '=', recipient)
    .where('thread', '=', thread)
    .orderBy('created_at')
    .orderBy('position')
    .execute();
  return rows.map((row) => row.message_id);
}

/**
 * Deliveries that were being sent when the process ended are due again. Only the holder of the state's lock
 * may call this: nobody else is sending then. Whether the server had accepted such a message cannot be
 * known; it leaves again under the same Message-ID.
 */
export async function resumeInterrupted(db: Handle): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set({ status: 'due' })
    .where('status', '=', 'sending')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Takes the next delivery that is due and marks it as being sent; undefined where nothing is due. */
export async function claimDue(db: Handle, now: string): Promise<Delivery | undefined> {
  return await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('deliveries')
      .selectAll()
      .where('status', '=', 'due')
      .where('due_at', '<=', now)
      .orderBy('created_at')
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const claimed = { status: 'sending', attempts: row.attempts + 1 } as const;
    await trx.updateTable('deliveries').set(claimed).where('id', '=', row.id).execute();
    return { ...row, ...claimed };
  });
}

export async function alertsOfDelivery(db: Handle, deliveryId: string): Promise<Alert[]> {
  const rows = await db
    .selectFrom('delivery_alerts')
    .innerJoin('alerts', 'alerts.id', 'delivery_alerts.alert_id')
    .select('alerts.data')
    .where('delivery_id', '=', deliveryId)
    .orderBy('detected_at')
    .orderBy('alerts.id')
    .execute();
  return rows.map((row) => JSON.parse(row.data) as Alert);
}

export async function markSent(db: Handle, id: string, at: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ status: 'sent', sent_at: at, last_error: null })
    .where('id', '=', id)
    .execute();
}

export async function markDue(db: Handle, id: string, dueAt: string, reason: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ status: 'due', due_at: dueAt, last_error: reason })
    .where('id', '=', id)
    .execute();
}

export async function markFailed(db: Handle, id: string, reason: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ status: 'failed', last_error: reason })
    .where('id', '=', id)
    .execute();
}

export async function countDeliveries(db: Handle): Promise<Record<Delivery['status'], number>> {
  const rows = await db
    .selectFrom('deliveries')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const counts = { due: 0, sending: 0, sent: 0, failed: 0 };
  for (const row of rows) counts[row.status] = Number(row.count);
  return counts;
}

/** How many were refused and are to be tried again. */
export async function countRefused(db: Handle): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'due')
    .where('attempts', '>', 0)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Deliveries that are not through, with why; oldest first. */
export async function troubledDeliveries(db: Handle): Promise<Delivery[]> {
  return await db
    .selectFrom('deliveries')
    .selectAll()
    .where('status', '!=', 'sent')
    .where('last_error', 'is not', null)
    .orderBy('created_at')
    .execute();
}
