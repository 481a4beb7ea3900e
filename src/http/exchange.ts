import { unescape as decode } from 'node:querystring';
import { type Dispatcher, request as send } from 'undici';
import { refusePrivateLiteral } from './address.ts';
import { header, isEndMarked, redirectTarget, statusError } from './answer.ts';
import { acceptEncoding } from './decode.ts';
import { FetchError, networkError, shownUrl } from './fetch-error.ts';
import { publicUrl } from './public-url.ts';
import type { FetchRequest, FetchResult } from './request.ts';
import { spool } from './spool.ts';

/** What every exchange of a fetcher shares. */
export interface Wire {
  /** Connects to any host. */
  readonly anyHost: Dispatcher;
  /** Connects to public addresses only. */
  readonly publicHosts: Dispatcher;
  readonly allowPrivateNetworks: boolean;
  readonly spoolFolder: string;
  readonly userAgent: string;
  readonly clock: () => Date;
}

/** One attempt at a request, redirects included. */
interface Exchange {
  readonly wire: Wire;
  readonly request: FetchRequest;
  /** The address asked for, without credentials. */
  readonly start: URL;
  readonly credentials: string | null;
  readonly signal: AbortSignal;
}

type Answer = Dispatcher.ResponseData;

const mostRedirects = 5;

/** Asks once, with `timeoutMs` for everything. Rejects with the reason of `stop` where that ended it. */
export async function attempt(wire: Wire, request: FetchRequest, stop: AbortSignal): Promise<FetchResult> {
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const exchange = openExchange(wire, request, AbortSignal.any([stop, deadline]));
  try {
    return await follow(exchange);
  } catch (error) {
    stop.throwIfAborted();
    if (!deadline.aborted) throw error;
    const message = `${shownUrl(exchange.start)} did not answer in full within ${request.timeoutMs / 1000} s; raise \`timeout\` if the document is large`;
    throw new FetchError('E_FETCH_TIMEOUT', message, { retryable: true });
  }
}

function openExchange(wire: Wire, request: FetchRequest, signal: AbortSignal): Exchange {
  const start = URL.parse(request.url);
  if (start === null || (start.protocol !== 'https:' && start.protocol !== 'http:')) {
    const message = `${shownUrl(request.url)} cannot be fetched: an address must begin with https:// or http://`;
    throw new FetchError('E_FETCH_REQUEST', message, { retryable: false });
  }
  const account = `${decode(start.username)}:${decode(start.password)}`;
  const credentials = account === ':' ? null : `Basic ${Buffer.from(account).toString('base64')}`;
  start.username = '';
  start.password = '';
  return { wire, request, start, credentials, signal };
}

async function follow(exchange: Exchange): Promise<FetchResult> {
  const { start, request, wire } = exchange;
  let url = start;
  let trusted = request.trusted || wire.allowPrivateNetworks;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await ask(exchange, url, trusted);
    try {
      const target = redirectTarget(url, answer.statusCode, answer.headers);
      if (target === null) return await take(exchange, url, answer);
      url = target;
    } finally {
      // Gives up what was not read.
      answer.body.destroy();
    }
    trusted = wire.allowPrivateNetworks;
  }
  const message = `${shownUrl(start)} redirects more than ${mostRedirects} times, at last to ${shownUrl(url)}`;
  throw new FetchError('E_FETCH_REDIRECT', message, { retryable: false });
}

async function ask(exchange: Exchange, url: URL, trusted: boolean): Promise<Answer> {
  const { wire, signal } = exchange;
  try {
    if (!trusted) refusePrivateLiteral(url);
    const { post } = exchange.request;
    // Whoever redirects a POST has taken it: the answer is fetched as browsers do (RFC 9110, 15.4.4).
    const isPost = post !== undefined && url.href === exchange.start.href;
    const headers = headersFor(exchange, url);
    const answer = await send(url, {
      dispatcher: trusted ? wire.anyHost : wire.publicHosts,
      method: isPost ? 'POST' : 'GET',
      headers: isPost ? { ...headers, 'content-type': 'application/json' } : headers,
      body: isPost ? post : null,
      signal,
    });
    // A connection cut before anybody reads the body would end the process: an `error` event without a listener.
    answer.body.on('error', () => undefined);
    return answer;
  } catch (error) {
    throw networkError(error, url, 'before the answer');
  }
}

/**
 * The validators for one hop. After a redirect the ETag we hold is the other host's, so it goes everywhere. A date
 * would be compared with whatever document that host has now, an older one too: it goes to the first host only.
 */
function validatorsFor({ request, start }: Exchange, url: URL): [name: string, value: string][] {
  const validators: [string, string][] = [];
  if (request.etag !== undefined) validators.push(['if-none-match', request.etag]);
  if (request.lastModified !== undefined && url.origin === start.origin) {
    validators.push(['if-modified-since', request.lastModified]);
  }
  return validators;
}

function headersFor(exchange: Exchange, url: URL): Record<string, string> {
  const { wire, request, start, credentials } = exchange;
  const headers = new Map([
    ['accept', '*/*'],
    ['accept-encoding', acceptEncoding],
    ['user-agent', wire.userAgent],
    ...validatorsFor(exchange, url),
  ]);
  const isHome = url.origin === start.origin;
  if (credentials !== null && isHome) headers.set('authorization', credentials);
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const key = name.toLowerCase();
    if (isHome || key === 'user-agent') headers.set(key, value);
  }
  return Object.fromEntries(headers);
}

async function take(exchange: Exchange, url: URL, answer: Answer): Promise<FetchResult> {
  const { wire, request, signal } = exchange;
  const { statusCode, headers, body } = answer;
  if (statusCode === 304 && validatorsFor(exchange, url).length > 0) return { kind: 'not-modified' };
  if (statusCode !== 200) throw statusError(url, statusCode, headers, wire.clock());
  const encoding = header(headers, 'content-encoding');
  const document = await spool(wire.spoolFolder, { url, body, encoding, maxBytes: request.maxBytes, signal });
  return {
    kind: 'body',
    body: {
      ...document,
      url: publicUrl(url.href),
      contentType: header(headers, 'content-type'),
      isEndMarked: isEndMarked(headers),
      etag: header(headers, 'etag'),
      lastModified: header(headers, 'last-modified'),
      retrievedAt: wire.clock().toISOString(),
    },
  };
}
