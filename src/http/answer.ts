import { FetchError, shownUrl } from './fetch-error.ts';
import { readRetryAfter } from './retry.ts';

type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** One header of an answer; repeated ones are joined as RFC 9110, 5.3 allows. */
export function header(headers: AnswerHeaders, name: string): string | null {
  const value = headers[name];
  if (value === undefined) return null;
  return (Array.isArray(value) ? value.join(', ') : value).trim();
}

/** Whether an answer says where it ends (RFC 9112, 6.3): by its length, in chunks, or in its compressed data. */
export function isEndMarked(headers: AnswerHeaders): boolean {
  const encoding = header(headers, 'content-encoding') ?? 'identity';
  const isCompressed = encoding !== '' && encoding.toLowerCase() !== 'identity';
  return (
    isCompressed || ['content-length', 'transfer-encoding'].some((name) => header(headers, name) !== null)
  );
}

/** Statuses that pass by themselves. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Cloudflare and the AWS firewall say so when an answer is a puzzle for browsers, whatever its status. */
function isChallenge(headers: AnswerHeaders): boolean {
  return header(headers, 'cf-mitigated') === 'challenge' || header(headers, 'x-amzn-waf-action') !== null;
}

const statusTexts: { readonly [status: number]: string } = {
  401: '401 Unauthorized: it wants credentials; set `headers` for this source',
  403: '403 Forbidden: the publisher blocks automated readers; set `headers` for this source, User-Agent first',
  404: '404 Not Found: the document has moved or is gone; set the `url` of this source to its new address',
  410: '410 Gone: the document was withdrawn; set the `url` of this source to its new address',
  429: '429 Too Many Requests: it is polled too often; widen the `schedule` of this source',
  304: '304 Not Modified to a request that did not ask whether the document was modified',
};

/** The error for an answer that is neither a document nor a redirect. */
export function statusError(url: URL, status: number, headers: AnswerHeaders, now: Date): FetchError {
  const shown = shownUrl(url);
  if (isChallenge(headers)) {
    const message = `${shown} answered ${status} with a challenge for browsers: the publisher blocks automated readers; set \`headers\` for this source, User-Agent first`;
    return new FetchError('E_FETCH_BLOCKED', message, { retryable: false, status });
  }
  const isBlocked = status === 401 || status === 403 || status === 429;
  const retryAfterMs = readRetryAfter(header(headers, 'retry-after'), header(headers, 'date'), now);
  const asked =
    retryAfterMs === undefined ? '' : `; it asks to come back in ${Math.ceil(retryAfterMs / 1000)} s`;
  return new FetchError(
    isBlocked ? 'E_FETCH_BLOCKED' : 'E_FETCH_STATUS',
    `${shown} answered ${statusTexts[status] ?? `${status}, not with a document`}${asked}`,
    { retryable: passing.has(status), status, retryAfterMs },
  );
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer redirects to, null where it does not. Throws where that may not be followed. */
export function redirectTarget(url: URL, status: number, headers: AnswerHeaders): URL | null {
  if (!redirects.has(status)) return null;
  const location = header(headers, 'location') ?? '';
  const target = location === '' ? null : URL.parse(location, url.href);
  const refuse = (why: string) =>
    new FetchError('E_FETCH_REDIRECT', `${shownUrl(url)} redirects ${why}`, { retryable: false, status });
  if (target === null) throw refuse('to no address that can be read');
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    throw refuse(`to ${shownUrl(target)}, which is neither http nor https`);
  }
  if (url.protocol === 'https:' && target.protocol === 'http:') {
    throw refuse(`from https to ${shownUrl(target)}, where anybody on the way could change the document`);
  }
  target.username = '';
  target.password = '';
  return target;
}
