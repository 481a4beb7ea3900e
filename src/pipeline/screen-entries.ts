import type { SourceConfig } from '../config/definition.ts';
import type { Alert, AlertKind } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import { formerIds } from '../store/former-ids.ts';
import {
  deleteMatch,
  entriesMet,
  matchesOfEntry,
  refText,
  type StoredMatch,
  saveMatch,
} from '../store/matches.ts';
import type { Handle } from '../store/open.ts';
import type { Hit, Known } from '../watch/entries.ts';
import type { Target } from '../watch/targets.ts';
import { alertFor, groupHits } from './hit-groups.ts';
import { relatedEntries } from './related.ts';
import { lookAgain } from './second-look.ts';
import type { Watch } from './watch.ts';

/**
 * Whose the differences are: the publisher's; ours, where a newer program reads bytes that are stored; or of both
 * alike, where a newer program reads a newer list and the bytes between were not kept.
 */
export type Reading = 'published' | 'reread' | 'upgrade';

/** One poll of a list, as far as screening is concerned. */
export interface ListPoll {
  readonly source: SourceConfig;
  readonly watch: Watch;
  /** The revision up to which all of the list was compared; what came later is screened apart. */
  readonly screened: number;
  readonly snapshot: number;
  readonly reading: Reading;
  readonly at: string;
}

/** Alerts for what a poll changed, and the matches brought up to date. */
export async function screenChanges(
  trx: Handle,
  poll: ListPoll,
  changes: readonly Change[],
): Promise<Alert[]> {
  const alerts: Alert[] = [];
  const former = await formerIds(trx, poll.source.id);
  const moved = await takeOffOldIds(trx, poll, changes);
  const met = await entriesMet(trx, poll.source.id);
  const entries = changes.flatMap(({ after }) => after ?? []);
  const related = await relatedEntries(trx, poll.source.id, poll.watch, entries, former);
  await poll.watch.entries.prepare(entries);
  for (const change of changes) {
    const { entryId } = change;
    const own = met.has(entryId) ? await matchesOfEntry(trx, poll.source.id, entryId) : [];
    const known = { stored: moved.get(change) ?? own, former: former.get(entryId), related };
    alerts.push(...(await screenChange(trx, poll, change, known)));
  }
  return alerts;
}

/** The matches of entries that have another id now, all taken off before one is stored: ids may be swapped. */
async function takeOffOldIds(
  trx: Handle,
  poll: ListPoll,
  changes: readonly Change[],
): Promise<Map<Change, StoredMatch[]>> {
  const moved = new Map<Change, StoredMatch[]>();
  for (const change of changes) {
    const { before, entryId } = change;
    if (before === null || before.id === entryId) continue;
    const stored = await matchesOfEntry(trx, poll.source.id, before.id);
    for (const match of stored) await deleteMatch(trx, poll.source.id, match, before.id);
    moved.set(change, stored);
  }
  return moved;
}

/** The same, with what met the entry so far. */
interface KnownBefore extends Known {
  readonly stored: readonly StoredMatch[];
}

async function screenChange(
  trx: Handle,
  poll: ListPoll,
  change: Change,
  { stored, former, related }: KnownBefore,
): Promise<Alert[]> {
  const known = new Map(stored.map((match) => [refText(match), match]));
  const { watch, source } = poll;
  const hits = change.after ? watch.entries.screen(source, change.after, { former, related }) : [];
  const settled = hits.filter(({ target }) => isSettled(poll, target, change, known));
  for (const { target, match } of settled) {
    await saveMatch(trx, poll.source.id, target, change.entryId, match);
  }
  const current = new Set(hits.map(({ target }) => refText(target)));
  const ended = stored.filter((match) => !current.has(refText(match)));
  for (const match of ended) await deleteMatch(trx, poll.source.id, match, change.entryId);
  const before = ended.flatMap((match) => hitOf(poll.watch, change.after ? asEnded(match) : match));
  const asked = await lookAgain(trx, poll, change, former);
  return [...alertsOfChange(poll, change, settled, before, known), ...asked];
}

/** For an entry that stays and no longer means the subject: what made it match so far, and that it ended. */
function asEnded(stored: StoredMatch): StoredMatch {
  const { match } = stored;
  if (match === null) return stored;
  const explanation = ['as amended, the entry no longer matches; until now it did:', ...match.explanation];
  return { ...stored, match: { ...match, explanation } };
}

/** Whether a hit is this poll's business: what a new subject finds on an old entry is `listed`, elsewhere. */
function isSettled(
  poll: ListPoll,
  target: Target,
  change: Change,
  known: ReadonlyMap<string, unknown>,
): boolean {
  if (known.has(refText(target))) return true;
  if (poll.reading === 'reread') return false;
  if (poll.reading === 'upgrade') return change.kind === 'added';
  return change.kind === 'added' || poll.watch.revisionOf(target) <= poll.screened;
}

function hitOf(watch: Watch, stored: StoredMatch): Hit[] {
  const target = watch.targetOf(refText(stored));
  return target === undefined ? [] : [{ target, match: stored.match }];
}

function alertsOfChange(
  poll: ListPoll,
  change: Change,
  hits: readonly Hit[],
  ended: readonly Hit[],
  known: ReadonlyMap<string, unknown>,
): Alert[] {
  const entry = change.after ?? change.before;
  // What a newer reader sees in the same bytes is nothing that the publisher did.
  if (entry === null || poll.reading === 'reread') return [];
  return groupHits([...hits, ...ended]).flatMap((group) => {
    const wasMatched = group.hits.some(({ target }) => known.has(refText(target)));
    const kind = kindOf(change, wasMatched);
    if (kind === 'amendment' && poll.reading === 'upgrade') return [];
    return [alertFor(poll, kind, entry, group, change, String(poll.snapshot))];
  });
}

function kindOf(change: Change, wasMatched: boolean): AlertKind {
  if (change.kind === 'removed') return 'delisting';
  return wasMatched ? 'amendment' : 'designation';
}
