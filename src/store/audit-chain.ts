import { type AuditRecord, auditHash, auditRecords } from './audit.ts';
import type { Handle } from './open.ts';

/** Takes down what does not agree. */
export type Note = (problem: string) => void;

/** A record that somebody noted, or has in an e-mail: it must stand in the log as it is. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
}

/** What a log says of itself, by those of its records alone that are what they were when they were added. */
export interface Chain {
  readonly last: AuditRecord | undefined;
  /** The places of records that are not what they were. */
  readonly unsound: ReadonlySet<number>;
  /** How much is older than the log; what it does not say is not known. */
  readonly older: Partial<Counts>;
  /** Alerts and messages that were taken back. */
  readonly withdrawn: ReadonlySet<string>;
  /** What became of messages, and when. */
  readonly ended: ReadonlyMap<string, Pick<AuditRecord, 'event' | 'at'>>;
  /** By which record what was older than when was deleted. */
  readonly retentions: readonly { readonly seq: number; readonly before: string }[];
  readonly restores: readonly Restore[];
}

/** Rows by table. */
export type Counts = Record<'alerts' | 'changes' | 'deliveries' | 'evidence', number>;

/** That a backup took the place of the state. */
export interface Restore {
  readonly seq: number;
  readonly at: string;
  /** The ends of the logs that were replaced, by this one and by those that went with it; null: unknown. */
  readonly replaced: readonly (Anchor | null)[];
}

/** Follows the log from its beginning to its end. */
export async function readChain(db: Handle, note: Note): Promise<Chain> {
  let last: AuditRecord | undefined;
  const unsound = new Set<number>();
  const withdrawn = new Set<string>();
  const ended = new Map<string, Pick<AuditRecord, 'event' | 'at'>>();
  const retentions: { seq: number; before: string }[] = [];
  const restores: Restore[] = [];
  let older: Partial<Counts> = {};
  for await (const records of auditRecords(db)) {
    for (const record of records) {
      const { seq, at, event, ref } = record;
      const expected = (last?.seq ?? 0) + 1;
      if (seq !== expected)
        note(seq < 1 ? `record ${seq} does not belong there` : `record ${expected} is missing`);
      const isSound = seq === expected && record.hash === auditHash(record, last?.hash ?? '');
      if (!isSound) {
        unsound.add(seq);
        if (seq === expected) note(`record ${seq}, of ${at}, was changed, or those before it were`);
      }
      if (seq >= 1) last = record;
      if (!isSound) continue;
      if (event === 'begin') older = dataOf(record) as Partial<Counts>;
      if (event === 'withdrawal') withdrawn.add(ref);
      if (event === 'sent' || event === 'failed') ended.set(ref, { event, at });
      if (event === 'retention') retentions.push({ seq, before: String(dataOf(record).before ?? '') });
      if (event === 'restore') restores.push({ seq, at, replaced: replacedIn(record) });
    }
  }
  return { last, unsound, older, withdrawn, ended, retentions, restores };
}

/** What a record says; nothing where it is no JSON object, since it may have been changed into anything. */
export function dataOf({ data }: Pick<AuditRecord, 'data'>): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(data);
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The ends of logs that a record of a restore says were replaced. */
export function replacedIn(record: Pick<AuditRecord, 'data'>): (Anchor | null)[] {
  const { replaced, before } = dataOf(record);
  return [replaced, ...(Array.isArray(before) ? before : [])].map((one) => {
    const { seq, hash } = (one ?? {}) as Partial<Anchor>;
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null;
  });
}
