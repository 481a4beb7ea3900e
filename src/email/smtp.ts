import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import { AppError, errorText } from '../model/errors.ts';
import { addressOf, type Message, type SendResult, type Transport } from './message.ts';
import { mimeOf } from './mime.ts';
import { clip } from './plain-text.ts';
import { remedyOf, resultOf } from './smtp-faults.ts';

export interface SmtpLimits {
  /** To connect, in milliseconds. */
  readonly connectMs: number;
  /** For the server's first line: many let unknown clients wait. */
  readonly greetingMs: number;
  /** Without a byte from the server. RFC 5321, 4.5.3.2.6: giving up earlier after the text doubles messages. */
  readonly silenceMs: number;
}

const defaultLimits: SmtpLimits = { connectMs: 30_000, greetingMs: 60_000, silenceMs: 600_000 };

function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);
}

function refuse(problem: string): never {
  throw new AppError(
    'E_EMAIL_URL',
    `The address of the mail server ${problem}. Write smtp://user:password@host:587, or smtps:// for TLS from the first byte (port 465), with special characters of the password percent-encoded.`,
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return refuse('has a % in user or password that encodes nothing');
  }
}

/**
 * What nodemailer is told. TLS with a verified certificate is required, except to a loopback host and where the
 * address ends in `?tls=off` (a mail catcher in a private network): there STARTTLS is not even tried.
 * Throws AppError `E_EMAIL_URL`, whose message holds no part of the address: it may hold a password.
 */
export function smtpOptions(address: string, limits: SmtpLimits = defaultLimits): SMTPTransportOptions {
  const url = URL.parse(address) ?? refuse('cannot be read');
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') refuse('must begin with smtp:// or smtps://');
  if (url.hostname === '') refuse('names no host');
  if (!['', '/'].includes(url.pathname) || url.hash !== '') refuse('has something behind the host');
  if (url.search !== '' && url.search !== '?tls=off') refuse('has an option other than ?tls=off');
  const secure = url.protocol === 'smtps:';
  const off = url.search !== '';
  if (secure && off) refuse('asks for smtps:// and ?tls=off at once');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const plain = !secure && (off || isLoopback(host));
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: plain,
    tls: { rejectUnauthorized: true },
    ...(url.username === '' ? {} : { auth: { user: decode(url.username), pass: decode(url.password) } }),
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.greetingMs,
    socketTimeout: limits.silenceMs,
    dnsTimeout: limits.connectMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * `text` without user and password in any form in which they travel or are written. Relays take a key as the user's
 * name; one that is an e-mail address, or a word like `mail`, is no secret, and hiding it would spoil the sentence.
 */
function withoutSecrets(
  text: string,
  auth: { user?: string | undefined; pass?: string | undefined },
): string {
  const { user = '', pass = '' } = auth;
  const base64 = (secret: string) => Buffer.from(secret).toString('base64');
  const formsOf = (secret: string) => [base64(secret), encodeURIComponent(secret), secret];
  const isKey = user.length >= 8 && !user.includes('@');
  const forms = [base64(`\0${user}\0${pass}`), ...formsOf(pass), ...(isKey ? formsOf(user) : [])];
  return forms.filter((form) => form !== '').reduce((rest, form) => rest.replaceAll(form, '[secret]'), text);
}

/** Sends through the mail server at `address`, one connection per message. Throws as `smtpOptions` does. */
export function smtpTransport(address: string, limits?: SmtpLimits): Transport {
  const options = smtpOptions(address, limits);
  const mailer = createTransport(options);
  const reason = (error: unknown) => clip(withoutSecrets(errorText(error), options.auth ?? {}), 500);

  async function send(message: Message): Promise<SendResult> {
    const [from, to] = [addressOf(message.from), addressOf(message.to)];
    if (!/^[^\s<>,;:"@]+@[^\s<>,;:"@]+$/.test(to)) {
      return { kind: 'failed', reason: `The recipient ${clip(to, 100)} is not one e-mail address.` };
    }
    try {
      const raw = await mimeOf(message);
      const sent = await mailer.sendMail({
        envelope: { from, to, size: raw.length },
        raw,
        messageId: message.messageId,
      });
      return { kind: 'sent', response: clip(sent.response, 500) };
    } catch (error) {
      return resultOf(error, reason(error));
    }
  }

  async function verify(): Promise<void> {
    try {
      await mailer.verify();
    } catch (error) {
      const hint = remedyOf(error instanceof Error ? error : new Error(String(error)));
      const server = `${options.host}:${options.port}`;
      // No `cause`: what is logged with it may hold what was sent to the server.
      throw new AppError(
        'E_EMAIL_SERVER',
        `The mail server ${server} cannot be used: ${reason(error)}. ${hint}`,
      );
    }
  }

  return { send, verify, close: async () => mailer.close() };
}
