import { setInterval } from 'node:timers';
import type { Logger } from 'pino';
import type { App } from '../app.ts';
import type { Poster } from '../http/post.ts';
import { errorText } from '../model/errors.ts';
import { ailments } from './health.ts';

export interface PingOptions {
  readonly app: Pick<App, 'db' | 'host' | 'config'>;
  readonly poster: Poster;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly everyMs: number;
}

const timeoutMs = 20_000;

/**
 * A dead man's switch: asks for `http.ping` every minute as long as the daemon is well. Once nothing comes any more,
 * whoever waits there tells you, which a program that is gone cannot. Returns what ends it.
 */
export function startPing({ app, poster, clock, log, everyMs }: PingOptions): () => Promise<void> {
  let isTold = false;
  let underWay = Promise.resolve();

  /** The address is a secret: who knows it could say for us that all is well. */
  async function ping(url: string): Promise<void> {
    const wrong = await ailments(app.db, app.host, clock());
    if (wrong.length > 0) {
      log.warn({ wrong }, 'no ping: the program is not well');
      return;
    }
    const { status } = await poster.post({ url, headers: {}, body: '', timeoutMs });
    if (status >= 300) throw new Error(`${new URL(url).origin} answered ${status}`);
    isTold = false;
  }

  async function pingOnce(): Promise<void> {
    const { ping: url } = app.config.http;
    if (url === null) return;
    try {
      await ping(url);
    } catch (error) {
      // Once: whoever waits for it tells you.
      if (!isTold) log.warn({ reason: errorText(error) }, 'the ping did not get through');
      isTold = true;
    }
  }

  const timer = setInterval(() => {
    underWay = underWay.then(pingOnce);
  }, everyMs);
  underWay = pingOnce();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
