import type { SourceConfig } from '../config/definition.ts';
import { publicUrl } from '../http/public-url.ts';
import type { Alert } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import { errorText, ReadError } from '../model/errors.ts';
import { keepsName, losesCountries } from '../model/identity.ts';
import { countFilled, type FillableField, implausible } from '../model/plausibility.ts';
import type { ListAdapter, SourceDocument } from '../sources/adapter.ts';
import { recordChanges } from '../store/entries.ts';
import type { Handle } from '../store/open.ts';
import type { SourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { type Dependencies, now } from './dependencies.ts';
import { ingest } from './ingest.ts';
import { likeness } from './likeness.ts';
import { type Counts, newlyPassedOver, takeNotes } from './notes.ts';
import { type ListPoll, type Reading, screenChanges } from './screen-entries.ts';
import { screenFirst, screenStored } from './screen-stored.ts';
import { HeldError, type Take, type Taken } from './take.ts';

/** What there is to read. */
interface ListDocuments {
  readonly bodies: readonly SourceDocument[];
  /** When the very same bytes were read before, ISO 8601, if that is too soon to be believed without a date. */
  readonly repeats: string | null;
}

/**
 * What a poll of a list does inside its transaction: reads the documents where there are new ones, compares
 * them with the snapshot, and screens what changed and who is newly watched.
 */
export function takeList(
  source: SourceConfig,
  adapter: ListAdapter,
  state: SourceState,
  documents: ListDocuments | null,
  reading: Reading,
  deps: Dependencies,
): Take {
  return async (trx) => {
    const listPoll: ListPoll = {
      source,
      watch: deps.watch,
      screened: state.screened,
      snapshot: state.snapshot + 1,
      reading,
      at: now(deps),
    };
    const taken = documents === null ? nothing : await read(trx, listPoll, adapter, state, documents);
    // Of a first snapshot, what relations lead to is known only once all of it is stored.
    const later =
      state.snapshot === 0
        ? deps.watch.links()
        : deps.watch.since(reading === 'published' ? state.screened : 0);
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
  { bodies, repeats }: ListDocuments,
): Promise<Taken> {
  const notes = takeNotes();
  const filled = new Map<FillableField, number>();
  const expected = Object.keys(poll.source.expect.fill ?? {}) as FillableField[];
  const entries = countFilled(adapter.read(bodies, notes.report), expected, filled);
  const changes = ingest(trx, poll.source.id, entries, poll.at);
  const alerts: Alert[] = [];
  const isFirst = state.snapshot === 0;
  const altered = { renamed: 0, relocated: 0 };
  let step = await nextBatch(changes, poll.source);
  while (!step.done) {
    // The first snapshot is no change of the list: all of it was there before we looked.
    if (isFirst) alerts.push(...(await screenFirst(trx, poll, step.value)));
    else {
      // A newer reader may spell names or know countries otherwise.
      if (poll.reading === 'published') countAltered(step.value, altered);
      const visible = step.value.filter(
        ({ kind }) => poll.reading === 'published' || (poll.reading === 'upgrade' && kind !== 'amended'),
      );
      await recordChanges(trx, poll.source.id, poll.snapshot, poll.at, visible);
      alerts.push(...(await screenChanges(trx, poll, step.value)));
    }
    step = await nextBatch(changes, poll.source);
  }
  const totals = step.value;
  const { announced, dated } = notes;
  if (dated === null && notes.datedAtLeast === null && state.dated !== null) {
    notes.report.unknown(`the date of the list, which has none now and was of ${state.dated}`);
  }
  const unknown = notes.counts();
  const passedOver = newlyPassedOver(unknown, JSON.parse(state.unknown) as Counts);
  const changed = totals.added + totals.amended + totals.removed;
  const dates = { dated, datedBefore: state.dated, at: poll.at };
  const found = { ...totals, ...altered, ...dates, changes: changed, announced, filled };
  const reason =
    implausible(found, poll.source.expect) ??
    unreadReason(passedOver, totals) ??
    repeatReason(repeats, dated, totals.removed);
  if (reason !== null && totals.content !== state.accepted_content) {
    throw new HeldError(reason, totals.content, alerts);
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

/** Where a list has a date of its own, that tells; and who comes back is told rather than kept from you. */
function repeatReason(repeats: string | null, dated: string | null, removed: number): string | null {
  if (repeats === null || dated !== null || removed === 0) return null;
  return `the list has no date, and is byte for byte the one that was read on ${repeats.slice(0, 10)} and has changed since: an old file was served`;
}

function unreadAlert({ source, at }: ListPoll, passedOver: readonly string[]): Alert {
  const kinds = passedOver.join(', ');
  const text = [
    `${source.name} has records of a kind that this program cannot read: ${kinds}.`,
    `All others were taken over; whoever stands in these is not compared with your watchlists. Look at ${publicUrl(source.url)}, and see whether there is a newer version of this program.`,
  ].join('\n');
  return sourceAlert(source, text, `passed over ${kinds}`, at);
}

/** A list is at least as new as anything it ever had; what is still to come is a misprint. */
function newest(found: string | null, before: string | null, at: string): string | null {
  if (found === null || found.slice(0, 10) > at.slice(0, 10)) return before;
  return before === null || found > before ? found : before;
}

function countAltered(changes: readonly Change[], altered: { renamed: number; relocated: number }): void {
  for (const { before, after } of changes) {
    if (before === null || after === null) continue;
    if (!keepsName(before, after, likeness)) altered.renamed += 1;
    if (losesCountries(before, after)) altered.relocated += 1;
  }
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
    throw new ReadError(error.code, `${source.id} (${publicUrl(source.url)}): ${errorText(error)}`, {
      cause: error,
    });
  }
}
