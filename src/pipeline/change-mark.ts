import { createHash } from 'node:crypto';
import type { SourceConfig } from '../config/definition.ts';
import { allBytes } from '../formats/bytes.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { SourceState, StoredDocument } from '../store/sources.ts';
import type { Dependencies } from './dependencies.ts';
import type { Documents, Received } from './fetch-documents.ts';

const hourMs = 60 * 60 * 1000;
/** A mark that a publisher forgets to renew must not hide a change for longer. */
const trustedForMs = 24 * hourMs;
/** By then whatever a publisher serves from has the file that a new mark speaks of. */
const settledAfterMs = 2 * hourMs;
const maxBytes = 20_000_000;

/** What the publisher's small documents say of the list's present state. */
export interface Mark {
  /** Two equal ones mean the same list. */
  readonly text: string;
  /** The sum that the list's document has once it is the one that the mark speaks of; null where none is stated. */
  readonly sum: { readonly kind: 'sha1' | 'sha256'; readonly value: string } | null;
}

/** The mark, or null where none of the documents can be had: then the list itself is asked for. */
export async function readChangeMark(
  source: SourceConfig,
  deps: Pick<Dependencies, 'fetcher' | 'signal' | 'log'>,
): Promise<Mark | null> {
  for (const { url, post, sum, read } of source.changeMarks) {
    try {
      const value = read(await fetchText(source, url, post, deps));
      if (value !== null)
        return { text: `${url} ${value}`, sum: sum === undefined ? null : { kind: sum, value } };
      deps.log.warn({ source: source.id, url }, 'says nothing of the list: the list itself is asked for');
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      deps.log.warn({ source: source.id, reason: errorText(error) }, 'a change mark could not be read');
    }
  }
  return null;
}

/** Whether a mark proves that the list is the one stored. Not after a poll that failed or was held. */
export function provesUnchanged(mark: Mark | null, state: SourceState, deps: Dependencies): boolean {
  if (mark === null || mark.text !== state.change_mark || state.asked_at === null) return false;
  if (state.snapshot === 0 || state.failures > 0 || state.reader !== deps.version) return false;
  const now = deps.clock().getTime();
  const askedAt = Date.parse(state.asked_at);
  // A mark may be renewed before its file is: one that cannot be compared with the file is believed once the
  // list was asked for after a while.
  const settledAt = Date.parse(state.mark_since ?? state.asked_at) + settledAfterMs;
  const isSettled = mark.sum !== null || askedAt >= settledAt || now < settledAt;
  // Where our clock was set back, nobody knows how long ago we asked.
  return isSettled && now >= askedAt && now - askedAt < trustedForMs;
}

/** The mark to remember: none where it speaks of another document than the one that was fetched. */
export async function markToKeep(
  mark: Mark | null,
  state: SourceState,
  documents: Documents | null,
  stored: readonly StoredDocument[],
): Promise<string | null> {
  if (mark?.sum == null) return mark?.text ?? null;
  const [body] = documents?.bodies ?? [];
  const wasCompared = body === undefined && mark.text === state.change_mark;
  const sum = mark.sum.kind === 'sha1' && body !== undefined ? await sha1(body) : (body ?? stored[0])?.sha256;
  return wasCompared || sum === mark.sum.value.toLowerCase() ? mark.text : null;
}

async function sha1(body: Received): Promise<string> {
  const hash = createHash('sha1');
  for await (const chunk of body.raw()) hash.update(chunk);
  return hash.digest('hex');
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
    return (await allBytes(result.body.open())).toString('utf8');
  } finally {
    await result.body.dispose();
  }
}
