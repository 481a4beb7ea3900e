import type { Selectable } from 'kysely';
import { type PlacedAlert, placedOf } from './alerts.ts';
import { addToAudit } from './audit.ts';
import type { Handle } from './open.ts';
import type { DeliveriesTable } from './tables.ts';

export type Delivery = Selectable<DeliveriesTable>;

/** Puts a message that tells of these alerts into the outbox, unless it is there already. */
export async function createDelivery(
  db: Handle,
  delivery: Omit<Delivery, 'status' | 'attempts' | 'sent_at' | 'last_error'>,
  alerts: readonly string[],
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values({ ...delivery, status: 'due', attempts: 0, sent_at: null, last_error: null })
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return;
  const { id, kind, recipient, message_id, created_at } = delivery;
  const data = { kind, recipient, messageId: message_id, alerts };
  await addToAudit(db, created_at, [{ event: 'delivery', ref: id, data }]);
}

const hourMs = 60 * 60 * 1000;

/**
 * When messages of alerts that leave at once were made for a recipient within the last hour, oldest first. Times that
 * are still to come are of a clock that was wrong.
 */
export async function madeWithinHour(db: Handle, recipient: string, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('created_at')
    .where('recipient', '=', recipient)
    .where('kind', 'in', ['alert', 'gathered'])
    .where('created_at', '>', new Date(Date.parse(now) - hourMs).toISOString())
    .where('created_at', '<=', now)
    .orderBy('created_at')
    .execute();
  return rows.map(({ created_at }) => created_at);
}

/** The place behind all messages that were made at the same time. */
export async function nextPosition(db: Handle, createdAt: string): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('created_at', '=', createdAt)
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1;
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
 * What is marked as being sent to these recipients and is none of `underWay` is due again: whoever sent it has ended. Only
 * who alone sends to them may call this. Whether the server had accepted such a message cannot be known; it leaves
 * again under the same Message-ID. Says how many.
 */
export async function resumeInterrupted(
  db: Handle,
  recipients: readonly string[],
  underWay: readonly string[],
): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set({ status: 'due' })
    .where('status', '=', 'sending')
    .where('recipient', 'in', recipients)
    .where('id', 'not in', underWay)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The alerts that a message tells of, in their order. */
export async function alertsOfDelivery(db: Handle, deliveryId: string): Promise<PlacedAlert[]> {
  const rows = await db
    .selectFrom('addressees')
    .innerJoin('alerts', 'alerts.id', 'addressees.alert_id')
    .selectAll('alerts')
    .where('delivery_id', '=', deliveryId)
    .orderBy('detected_at')
    .orderBy('position')
    .orderBy('alert_id')
    .execute();
  return rows.map(placedOf);
}

/**
 * What came of a message that is being sent: false, and nothing noted, where it is not any more, since a process that
 * took the state over in the meantime has seen to it.
 */
async function end(trx: Handle, id: string, values: Partial<Delivery>): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('deliveries')
    .set(values)
    .where('id', '=', id)
    .where('status', '=', 'sending')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** In a transaction; says whether it was being sent. */
export async function markSent(trx: Handle, id: string, at: string): Promise<boolean> {
  if (!(await end(trx, id, { status: 'sent', sent_at: at, last_error: null }))) return false;
  await addToAudit(trx, at, [{ event: 'sent', ref: id, data: {} }]);
  return true;
}

/** Takes all that is due to these recipients for sent. */
export async function markSentTo(db: Handle, recipients: readonly string[], at: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ status: 'sent', sent_at: at })
    .where('status', '=', 'due')
    .where('recipient', 'in', recipients)
    .execute();
}

/** Says whether it was being sent. */
export async function markDue(db: Handle, id: string, dueAt: string, reason: string): Promise<boolean> {
  return await end(db, id, { status: 'due', due_at: dueAt, last_error: reason });
}

/** In a transaction; says whether it was being sent. */
export async function markFailed(trx: Handle, id: string, reason: string, at: string): Promise<boolean> {
  if (!(await end(trx, id, { status: 'failed', last_error: reason }))) return false;
  await addToAudit(trx, at, [{ event: 'failed', ref: id, data: { reason } }]);
  return true;
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

/** How many messages of each kind were made for each recipient. */
export async function countByRecipient(
  db: Handle,
): Promise<{ readonly recipient: string; readonly kind: Delivery['kind']; readonly count: number }[]> {
  return await db
    .selectFrom('deliveries')
    .select(({ fn }) => ['recipient', 'kind', fn.countAll<number>().as('count')])
    .groupBy(['recipient', 'kind'])
    .orderBy('recipient')
    .orderBy('kind')
    .execute();
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

/** How many messages wait for these recipients. */
export async function countWaitingFor(db: Handle, recipients: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', 'in', ['due', 'sending'])
    .where('recipient', 'in', recipients)
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
