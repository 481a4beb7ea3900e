import { counted } from '../model/counted.ts';
import { type AuditRecord, auditRecords } from './audit.ts';
import { type Anchor, type Chain, type Counts, type Note, type Restore, readChain } from './audit-chain.ts';
import { compareAlerts, compareChanges, compareDeliveries, compareDocuments } from './audit-compare.ts';
import type { Handle } from './open.ts';
import { countRows } from './summary.ts';

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
 * what became of it, and every change of a list and document that retention left. Reads all of it twice, some at a time.
 * That records are missing at the end only an anchor can tell.
 */
export async function verifyAudit(db: Handle, anchors: readonly Anchor[] = []): Promise<AuditReport> {
  const problems: string[] = [];
  const note: Note = (problem) => {
    if (problems.length < mostProblems) problems.push(problem);
    else if (problems.length === mostProblems) problems.push('… and more');
  };
  const chain = await readChain(db, note);
  const found = { alerts: 0, changes: 0, deliveries: 0, evidence: 0 };
  for await (const records of auditRecords(db)) {
    const sound = records.filter(({ seq }) => !chain.unsound.has(seq));
    found.alerts += await compareAlerts(db, sound, chain, note);
    found.changes += await compareChanges(db, sound, chain, note);
    found.deliveries += await compareDeliveries(db, sound, chain, note);
    found.evidence += await compareDocuments(db, sound, note);
  }
  await noteUnrecorded(db, found, chain, note);
  for (const anchor of anchors) await holdAgainst(db, anchor, chain, note);
  return { records: chain.last?.seq ?? 0, last: chain.last, problems };
}

/** How many rows are stored of which there is no record, more of them than are older than the log. */
async function noteUnrecorded(db: Handle, found: Counts, { older }: Chain, note: Note): Promise<void> {
  const names = { alerts: 'alert', changes: 'change', deliveries: 'message', evidence: 'document' } as const;
  for (const table of ['alerts', 'changes', 'deliveries', 'evidence'] as const) {
    const more = (await countRows(db, table)) - found[table] - (older[table] ?? 0);
    if (more > 0) note(`stored without a record: ${counted(more, names[table])}`);
  }
}

async function holdAgainst(
  db: Handle,
  { seq, hash }: Anchor,
  { restores }: Chain,
  note: Note,
): Promise<void> {
  const found = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst();
  if (found?.hash === hash) return;
  const restore = restores.find(
    (one) => one.seq <= seq && one.replaced.some((end) => end === null || end.seq >= seq),
  );
  note(`record ${seq} is not the one that was noted${restore === undefined ? '' : whyOf(restore, seq)}`);
}

function whyOf({ seq, at, replaced }: Restore, noted: number): string {
  const end = replaced.find((one) => one === null || one.seq >= noted) ?? null;
  const upTo = end === null ? 'its end' : `${end.seq}:${end.hash}`;
  return `: by record ${seq}, a backup took the place of the state at ${at}, and of the log from there to ${upTo}`;
}
