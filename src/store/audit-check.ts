import { alertRecord } from './alerts.ts';
import { type AuditRecord, auditHash, auditRecords, lastRecord } from './audit.ts';
import { changeRecord } from './entries.ts';
import type { Handle } from './open.ts';

/** A record that somebody noted, or has in an e-mail: it must stand in the log as it is. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
}

export interface AuditReport {
  readonly records: number;
  readonly last: AuditRecord | undefined;
  /** What was changed, left out or added behind the log's back, in words; empty where all is well. */
  readonly problems: readonly string[];
}

/** More say nothing new. */
const mostProblems = 50;

/**
 * Whether the audit log is whole, has the anchors, and agrees with what is stored: with every alert, with what became
 * of every message, and with the changes that are still stored. Reads all of it, some at a time.
 */
export async function verifyAudit(db: Handle, anchors: readonly Anchor[] = []): Promise<AuditReport> {
  const problems: string[] = [];
  const note = (problem: string): void => {
    if (problems.length < mostProblems) problems.push(problem);
  };
  let before: AuditRecord | undefined;
  for await (const records of auditRecords(db)) {
    for (const record of records) {
      const expected = (before?.seq ?? 0) + 1;
      if (record.seq !== expected) note(`record ${expected} is missing`);
      if (record.hash !== auditHash(record, before?.hash ?? ''))
        note(`record ${record.seq}, of ${record.at}, was changed, or those before it were`);
      before = record;
    }
    await compareAlerts(db, records, note);
    await compareChanges(db, records, note);
  }
  await compareDeliveries(db, note);
  await findUnrecorded(db, note);
  for (const { seq, hash } of anchors) {
    const found = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst();
    if (found?.hash !== hash) note(`record ${seq} is not the one that was noted`);
  }
  return { records: before?.seq ?? 0, last: await lastRecord(db), problems };
}

type Note = (problem: string) => void;

async function compareAlerts(db: Handle, records: readonly AuditRecord[], note: Note): Promise<void> {
  const recorded = records.filter(({ event }) => event === 'alert');
  const ids = recorded.map(({ ref }) => ref);
  const rows = await db.selectFrom('alerts').select(['id', 'data']).where('id', 'in', ids).execute();
  const stored = new Map(rows.map(({ id, data }) => [id, data]));
  const withdrawn = new Set(
    (
      await db
        .selectFrom('audit')
        .select('ref')
        .where('event', '=', 'withdrawal')
        .where('ref', 'in', ids)
        .execute()
    ).map(({ ref }) => ref),
  );
  for (const { seq, ref, data } of recorded) {
    const now = stored.get(ref);
    if (now === undefined) {
      if (!withdrawn.has(ref)) note(`the alert ${ref} of record ${seq} is gone`);
    } else if (JSON.stringify(alertRecord(ref, now).data) !== data) {
      note(`the alert ${ref} of record ${seq} was changed`);
    }
  }
}

/** Those that are no longer stored were given up by age. */
async function compareChanges(db: Handle, records: readonly AuditRecord[], note: Note): Promise<void> {
  const recorded = records.filter(({ event }) => event === 'change').map(changeOf);
  for (const [place, ours] of Map.groupBy(recorded, ({ sourceId, snapshot }) => `${sourceId} ${snapshot}`)) {
    const [sourceId = '', snapshot] = place.split(' ');
    const rows = await db
      .selectFrom('changes')
      .selectAll()
      .where('source_id', '=', sourceId)
      .where('snapshot', '=', Number(snapshot))
      .execute();
    const stored = new Map(rows.map((row) => [`${row.change} ${row.entry_id}`, row]));
    for (const { seq, ref, data, entryId, change } of ours) {
      const row = stored.get(`${change} ${entryId}`);
      if (row !== undefined && JSON.stringify(changeRecord(row).data) !== data)
        note(`the change of ${ref} in record ${seq} was changed`);
    }
  }
}

function changeOf({ seq, ref, data }: AuditRecord): {
  readonly seq: number;
  readonly ref: string;
  readonly data: string;
  readonly sourceId: string;
  readonly entryId: string;
  readonly snapshot: number;
  readonly change: string;
} {
  const { snapshot, change } = JSON.parse(data) as { snapshot: number; change: string };
  const colon = ref.indexOf(':');
  return { seq, ref, data, sourceId: ref.slice(0, colon), entryId: ref.slice(colon + 1), snapshot, change };
}

/** What became of each message that the log knows. */
async function compareDeliveries(db: Handle, note: Note): Promise<void> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('audit as made', (join) => join.onRef('made.ref', '=', 'id').on('made.event', '=', 'delivery'))
    .leftJoin('audit as ended', (join) =>
      join.onRef('ended.ref', '=', 'id').on('ended.event', 'in', ['sent', 'failed']),
    )
    .select(['id', 'status', 'ended.event as ended'])
    .execute();
  for (const { id, status, ended } of rows) {
    const now = status === 'sent' || status === 'failed' ? status : null;
    if (now !== ended) note(`the message ${id} is ${status} and was recorded as ${ended ?? 'not sent'}`);
  }
  const missing = await db
    .selectFrom('audit')
    .leftJoin('deliveries', 'deliveries.id', 'audit.ref')
    .select('audit.ref')
    .where('event', '=', 'delivery')
    .where('deliveries.id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit as other')
            .select('other.seq')
            .whereRef('other.ref', '=', 'audit.ref')
            .where('other.event', '=', 'withdrawal'),
        ),
      ),
    )
    .execute();
  for (const { ref } of missing) note(`the message ${ref} is gone`);
}

async function findUnrecorded(db: Handle, note: Note): Promise<void> {
  const first = await db.selectFrom('audit').select('data').where('event', '=', 'begin').executeTakeFirst();
  const { alerts: older = 0 } = JSON.parse(first?.data ?? '{}') as { alerts?: number };
  const unrecorded = await db
    .selectFrom('alerts')
    .leftJoin('audit', (join) => join.onRef('audit.ref', '=', 'alerts.id').on('event', '=', 'alert'))
    .select('alerts.id')
    .where('audit.seq', 'is', null)
    .execute();
  if (unrecorded.length > older)
    note(`${unrecorded.length - older} alerts are stored of which there is no record`);
}
