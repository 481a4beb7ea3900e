import type { Alert, Mute } from '../model/alert.ts';
import { addToAudit, type Happened } from './audit.ts';
import { inBatches } from './batches.ts';
import { sha256 } from './hash.ts';
import type { Handle } from './open.ts';
import { nextSeq } from './order.ts';
import type { AlertsTable, Route } from './tables.ts';

/** An alert with its place in the conversations and the way it leaves, as configured when it arose. */
export interface PlacedAlert {
  readonly alert: Alert;
  /** `subject:ID` or `rule:ID`; null for alerts to the operator. */
  readonly target: string | null;
  readonly thread: string;
  /** The alert of which it is a further report. */
  readonly reportOf: string | null;
  readonly route: Route;
  readonly muted: Mute | null;
}

/** A row as the rest of the program knows it. */
export function placedOf(row: AlertsTable): PlacedAlert {
  return {
    alert: JSON.parse(row.data) as Alert,
    target: row.target,
    thread: row.thread,
    reportOf: row.report_of,
    route: row.route,
    muted: row.muted === null ? null : (JSON.parse(row.muted) as Mute),
  };
}

/** Records an alert that is not recorded yet. */
export async function recordAlert(db: Handle, placed: PlacedAlert): Promise<void> {
  const { alert, target, thread, reportOf, route, muted } = placed;
  const data = JSON.stringify(alert);
  await db
    .insertInto('alerts')
    .values({
      id: alert.id,
      kind: alert.kind,
      watchlist: alert.watchlist,
      source_id: alert.source.id,
      entry_id: alert.entry?.id ?? null,
      target,
      thread,
      report_of: reportOf,
      route,
      muted: muted && JSON.stringify(muted),
      detected_at: alert.detectedAt,
      data,
      seq: await nextSeq(db, 'alerts'),
    })
    .execute();
  await addToAudit(db, alert.detectedAt, [alertRecord(alert.id, data), ...silenceRecords(alert.id, muted)]);
}

/** What proves an alert's row later. */
export function alertRecord(id: string, data: string): Happened {
  return { event: 'alert', ref: id, data: { sha256: sha256(data) } };
}

function silenceRecords(id: string, muted: Mute | null): Happened[] {
  return muted === null ? [] : [{ event: 'silence', ref: id, data: muted }];
}

export async function isRecorded(db: Handle, id: string): Promise<boolean> {
  return (await db.selectFrom('alerts').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** When the last of a conversation was, or is, to be told; null where none was. */
export async function lastDueInThread(db: Handle, thread: string): Promise<string | null> {
  const row = await db
    .selectFrom('addressees')
    .innerJoin('alerts', 'alerts.id', 'addressees.alert_id')
    .select(({ fn }) => fn.max('due_at').as('last'))
    .where('thread', '=', thread)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** Alerts of which somebody is still to be told and no message was made. */
export async function waitingAlerts(db: Handle): Promise<PlacedAlert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('addressees')
          .select('addressees.alert_id')
          .whereRef('addressees.alert_id', '=', 'alerts.id')
          .where('delivery_id', 'is', null),
      ),
    )
    .orderBy('seq')
    .execute();
  return rows.map(placedOf);
}

/** Notes why, and until when, an alert is held back now. */
export async function saveMute(db: Handle, id: string, muted: Mute, at: string): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ muted: JSON.stringify(muted) })
    .where('id', '=', id)
    .execute();
  await addToAudit(db, at, silenceRecords(id, muted));
}

/** Notes that an alert is held back no longer; that it was stays with it. */
export async function endMute(db: Handle, id: string, at: string): Promise<void> {
  await addToAudit(db, at, [{ event: 'silence', ref: id, data: { until: null } }]);
}

/** The alerts with these ids, in no order. */
export async function alertsById(db: Handle, ids: readonly string[]): Promise<PlacedAlert[]> {
  const found: PlacedAlert[] = [];
  for (const batch of inBatches(ids)) {
    const rows = await db.selectFrom('alerts').selectAll().where('id', 'in', batch).execute();
    found.push(...rows.map(placedOf));
  }
  return found;
}

/**
 * The newest alerts about a subject or rule, newest first; with `entryIds`, only those about entries or items with
 * one of these ids.
 */
export async function newestOfTarget(
  db: Handle,
  watchlist: string,
  target: string,
  { limit, entryIds }: { readonly limit: number; readonly entryIds?: readonly string[] },
): Promise<PlacedAlert[]> {
  let query = db
    .selectFrom('alerts')
    .selectAll()
    .where('watchlist', '=', watchlist)
    .where('target', '=', target);
  if (entryIds !== undefined) query = query.where('entry_id', 'in', entryIds);
  const rows = await query.orderBy('detected_at', 'desc').orderBy('id').limit(limit).execute();
  return rows.map(placedOf);
}

/** What a conversation told before an alert, without further reports: the newest ones, oldest first. */
export async function earlierInThread(
  db: Handle,
  thread: string,
  before: Alert,
  limit: number,
): Promise<Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('thread', '=', thread)
    .where('report_of', 'is', null)
    .where((eb) =>
      eb.or([
        eb('detected_at', '<', before.detectedAt),
        eb.and([eb('detected_at', '=', before.detectedAt), eb('id', '<', before.id)]),
      ]),
    )
    .orderBy('detected_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => placedOf(row).alert).reverse();
}

/** The further reports of an alert up to a time, oldest first. */
export async function reportsOf(db: Handle, id: string, until: string): Promise<Alert[]> {
  const rows = await db
    .selectFrom('alerts')
    .selectAll()
    .where('report_of', '=', id)
    .where('detected_at', '<=', until)
    .orderBy('detected_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => placedOf(row).alert);
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
          selectFrom('addressees')
            .innerJoin('deliveries', 'deliveries.id', 'addressees.delivery_id')
            .select('addressees.alert_id')
            .whereRef('addressees.alert_id', '=', 'alerts.id')
            .where((eb) => eb.or([eb('status', '!=', 'due'), eb('attempts', '>', 0)])),
        ),
      ),
    )
    .orderBy('seq')
    .execute();
  return rows.map((row) => placedOf(row).alert);
}

/** Takes an alert back that nobody was told of; what the list did stays in its history. */
export async function withdrawAlert(db: Handle, id: string, at: string): Promise<void> {
  const rows = await db.selectFrom('addressees').select('delivery_id').where('alert_id', '=', id).execute();
  await db.deleteFrom('addressees').where('alert_id', '=', id).execute();
  // A message that carries others too leaves without it.
  const dropped = await db
    .deleteFrom('deliveries')
    .where(
      'id',
      'in',
      rows.flatMap(({ delivery_id }) => delivery_id ?? []),
    )
    .where(
      'id',
      'not in',
      db.selectFrom('addressees').select('delivery_id').where('delivery_id', 'is not', null).$castTo<{
        delivery_id: string;
      }>(),
    )
    .returning('id')
    .execute();
  await db.deleteFrom('alerts').where('id', '=', id).execute();
  const withdrawn = [id, ...dropped.map((delivery) => delivery.id)];
  await addToAudit(
    db,
    at,
    withdrawn.map((ref) => ({ event: 'withdrawal', ref, data: {} })),
  );
}
