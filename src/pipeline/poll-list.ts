import type { SourceConfig } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import { errorText, ReadError } from '../model/errors.ts';
import { countFilled, type FillableField, implausible } from '../model/plausibility.ts';
import type { ListAdapter, SourceDocument } from '../sources/adapter.ts';
import { recordChanges } from '../store/entries.ts';
import type { Handle } from '../store/open.ts';
import type { SourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { type Dependencies, now } from './dependencies.ts';
import { ingest } from './ingest.ts';
import { type Counts, newlyPassedOver, takeNotes } from './notes.ts';
import { type ListPoll, screenChanges, screenFirst, screenStored } from './screen-entries.ts';
import { HeldError, type Take, type Taken } from './take.ts';

/**
 * What a poll of a list does inside its transaction: reads the documents where there are new ones, compares
 * them with the snapshot, and screens what changed and who is newly watched.
 */
export function takeList(
  source: SourceConfig,
  adapter: ListAdapter,
  state: SourceState,
  documents: readonly SourceDocument[] | null,
  deps: Dependencies,
): Take {
  return async (trx) => {
    const listPoll: ListPoll = {
      source,
      watch: deps.watch,
      screened: state.screened,
      snapshot: state.snapshot + 1,
      reread: state.snapshot > 0 && state.reader !== deps.version,
      at: now(deps),
    };
    const taken = documents === null ? nothing : await read(trx, listPoll, adapter, state, documents);
    if (state.snapshot === 0) return taken;
    const later = deps.watch.since(listPoll.reread ? 0 : state.screened);
    const listed = later === null ? [] : await screenStored(trx, listPoll, later);
    return { ...taken, alerts: [...taken.alerts, ...listed] };
  };
}

const nothing: Taken = {
  records: 0,
  added: 0,
  amended: 0,
  removed: 0,
  dated: null,
  unknown: {},
  alerts: [],
};

async function read(
  trx: Handle,
  poll: ListPoll,
  adapter: ListAdapter,
  state: SourceState,
  documents: readonly SourceDocument[],
): Promise<Taken> {
  const notes = takeNotes();
  const filled = new Map<FillableField, number>();
  const expected = Object.keys(poll.source.expect.fill ?? {}) as FillableField[];
  const entries = countFilled(adapter.read(documents, notes.report), expected, filled);
  const changes = ingest(trx, poll.source.id, entries, poll.at);
  const alerts: Alert[] = [];
  const isFirst = state.snapshot === 0;
  let step = await nextBatch(changes, poll.source);
  while (!step.done) {
    // The first snapshot is no change of the list: all of it was there before we looked.
    if (isFirst) alerts.push(...(await screenFirst(trx, poll, step.value)));
    else {
      const visible = step.value.filter((change) => !(poll.reread && change.kind === 'amended'));
      await recordChanges(trx, poll.source.id, poll.snapshot, poll.at, visible);
      alerts.push(...(await screenChanges(trx, poll, step.value)));
    }
    step = await nextBatch(changes, poll.source);
  }
  const totals = step.value;
  const { announced, dated } = notes;
  const unknown = notes.counts();
  const passedOver = newlyPassedOver(unknown, JSON.parse(state.unknown) as Counts);
  const reading = { ...totals, announced, dated, datedBefore: state.dated, at: poll.at, filled };
  const reason = implausible(reading, poll.source.expect) ?? unreadReason(passedOver, totals);
  if (reason !== null && totals.content !== state.accepted_content) {
    throw new HeldError(reason, totals.content);
  }
  if (passedOver.length > 0) alerts.push(unreadAlert(poll, passedOver));
  return { ...totals, dated: dated ?? newest(notes.datedAtLeast, state.dated, poll.at), unknown, alerts };
}

/** Whoever is gone may stand in a record that could not be read. */
function unreadReason(
  passedOver: readonly string[],
  { removed, before }: { readonly removed: number; readonly before: number },
): string | null {
  if (passedOver.length === 0 || removed === 0) return null;
  return `records of a kind that this program cannot read came (${passedOver.join(', ')}), and ${removed} of ${before} entries are gone, which may stand in them`;
}

function unreadAlert({ source, at }: ListPoll, passedOver: readonly string[]): Alert {
  const kinds = passedOver.join(', ');
  const text = [
    `${source.name} has records of a kind that this program cannot read: ${kinds}.`,
    `All others were taken over; whoever stands in these is not compared with your watchlists. Look at ${source.url}, and see whether there is a newer version of this program.`,
  ].join('\n');
  return sourceAlert(source, text, `passed over ${kinds}`, at);
}

/** A list is at least as new as anything it ever had; what is still to come is a misprint. */
function newest(found: string | null, before: string | null, at: string): string | null {
  if (found === null || found.slice(0, 10) > at.slice(0, 10)) return before;
  return before === null || found > before ? found : before;
}

/** What a reader throws names the document and element; here the source is added. */
async function nextBatch<T, R>(
  changes: AsyncGenerator<T, R>,
  source: SourceConfig,
): Promise<IteratorResult<T, R>> {
  try {
    return await changes.next();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ReadError(error.code, `${source.id} (${source.url}): ${errorText(error)}`, { cause: error });
  }
}
