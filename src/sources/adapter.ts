import type { Entry } from '../model/entry.ts';
import type { Item } from '../model/item.ts';
import type { Expectations } from '../model/plausibility.ts';

/** A body that was received whole: its bytes as they came, content encodings removed. */
export interface SourceDocument {
  readonly url: string;
  readonly contentType: string | null;
  /** False where nothing but the end of the connection says that it is whole: then its last line has to end. */
  readonly isEndMarked?: boolean;
  open(): AsyncIterable<Uint8Array>;
}

/** What a reader learns besides entries. */
export interface ReadReport {
  /** An element or field that the adapter does not know, by its path: counted, never dropped in silence. */
  unknown(path: string): void;
  /**
   * A record that may be an entry and could not be read as one, by its kind: the poll tells the operator, and
   * believes no removal that comes with it. Not for records that are known to be nobody.
   */
  skipped(what: string): void;
  /** The publisher's own date of the list, ISO 8601: a list with an earlier one is an old file. */
  dated(date: string): void;
  /** The newest date of its entries, where the list has none itself: goes back when that entry leaves. */
  datedAtLeast(date: string): void;
  /** How many entries the publisher says the list has; another number read means a damaged list. */
  announced(count: number): void;
}

/**
 * Reads one kind of list. Takes bytes and yields entries: no fetching, storing or logging.
 * Throws `ReadError` as soon as a document is not what it should be; what it yielded before is thrown away.
 */
export interface ListAdapter {
  readonly kind: 'list';
  readonly type: string;
  /** What the documents are, in words, for docs/reference/sources.md. */
  readonly format: string;
  /** The lists of the catalogue that it reads. */
  readonly presets: readonly Preset[];
  /**
   * For lists spread over several documents: the addresses that the index names, or that stand beside the one
   * that is configured, in a stable order. `index.url` is another one where the publisher redirects.
   */
  follow?(index: SourceDocument, configured: string): Promise<readonly string[]>;
  /** `documents` is the one configured document or, with `follow`, the index and then the followed ones. */
  read(documents: readonly SourceDocument[], report: ReadReport): AsyncIterable<Entry>;
}

/** Reads feeds: items come and go, and one that goes means nothing. */
export interface FeedAdapter {
  readonly kind: 'feed';
  readonly type: string;
  readonly format: string;
  readonly presets: readonly Preset[];
  /** A source of this type has to say which links are notices. */
  readonly needsLinks?: true;
  /** Throws `ReadError` where the document is no feed. */
  read(document: SourceDocument, options?: FeedOptions): Promise<readonly Item[]>;
}

/** What a source's configuration says to its reader. */
export interface FeedOptions {
  /** For pages: a regular expression that the addresses of notices fit. */
  readonly links?: string | null;
}

export type Adapter = ListAdapter | FeedAdapter;

/** A small document of the publisher that tells whether the list changed. */
export interface ChangeMark {
  readonly url: string;
  /** JSON to send with POST; without it the document is asked for with GET. */
  readonly post?: string;
  /** The mark is this sum of the list's document, in hexadecimal: what was fetched can be compared with it. */
  readonly sum?: 'sha1' | 'sha256';
  /** What differs exactly when the list does; null where the document does not say. Never throws. */
  read(text: string): string | null;
}

/** A source that needs no configuration: everything that one would have to say. */
export interface Preset {
  readonly id: string;
  /** The list's or publisher's name as a reader of an e-mail knows it. */
  readonly name: string;
  /** Who designates; null for news. */
  readonly authority: string | null;
  readonly url: string;
  /** Other addresses of the same document, asked in this order when the first does not give it. */
  readonly alternates?: readonly string[];
  /** Asked before the list, in this order until one answers: a list of 100 MB is fetched when it changed. */
  readonly changeMarks?: readonly ChangeMark[];
  /** A page for people. */
  readonly homepage: string;
  readonly expect?: Expectations;
  /** Lists: how old, in days, the publisher's own date of the list gets while it is kept up; past that it is stale. */
  readonly staleAfterDays?: number;
  /** Feeds: an official notice makes a `statement`, anything else `news`. */
  readonly official?: boolean;
  readonly fullText?: boolean;
  /** Pages: a regular expression that the addresses of notices fit. */
  readonly links?: string;
  /** BCP 47, of the texts. */
  readonly language?: string;
  /** Known traps, in a sentence for `sources`. */
  readonly note?: string;
}

/** A preset with the type of the adapter that reads it. */
export type CataloguePreset = Preset & { readonly type: string };
