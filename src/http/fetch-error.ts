import { AppError } from '../model/errors.ts';

type FetchErrorCode =
  | 'E_FETCH_REQUEST'
  | 'E_FETCH_DNS'
  | 'E_FETCH_REFUSED'
  | 'E_FETCH_TLS'
  | 'E_FETCH_TIMEOUT'
  | 'E_FETCH_PROTOCOL'
  | 'E_FETCH_STATUS'
  | 'E_FETCH_BLOCKED'
  | 'E_FETCH_TOO_LARGE'
  | 'E_FETCH_TRUNCATED'
  | 'E_FETCH_ENCODING'
  | 'E_FETCH_REDIRECT'
  | 'E_FETCH_PRIVATE'
  | 'E_FETCH_SPOOL';

interface FetchErrorDetails {
  readonly retryable: boolean;
  readonly status?: number | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** A document could not be had, or not whole. Its message never shows user names, passwords or query strings. */
export class FetchError extends AppError {
  /** The same request may well succeed a little later: the fault is passing by its nature. */
  readonly retryable: boolean;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** How long the server asks to be left alone, from when it answered. */
  readonly retryAfterMs?: number;

  constructor(code: FetchErrorCode, message: string, details: FetchErrorDetails) {
    super(code, message, details.cause === undefined ? undefined : { cause: details.cause });
    this.retryable = details.retryable;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
  }
}

/** An address as it may appear in messages: queries carry tokens and signatures, the part before `@` passwords. */
export function shownUrl(url: URL | string): string {
  const parsed = typeof url === 'string' ? URL.parse(url) : url;
  // Opaque ones, such as `mailto:`, have no host that could be told from the rest.
  if (parsed?.host) return `${parsed.protocol}//${parsed.host}${parsed.pathname}${parsed.search ? '?…' : ''}`;
  const text = String(url).replace(/[?#].*$/s, '?…');
  const at = text.lastIndexOf('@');
  if (at < 0) return text;
  const slashes = text.lastIndexOf('//', at - 2);
  return `${slashes < 0 ? '' : text.slice(0, slashes + 2)}${text.slice(at + 1)}`;
}

/** How far the exchange had come when the connection failed. */
type Phase = 'before the answer' | 'within the answer';

interface Fault {
  readonly code: FetchErrorCode;
  readonly retryable: boolean;
  readonly text: string;
}

const notFound: Fault = {
  code: 'E_FETCH_DNS',
  retryable: true,
  text: 'the host name cannot be resolved; check the `url` of this source, and the name server of this machine',
};
const unreachable: Fault = { code: 'E_FETCH_REFUSED', retryable: true, text: 'the host cannot be reached' };
const hungUp: Fault = {
  code: 'E_FETCH_REFUSED',
  retryable: true,
  text: 'the connection was closed before an answer came',
};
const connectTimeout: Fault = {
  code: 'E_FETCH_TIMEOUT',
  retryable: true,
  text: 'no connection within the time allowed',
};
const cutShort: Fault = {
  code: 'E_FETCH_TRUNCATED',
  retryable: true,
  text: 'the connection was closed before the whole document had come',
};

const untrusted: Fault = {
  code: 'E_FETCH_TLS',
  retryable: false,
  text:
    'its TLS certificate or connection cannot be trusted; ' +
    'for an authority of your own, name its certificate in NODE_EXTRA_CA_CERTS',
};

const faults: { readonly [code: string]: Fault } = {
  ENOTFOUND: notFound,
  EAI_AGAIN: notFound,
  ECONNREFUSED: { ...unreachable, text: 'the host refuses connections' },
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EADDRNOTAVAIL: unreachable,
  ECONNRESET: hungUp,
  EPIPE: hungUp,
  UND_ERR_SOCKET: hungUp,
  ETIMEDOUT: connectTimeout,
  UND_ERR_CONNECT_TIMEOUT: connectTimeout,
  HTTPParserError: { code: 'E_FETCH_PROTOCOL', retryable: false, text: 'the answer is not HTTP' },
  UND_ERR_HEADERS_OVERFLOW: {
    code: 'E_FETCH_PROTOCOL',
    retryable: false,
    text: 'the headers of the answer are too long',
  },
  UND_ERR_INVALID_ARG: {
    code: 'E_FETCH_REQUEST',
    retryable: false,
    text: 'the request cannot be made as configured; check `url` and `headers`',
  },
  E_FETCH_PRIVATE: {
    code: 'E_FETCH_PRIVATE',
    retryable: false,
    text:
      'it leads into a private or local network, where addresses found in feeds and redirects may not lead; ' +
      'set `http.allowPrivateNetworks: true` if this one should',
  },
};

/** OpenSSL's verification results and Node's own TLS errors, https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const tlsCode =
  /^(ERR_(TLS|SSL)_|EPROTO$|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|INVALID_(CA|PURPOSE)|HOSTNAME_)/;

const withinAnswer = /^(UND_ERR_|HTTPParserError$|ECONN|EPIPE$|ETIMEDOUT$|ERR_STREAM_PREMATURE_CLOSE$)/;

function faultOf(code: string, syscall: string | null, phase: Phase): Fault | null {
  if (tlsCode.test(code)) return untrusted;
  if (phase === 'within the answer' && withinAnswer.test(code)) return cutShort;
  const known = faults[code];
  if (known !== undefined) return known;
  if (syscall === 'getaddrinfo') return notFound;
  // Rarer errors of the system, such as ENETDOWN; those of files are named where files are written.
  if (syscall !== null) return unreachable;
  return code.startsWith('UND_ERR_') ? hungUp : null;
}

/** Names what a failed connection was; gives back unchanged what is no failure of the network. */
export function networkError(error: unknown, url: URL, phase: Phase): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  // undici leaves the code of most of its parser errors out.
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const syscall = 'syscall' in error ? String(error.syscall) : null;
  const fault = faultOf(code, syscall, phase);
  if (fault === null) return error;
  const message = `${shownUrl(url)}: ${fault.text} (${error.message || code})`;
  return new FetchError(fault.code, message, { retryable: fault.retryable, cause: error });
}
