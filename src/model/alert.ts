import type { FieldChange } from './change.ts';
import type { Claim } from './claim.ts';
import type { Schema } from './entry.ts';
import type { Jurisdiction } from './jurisdiction.ts';

export const alertKinds = [
  'listed',
  'designation',
  'amendment',
  'delisting',
  'statement',
  'news',
  'mention',
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
  /** Its other names on the list, the first of them; empty for items. */
  readonly aliases: readonly string[];
  readonly schema: Schema | null;
  readonly programs: readonly string[];
  readonly legalBasis: readonly string[];
  readonly listedOn: string | null;
  readonly birthDates: readonly string[];
  readonly countries: readonly string[];
  readonly positions: readonly string[];
  readonly remarks: readonly string[];
  readonly url: string | null;
  /** `type: name`, as its list ties it to others. */
  readonly relations: readonly string[];
  /** When an item was published, ISO 8601 in UTC; null for an entry. */
  readonly publishedAt: string | null;
  /** Of an item's text, BCP 47, where the feed says so. */
  readonly language: string | null;
}

/** An entry or item of which no more is known than what it is called. */
export function bareAlertEntry(id: string, name: string): AlertEntry {
  return {
    id,
    name,
    aliases: [],
    schema: null,
    programs: [],
    legalBasis: [],
    listedOn: null,
    birthDates: [],
    countries: [],
    positions: [],
    remarks: [],
    relations: [],
    url: null,
    publishedAt: null,
    language: null,
  };
}

/** Who is watched, as the watchlist had them when the alert arose: to stand beside what was found. */
export interface AlertSubject {
  readonly id: string;
  readonly name: string;
  readonly birthDates: readonly string[];
  readonly countries: readonly string[];
  readonly positions: readonly string[];
}

/** When a source was read, and the SHA-256 of what it sent then. */
export interface Reading {
  readonly at: string;
  readonly documents: readonly { readonly url: string; readonly sha256: string }[];
}

/** What the user is told. Immutable once recorded. */
export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  /** Null for alerts to the operator. */
  readonly watchlist: string | null;
  readonly subject: AlertSubject | null;
  /** The rule that caused it, or that holds besides the subject. */
  readonly rule: string | null;
  readonly source: { readonly id: string; readonly name: string; readonly authority: string | null };
  readonly entry: AlertEntry | null;
  readonly match: Match | null;
  /** What an amendment changed; empty for every other kind. */
  readonly fields: readonly FieldChange[];
  /** What a notice or article says of the subject; null for entries. */
  readonly claim: Claim | null;
  /** Whose measures they are; null where that is not known, or several are named. */
  readonly jurisdiction: Jurisdiction | null;
  /** All whose measures a notice or article may be about: those that it names. */
  readonly named: readonly Jurisdiction[];
  /** The subject's `ignore` names the entry, which changed so that it may be them after all. */
  readonly isIgnored: boolean;
  /** The sentence of a notice or article that says so, in its own language. */
  readonly quote: string | null;
  /** What happened and what to do, for alerts to the operator. */
  readonly message: string | null;
  /** What was read when it was found; null where nothing was, as for a source that fails. */
  readonly read: Reading | null;
  /** ISO 8601 in UTC. */
  readonly detectedAt: string;
}

/** An alert with what was told before of the same event, as a message shows it. */
export interface Told {
  readonly alert: Alert;
  /** Earlier alerts of the same conversation, oldest first, without further reports. */
  readonly earlier: readonly Alert[];
  /** Further articles or notices that tell the same as this one, oldest first. */
  readonly reports: readonly Alert[];
  /** Why it was held back, where it was muted; null else. */
  readonly muted: Mute | null;
}

/** Until when alerts of some sort are held back, and why; the user's own words. */
export interface Mute {
  /** The first day on which they are told again, ISO 8601. */
  readonly until: string;
  readonly reason: string;
}

/** Why a recipient gets a message: where the address stands. */
export type Because = 'everything' | 'watchlist' | 'subject' | 'operator';

/** What was watched since the last such message: silence means something only with it. */
export interface Proof {
  readonly since: string;
  readonly until: string;
  /** Polls that were answered. */
  readonly polls: number;
  readonly lists: number;
  readonly feeds: number;
  readonly entries: number;
  readonly items: number;
  readonly subjects: number;
  /** By kind: alerts that arose for this recipient. */
  readonly alerts: Readonly<Partial<Record<AlertKind, number>>>;
  /** The source whose data is oldest, and when it was last read whole; null where nothing was ever read. */
  readonly oldest: { readonly source: string; readonly readAt: string } | null;
  /** Sources that fail or are held now, by name. */
  readonly troubled: readonly string[];
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

const wayMark = 'way:';

/** A way by which messages leave, as the source of alerts about it; a colon is in the id of no configured source. */
export function wayId(lane: string): string {
  return wayMark + lane;
}

/** Whether an alert tells the operator that messages do not get through, or did not. */
export function isAboutSending({ source }: Pick<Alert, 'source'>): boolean {
  return source.id.startsWith(wayMark);
}

/** Whether an alert says that an entry went from one list of its authority to another. */
export function isMove({ kind, fields }: Pick<Alert, 'kind' | 'fields'>): boolean {
  return kind === 'amendment' && fields.some(({ field }) => field === 'list');
}

/** Whether an alert says that measures were imposed or lifted; null where it says neither. */
export function directionOf({ kind, claim }: Pick<Alert, 'kind' | 'claim'>): 'imposed' | 'lifted' | null {
  if (kind === 'delisting') return 'lifted';
  if (kind === 'designation' || kind === 'listed' || kind === 'statement' || kind === 'news') {
    return claim === 'lifted' ? 'lifted' : 'imposed';
  }
  return null;
}

/** Whether an authority itself says it, on a list or in a notice: that confirms what the news said. */
export function isOfficial({ kind }: Pick<Alert, 'kind'>): boolean {
  return kind === 'designation' || kind === 'delisting' || kind === 'statement';
}
