import type { SourceConfig } from '../config/definition.ts';
import { unpack } from '../formats/unpack.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { ListAdapter } from '../sources/adapter.ts';
import { openEvidence } from '../store/evidence.ts';
import { type SourceState, saveSourceState, sourceState, storedDocuments } from '../store/sources.ts';
import { type Dependencies, now } from './dependencies.ts';
import { type Documents, isSame } from './fetch-documents.ts';
import { takeList } from './poll-list.ts';
import { requireSame } from './polled-elsewhere.ts';
import { recordAlerts } from './record.ts';
import type { Reading } from './screen-entries.ts';

/**
 * Reads the documents of the present snapshot once more with a newer program: what differs then is what the
 * reader learnt, and no news. The next poll meets a snapshot of its own making. Without kept documents nothing
 * happens, and the next poll is an `upgrade`.
 */
export async function rereadSnapshot(
  source: SourceConfig,
  adapter: ListAdapter,
  before: SourceState,
  deps: Dependencies,
): Promise<void> {
  if (deps.evidence === null) return;
  const kept = await openEvidence(deps.db, deps.evidence, source.id, before.snapshot);
  if (kept.length === 0) return;
  const bodies = kept.map(({ url, open }) => ({
    url,
    contentType: null,
    open: () => unpack(open(), source.maxBytes),
  }));
  try {
    await deps.watch.ready();
    await deps.db.transaction().execute(async (trx) => {
      await requireSame(trx, source, before);
      const taken = await takeList(source, adapter, before, { bodies, repeats: null }, 'reread', deps)(trx);
      await recordAlerts(trx, taken.alerts, deps.config, now(deps));
      if (taken.removed > 0) {
        const fields = { source: source.id, entries: taken.removed };
        deps.log.warn(fields, 'the kept documents hold fewer entries for this version of the program');
      }
      await saveSourceState(trx, {
        ...(await sourceState(trx, source.id)),
        records: taken.records,
        dated: taken.dated,
        unknown: JSON.stringify(taken.unknown),
        screened: deps.watch.revision,
        reader: deps.version,
      });
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.log.warn(
      { source: source.id, reason: errorText(error) },
      'the kept documents could not be read anew',
    );
  }
}

/** A newer program that was sent the bytes that are stored reads anew, and nothing else. */
export async function readingOf(
  state: SourceState,
  documents: Documents | null,
  deps: Dependencies,
): Promise<Reading> {
  if (state.snapshot === 0 || state.reader === deps.version) return 'published';
  if (documents === null) return 'upgrade';
  const stored = await storedDocuments(deps.db, state.id);
  return isSame(documents.validators, stored) ? 'reread' : 'upgrade';
}
