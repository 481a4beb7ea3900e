import type { SourceConfig } from '../config/definition.ts';
import { counted } from '../model/counted.ts';
import { AppError, ReadError } from '../model/errors.ts';
import { countFilled, type FillableField, implausible } from '../model/plausibility.ts';
import type { Adapter, FeedAdapter, ListAdapter, SourceDocument } from '../sources/adapter.ts';
import type { Dependencies } from './dependencies.ts';
import { disposeAll, explainRefusal, fetchDocuments } from './fetch-documents.ts';
import { newlyPassedOver, takeNotes } from './notes.ts';

/**
 * Fetches and reads a source as a poll would, stores nothing, and says in a few words what came. Throws
 * `AppError` where a poll would fail or be held.
 */
export async function lookAt(
  source: SourceConfig,
  adapter: Adapter,
  deps: Pick<Dependencies, 'fetcher' | 'signal' | 'clock'>,
): Promise<string> {
  const documents = await fetchDocuments(source, adapter, [], deps);
  if (documents === null) throw new AppError('E_SOURCE_EMPTY', 'the server sent nothing');
  const { bodies, bytes } = documents;
  try {
    const found =
      adapter.kind === 'feed'
        ? await itemsIn(source, adapter, bodies)
        : await entriesIn(source, adapter, bodies, deps.clock());
    return `${found}, ${bytes.toLocaleString('en')} bytes`;
  } catch (error) {
    throw error instanceof ReadError ? await explainRefusal(bodies, error) : error;
  } finally {
    await disposeAll(bodies);
  }
}

async function itemsIn(
  source: SourceConfig,
  adapter: FeedAdapter,
  bodies: readonly SourceDocument[],
): Promise<string> {
  let count = 0;
  for (const body of bodies) count += (await adapter.read(body, source)).length;
  return counted(count, 'item');
}

/** As a whole: what is wrong with a document that was cut shows at its end. */
async function entriesIn(
  source: SourceConfig,
  adapter: ListAdapter,
  bodies: readonly SourceDocument[],
  now: Date,
): Promise<string> {
  const notes = takeNotes();
  const filled = new Map<FillableField, number>();
  const expected = Object.keys(source.expect.fill ?? {}) as FillableField[];
  let records = 0;
  for await (const _ of countFilled(adapter.read(bodies, notes.report), expected, filled)) records += 1;
  const { announced, dated } = notes;
  const nothingBefore = { removed: 0, renamed: 0, relocated: 0, changes: 0, before: 0, datedBefore: null };
  const at = now.toISOString();
  const reason = implausible({ records, announced, dated, at, filled, ...nothingBefore }, source.expect);
  if (reason !== null) throw new AppError('E_SOURCE_HELD', reason);
  const unread = newlyPassedOver(notes.counts(), {});
  return [
    counted(records, 'entry', 'entries', records.toLocaleString('en')),
    ...(dated === null ? [] : [`dated ${dated.slice(0, 10)}`]),
    ...(unread.length === 0 ? [] : [`records passed over: ${unread.join(', ')}`]),
  ].join(', ');
}
