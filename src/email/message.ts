import { domainToASCII } from 'node:url';
import type { Alert, Because } from '../model/alert.ts';
import type { Language } from '../model/watchlist.ts';
import { clip, visibleText } from './plain-text.ts';

/** What a message is sent with, known before it is written. */
export interface Envelope {
  /** The delivery's id, hex. */
  readonly id: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Exactly one recipient. */
  readonly to: string;
  /** Earlier Message-IDs of the thread, oldest first. */
  readonly references: readonly string[];
  /** ISO 8601 in UTC; becomes the Date header, so the same on every attempt. */
  readonly date: string;
  /** In which the message speaks; what lists and texts publish stays as it is. */
  readonly language: Language;
  /** Why this recipient gets it. */
  readonly because: Because;
  /** Its record in the audit log; left out where there is none. */
  readonly audit?: string | null;
}

/** A file that a message carries. */
export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/** One message to one recipient, ready for a transport. */
export interface Message {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: string;
  readonly references: readonly string[];
  /** Headers besides those that the other fields become. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
}

/** What sending came to: `retry` may succeed later, `failed` would fail again. Reasons hold no secret. */
export type SendResult =
  | { readonly kind: 'sent'; readonly response: string }
  | {
      readonly kind: 'retry';
      readonly reason: string;
      /** So long nothing else would get through to this recipient either, or it asks to be left alone. */
      readonly pauseMs?: number;
      /** What somebody has to mend before anything gets through. */
      readonly remedy?: string;
    }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      /** A smaller one would be taken. */
      readonly isTooLarge?: boolean;
    };

export interface Transport {
  /** Never throws for what a server or a disk does; reasons hold no secret. */
  send(message: Message): Promise<SendResult>;
  /** Throws AppError, which says what to do, unless messages could be sent now. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

/** The address of `Name <address>`, or the text itself. */
export function addressOf(mailbox: string): string {
  return /<([^<>]*)>\s*$/.exec(mailbox)?.[1]?.trim() ?? mailbox.trim();
}

/**
 * `<delivery id@domain of the sender>`: the same for every attempt, so that receivers can drop a repeat.
 * Stable for ever, since later messages of a thread refer to it.
 */
export function messageIdOf(deliveryId: string, from: string): string {
  const domain = domainToASCII(addressOf(from).split('@').at(-1) ?? '');
  return `<${deliveryId}@${/^[a-z0-9.-]+$/.test(domain) ? domain : 'sanctions-watch.invalid'}>`;
}

function headerValues(values: readonly (string | null | undefined)[]): string | null {
  const distinct = [...new Set(values.filter((value) => typeof value === 'string').map(visibleText))];
  return distinct.length > 0 && distinct.length <= 20 ? clip(distinct.join(', '), 900) : null;
}

function headersOf(alerts: readonly Alert[]): Record<string, string> {
  const ids = {
    Kind: alerts.map((alert) => alert.kind),
    Watchlist: alerts.map((alert) => alert.watchlist),
    Subject: alerts.map((alert) => alert.subject?.id),
    Rule: alerts.map((alert) => alert.rule),
    Source: alerts.map((alert) => alert.source.id),
    Entry: alerts.map((alert) => (alert.entry ? `${alert.source.id}:${alert.entry.id}` : null)),
    Alert: alerts.map((alert) => alert.id),
  };
  const headers: Record<string, string> = {
    // RFC 3834, and Exchange's own: out-of-office answers must not come back to the sender.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
  for (const [name, values] of Object.entries(ids)) {
    const value = headerValues(values);
    if (value) headers[`X-Sanctions-Watch-${name}`] = value;
  }
  return headers;
}

/** What a message says, as templates wrote it. */
export interface Content {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

/**
 * The parts of a message with everything that does not depend on its wording. The ids in the headers are those
 * of all `alerts`, comma-separated; a header that would name more than 20 is left out.
 */
export function buildMessage(alerts: readonly Alert[], envelope: Envelope, content: Content): Message {
  return {
    messageId: messageIdOf(envelope.id, envelope.from),
    from: visibleText(envelope.from),
    to: visibleText(envelope.to),
    subject: clip(content.subject, 180),
    text: content.text,
    html: content.html,
    date: envelope.date,
    references: envelope.references,
    headers: {
      ...headersOf(alerts),
      'Content-Language': envelope.language,
      ...(envelope.audit ? { 'X-Sanctions-Watch-Audit': envelope.audit } : {}),
    },
    attachments: content.attachments,
  };
}
