import { setTimeout as wait } from 'node:timers/promises';
import { Agent, type Dispatcher, request as send } from 'undici';
import { lookupPublic, refusePrivateLiteral } from './address.ts';
import { header, redirectTarget, statusError } from './answer.ts';
import { acceptEncoding } from './decode.ts';
import { FetchError, networkError, shownUrl } from './fetch-error.ts';
import { defaultRetries, type RetryOptions, withRetries } from './retry.ts';
import { removeLeftovers, type SpooledDocument, spool } from './spool.ts';

export interface FetchRequest {
  readonly url: string;
  /** The validators of the document we have; with either of them the answer may be `not-modified`. */
  readonly etag?: string;
  readonly lastModified?: string;
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
  /** Where it came from in the end, redirects followed. */
  readonly url: string;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601 in UTC. */
  readonly retrievedAt: string;
}

export type FetchResult = { readonly kind: 'not-modified' } | { readonly kind: 'body'; readonly body: Body };

export interface Fetcher {
  /** Throws `FetchError` where the document cannot be had whole. The body must be disposed of by the caller. */
  fetch(request: FetchRequest): Promise<FetchResult>;
  /** Ends what is under way, which then rejects, and closes all connections. */
  close(): Promise<void>;
}

export interface FetcherOptions {
  /** Made when the first document comes; what killed processes left in it is deleted. */
  readonly spoolFolder: string;
  readonly userAgent: string;
  /** Lets redirects, and requests that are not trusted, lead into private networks. */
  readonly allowPrivateNetworks: boolean;
  readonly clock: () => Date;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly retry?: RetryOptions;
  /** Waits between retries. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const mostRedirects = 5;

function createAgent(lookup?: typeof lookupPublic): Agent {
  return new Agent({
    // One protocol, one way in which a cut connection shows.
    allowH2: false,
    // The deadline of the request covers these.
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(lookup ? { connect: { lookup } } : {}),
  });
}

/** The only way to the network for documents. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { spoolFolder, allowPrivateNetworks } = options;
  removeLeftovers(spoolFolder);
  const closing = new AbortController();
  // Two agents, lest a connection opened for a trusted address be used again for one that is not.
  const anyHost = createAgent();
  const publicHosts = createAgent(lookupPublic);

  async function ask(exchange: Exchange, url: URL, trusted: boolean): Promise<Dispatcher.ResponseData> {
    try {
      if (!trusted) refusePrivateLiteral(url);
      return await send(url, {
        dispatcher: trusted ? anyHost : publicHosts,
        headers: headersFor(exchange, url, options.userAgent),
        signal: exchange.signal,
      });
    } catch (error) {
      throw networkError(error, url, 'before the answer');
    }
  }

  async function follow(exchange: Exchange): Promise<FetchResult> {
    let { start: url } = exchange;
    let trusted = exchange.request.trusted || allowPrivateNetworks;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const response = await ask(exchange, url, trusted);
      try {
        const target = redirectTarget(url, response.statusCode, response.headers);
        if (target === null) return await take(exchange, url, response);
        url = target;
      } finally {
        discard(response);
      }
      trusted = allowPrivateNetworks;
    }
    const message = `${shownUrl(exchange.start)} redirects more than ${mostRedirects} times, at last to ${shownUrl(url)}`;
    throw new FetchError('E_FETCH_REDIRECT', message, { retryable: false });
  }

  async function take(exchange: Exchange, url: URL, response: Dispatcher.ResponseData): Promise<FetchResult> {
    const { statusCode, headers, body } = response;
    const { request, signal } = exchange;
    const isConditional = request.etag !== undefined || request.lastModified !== undefined;
    if (statusCode === 304 && isConditional) return { kind: 'not-modified' };
    if (statusCode !== 200) throw statusError(url, statusCode, headers, options.clock());
    const encoding = header(headers, 'content-encoding');
    const document = await spool(spoolFolder, { url, body, encoding, maxBytes: request.maxBytes, signal });
    return {
      kind: 'body',
      body: {
        ...document,
        url: url.href,
        contentType: header(headers, 'content-type'),
        etag: header(headers, 'etag'),
        lastModified: header(headers, 'last-modified'),
        retrievedAt: options.clock().toISOString(),
      },
    };
  }

  /** One attempt, all its redirects included. */
  async function attempt(request: FetchRequest, stop: AbortSignal): Promise<FetchResult> {
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const exchange = openExchange(request, AbortSignal.any([stop, deadline]));
    try {
      return await follow(exchange);
    } catch (error) {
      stop.throwIfAborted();
      if (!deadline.aborted) throw error;
      const message = `${shownUrl(exchange.start)} did not answer whole within ${request.timeoutMs / 1000} s; raise \`timeout\` if the document is large`;
      throw new FetchError('E_FETCH_TIMEOUT', message, { retryable: true, cause: error });
    }
  }

  return {
    async fetch(request) {
      const stop = AbortSignal.any([closing.signal, ...(request.signal ? [request.signal] : [])]);
      try {
        return await withRetries(() => attempt(request, stop), {
          ...(options.retry ?? defaultRetries),
          budgetMs: request.timeoutMs,
          random: options.random,
          sleep: options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal })),
          signal: stop,
        });
      } catch (error) {
        stop.throwIfAborted();
        throw error;
      }
    },
    async close() {
      closing.abort();
      await Promise.all([anyHost.destroy(), publicHosts.destroy()]);
    },
  };
}

/** One attempt under way. */
interface Exchange {
  readonly request: FetchRequest;
  /** The address asked for, without credentials. */
  readonly start: URL;
  readonly credentials: string | null;
  readonly signal: AbortSignal;
}

function openExchange(request: FetchRequest, signal: AbortSignal): Exchange {
  const start = URL.parse(request.url);
  if (start === null || (start.protocol !== 'https:' && start.protocol !== 'http:')) {
    const message = `${shownUrl(request.url)} is no address that can be fetched: it must begin with https:// or http://`;
    throw new FetchError('E_FETCH_REQUEST', message, { retryable: false });
  }
  const account = [start.username, start.password].map(decodeURIComponent).join(':');
  const credentials = account === ':' ? null : `Basic ${Buffer.from(account).toString('base64')}`;
  start.username = '';
  start.password = '';
  return { request, start, credentials, signal };
}

/**
 * What to send to one hop. A redirect may lead to another host, whose ETag we then have: so If-None-Match goes
 * everywhere. A date would be compared with that of whatever document the other host has now: it stays at home.
 */
function headersFor(exchange: Exchange, url: URL, userAgent: string): Record<string, string> {
  const { request, start, credentials } = exchange;
  const headers = new Map([
    ['accept', '*/*'],
    ['accept-encoding', acceptEncoding],
    ['user-agent', userAgent],
  ]);
  const isHome = url.origin === start.origin;
  if (request.etag !== undefined) headers.set('if-none-match', request.etag);
  if (request.lastModified !== undefined && isHome) headers.set('if-modified-since', request.lastModified);
  if (credentials !== null && isHome) headers.set('authorization', credentials);
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const key = name.toLowerCase();
    if (isHome || key === 'user-agent') headers.set(key, value);
  }
  return Object.fromEntries(headers);
}

/** Gives up the rest of an answer; does nothing to one that was read to its end. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined).destroy();
}
