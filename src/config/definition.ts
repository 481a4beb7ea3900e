import type { AlertKind } from '../model/alert.ts';
import type { Expectations } from '../model/plausibility.ts';
import type { Storage } from '../model/storage.ts';
import type { Language, MuteRule, Watchlist } from '../model/watchlist.ts';
import type { ChangeMark } from '../sources/adapter.ts';

/** The configuration as the program uses it: validated, defaults filled in, watchlists read. */
export interface Config {
  /** Where it was read from, for messages. */
  readonly file: string;
  readonly schedule: string;
  readonly timezone: string;
  readonly storage: Storage;
  /** Where files lie that are no rows: what is spooled, the outbox, evidence. Relative to the working directory. */
  readonly stateFolder: string;
  readonly watchlists: readonly Watchlist[];
  readonly sources: readonly SourceConfig[];
  readonly email: {
    /** Null: e-mails become files. */
    readonly smtp: string | null;
    readonly from: string;
    readonly to: readonly string[];
    /** Who hears of sources that fail; empty: those of `to`. */
    readonly operator: readonly string[];
    readonly language: Language;
    /** Folder of templates that take the place of the built-in ones, or null. */
    readonly templates: string | null;
    /** Whether each message carries its alerts as JSON too. */
    readonly attachJson: boolean;
  };
  readonly webhooks: readonly Webhook[];
  readonly alerts: AlertSettings;
  /** Disk, in bytes, for the files that changes were read from; 0 keeps none. */
  readonly evidence: { readonly maxBytes: number };
  /** How old, in days, history gets that no alert rests on; null for any age. */
  readonly retention: { readonly days: number | null };
  readonly http: {
    readonly allowPrivateNetworks: boolean;
    /** `host:port` of the health checks, or null. */
    readonly listen: string | null;
    /** Opens all that is served beyond health, or null. */
    readonly token: string | null;
    /** Where that is reached from outside, for links in messages; without a slash at its end; or null. */
    readonly publicUrl: string | null;
    /** Asked every minute while the program is well; or null. */
    readonly ping: string | null;
    readonly userAgent: string;
    /** Between two requests to one host, in milliseconds. */
    readonly spacingMs: number;
  };
}

/** What leaves when, where nothing nearer to the subject says otherwise. */
export interface AlertSettings {
  readonly immediate: readonly AlertKind[];
  readonly digest: { readonly schedule: string; readonly kinds: readonly AlertKind[] };
  readonly quiet: QuietHours | null;
  /** So many messages of single alerts for one address within an hour; more leave gathered. */
  readonly maxPerHour: number;
  /** When the proof of watching leaves; null never. */
  readonly proof: { readonly schedule: string } | null;
  /** The file that the feed of alerts is written to, or null. */
  readonly feedFile: string | null;
  readonly mutes: readonly MuteRule[];
}

/** When e-mails wait, in the configuration's time zone. */
export interface QuietHours {
  /** `22:00` */
  readonly from: string;
  readonly to: string;
  /** Kinds that leave all the same. */
  readonly except: readonly AlertKind[];
}

/** Somebody's program that is told as an address is. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
}

/** A source with all that its preset and the adapter's defaults say. */
export interface SourceConfig {
  readonly id: string;
  /** The adapter's type. */
  readonly type: string;
  readonly name: string;
  readonly authority: string | null;
  readonly url: string;
  /** What is fetched: the address, or those that a search for each watched subject makes of it. */
  readonly addresses: readonly string[];
  /** Other addresses of the same document, in the order in which they are asked when the first fails. */
  readonly alternates: readonly string[];
  readonly changeMarks: readonly ChangeMark[];
  readonly schedule: string;
  readonly timezone: string;
  readonly enabled: boolean;
  readonly official: boolean;
  readonly fullText: boolean;
  /** BCP 47, of the texts; null where unknown. */
  readonly language: string | null;
  /** Pages: which addresses are notices; null for all else. */
  readonly links: string | null;
  readonly expect: Expectations;
  /** How old, in days, the publisher's own date of the list may get; null where nobody said. */
  readonly staleAfterDays: number | null;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The sources that are polled. */
export function enabledSources({ sources }: Pick<Config, 'sources'>): SourceConfig[] {
  return sources.filter(({ enabled }) => enabled);
}
