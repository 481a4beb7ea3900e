import type { SourceConfig } from '../config/definition.ts';
import { blockPageTitle } from '../formats/block-page.ts';
import { unpack } from '../formats/unpack.ts';
import type { Body, FetchResult } from '../http/fetcher.ts';
import { publicUrl } from '../http/public-url.ts';
import { ReadError } from '../model/errors.ts';
import type { Adapter } from '../sources/adapter.ts';
import { sha256 } from '../store/hash.ts';
import type { StoredDocument } from '../store/sources.ts';
import { attentive } from './attentive.ts';
import type { Dependencies } from './dependencies.ts';

/** A document as it came, and by `open` what is in it: publishers and mirrors offer lists as gzip and ZIP too. */
export interface Received extends Body {
  raw(): AsyncIterable<Uint8Array>;
}

/** All documents of a source as of now; every one of them, or none. */
export interface Documents {
  readonly bodies: readonly Received[];
  /** One hash over all of them, in order. */
  readonly sha256: string;
  readonly bytes: number;
  /** The same bytes as stored: nothing to read. */
  readonly unchanged: boolean;
  readonly validators: readonly StoredDocument[];
}

/**
 * Fetches a source's document and those that it names. Null where the publisher says that none of them was
 * modified. Throws `FetchError` where one of them cannot be had: half a list is no list.
 */
export async function fetchDocuments(
  source: SourceConfig,
  adapter: Adapter,
  stored: readonly StoredDocument[],
  deps: Pick<Dependencies, 'fetcher' | 'signal'>,
): Promise<Documents | null> {
  const keys = keysOf(source.addresses);
  const addresses = new Map([...keys].map(([url, key]) => [key, url]));
  const known = new Map(stored.map((document) => [addresses.get(document.url) ?? document.url, document]));
  const bodies = new Map<string, Received>();
  try {
    const urls = await fetchAll(source, adapter, known, bodies, deps);
    if (bodies.size === 0 && urls.every((url) => known.has(url)) && urls.length === known.size) return null;
    const all = await fetchRest(source, adapter, bodies, deps);
    return describe(source, all, keys, known, bodies);
  } catch (error) {
    await disposeAll(bodies.values());
    throw error;
  }
}

async function fetchAll(
  source: SourceConfig,
  adapter: Adapter,
  known: ReadonlyMap<string, StoredDocument>,
  bodies: Map<string, Received>,
  deps: Pick<Dependencies, 'fetcher' | 'signal'>,
): Promise<string[]> {
  for (const url of source.addresses) await fetchBody(source, url, known.get(url), bodies, deps);
  const isUnread = adapter.kind === 'list' && adapter.follow !== undefined && !bodies.has(source.url);
  const urls = isUnread ? [...known.keys()] : await addresses(source, adapter, bodies);
  for (const url of urls) {
    if (!source.addresses.includes(url)) await fetchBody(source, url, known.get(url), bodies, deps);
  }
  return urls;
}

/** Those that were not modified while others were; what they name is asked again, since its order counts. */
async function fetchRest(
  source: SourceConfig,
  adapter: Adapter,
  bodies: Map<string, Received>,
  deps: Pick<Dependencies, 'fetcher' | 'signal'>,
): Promise<string[]> {
  for (const url of source.addresses) {
    if (!bodies.has(url)) await fetchBody(source, url, undefined, bodies, deps);
  }
  const urls = await addresses(source, adapter, bodies);
  for (const url of urls) {
    if (!bodies.has(url)) await fetchBody(source, url, undefined, bodies, deps);
  }
  for (const [url, body] of bodies) {
    if (urls.includes(url)) continue;
    bodies.delete(url);
    await body.dispose();
  }
  return urls;
}

/** The configured addresses and then those that their document names. */
async function addresses(
  source: SourceConfig,
  adapter: Adapter,
  bodies: ReadonlyMap<string, Body>,
): Promise<string[]> {
  const index = bodies.get(source.url);
  const own = [...source.addresses];
  if (adapter.kind === 'feed' || adapter.follow === undefined || index === undefined) return own;
  const named = await adapter.follow(index, source.url);
  return [source.url, ...named.filter((url) => url !== source.url)];
}

