import { alertRecord } from './alerts.ts';
import type { AuditRecord } from './audit.ts';
import { changeRecord } from './entries.ts';
import type { Handle } from './open.ts';
import type { AuditEvent, ChangesTable } from './tables.ts';

/** Takes down what does not agree. */
export type Note = (problem: string) => void;

// Each returns of how many rows it found a record.

function ofEvent(records: readonly AuditRecord[], event: AuditEvent): AuditRecord[] {
  return records.filter((record) => record.event === event);
}

/** Each alert of these records is stored as it was recorded, unless it was withdrawn. */
export async function compareAlerts(
  db: Handle,
  records: readonly AuditRecord[],
  note: Note,
): Promise<number> {
  const recorded = ofEvent(records, 'alert');
  const ids = recorded.map(({ ref }) => ref);
  const rows = await db.selectFrom('alerts').select(['id', 'data']).where('id', 'in', ids).execute();
  const stored = new Map(rows.map(({ id, data }) => [id, data]));
  const withdrawn = await withdrawnOf(db, ids);
  for (const { seq, ref, data } of recorded) {
    const now = stored.get(ref);
    if (now === undefined) {
      if (!withdrawn.has(ref)) note(`the alert ${ref} of record ${seq} is gone`);
    } else if (JSON.stringify(alertRecord(ref, now).data) !== data) {
      note(`the alert ${ref} of record ${seq} was changed`);
    }
  }
  return stored.size;
}

async function withdrawnOf(db: Handle, refs: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('audit')
    .select('ref')
    .where('event', '=', 'withdrawal')
    .where('ref', 'in', refs)
    .execute();
  return new Set(rows.map(({ ref }) => ref));
}

interface RecordedChange extends AuditRecord {
  readonly sourceId: string;
  readonly entryId: string;
  readonly snapshot: number;
  readonly change: string;
}

/**
 * Each change of these records is stored as it was recorded. One from before `deletedBefore` may be missing, unless an
 * alert arose of it.
 */
export async function compareChanges(
  db: Handle,
  records: readonly AuditRecord[],
  deletedBefore: string,
  note: Note,
): Promise<number> {
  const recorded = ofEvent(records, 'change').map(changeOf);
  let found = 0;
  const places = Map.groupBy(recorded, ({ sourceId, snapshot }) => `${sourceId} ${snapshot}`);
  for (const [first, ...others] of places.values()) {
    if (first === undefined) continue;
    const stored = await changesOf(db, first.sourceId, first.snapshot);
    const alerted = await alertedAt(db, first.sourceId, first.at);
    for (const one of [first, ...others]) {
      const row = stored.get(`${one.change} ${one.entryId}`);
      if (row !== undefined) found += 1;
      if (row === undefined) {
        if (one.at >= deletedBefore || alerted.has(one.entryId))
          note(`the change of ${one.ref} in record ${one.seq} is gone`);
      } else if (row.at !== one.at || JSON.stringify(changeRecord(row).data) !== one.data)
        note(`the change of ${one.ref} in record ${one.seq} was changed`);
    }
  }
  return found;
}

function changeOf(record: AuditRecord): RecordedChange {
  const { snapshot, change } = JSON.parse(record.data) as { snapshot: number; change: string };
  const colon = record.ref.indexOf(':');
  const [sourceId, entryId] = [record.ref.slice(0, colon), record.ref.slice(colon + 1)];
  return { ...record, sourceId, entryId, snapshot, change };
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
 * became of it is what was recorded.
 */
export async function compareDeliveries(
  db: Handle,
  records: readonly AuditRecord[],
  note: Note,
): Promise<number> {
  const recorded = ofEvent(records, 'delivery');
  const ids = recorded.map(({ ref }) => ref);
  const rows = await db
    .selectFrom('deliveries')
    .leftJoin('audit as ended', (join) =>
      join.onRef('ended.ref', '=', 'id').on('ended.event', 'in', ['sent', 'failed']),
    )
    .select(['id', 'kind', 'recipient', 'message_id as messageId', 'status', 'ended.event as ended'])
    .where('id', 'in', ids)
    .execute();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const told = await toldBy(db, ids);
  const alertIds = recorded.flatMap(({ data }) => madeOf(data).alerts);
  const withdrawn = await withdrawnOf(db, [...ids, ...alertIds]);
  for (const { seq, ref, data } of recorded) {
    const made = madeOf(data);
    const row = stored.get(ref);
    if (row === undefined) {
      if (!withdrawn.has(ref)) note(`the message ${ref} of record ${seq} is gone`);
      continue;
    }
    const { kind, recipient, messageId, status, ended } = row;
    const isSame = kind === made.kind && recipient === made.recipient && messageId === made.messageId;
    const tells = made.alerts
      .filter((alert) => !withdrawn.has(alert))
      .map((alert) => `${recipient} ${alert}`);
    if (!isSame || new Set(tells).symmetricDifference(told.get(ref) ?? new Set()).size > 0)
      note(`the message ${ref} of record ${seq} was changed`);
    const end = status === 'sent' || status === 'failed' ? status : null;
    if (end !== ended) note(`the message ${ref} is ${status} and was recorded as ${ended ?? 'not sent'}`);
  }
  return stored.size;
}

interface Made {
  readonly kind: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly alerts: readonly string[];
}

function madeOf(data: string): Made {
  return JSON.parse(data) as Made;
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
  for (const { seq, ref, data } of ofEvent(records, 'documents')) {
    const { snapshot, documents } = JSON.parse(data) as { snapshot: number; documents: object[] };
    const rows = await db
      .selectFrom('evidence')
      .select(['url', 'sha256'])
      .where('source_id', '=', ref)
      .where('snapshot', '=', snapshot)
      .execute();
    const known = new Set(documents.map((document) => JSON.stringify(document)));
    if (rows.some(({ url, sha256 }) => !known.has(JSON.stringify({ url, sha256 }))))
      note(`the documents of ${ref} in record ${seq} were changed`);
    found += rows.length;
  }
  return found;
}
