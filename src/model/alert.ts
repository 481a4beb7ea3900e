import type { FieldChange } from './change.ts';
import type { Schema } from './entry.ts';

export const alertKinds = [
  'listed',
  'designation',
  'amendment',
  'delisting',
  'statement',
  'news',
  'source',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Why a subject and an entry or item are held to be the same; shown alike in e-mails and by `match`. */
export interface Match {
  /** 0 to 1. */
  readonly score: number;
  readonly subjectName: string;
  readonly entryName: string;
  /** One line per thing that counted, in words. */
  readonly explanation: readonly string[];
}

/** The entry or item an alert is about, as it was when the alert arose. */
export interface AlertEntry {
  /** The id in its source: an entry's, or an item's. */
  readonly id: string;
  readonly name: string;
  readonly schema: Schema | null;
  readonly programs: readonly string[];
  readonly legalBasis: readonly string[];
  readonly listedOn: string | null;
  readonly birthDates: readonly string[];
  readonly countries: readonly string[];
  readonly positions: readonly string[];
  readonly remarks: readonly string[];
  readonly url: string | null;
  /** When an item was published, ISO 8601 in UTC; null for an entry. */
  readonly publishedAt: string | null;
}

/** What the user is told. Immutable once recorded. */
export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  /** Null for alerts to the operator. */
  readonly watchlist: string | null;
  readonly subject: { readonly id: string; readonly name: string } | null;
  /** The rule that caused it, or that holds besides the subject. */
  readonly rule: string | null;
  readonly source: { readonly id: string; readonly name: string; readonly authority: string | null };
  readonly entry: AlertEntry | null;
  readonly match: Match | null;
  /** What an amendment changed; empty for every other kind. */
  readonly fields: readonly FieldChange[];
  /** The sentence of a notice or article that says so, in its own language. */
  readonly quote: string | null;
  /** What happened and what to do, for alerts to the operator. */
  readonly message: string | null;
  /** ISO 8601 in UTC. */
  readonly detectedAt: string;
}

/** What makes two alerts the same one; the stored id is a hash of it. Stable for ever. */
export interface AlertIdentity {
  readonly kind: AlertKind;
  readonly watchlist: string | null;
  readonly subject: string | null;
  readonly rule: string | null;
  readonly source: string;
  readonly entry: string | null;
  /** The number of the snapshot that brought the change; empty for what can happen only once. */
  readonly change: string;
}

/** The identity as one string. With a subject the rule is no part of it: editing rules repeats no alert. */
export function identityText(identity: AlertIdentity): string {
  const { kind, watchlist, subject, rule, source, entry, change } = identity;
  return JSON.stringify([watchlist, subject, subject === null ? rule : null, source, entry, kind, change]);
}

/** Whether an alert says that an entry went from one list of its authority to another. */
export function isMove({ kind, fields }: Pick<Alert, 'kind' | 'fields'>): boolean {
  return kind === 'amendment' && fields.some(({ field }) => field === 'list');
}

/** Messages of one thread are shown together by mail programs: one subject, or one entry found by a rule. */
export function threadOf(alert: Alert): string {
  if (alert.watchlist === null) return `source/${alert.source.id}`;
  if (alert.subject !== null) return `${alert.watchlist}/${alert.subject.id}`;
  return `${alert.watchlist}/${alert.source.id}:${alert.entry?.id ?? ''}`;
}
