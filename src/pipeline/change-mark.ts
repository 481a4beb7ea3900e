import type { SourceConfig } from '../config/definition.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { SourceState } from '../store/sources.ts';
import type { Dependencies } from './dependencies.ts';

/** A mark that a publisher forgets to renew must not hide a change for longer. */
const trustedForMs = 24 * 60 * 60 * 1000;
const maxBytes = 20_000_000;

/**
 * What the publisher's small documents say of the list's present state, or null where none of them can be had:
 * then the list itself is asked for. Two equal marks mean the same list.
 */
export async function readChangeMark(
  source: SourceConfig,
  deps: Pick<Dependencies, 'fetcher' | 'signal' | 'log'>,
): Promise<string | null> {
  for (const { url, post, read } of source.changeMarks) {
    try {
      const mark = read(await fetchText(source, url, post, deps));
      if (mark !== null) return `${url} ${mark}`;
      deps.log.warn({ source: source.id, url }, 'says nothing of the list: the list itself is asked for');
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      deps.log.warn({ source: source.id, reason: errorText(error) }, 'a change mark could not be read');
    }
  }
  return null;
}

/** Whether a mark proves that the list is the one stored. Not after a poll that failed or was held. */
export function provesUnchanged(mark: string | null, state: SourceState, deps: Dependencies): boolean {
  if (mark === null || mark !== state.change_mark || state.asked_at === null) return false;
  if (state.snapshot === 0 || state.failures > 0 || state.reader !== deps.version) return false;
  return deps.clock().getTime() - Date.parse(state.asked_at) < trustedForMs;
}

async function fetchText(
  source: SourceConfig,
  url: string,
  post: string | undefined,
  { fetcher, signal }: Pick<Dependencies, 'fetcher' | 'signal'>,
): Promise<string> {
  const result = await fetcher.fetch({
    url,
    timeoutMs: source.timeoutMs,
    maxBytes,
    headers: source.headers,
    trusted: true,
    signal,
    ...(post === undefined ? {} : { post }),
  });
  if (result.kind === 'not-modified') return '';
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of result.body.open()) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    await result.body.dispose();
  }
}
