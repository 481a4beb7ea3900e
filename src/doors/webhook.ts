import type { Webhook } from '../config/definition.ts';
import type { SendResult } from '../email/message.ts';
import { FetchError } from '../http/fetch-error.ts';
import type { PostAnswer, Poster } from '../http/post.ts';
import { publicAlert } from '../model/public-alert.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Door, ToldInThread } from './door.ts';
import { signedHeaders } from './signature.ts';

/** Standard Webhooks, “Request timeouts”: between 15 and 30 s. */
const timeoutMs = 30_000;
/** Where no connection came about, the next message would wait for its time-out too. */
const unreachableMs = 60_000;

interface WebhookOptions {
  readonly poster: Poster;
  readonly clock: () => Date;
  /** Aborted once the program is to leave. */
  readonly signal: AbortSignal;
}

/** Sends each message as one POST of JSON, signed. */
export function webhookDoor({ url, secret }: Webhook, { poster, clock, signal }: WebhookOptions): Door {
  return {
    name: 'webhook',
    async send(delivery, told) {
      const body = JSON.stringify(bodyOf(delivery, told));
      const signed = signedHeaders(secret, { id: delivery.id, at: clock(), body });
      const headers = { 'content-type': 'application/json', ...signed };
      try {
        return resultOf(await poster.post({ url, headers, body, timeoutMs }));
      } catch (error) {
        if (signal.aborted) return { kind: 'retry', reason: 'the program was stopped while it was sent' };
        if (!(error instanceof FetchError)) throw error;
        return { kind: 'retry', reason: error.message, pauseMs: unreachableMs };
      }
    },
  };
}

/** The same on every attempt, to the byte. */
function bodyOf(delivery: Delivery, told: readonly ToldInThread[]): Record<string, unknown> {
  return {
    id: delivery.id,
    kind: delivery.kind,
    createdAt: delivery.created_at,
    alerts: told.map(({ alert, thread, muted, reports }) => ({
      ...publicAlert(alert),
      thread,
      muted,
      reports: reports.map(publicAlert),
    })),
  };
}

/** “This very message is refused”: it would be again. */
const refusals: ReadonlySet<number> = new Set([400, 413, 422]);

const advice: { readonly [status: number]: string } = {
  401: 'it does not accept who we are; check `secret`, and user and password in `url`',
  403: 'it does not accept who we are; check `secret`, and user and password in `url`',
  404: 'check its `url`',
  405: 'it takes no POST; check its `url`',
  410: 'it wants nothing more; remove the webhook, or check its `url`',
};

/**
 * Whatever is for somebody to mend, a wrong secret or address as well as a server that is down, is tried again: once
 * it is mended the alert must go out. Only what says that this message is wrong is for good.
 */
function resultOf({ status, retryAfterMs }: PostAnswer): SendResult {
  if (status >= 200 && status < 300) return { kind: 'sent', response: `answered ${status}` };
  if (refusals.has(status))
    return { kind: 'failed', reason: `the webhook refuses this message with ${status}` };
  const redirects = status >= 300 && status < 400;
  const remedy = redirects ? 'a redirect, which is not followed; check its `url`' : advice[status];
  return {
    kind: 'retry',
    reason: `the webhook answered ${status}${remedy === undefined ? '' : `: ${remedy}`}`,
    ...(retryAfterMs === null ? {} : { pauseMs: retryAfterMs }),
    ...(remedy === undefined ? {} : { remedy: `Mend the webhook: ${remedy}.` }),
  };
}
