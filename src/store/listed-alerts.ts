import type { Alert } from '../model/alert.ts';
import { type PlacedAlert, placedOf } from './alerts.ts';
import { inBatches } from './batches.ts';
import type { Handle } from './open.ts';
import type { DeliveryStatus } from './tables.ts';

export interface AlertDelivery {
  readonly to: string;
  readonly status: DeliveryStatus;
  readonly messageId: string;
  readonly sentAt: string | null;
}

export interface AlertFilter {
  readonly watchlist?: string | undefined;
  readonly kind?: string | undefined;
  readonly since?: string | undefined;
  /** Only those that are, or were, held back. */
  readonly muted?: boolean | undefined;
  readonly limit: number;
}

/** A recorded alert with its deliveries, and with those for whom no message was made yet. */
export interface ListedAlert extends PlacedAlert {
  readonly deliveries: readonly AlertDelivery[];
  readonly waiting: readonly string[];
}

/** Recorded alerts with their deliveries, newest first. */
export async function listAlerts(db: Handle, filter: AlertFilter): Promise<ListedAlert[]> {
  let query = db.selectFrom('alerts').selectAll().orderBy('detected_at', 'desc').orderBy('id');
  if (filter.watchlist !== undefined) query = query.where('watchlist', '=', filter.watchlist);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind as Alert['kind']);
  if (filter.since !== undefined) query = query.where('detected_at', '>=', filter.since);
  if (filter.muted === true) query = query.where('muted', 'is not', null);
  const rows = await query.limit(filter.limit).execute();
  const deliveries = await deliveriesOf(
    db,
    rows.map((row) => row.id),
  );
  const waiting = await waitingOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...placedOf(row),
    deliveries: deliveries.get(row.id) ?? [],
    waiting: waiting.get(row.id) ?? [],
  }));
}

/** The messages that tell of an alert, and for whom none was made yet. */
export async function deliveriesOfAlert(
  db: Handle,
  id: string,
): Promise<Pick<ListedAlert, 'deliveries' | 'waiting'>> {
  const deliveries = await deliveriesOf(db, [id]);
  const waiting = await waitingOf(db, [id]);
  return { deliveries: deliveries.get(id) ?? [], waiting: waiting.get(id) ?? [] };
}

/** Which of these alerts somebody was sent. */
export async function sentAlerts(db: Handle, ids: readonly string[]): Promise<Set<string>> {
  const deliveries = await deliveriesOf(db, ids);
  return new Set([...deliveries].filter(([, all]) => all.some(isSent)).map(([id]) => id));
}

function isSent({ status }: AlertDelivery): boolean {
  return status === 'sent';
}

/** All alerts in the order in which they arose. */
export async function allAlerts(db: Handle): Promise<PlacedAlert[]> {
  const rows = await db.selectFrom('alerts').selectAll().orderBy('detected_at').orderBy('seq').execute();
  return rows.map(placedOf);
}

/** The watchlists that alerts are of, also those that are no more. */
export async function watchlistsOfAlerts(db: Handle): Promise<string[]> {
  const rows = await db.selectFrom('alerts').select('watchlist').distinct().execute();
  return rows.flatMap(({ watchlist }) => watchlist ?? []);
}

async function deliveriesOf(db: Handle, alertIds: readonly string[]): Promise<Map<string, AlertDelivery[]>> {
  const found = new Map<string, AlertDelivery[]>();
  for (const batch of inBatches(alertIds)) {
    const rows = await db
      .selectFrom('addressees')
      .innerJoin('deliveries', 'deliveries.id', 'addressees.delivery_id')
      .select(['alert_id', 'deliveries.recipient', 'status', 'message_id', 'sent_at'])
      .where('alert_id', 'in', batch)
      .orderBy('created_at')
      .orderBy('deliveries.recipient')
      .execute();
    for (const row of rows) {
      const list = found.get(row.alert_id) ?? [];
      list.push({ to: row.recipient, status: row.status, messageId: row.message_id, sentAt: row.sent_at });
      found.set(row.alert_id, list);
    }
  }
  return found;
}

async function waitingOf(db: Handle, alertIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const batch of inBatches(alertIds)) {
    const rows = await db
      .selectFrom('addressees')
      .select(['alert_id', 'recipient'])
      .where('alert_id', 'in', batch)
      .where('delivery_id', 'is', null)
      .orderBy('recipient')
      .execute();
    for (const { alert_id, recipient } of rows) {
      found.set(alert_id, [...(found.get(alert_id) ?? []), recipient]);
    }
  }
  return found;
}
