import type { SourceConfig } from '../config/definition.ts';
import { FetchError } from '../http/fetch-error.ts';
import { AppError, errorText, ReadError } from '../model/errors.ts';
import { type Kept, keepDocument } from '../store/evidence.ts';
import { type SourceState, sourceState, storedDocuments } from '../store/sources.ts';
import { markToKeep, provesUnchanged, readChangeMark } from './change-mark.ts';
import { type Dependencies, now } from './dependencies.ts';
import { refuseEarlier, repeatedReading } from './earlier.ts';
import { recordFailure } from './failure.ts';
import { type Documents, disposeAll, explainRefusal, fetchDocuments } from './fetch-documents.ts';
import { takeFeed } from './poll-feed.ts';
import { takeList } from './poll-list.ts';
import type { PollReport } from './poll-report.ts';
import { PolledElsewhere, requireSame } from './polled-elsewhere.ts';
import { readingOf, rereadSnapshot } from './reread.ts';
import { recordSuccess, type Start } from './success.ts';
import type { Take } from './take.ts';

/**
 * Polls one source: fetch, read, check, compare, match, record, all or nothing. What a publisher does never
 * makes it throw: that is recorded, and what was stored stays. Null, with nothing recorded, where another process polled
 * the source meanwhile. Throws only once `deps.signal` is aborted.
 */
export async function poll(source: SourceConfig, deps: Dependencies): Promise<PollReport | null> {
  const startedAt = now(deps);
  let state: SourceState | null = null;
  try {
    state = await upToDate(source, deps);
    return await pollOrThrow(source, state, startedAt, deps);
  } catch (error) {
    deps.signal.throwIfAborted();
    if (error instanceof PolledElsewhere) return null;
    return await recordFailure(source, state, startedAt, error, deps);
  }
}

/** What is stored of a source, as this version of the program reads it where that can be had. */
async function upToDate(source: SourceConfig, deps: Dependencies): Promise<SourceState> {
  const state = await sourceState(deps.db, source.id);
  const adapter = deps.adapterOf(source.type);
  if (adapter.kind === 'feed' || state.snapshot === 0 || state.reader === deps.version) return state;
  await rereadSnapshot(source, adapter, state, deps);
  return await sourceState(deps.db, source.id);
}

/** Asks the addresses of a source in order, until one of them gives a document that can be read. */
async function pollOrThrow(
  source: SourceConfig,
  state: SourceState,
  startedAt: string,
  deps: Dependencies,
): Promise<PollReport> {
  const mark = await readChangeMark(source, deps);
  const failures: AppError[] = [];
  for (const url of [source.url, ...source.alternates]) {
    try {
      // The mark is of the first address's document; another one may be older.
      const isAlternate = url !== source.url;
      const start = { state, startedAt, isAlternate, mark: isAlternate ? null : mark };
      return await pollAddress(sourceAt(source, url), start, deps);
    } catch (error) {
      if (!(error instanceof FetchError || error instanceof ReadError)) throw error;
      deps.signal.throwIfAborted();
      failures.push(error);
    }
  }
  throw failures.length === 1 ? failures[0] : allFailed(failures);
}

/** Headers may hold a key, so another publisher is sent no more than our name. */
function sourceAt(source: SourceConfig, url: string): SourceConfig {
  if (url === source.url) return source;
  const there = { ...source, url, addresses: [url] };
  if (new URL(url).origin === new URL(source.url).origin) return there;
  const ours = Object.entries(source.headers).filter(([name]) => name.toLowerCase() === 'user-agent');
  return { ...there, headers: Object.fromEntries(ours) };
}

function allFailed(failures: readonly AppError[]): AppError {
  const message = `none of its ${failures.length} addresses gave the document: ${failures.map(errorText).join('; ')}`;
  return new AppError('E_SOURCE_ADDRESSES', message, { cause: failures[0] });
}

async function pollAddress(source: SourceConfig, start: Start, deps: Dependencies): Promise<PollReport> {
  const { state, mark } = start;
  const adapter = deps.adapterOf(source.type);
  // A newer program may read more out of the same bytes, so it asks for them where it has not kept them.
  const stored = state.reader === deps.version ? await storedDocuments(deps.db, source.id) : [];
  const isAsked = !provesUnchanged(mark, state, deps);
  const documents = isAsked ? await fetchDocuments(source, adapter, stored, deps) : null;
  const read = documents !== null && !documents.unchanged ? documents : null;
  // Compressed while the list is read: each takes a core.
  const keeping = adapter.kind === 'list' && read !== null ? keep(source, read, deps) : Promise.resolve([]);
  try {
    if (start.isAlternate && read !== null) await refuseEarlier(source, state, read, deps);
    const keptMark = await markToKeep(mark, state, documents, stored);
    const take = await prepareTake(source, state, read, deps);
    // Not within the transaction, which others wait for.
    if (adapter.kind === 'list' && (read !== null || isBehind(state, deps))) await deps.watch.ready();
    return await deps.db.transaction().execute(async (trx) => {
      await requireSame(trx, source, state);
      const taken = await take(trx);
      const kept = await keeping;
      return await recordSuccess(trx, { ...start, source, isAsked, keptMark, documents, kept, taken }, deps);
    });
  } catch (error) {
    if (!(error instanceof ReadError) || documents === null) throw error;
    throw await explainRefusal(documents.bodies, error);
  } finally {
    await keeping;
    if (documents !== null) await disposeAll(documents.bodies);
  }
}

/** Whether subjects or rules are to be compared with what is stored. */
function isBehind({ snapshot, screened, reader }: SourceState, { watch, version }: Dependencies): boolean {
  return snapshot > 0 && (screened < watch.revision || reader !== version);
}

async function prepareTake(
  source: SourceConfig,
  state: SourceState,
  documents: Documents | null,
  deps: Dependencies,
): Promise<Take> {
  const adapter = deps.adapterOf(source.type);
  if (adapter.kind === 'list') {
    const reading = await readingOf(state, documents, deps);
    if (documents === null) return takeList(source, adapter, state, null, reading, deps);
    const repeats = await repeatedReading(source, state, documents, deps);
    return takeList(source, adapter, state, { bodies: documents.bodies, repeats }, reading, deps);
  }
  return await takeFeed(source, adapter, state, documents, deps);
}

/** A designation without evidence is news all the same, so a full disk stops nothing. */
async function keep(
  source: SourceConfig,
  { bodies }: Documents,
  { evidence, log }: Dependencies,
): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  if (evidence === null) return kept;
  try {
    for (const body of bodies) kept.push(await keepDocument(evidence, source.id, body));
  } catch (error) {
    log.error({ source: source.id, reason: errorText(error) }, 'no evidence is kept of this poll');
  }
  return kept;
}
