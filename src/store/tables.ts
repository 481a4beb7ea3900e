import type { AlertKind, Because } from '../model/alert.ts';
import type { ChangeKind } from '../model/change.ts';

/**
 * The tables as Kysely sees them. Times are ISO 8601 in UTC, JSON is text, so that SQLite and PostgreSQL
 * hold the same bytes.
 */
export interface Tables {
  sources: SourcesTable;
  documents: DocumentsTable;
  polls: PollsTable;
  entries: EntriesTable;
  former_ids: FormerIdsTable;
  changes: ChangesTable;
  evidence: EvidenceTable;
  items: ItemsTable;
  targets: TargetsTable;
  matches: MatchesTable;
  alerts: AlertsTable;
  deliveries: DeliveriesTable;
  addressees: AddresseesTable;
  facts: FactsTable;
  audit: AuditTable;
  marks: MarksTable;
}

/** One row per source that was ever polled. */
export interface SourcesTable {
  id: string;
  /** Number of the last snapshot; 0 until the source was read whole once. */
  snapshot: number;
  records: number;
  last_polled_at: string;
  /** The last time the publisher answered and nothing was wrong, changed or not. */
  last_success_at: string | null;
  last_changed_at: string | null;
  /** The publisher's own date of the list. */
  dated: string | null;
  /** Polls in a row that failed or were held. */
  failures: number;
  /** When the trouble began that `failures` counts. */
  failing_since: string | null;
  problem: string | null;
  /** When a poll that failed or was held is to be tried again, before the schedule says so. */
  retry_at: string | null;
  /** Identifies the entries that are held, so that accepting them can be pinned to exactly those. */
  held_content: string | null;
  accepted_content: string | null;
  /** The highest revision of subjects and rules with which all of this source was compared. */
  screened: number;
  /** The program version that read the snapshot: a later one may read more out of the same bytes. */
  reader: string | null;
  /** What the publisher's own small documents said of the list that is stored. */
  change_mark: string | null;
  /** Since when it has said so. */
  mark_since: string | null;
  /** When the publisher was last asked for the list itself. */
  asked_at: string | null;
  /** JSON: path of an element that the adapter does not know → how often it came. */
  unknown: string;
}

/** What the publisher said of each document when it was last taken over: for conditional requests. */
export interface DocumentsTable {
  source_id: string;
  url: string;
  etag: string | null;
  last_modified: string | null;
  sha256: string;
}

export type PollOutcome = 'changed' | 'unchanged' | 'not-modified' | 'held' | 'failed';

/** What each poll came to: the proof that a source was watched. */
export interface PollsTable {
  source_id: string;
  started_at: string;
  finished_at: string;
  outcome: PollOutcome;
  records: number;
  added: number;
  amended: number;
  removed: number;
  bytes: number;
  message: string | null;
}

/** The current snapshot of each list. */
export interface EntriesTable {
  source_id: string;
  entry_id: string;
  /** SHA-256 of the canonical form. */
  hash: string;
  data: string;
  first_seen_at: string;
}

/** Which ids an entry had before its present one. */
export interface FormerIdsTable {
  source_id: string;
  entry_id: string;
  former_id: string;
}

export interface ChangesTable {
  source_id: string;
  snapshot: number;
  entry_id: string;
  entry_name: string;
  change: ChangeKind;
  at: string;
  fields: string;
  before: string | null;
  after: string | null;
  /** Order of recording. */
  seq: number;
}

/** From which documents a snapshot was read that changed something; the files lie beside the state. */
export interface EvidenceTable {
  source_id: string;
  snapshot: number;
  /** Among the documents of the snapshot. */
  position: number;
  url: string;
  /** Of the bytes as the publisher sent them. */
  sha256: string;
  /** Compressed, on disk. */
  bytes: number;
  at: string;
}

/** `wanted-early`: wanted, of an item that was there at first contact, so that its page is no news. */
export type PageState = 'none' | 'wanted' | 'wanted-early' | 'read' | 'given-up';

