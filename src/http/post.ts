import { unescape as decode } from 'node:querystring';
import { Agent, request as send } from 'undici';
import { agentOptions } from './agent.ts';
import { header } from './answer.ts';
import { FetchError, networkError } from './fetch-error.ts';
import { readRetryAfter } from './retry.ts';

export interface PostRequest {
  /** Stands in the configuration, so it may lead into a private network; user and password in it are sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything, from resolving the name to the status. */
  readonly timeoutMs: number;
}

export interface PostAnswer {
  readonly status: number;
  /** How long the server asks to be left alone; null where it does not. */
  readonly retryAfterMs: number | null;
}

export interface Poster {
  /**
   * Sends once and follows no redirect: what is sent goes where the configuration says, nowhere else. Of the answer
   * only status and Retry-After are read. Throws `FetchError` where none came, and the reason of the signal where
   * that ended it.
   */
  post(request: PostRequest): Promise<PostAnswer>;
  close(): Promise<void>;
}

export interface PosterOptions {
  readonly userAgent: string;
  readonly clock: () => Date;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
}

/** The only way to the network for what is sent by HTTP. */
export function createPoster({ userAgent, clock, signal: stop }: PosterOptions): Poster {
  const agent = new Agent(agentOptions);
  return {
    async post({ url, headers, body, timeoutMs }) {
      const { target, credentials, shown } = targetOf(url);
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await send(target, {
          dispatcher: agent,
          method: 'POST',
          headers: { 'user-agent': userAgent, ...credentials, ...headers },
          body,
          signal: AbortSignal.any([stop, deadline]),
          // A connection kept open may be closed by the other side just when it is used again, and nobody could
          // tell whether the message was taken.
          reset: true,
        });
        // An `error` event without a listener would end the process.
        answer.body.on('error', () => undefined).destroy();
        const [asked, date] = [header(answer.headers, 'retry-after'), header(answer.headers, 'date')];
        return { status: answer.statusCode, retryAfterMs: readRetryAfter(asked, date, clock()) ?? null };
      } catch (error) {
        stop.throwIfAborted();
        if (!deadline.aborted) throw networkError(error, shown, 'before the answer');
        const message = `${shown.origin} did not answer within ${timeoutMs / 1000} s`;
        throw new FetchError('E_FETCH_TIMEOUT', message, { retryable: true });
      }
    },
    close: () => agent.destroy(),
  };
}

interface Target {
  readonly target: URL;
  readonly credentials: Readonly<Record<string, string>>;
  /** What may be shown: of addresses that take messages, the path is often the secret. */
  readonly shown: URL;
}

function targetOf(url: string): Target {
  const target = new URL(url);
  const account = `${decode(target.username)}:${decode(target.password)}`;
  target.username = '';
  target.password = '';
  const authorization = `Basic ${Buffer.from(account).toString('base64')}`;
  return { target, credentials: account === ':' ? {} : { authorization }, shown: new URL(target.origin) };
}
