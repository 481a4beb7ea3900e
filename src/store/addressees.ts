import type { Selectable } from 'kysely';
import { inBatches } from './batches.ts';
import type { Handle } from './open.ts';
import type { AddresseesTable } from './tables.ts';

export type Addressee = Selectable<AddresseesTable>;

/** Writes down who is to be told; runs in the transaction that records the alerts. */
export async function addAddressees(trx: Handle, addressees: readonly Addressee[]): Promise<void> {
  for (const batch of inBatches(addressees)) await trx.insertInto('addressees').values(batch).execute();
}

/**
 * Those of a route who may be told now and of whom no message was made yet, in the order of their alerts. An alert of a
 * time that is still to come was found before the clock was set back: it waits for no time, unless a mute or the wait
 * of a delisting asks for it.
 */
export async function waitingAddressees(
  trx: Handle,
  route: Addressee['route'],
  now: string,
): Promise<Addressee[]> {
  return await trx
    .selectFrom('addressees')
    .innerJoin('alerts', 'alerts.id', 'addressees.alert_id')
    .selectAll('addressees')
    .where('delivery_id', 'is', null)
    .where('addressees.route', '=', route)
    .where(({ eb, or, and }) => {
      const isUnbound = and([eb('muted', 'is', null), eb('alerts.kind', '!=', 'delisting')]);
      const isAhead = and([eb('detected_at', '>', now), isUnbound]);
      return or([eb('due_at', '<=', now), isAhead]);
    })
    .orderBy('detected_at')
    .orderBy('position')
    .orderBy('alert_id')
    .orderBy('recipient')
    .execute();
}

/** A delisting that would wait longer than `latest`, because the clock was set back, waits so long. */
export async function shortenGrace(trx: Handle, latest: string): Promise<void> {
  await trx
    .updateTable('addressees')
    .set({ due_at: latest })
    .where('delivery_id', 'is', null)
    .where('due_at', '>', latest)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('alerts')
          .select('alerts.id')
          .whereRef('alerts.id', '=', 'addressees.alert_id')
          .where('kind', '=', 'delisting')
          .where('muted', 'is', null),
      ),
    )
    .execute();
}

/** By route: from when on the first of those may be told of whom no message was made yet. */
export async function earliestWaiting(db: Handle): Promise<Map<Addressee['route'], string>> {
  const rows = await db
    .selectFrom('addressees')
    .select(({ fn }) => ['route', fn.min('due_at').as('due_at')])
    .where('delivery_id', 'is', null)
    .groupBy('route')
    .execute();
  return new Map(rows.map(({ route, due_at }) => [route, due_at]));
}

/** Alert id → whom it is told, in the order in which they were written down. */
export async function recipientsByAlert(db: Handle): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('addressees')
    .select(['alert_id', 'recipient'])
    .orderBy('position')
    .orderBy('recipient')
    .execute();
  const found = new Map<string, string[]>();
  for (const { alert_id, recipient } of rows)
    found.set(alert_id, [...(found.get(alert_id) ?? []), recipient]);
  return found;
}

/** Notes which message tells a recipient of these alerts. */
export async function assignDelivery(
  trx: Handle,
  recipient: string,
  alertIds: readonly string[],
  deliveryId: string,
): Promise<void> {
  for (const batch of inBatches(alertIds)) {
    await trx
      .updateTable('addressees')
      .set({ delivery_id: deliveryId })
      .where('recipient', '=', recipient)
      .where('alert_id', 'in', batch)
      .execute();
  }
}

/** Why the recipient of a message is told. */
export async function becauseOf(db: Handle, deliveryId: string): Promise<Addressee['because']> {
  const row = await db
    .selectFrom('addressees')
    .select('because')
    .where('delivery_id', '=', deliveryId)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row?.because ?? 'everything';
}

/** Who was told of an alert, or is being told; nobody of none, nor where the message was given up. */
export async function recipientsTold(db: Handle, alertId: string | null): Promise<Set<string>> {
  if (alertId === null) return new Set();
  const rows = await db
    .selectFrom('addressees')
    .leftJoin('deliveries', 'deliveries.id', 'addressees.delivery_id')
    .select('addressees.recipient')
    .where('alert_id', '=', alertId)
    .where((eb) => eb.or([eb('status', 'is', null), eb('status', '!=', 'failed')]))
    .execute();
  return new Set(rows.map(({ recipient }) => recipient));
}

/** Changes when those are told of an alert who are not told yet. */
export async function postpone(db: Handle, alertId: string, dueAt: string): Promise<void> {
  await db
    .updateTable('addressees')
    .set({ due_at: dueAt })
    .where('alert_id', '=', alertId)
    .where('delivery_id', 'is', null)
    .execute();
}

/**
 * Makes these the ones who are told of an alert besides those who were: who waits and is not among them is told no
 * more, who is new waits as the others do.
 */
export async function replaceWaiting(
  db: Handle,
  alertId: string,
  recipients: readonly Pick<Addressee, 'recipient' | 'because'>[],
): Promise<void> {
  const rows = await db.selectFrom('addressees').selectAll().where('alert_id', '=', alertId).execute();
  const pattern = rows.find(({ delivery_id }) => delivery_id === null);
  if (pattern === undefined) return;
  const wanted = recipients.map(({ recipient }) => recipient);
  await db
    .deleteFrom('addressees')
    .where('alert_id', '=', alertId)
    .where('delivery_id', 'is', null)
    .where('recipient', 'not in', wanted)
    .execute();
  const known = new Set(rows.map(({ recipient }) => recipient));
  const added = recipients.filter(({ recipient }) => !known.has(recipient));
  await addAddressees(
    db,
    added.map((one) => ({ ...pattern, ...one })),
  );
}

/** How many are to be told of something at once and wait for quiet hours, or the cap, to end. */
export async function countWaiting(db: Handle, now: string): Promise<number> {
  const row = await db
    .selectFrom('addressees')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('delivery_id', 'is', null)
    .where('route', '=', 'immediate')
    .where('due_at', '<=', now)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
