import type { Alert } from '../model/alert.ts';
import { threadOf } from '../model/alert.ts';
import { inBatches } from './entries.ts';
import type { Handle } from './open.ts';
import type { AlertsTable, DeliveryStatus, Route } from './tables.ts';

/** An alert with the way it is to leave, as configured when it arose. */
export interface RoutedAlert {
  readonly alert: Alert;
  readonly route: Route;
  readonly recipients: readonly string[];
}

function fromRow(row: AlertsTable): RoutedAlert {
  return {
    alert: JSON.parse(row.data) as Alert,
    route: row.route,
    recipients: JSON.parse(row.recipients) as string[],
  };
}

/** Records an alert unless it is recorded already; says whether it is new. */
export async function recordAlert(db: Handle, routed: RoutedAlert): Promise<boolean> {
  const { alert, route, recipients } = routed;
  const result = await db
    .insertInto('alerts')
    .values({
      id: alert.id,
      kind: alert.kind,
      watchlist: alert.watchlist,
      source_id: alert.source.id,
      entry_id: alert.entry?.id ?? null,
      thread: threadOf(alert),
      route,
      recipients: JSON.stringify(recipients),
      detected_at: alert.detectedAt,
      data: JSON.stringify(alert),
    })
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Alerts of a route that are in no delivery yet, oldest first. */
export async function undeliveredAlerts(db: Handle, route: Route): Promise<RoutedAlert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('route', '=', route)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery_alerts')
            .select('delivery_alerts.alert_id')
            .whereRef('delivery_alerts.alert_id', '=', 'alerts.id'),
        ),
      ),
    )
    .orderBy('detected_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** Delistings from these sources since then that nobody was told of yet, and nobody is being told of. */
export async function undeliveredDelistings(
  db: Handle,
  sourceIds: readonly string[],
  since: string,
): Promise<Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('kind', '=', 'delisting')
    .where('source_id', 'in', sourceIds)
    .where('detected_at', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery_alerts')
            .innerJoin('deliveries', 'deliveries.id', 'delivery_alerts.delivery_id')
            .select('delivery_alerts.alert_id')
            .whereRef('delivery_alerts.alert_id', '=', 'alerts.id')
            .where((eb) => eb.or([eb('status', '!=', 'due'), eb('attempts', '>', 0)])),
        ),
      ),
    )
    .execute();
  return rows.map((row) => fromRow(row).alert);
}

/** Takes an alert back that nobody was told of; what the list did stays in its history. */
export async function withdrawAlert(db: Handle, id: string): Promise<void> {
  const rows = await db
    .selectFrom('delivery_alerts')
    .select('delivery_id')
    .where('alert_id', '=', id)
    .execute();
  await db.deleteFrom('delivery_alerts').where('alert_id', '=', id).execute();
  // A message that carries others too leaves without it.
  await db
    .deleteFrom('deliveries')
    .where(
      'id',
      'in',
      rows.map(({ delivery_id }) => delivery_id),
    )
    .where('id', 'not in', db.selectFrom('delivery_alerts').select('delivery_id'))
    .execute();
  await db.deleteFrom('alerts').where('id', '=', id).execute();
}

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
  readonly limit: number;
}

/** Recorded alerts with their deliveries, newest first. */
export async function listAlerts(
  db: Handle,
  filter: AlertFilter,
): Promise<{ alert: Alert; route: Route; deliveries: AlertDelivery[] }[]> {
  let query = db.selectFrom('alerts').selectAll().orderBy('detected_at', 'desc').orderBy('id');
  if (filter.watchlist !== undefined) query = query.where('watchlist', '=', filter.watchlist);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind as Alert['kind']);
  if (filter.since !== undefined) query = query.where('detected_at', '>=', filter.since);
  const rows = await query.limit(filter.limit).execute();
  const deliveries = await deliveriesOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    return { alert: fromRow(row).alert, route: row.route, deliveries: deliveries.get(row.id) ?? [] };
  });
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
      .selectFrom('delivery_alerts')
      .innerJoin('deliveries', 'deliveries.id', 'delivery_alerts.delivery_id')
      .select(['alert_id', 'recipient', 'status', 'message_id', 'sent_at'])
      .where('alert_id', 'in', batch)
      .orderBy('created_at')
      .orderBy('recipient')
      .execute();
    for (const row of rows) {
      const list = found.get(row.alert_id) ?? [];
      list.push({ to: row.recipient, status: row.status, messageId: row.message_id, sentAt: row.sent_at });
      found.set(row.alert_id, list);
    }
  }
  return found;
}
