import type { SpooledDocument } from './spool.ts';

export interface FetchRequest {
  readonly url: string;
  /** The validators of the document we have; with either of them the answer may be `not-modified`. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** JSON to send with POST; without it the request is a GET. */
  readonly post?: string;
  /** Sent to the origin of `url` only, but for User-Agent, which is sent to those it redirects to as well. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For one attempt as a whole, from resolving the name to the last byte; retries are begun only within it. */
  readonly timeoutMs: number;
  /** The most that a document may have, decoded. */
  readonly maxBytes: number;
  /** The address stands in the configuration: it may lead into a private network. Redirects are never trusted. */
  readonly trusted: boolean;
  /** Ends the request; `fetch` then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** A document received whole, kept in a file until it is disposed of. */
export interface Body extends SpooledDocument {
  /** Where it came from in the end, redirects followed, as it may be shown and stored (`publicUrl`). */
  readonly url: string;
  readonly contentType: string | null;
  /** False where only the closing of the connection ended the answer: a cut one looks the same. */
  readonly isEndMarked: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601 in UTC. */
  readonly retrievedAt: string;
}

export type FetchResult = { readonly kind: 'not-modified' } | { readonly kind: 'body'; readonly body: Body };
