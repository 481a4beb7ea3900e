import type { Selectable } from 'kysely';
import { inBatches } from './batches.ts';
import { sha256 } from './hash.ts';
import type { Handle } from './open.ts';
import type { AuditEvent, AuditTable } from './tables.ts';

export type AuditRecord = Selectable<AuditTable>;

/** What happened, before it has its place in the log. */
export interface Happened {
  readonly event: AuditEvent;
  /** The alert, delivery, source or `source:entry` that it is about. */
  readonly ref: string;
  /** What is to be proved later; of anything long its SHA-256. */
  readonly data: object;
}

/**
 * Adds to the audit log, in the transaction of what it tells of. The hash of a record covers the hash of the one
 * before it, so that none can be changed, left out or put between later without all after it being changed too.
 */
export async function addToAudit(trx: Handle, at: string, happened: readonly Happened[]): Promise<void> {
  if (happened.length === 0) return;
  // Transactions that write take turns, so the log has one end.
  let last = await lastRecord(trx);
  const records: AuditRecord[] = [];
  for (const { event, ref, data } of happened) {
    const record = { seq: (last?.seq ?? 0) + 1, at, event, ref, data: JSON.stringify(data) };
    last = { ...record, hash: auditHash(record, last?.hash ?? '') };
    records.push(last);
  }
  for (const batch of inBatches(records)) await trx.insertInto('audit').values(batch).execute();
}

/** What the hash of a record must be; `before` is that of the record before it, empty for the first. */
export function auditHash(record: Omit<AuditRecord, 'hash'>, before: string): string {
  const { seq, at, event, ref, data } = record;
  return sha256(JSON.stringify([before, seq, at, event, ref, data]));
}

/** The newest record; undefined where nothing is recorded yet. */
export async function lastRecord(db: Handle): Promise<AuditRecord | undefined> {
  return await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

/** All records in their order, some at a time. */
export async function* auditRecords(db: Handle): AsyncGenerator<AuditRecord[]> {
  let last: number | undefined;
  while (true) {
    const rows = db.selectFrom('audit').selectAll().orderBy('seq').limit(1000);
    const records = await (last === undefined ? rows : rows.where('seq', '>', last)).execute();
    if (records.length === 0) return;
    yield records;
    last = records.at(-1)?.seq;
  }
}

/** The newest records since a time, newest first. */
export async function listAudit(
  db: Handle,
  filter: { readonly since?: string | undefined; readonly limit: number },
): Promise<AuditRecord[]> {
  const rows = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(filter.limit);
  return await (filter.since === undefined ? rows : rows.where('at', '>=', filter.since)).execute();
}

/** The record with which a message was made: `SEQ:HASH`, which whoever has the message can hold against the log. */
export async function anchorOfDelivery(db: Handle, deliveryId: string): Promise<string | null> {
  const record = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .where('ref', '=', deliveryId)
    .where('event', '=', 'delivery')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return record === undefined ? null : `${record.seq}:${record.hash}`;
}
