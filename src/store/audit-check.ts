import { counted } from '../model/counted.ts';
import { type AuditRecord, auditHash, auditRecords, lastRecord } from './audit.ts';
import {
  compareAlerts,
  compareChanges,
  compareDeliveries,
  compareDocuments,
  type Note,
} from './audit-compare.ts';
import { checkDocuments, type Evidence } from './evidence.ts';
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
 * Whether the audit log is whole, has the anchors, and agrees with what is stored: with every alert, every message and
 * what became of it, every change of a list that retention left, and, where `evidence` is given, the documents kept.
 * Reads all of it, some at a time. That records are missing at the end only an anchor can tell.
 */
export async function verifyAudit(
  db: Handle,
  anchors: readonly Anchor[] = [],
  evidence: Evidence | null = null,
): Promise<AuditReport> {
  const problems: string[] = [];
  const note: Note = (problem) => {
    if (problems.length < mostProblems) problems.push(problem);
  };
  const deletedBefore = await lastRetention(db);
  const found = { alerts: 0, changes: 0, deliveries: 0, evidence: 0 };
  let before: AuditRecord | undefined;
  for await (const records of auditRecords(db)) {
    const sound: AuditRecord[] = [];
    for (const record of records) {
      const expected = (before?.seq ?? 0) + 1;
      if (record.seq !== expected) note(`record ${expected} is missing`);
      if (record.hash === auditHash(record, before?.hash ?? '')) sound.push(record);
      else note(`record ${record.seq}, of ${record.at}, was changed, or those before it were`);
      before = record;
    }
    found.alerts += await compareAlerts(db, sound, note);
    found.changes += await compareChanges(db, sound, deletedBefore, note);
    found.deliveries += await compareDeliveries(db, sound, note);
    found.evidence += await compareDocuments(db, sound, note);
  }
  await noteUnrecorded(db, found, note);
  for (const anchor of anchors) await holdAgainst(db, anchor, note);
  if (evidence !== null) for (const problem of await checkDocuments(db, evidence)) note(problem);
  return { records: before?.seq ?? 0, last: await lastRecord(db), problems };
}

/** How many rows are stored of which there is no record, more of them than are older than the log. */
async function noteUnrecorded(db: Handle, found: Counts, note: Note): Promise<void> {
  const begin = await db.selectFrom('audit').select('data').where('event', '=', 'begin').executeTakeFirst();
  const older = dataOf<Counts>(begin?.data);
  const names = { alerts: 'alert', changes: 'change', deliveries: 'message', evidence: 'document' } as const;
  for (const table of ['alerts', 'changes', 'deliveries', 'evidence'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    const more = Number(count) - found[table] - (older[table] ?? 0);
    if (more > 0) note(`stored without a record: ${counted(more, names[table])}`);
  }
}

type Counts = Record<'alerts' | 'changes' | 'deliveries' | 'evidence', number>;

/** What is older may be missing; empty where nothing was ever deleted. */
async function lastRetention(db: Handle): Promise<string> {
  const rows = await db.selectFrom('audit').select('data').where('event', '=', 'retention').execute();
  const times = rows.flatMap(({ data }) => dataOf<{ before: string }>(data).before ?? []);
  return times.sort().at(-1) ?? '';
}

async function holdAgainst(db: Handle, { seq, hash }: Anchor, note: Note): Promise<void> {
  const found = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst();
  if (found?.hash === hash) return;
  const restores = await db
    .selectFrom('audit')
    .selectAll()
    .where('event', '=', 'restore')
    .where('seq', '<=', seq)
    .orderBy('seq', 'desc')
    .execute();
  const restore = restores.find(({ data }) => (replacedBy(data)?.seq ?? seq) >= seq);
  const why =
    restore === undefined
      ? ''
      : `: by record ${restore.seq}, a backup took the place of the state at ${restore.at}, and of the log from there ${upTo(replacedBy(restore.data))}`;
  note(`record ${seq} is not the one that was noted${why}`);
}

interface Replaced {
  readonly seq: number;
  readonly hash: string;
}

function replacedBy(data: string): Replaced | null {
  return dataOf<{ replaced: Replaced | null }>(data).replaced ?? null;
}

/** A record may have been changed into anything. */
function dataOf<T>(data: string | undefined): Partial<T> {
  try {
    return JSON.parse(data ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

function upTo(replaced: Replaced | null): string {
  return replaced === null ? 'to its end' : `to ${replaced.seq}:${replaced.hash}`;
}