async function fetchBody(
  source: SourceConfig,
  url: string,
  known: StoredDocument | undefined,
  bodies: Map<string, Received>,
  deps: Pick<Dependencies, 'fetcher' | 'signal'>,
): Promise<void> {
  const result: FetchResult = await deps.fetcher.fetch({
    url,
    timeoutMs: source.timeoutMs,
    maxBytes: source.maxBytes,
    // Headers may hold a key: they are for the configured publisher, not for whomever its index names.
    headers: new URL(url).origin === new URL(source.url).origin ? source.headers : {},
    trusted: source.addresses.includes(url),
    signal: deps.signal,
    ...(known?.etag ? { etag: known.etag } : {}),
    ...(known?.last_modified ? { lastModified: known.last_modified } : {}),
  });
  if (result.kind === 'body') bodies.set(url, unpacked(result.body, source.maxBytes, deps.signal));
}

function unpacked(body: Body, maxBytes: number, signal: AbortSignal): Received {
  const raw = (): AsyncIterable<Uint8Array> => body.open();
  return { ...body, raw, open: () => attentive(unpack(raw(), maxBytes), signal) };
}

/**
 * What configured addresses are stored under: no secret of the configuration belongs into the database. Those that
 * differ in nothing else are told apart by their position.
 */
function keysOf(addresses: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    addresses.map((url, i) => {
      const shown = publicUrl(url);
      const key = taken.has(shown) ? `${shown}#${i}` : shown;
      taken.add(key);
      return [url, key];
    }),
  );
}

function describe(
  source: SourceConfig,
  urls: readonly string[],
  keys: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, StoredDocument>,
  bodies: ReadonlyMap<string, Received>,
): Documents {
  const ordered = urls.flatMap((url) => {
    const body = bodies.get(url);
    return body === undefined ? [] : [{ url, body }];
  });
  return {
    bodies: ordered.map(({ body }) => body),
    sha256: sha256(ordered.map(({ body }) => body.sha256).join('\n')),
    bytes: ordered.reduce((sum, { body }) => sum + body.bytes, 0),
    unchanged: isSame(
      ordered.map(({ body }) => body),
      [...known.values()],
    ),
    validators: ordered.map(({ url, body }) => ({
      source_id: source.id,
      url: keys.get(url) ?? url,
      etag: body.etag,
      last_modified: body.lastModified,
      sha256: body.sha256,
    })),
  };
}

/** Enough to tell a page by; a list is not read twice for it. */
const headBytes = 100_000;

/**
 * The error to tell where a reader refused documents: where one of them is a page that keeps robots out, that
 * the publisher blocks us, else the reader's own.
 */
export async function explainRefusal(bodies: readonly Received[], error: ReadError): Promise<ReadError> {
  for (const body of bodies) {
    const html = await headOf(body);
    const title = /<html|<!doctype html/i.test(html) ? blockPageTitle(html) : null;
    if (title === null) continue;
    const message = `${publicUrl(body.url)} answered with a page “${title}” instead of the document: the publisher blocks automated readers; set \`headers\` for this source, User-Agent first`;
    return new ReadError('E_READ_BLOCKED', message, { cause: error });
  }
  return error;
}

async function headOf(body: Received): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body.raw()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headBytes).toString('latin1');
}

/** By their bytes alone: another address may give the same document. */
export function isSame(
  documents: readonly { readonly sha256: string }[],
  stored: readonly { readonly sha256: string }[],
): boolean {
  const [ours, theirs] = [documents, stored].map((some) =>
    some
      .map(({ sha256 }) => sha256)
      .sort()
      .join(),
  );
  return ours === theirs;
}

export async function disposeAll(bodies: Iterable<Body>): Promise<void> {
  for (const body of bodies) await body.dispose();
}