export interface ItemsTable {
  source_id: string;
  item_id: string;
  hash: string;
  data: string;
  first_seen_at: string;
  /** The text of the linked page, where the source asks for it. */
  page: string | null;
  page_state: PageState;
  page_attempts: number;
  /** Order of recording. */
  seq: number;
  /** Since when the feed does not carry it; null while it does. */
  left_at: string | null;
}

/** Every subject and rule that was ever watched, with the revision that its present wording came with. */
export interface TargetsTable {
  watchlist: string;
  target: string;
  /** Of its wording; empty while it is not watched. */
  hash: string;
  revision: number;
}

/** Which entries a subject or rule matches now: tells a designation from an amendment. */
export interface MatchesTable {
  watchlist: string;
  target: string;
  source_id: string;
  entry_id: string;
  data: string;
}

/** How an alert leaves: at once, gathered by the digest, gathered into one summary, held back, or not at all. */
export type Route = 'immediate' | 'digest' | 'summary' | 'muted' | 'none';

export interface AlertsTable {
  id: string;
  kind: AlertKind;
  watchlist: string | null;
  source_id: string;
  entry_id: string | null;
  /** `subject:ID` or `rule:ID`; null for alerts to the operator. */
  target: string | null;
  /** The conversation: messages of one are shown together by mail programs. */
  thread: string;
  /** The alert of which this one is a further report: it is gathered under it. */
  report_of: string | null;
  route: Route;
  /** JSON: why it is held back and until when; null where it is not. */
  muted: string | null;
  detected_at: string;
  data: string;
  /** Order of recording. */
  seq: number;
}

/** Whom an alert is to be told, and the message that does it: written with the alert, so that none is lost. */
export interface AddresseesTable {
  alert_id: string;
  recipient: string;
  because: Because;
  route: 'immediate' | 'digest' | 'summary';
  /** Not told before. */
  due_at: string;
  /** Order among those written together. */
  position: number;
  /** Null until a message is made of it. */
  delivery_id: string | null;
}

export type DeliveryStatus = 'due' | 'sending' | 'sent' | 'failed';

/** `other`: the entry is somebody else; `confirmed`: it is them. */
export type Mark = 'other' | 'confirmed';

/** What a reader said of an alert on its page. */
export interface MarksTable {
  alert_id: string;
  mark: Mark;
  at: string;
}

/** The outbox: one message to one recipient. */
export interface DeliveriesTable {
  id: string;
  kind: 'alert' | 'gathered' | 'summary' | 'digest' | 'proof';
  recipient: string;
  thread: string | null;
  status: DeliveryStatus;
  attempts: number;
  due_at: string;
  message_id: string;
  /** JSON list of earlier Message-IDs of the thread, oldest first. */
  earlier: string;
  created_at: string;
  /** Order among deliveries created together. */
  position: number;
  sent_at: string | null;
  last_error: string | null;
  /** JSON: what the message says where it carries no alerts; null where it does. */
  data: string | null;
}

/** Single values, by names that `facts.ts` lists. */
export interface FactsTable {
  name: string;
  value: string;
}

/**
 * `begin`: how much is older than the log; `documents`: what a snapshot was read from; `change`: of an entry; `alert`,
 * `withdrawal`: arose, was taken back before anybody was told; `silence`: is held back, or no longer; `delivery`,
 * `sent`, `failed`: a message was made, accepted by the receiver's server, given up; `acceptance`: somebody let a held
 * list pass; `retention`: what is older was deleted; `restore`: a backup took the place of the state; `mark`: a reader said who it is.
 */
export type AuditEvent =
  | 'begin'
  | 'documents'
  | 'change'
  | 'alert'
  | 'withdrawal'
  | 'silence'
  | 'delivery'
  | 'sent'
  | 'failed'
  | 'acceptance'
  | 'retention'
  | 'restore'
  | 'mark';

/** What happened, in order: rows are only added. */
export interface AuditTable {
  /** From 1, without gaps. */
  seq: number;
  at: string;
  event: AuditEvent;
  /** What it is about: the id of an alert, delivery or source, or `source:entry`. */
  ref: string;
  /** JSON. */
  data: string;
  /** SHA-256 of all this and of the record before. */
  hash: string;
}
