import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/definition.ts';
import { type Answer, plain } from './answer.ts';

/**
 * Why a request may not read alerts, as the answer to it; null where it may. With `http.token` whoever has it may;
 * without one, whoever is on this machine, if the server listens nowhere else.
 */
export function refusal(
  request: IncomingMessage,
  { token, publicUrl }: Pick<Config['http'], 'token' | 'publicUrl'>,
): Answer | null {
  if (token !== null) return isToken(givenToken(request.headers.authorization), token) ? null : unauthorized;
  if (!isLoopback(request.socket.localAddress ?? '')) return beyondLoopback;
  return isOurName(request.headers.host, publicUrl) ? null : otherName;
}

const unauthorized = plain(
  401,
  'This wants the token in `http.token`: as `Authorization: Bearer TOKEN`, or as the password of any user.\n',
  { 'www-authenticate': 'Basic realm="sanctions-watch", charset="UTF-8"' },
);

const beyondLoopback = plain(
  403,
  'Whoever reaches this address would read all alerts: set `http.token`, or listen on 127.0.0.1.\n',
);

const otherName = plain(
  403,
  'Without `http.token` this is read as 127.0.0.1 or localhost only, or under the name in `http.publicUrl`.\n',
);

/** Of a Bearer or Basic header (RFC 6750, 2.1; RFC 7617, 2): the user's name does not matter. */
function givenToken(header: string | undefined): string {
  const [, scheme = '', value = ''] = /^(bearer|basic) +(\S+) *$/i.exec(header ?? '') ?? [];
  if (scheme.toLowerCase() !== 'basic') return value;
  return Buffer.from(value, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
}

/** Takes as long whatever was given: of the sums, all bytes are compared. */
function isToken(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** The address at which a connection arrived, and not what the client says. */
function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

/**
 * A page on the web may give its own name the address 127.0.0.1, and its scripts would then read ours as their own
 * (DNS rebinding). They cannot change the name by which they ask.
 */
function isOurName(host: string | undefined, publicUrl: string | null): boolean {
  const name = URL.parse(`http://${host ?? ''}`)?.hostname ?? '';
  if (name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name)) return true;
  return publicUrl !== null && name === new URL(publicUrl).hostname;
}
