import type { Alert } from '../model/alert.ts';
import { alertRecord } from './alerts.ts';
import type { AuditRecord } from './audit.ts';
import { type Chain, dataOf, type Note } from './audit-chain.ts';
import { changeRecord } from './entries.ts';
import type { Handle } from './open.ts';
import type { AlertsTable, AuditEvent, ChangesTable } from './tables.ts';

// Each returns of how many rows it found a record.

function ofEvent(records: readonly AuditRecord[], event: AuditEvent): AuditRecord[] {
  return records.filter((record) => record.event === event);
}

/** Each alert of these records is stored as it was recorded, unless it was withdrawn. */
export async function compareAlerts(
  db: Handle,
  records: readonly AuditRecord[],
  { withdrawn }: Chain,
  note: Note,
): Promise<number> {
  const recorded = ofEvent(records, 'alert');
  const ids = recorded.map(({ ref }) => ref);
  const rows = await db.selectFrom('alerts').selectAll().where('id', 'in', ids).execute();
  const stored = new Map(rows.map((row) => [row.id, row]));
  for (const { seq, ref, data } of recorded) {
    const row = stored.get(ref);
    if (row === undefined) {
      if (!withdrawn.has(ref)) note(`the alert ${ref} of record ${seq} is gone`);
    } else if (JSON.stringify(alertRecord(ref, row.data).data) !== data || !saysTheSame(row)) {
      note(`the alert ${ref} of record ${seq} was changed`);
    }
  }
  return stored.size;
}

/** What stands in columns of its own to be found by is what the alert itself says. */
function saysTheSame({ data, kind, watchlist, source_id, entry_id, detected_at }: AlertsTable): boolean {
  const alert = JSON.parse(data) as Alert;
  const own = [alert.kind, alert.watchlist, alert.source.id, alert.entry?.id ?? null, alert.detectedAt];
  return JSON.stringify(own) === JSON.stringify([kind, watchlist, source_id, entry_id, detected_at]);
}

interface RecordedChange extends AuditRecord {
  readonly sourceId: string;
  readonly entryId: string;
  readonly snapshot: number;
  readonly change: string;
}

/** Each change of these records is stored as it was recorded, unless retention deleted it; never where an alert arose. */
export async function compareChanges(
  db: Handle,
  records: readonly AuditRecord[],
  { retentions }: Chain,
  note: Note,
): Promise<number> {
  const recorded = ofEvent(records, 'change').map(changeOf);
  let found = 0;
  const places = Map.groupBy(recorded, ({ sourceId, snapshot }) => `${sourceId} ${snapshot}`);
  for (const ours of places.values()) {
    const [first] = ours;
    if (first === undefined) continue;
    const stored = await changesOf(db, first.sourceId, first.snapshot);
    const alerted = await alertedAt(db, first.sourceId, first.at);
    for (const one of ours) {
      const row = stored.get(`${one.change} ${one.entryId}`);
      if (row === undefined) {
        const isOld = retentions.some(({ seq, before }) => seq > one.seq && before > one.at);
        if (!isOld || alerted.has(one.entryId)) note(`the change of ${one.ref} in record ${one.seq} is gone`);
        continue;
      }
      found += 1;
      if (row.at !== one.at || JSON.stringify(changeRecord(row).data) !== one.data)
        note(`the change of ${one.ref} in record ${one.seq} was changed`);
    }
  }
  return found;
}

function changeOf(record: AuditRecord): RecordedChange {
  const { snapshot, change } = dataOf(record);
  const colon = record.ref.indexOf(':');
  const [sourceId, entryId] = [record.ref.slice(0, colon), record.ref.slice(colon + 1)];
  return { ...record, sourceId, entryId, snapshot: Number(snapshot), change: String(change) };
}

async function changesOf(db: Handle, sourceId: string, snapshot: number): Promise<Map<string, ChangesTable>> {
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('snapshot', '=', snapshot)
    .execute();
  return new Map(rows.map((row) => [`${row.change} ${row.entry_id}`, row]));
}

/** The entries of which alerts arose at a time. */
async function alertedAt(db: Handle, sourceId: string, at: string): Promise<Set<string | null>> {
  const rows = await db
    .selectFrom('alerts')
    .select('entry_id')
    .where('source_id', '=', sourceId)
    .where('detected_at', '=', at)
    .execute();
  return new Set(rows.map(({ entry_id }) => entry_id));
}

/**
 * Each message of these records is stored, for whom and of what it was made, unless its alerts were withdrawn; and what
 * became of it, and when, is what was recorded.
 */
export async function compareDeliveries(
  db: Handle,
  records: readonly AuditRecord[],
  { withdrawn, ended }: Chain,
  note: Note,
): Promise<number> {
  const recorded = ofEvent(records, 'delivery');
  const ids = recorded.map(({ ref }) => ref);
  const rows = await db.selectFrom('deliveries').selectAll().where('id', 'in', ids).execute();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const told = await toldBy(db, ids);
  for (const record of recorded) {
    const { seq, ref, at } = record;
    const row = stored.get(ref);
    if (row === undefined) {
      if (!withdrawn.has(ref)) note(`the message ${ref} of record ${seq} is gone`);
      continue;
    }
    const { kind, recipient, message_id: messageId, created_at, status, sent_at } = row;
    const made = dataOf(record);
    const alerts = Array.isArray(made.alerts) ? made.alerts.map(String) : [];
    const tells = alerts.filter((alert) => !withdrawn.has(alert)).map((alert) => `${recipient} ${alert}`);
    const isSame =
      JSON.stringify([kind, recipient, messageId, created_at]) ===
      JSON.stringify([made.kind, made.recipient, made.messageId, at]);
    if (!isSame || new Set(tells).symmetricDifference(told.get(ref) ?? new Set()).size > 0)
      note(`the message ${ref} of record ${seq} was changed`);
    const end = ended.get(ref);
    const now = status === 'sent' || status === 'failed' ? status : undefined;
    if (now !== end?.event)
      note(`the message ${ref} is ${status} and was recorded as ${end?.event ?? 'not sent'}`);
    else if (now === 'sent' && sent_at !== end?.at) note(`the message ${ref} was sent at another time`);
  }
  return stored.size;
}

/** Message id → whom it tells of what. */
async function toldBy(db: Handle, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('addressees')
    .select(['delivery_id', 'recipient', 'alert_id'])
    .where('delivery_id', 'in', ids)
    .execute();
  const found = new Map<string, Set<string>>();
  for (const { delivery_id, recipient, alert_id } of rows) {
    const told = found.get(delivery_id ?? '') ?? new Set<string>();
    found.set(delivery_id ?? '', told.add(`${recipient} ${alert_id}`));
  }
  return found;
}

/** The documents that are still kept of the snapshots of these records are those that were recorded. */
export async function compareDocuments(
  db: Handle,
  records: readonly AuditRecord[],
  note: Note,
): Promise<number> {
  let found = 0;
  for (const record of ofEvent(records, 'documents')) {
    const { seq, ref } = record;
    const { snapshot, documents } = dataOf(record);
    const rows = await db
      .selectFrom('evidence')
      .select(['url', 'sha256'])
      .where('source_id', '=', ref)
      .where('snapshot', '=', Number(snapshot))
      .execute();
    const known = new Set((Array.isArray(documents) ? documents : []).map((one) => JSON.stringify(one)));
    if (rows.some(({ url, sha256 }) => !known.has(JSON.stringify({ url, sha256 }))))
      note(`the documents of ${ref} in record ${seq} were changed`);
    found += rows.length;
  }
  return found;
}
