import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import { lookupPublic } from './address.ts';
import { agentOptions } from './agent.ts';
import { attempt, type Wire } from './exchange.ts';
import type { FetchRequest, FetchResult } from './request.ts';
import { defaultRetries, type RetryOptions, withRetries } from './retry.ts';
import { HostSpacing } from './spacing.ts';
import { removeLeftovers } from './spool.ts';

export type { Body, FetchRequest, FetchResult } from './request.ts';

export interface Fetcher {
  /**
   * Throws `FetchError` where the document cannot be had whole, after retries where those may help. Rejects with the
   * reason of the signal where that ended it. The caller disposes of the body.
   */
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
  /** Between the beginnings of two requests to one host, in milliseconds. */
  readonly spacingMs: number;
  /** Waits between retries. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The only way to the network for documents. */
export function createFetcher(options: FetcherOptions): Fetcher {
  removeLeftovers(options.spoolFolder);
  const closing = new AbortController();
  // Two agents, lest a connection opened for a trusted address be used again for one that is not.
  const anyHost = new Agent(agentOptions);
  const publicHosts = new Agent({ ...agentOptions, connect: { lookup: lookupPublic } });
  const sleep = options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal }));
  const spacing = new HostSpacing(options.spacingMs, sleep);
  const wire: Wire = { ...options, anyHost, publicHosts };
  return {
    async fetch(request) {
      const stop = AbortSignal.any([closing.signal, ...(request.signal ? [request.signal] : [])]);
      try {
        const inTurn = async (): Promise<FetchResult> => {
          await spacing.turn(request.url, stop);
          return await attempt(wire, request, stop);
        };
        return await withRetries(inTurn, {
          ...(options.retry ?? defaultRetries),
          budgetMs: request.timeoutMs,
          random: options.random,
          sleep,
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
