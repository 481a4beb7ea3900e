import type { NodemailerError } from 'nodemailer';
import type { SendResult } from './message.ts';

// "Authentication required", "mechanism too weak", "credentials invalid", "encryption required" (RFC 4954, 6).
const credentialReplies = [530, 534, 535, 538];

/** Between attempts to reach a server that is not there: whoever waits is not kept waiting when it is back. */
const unreachableMs = 60_000;
/** Where somebody has to mend something: each refused login brings an account closer to being locked. */
const unmendedMs = 5 * 60_000;

/**
 * Whether the same message would be refused again. Only what the server says of this recipient or this text is
 * for good; a refused login, sender or connection is for the operator to mend, and then the message must go out.
 */
export function isPermanent(error: NodemailerError): boolean {
  const { code, command, responseCode } = error;
  if (responseCode === undefined) return code === 'EENVELOPE' || code === 'EMESSAGE';
  if (error.permanent !== true || credentialReplies.includes(responseCode)) return false;
  // 552 to MAIL FROM: the announced size is too large (RFC 1870).
  return command === 'RCPT TO' || command === 'DATA' || (command === 'MAIL FROM' && responseCode === 552);
}

/**
 * Whether it is the size that is refused. RFC 3463: x.3.4 is too large for the server, x.2.3 for the mailbox, but
 * x.2.2 a full mailbox. Without a code nodemailer compared the size with what the server announced.
 */
function isTooLarge({ code, responseCode, response = '', message }: NodemailerError): boolean {
  if (responseCode === undefined) return code === 'EMESSAGE' && message.startsWith('Message size larger');
  const status = /^\d{3}[ -]5\.(\d+\.\d+)\b/.exec(response)?.[1];
  return status === undefined ? responseCode === 552 : ['3.4', '2.3'].includes(status);
}

const unreachable = ['EDNS', 'ESOCKET', 'ETIMEDOUT', 'ETLS', 'EPROTOCOL', 'EAUTH', 'ENOAUTH'];

/** Whether no message would have got through just then. Of a connection that breaks nobody knows why. */
function concernsAll({ code = '', originalCode = '', command, responseCode }: NodemailerError): boolean {
  if (responseCode !== undefined) return command !== 'RCPT TO' && command !== 'DATA';
  return unreachable.includes(code) && !['ECONNRESET', 'EPIPE'].includes(originalCode);
}

function isCertificate({ message }: NodemailerError): boolean {
  // Node names what is wrong with a certificate only in words and in codes of its own.
  return /certificate/i.test(message);
}

/** What somebody has to mend before any message gets through; null where waiting may help. */
function toMend(error: NodemailerError): string | null {
  const { code, command, permanent, responseCode } = error;
  if (code === 'EAUTH' || code === 'ENOAUTH') return permanent === false ? null : remedyOf(error);
  if (command === 'MAIL FROM' && permanent === true && !credentialReplies.includes(responseCode ?? 0)) {
    return 'Check email.from: the mail server takes nothing from that address.';
  }
  return code === 'ETLS' || isCertificate(error) || credentialReplies.includes(responseCode ?? 0)
    ? remedyOf(error)
    : null;
}

/** What to look at where the server cannot be used. */
export function remedyOf(error: NodemailerError): string {
  const isLogin = credentialReplies.includes(error.responseCode ?? 0);
  switch (isCertificate(error) ? 'ETLS' : isLogin ? 'EAUTH' : error.code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return 'Check user and password in email.smtp; special characters must be percent-encoded.';
    case 'EDNS':
      return 'Check the host name in email.smtp.';
    case 'ETLS':
      return 'The server must offer STARTTLS (smtp://) or TLS (smtps://), with a certificate that is valid for the host name; name a private authority by NODE_EXTRA_CA_CERTS. For a mail catcher in a private network add ?tls=off to email.smtp.';
    default:
      return 'Check host and port in email.smtp, and that this machine may connect to them.';
  }
}

/** What a failed attempt comes to; `reason` is what may be shown of the error. */
export function resultOf(error: unknown, reason: string): SendResult {
  // Ours, and not known to pass by itself.
  if (!(error instanceof Error)) return { kind: 'retry', reason };
  if (isPermanent(error)) return { kind: 'failed', reason, isTooLarge: isTooLarge(error) };
  if (!concernsAll(error)) return { kind: 'retry', reason };
  const remedy = toMend(error);
  return remedy === null
    ? { kind: 'retry', reason, pauseMs: unreachableMs }
    : { kind: 'retry', reason, pauseMs: unmendedMs, remedy };
}
