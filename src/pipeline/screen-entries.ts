import type { SourceConfig } from '../config/definition.ts';
import type { Alert, AlertKind } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import { allEntries } from '../store/entries.ts';
import {
  deleteMatch,
  matchesOfEntry,
  matchesOfSource,
  refText,
  type StoredMatch,
  saveMatch,
} from '../store/matches.ts';
import type { Handle } from '../store/open.ts';
import type { Hit } from '../watch/entries.ts';
import type { RuleTarget, SubjectTarget, Target } from '../watch/targets.ts';
import { alertEntryOf, alertOf } from './alerts.ts';
import type { Watch } from './watch.ts';

/** One poll of a list, as far as screening is concerned. */
export interface ListPoll {
  readonly source: SourceConfig;
  readonly watch: Watch;
  /** The revision up to which all of the list was compared; what came later is screened apart. */
  readonly screened: number;
  readonly snapshot: number;
  /** The same bytes read by a newer program: differences are ours, not the publisher's. */
  readonly reread: boolean;
  readonly at: string;
}

/** Alerts for what a poll changed, and the matches brought up to date. */
export async function screenChanges(
  trx: Handle,
  poll: ListPoll,
  changes: readonly Change[],
): Promise<Alert[]> {
  const alerts: Alert[] = [];
  for (const change of changes) {
    const stored = await matchesOfEntry(trx, poll.source.id, change.entryId);
    alerts.push(...(await screenChange(trx, poll, change, stored)));
  }
  return alerts;
}

async function screenChange(
  trx: Handle,
  poll: ListPoll,
  change: Change,
  stored: readonly StoredMatch[],
): Promise<Alert[]> {
  const known = new Map(stored.map((match) => [refText(match), match]));
  const hits = change.after ? poll.watch.entries.screen(poll.source.id, change.after) : [];
  const settled = hits.filter(({ target }) => isSettled(poll, target, change, known));
  for (const { target, match } of settled) {
    await saveMatch(trx, poll.source.id, target, change.entryId, match);
  }
  const current = new Set(hits.map(({ target }) => refText(target)));
  const ended = stored.filter((match) => !current.has(refText(match)));
  for (const match of ended) await deleteMatch(trx, poll.source.id, match, change.entryId);
  const before = ended.flatMap((match) => hitOf(poll.watch, change.after ? asEnded(match) : match));
  return alertsOfChange(poll, change, settled, before, known);
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
  if (poll.reread) return false;
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
  if (entry === null) return [];
  return groupHits([...hits, ...ended]).flatMap((group) => {
    const wasMatched = group.hits.some(({ target }) => known.has(refText(target)));
    const kind = kindOf(change, wasMatched);
    // A newer reader sees more in the same entry: no amendment by the publisher.
    if (kind === 'amendment' && poll.reread) return [];
    return [alertFor(poll, kind, entry, group, change, String(poll.snapshot))];
  });
}

function kindOf(change: Change, wasMatched: boolean): AlertKind {
  if (change.kind === 'removed') return 'delisting';
  return wasMatched ? 'amendment' : 'designation';
}

interface HitGroup {
  readonly subject: SubjectTarget | null;
  readonly rule: RuleTarget | null;
  readonly hits: readonly Hit[];
}

/** One alert per subject; of the rules of the same watchlist that hold besides it the first is named in it. */
function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups: HitGroup[] = [];
  for (const watchlist of new Set(hits.map(({ target }) => target.watchlist))) {
    const ours = hits.filter(({ target }) => target.watchlist === watchlist);
    const rules = ours.filter(({ target }) => target.kind === 'rule');
    const rule = ours.map(({ target }) => target).find((target) => target.kind === 'rule') ?? null;
    const named = ours.flatMap((hit) =>
      hit.target.kind === 'subject' ? [{ subject: hit.target, rule, hits: [hit] }] : [],
    );
    if (named.length > 0) groups.push(...named);
    else groups.push({ subject: null, rule, hits: rules });
  }
  return groups;
}

function alertFor(
  poll: Pick<ListPoll, 'source' | 'at'>,
  kind: AlertKind,
  entry: Entry,
  group: HitGroup,
  change: Change | null,
  changeId: string,
): Alert {
  return alertOf({
    kind,
    source: poll.source,
    subject: group.subject,
    rule: group.rule,
    entry: alertEntryOf(entry),
    match: group.hits[0]?.match ?? null,
    fields: change?.fields ?? [],
    change: changeId,
    at: poll.at,
  });
}

/**
 * Compares new or reworded subjects and rules with every stored entry: what they meet and did not meet before
 * was listed already, whatever brought it to our notice.
 */
export async function screenStored(
  trx: Handle,
  poll: Pick<ListPoll, 'source' | 'at'>,
  watch: Watch,
): Promise<Alert[]> {
  const known = await matchesOfSource(trx, poll.source.id);
  const met = new Set<string>();
  const alerts: Alert[] = [];
  for await (const entries of allEntries(trx, poll.source.id)) {
    for (const entry of entries) {
      const hits = await meet(trx, poll, watch, entry);
      for (const { target } of hits) met.add(`${refText(target)}\n${entry.id}`);
      const fresh = groupHits(hits).filter((group) =>
        group.hits.every(({ target }) => !known.get(refText(target))?.has(entry.id)),
      );
      alerts.push(...fresh.map((group) => alertFor(poll, 'listed', entry, group, null, '')));
    }
  }
  await forgetEnded(trx, poll.source.id, watch, known, met);
  return alerts;
}

/** The same for entries of a first snapshot as they come: nothing was met before, all of it was listed already. */
export async function screenFirst(
  trx: Handle,
  poll: Pick<ListPoll, 'source' | 'at' | 'watch'>,
  changes: readonly Change[],
): Promise<Alert[]> {
  const alerts: Alert[] = [];
  for (const { after: entry } of changes) {
    if (entry === null) continue;
    const groups = groupHits(await meet(trx, poll, poll.watch, entry));
    alerts.push(...groups.map((group) => alertFor(poll, 'listed', entry, group, null, '')));
  }
  return alerts;
}

async function meet(
  trx: Handle,
  { source }: Pick<ListPoll, 'source'>,
  watch: Watch,
  entry: Entry,
): Promise<Hit[]> {
  const hits = watch.entries.screen(source.id, entry);
  for (const { target, match } of hits) await saveMatch(trx, source.id, target, entry.id, match);
  return hits;
}

/** A reworded subject may no longer meet what it met: that is the user's decision, not news. */
async function forgetEnded(
  trx: Handle,
  sourceId: string,
  watch: Watch,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  met: ReadonlySet<string>,
): Promise<void> {
  for (const target of watch.targets) {
    for (const entryId of known.get(refText(target)) ?? []) {
      if (!met.has(`${refText(target)}\n${entryId}`)) {
        await deleteMatch(trx, sourceId, target, entryId);
      }
    }
  }
}
