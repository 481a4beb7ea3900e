import pRetry from 'p-retry';
import { FetchError } from './fetch-error.ts';

/** A server that asks for more than this is left alone until the next poll. */
const longestRetryAfterMs = 120_000;

export interface RetryOptions {
  /** How often a failed request is repeated. */
  readonly retries: number;
  /** The wait before the first retry; it doubles with every further one. */
  readonly firstDelayMs: number;
}

export const defaultRetries: RetryOptions = { retries: 3, firstDelayMs: 1000 };

interface RetryPolicy extends RetryOptions {
  /** No retry begins once the attempts, the waits between them not counted, took about this long together. */
  readonly budgetMs: number;
  /** 0 to 1; each wait is stretched by up to this share of itself, lest all pollers come back at the same instant. */
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Repeats what fails with a retryable `FetchError`, waiting as long as the server asks, if that is not too long. */
export function withRetries<T>(attempt: () => Promise<T>, policy: RetryPolicy): Promise<T> {
  const { retries, firstDelayMs, budgetMs, random, sleep, signal } = policy;
  let spentMs = 0;
  const measured = async () => {
    const startedAt = performance.now();
    try {
      return await attempt();
    } finally {
      spentMs += performance.now() - startedAt;
    }
  };
  return pRetry(measured, {
    retries,
    signal,
    // The wait is ours: p-retry's own takes neither a Retry-After nor a clock that tests can play.
    minTimeout: 0,
    shouldRetry: async ({ error, retriesConsumed }) => {
      if (!(error instanceof FetchError) || !error.retryable) return false;
      // Nine tenths, because timers may fire a little early, and an attempt that ran into its time-out is not repeated.
      if (spentMs >= budgetMs * 0.9) return false;
      const retryAfterMs = error.retryAfterMs ?? 0;
      if (retryAfterMs > longestRetryAfterMs) return false;
      await sleep(Math.max(retryAfterMs, firstDelayMs * 2 ** retriesConsumed * (1 + random())), signal);
      return true;
    },
  });
}

/** Whoever asks for more is a server gone wrong: a source must not fall silent for years. */
const longestAskedMs = 24 * 60 * 60 * 1000;

/**
 * Reads a Retry-After header, seconds or an HTTP date (RFC 9110, 10.2.3), a day at most; undefined where it is neither.
 * A date is the publisher's, so it counts from the publisher's own time: theirs or ours may be set wrong. `date` is the
 * Date header, which nearly every answer has.
 */
export function readRetryAfter(value: string | null, date: string | null, now: Date): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, longestAskedMs);
  const at = readHttpDate(value);
  const from = readHttpDate(date) ?? now.getTime();
  return at === null ? undefined : Math.min(Math.max(0, at - from), longestAskedMs);
}

function readHttpDate(value: string | null): number | null {
  const at = value !== null && /[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
