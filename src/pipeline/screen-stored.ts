import type { Alert } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import { allEntries } from '../store/entries.ts';
import { formerIds } from '../store/former-ids.ts';
import { deleteMatch, matchesOfSource, refText, saveMatch } from '../store/matches.ts';
import type { Handle } from '../store/open.ts';
import type { Hit, Known } from '../watch/entries.ts';
import { alertFor, groupHits } from './hit-groups.ts';
import { relatedEntries } from './related.ts';
import type { ListPoll } from './screen-entries.ts';
import type { Watch } from './watch.ts';

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
  const former = await formerIds(trx, poll.source.id);
  const met = new Set<string>();
  const alerts: Alert[] = [];
  for await (const entries of allEntries(trx, poll.source.id)) {
    const related = await relatedEntries(trx, poll.source.id, watch, entries, former);
    await watch.entries.prepare(entries);
    for (const entry of entries) {
      const hits = await meet(trx, poll, watch, entry, { former: former.get(entry.id), related });
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
  await poll.watch.entries.prepare(changes.flatMap(({ after }) => after ?? []));
  for (const { after: entry } of changes) {
    if (entry === null) continue;
    const groups = groupHits(await meet(trx, poll, poll.watch, entry));
    alerts.push(...groups.map((group) => alertFor(poll, 'listed', entry, group, null, '')));
  }
  return alerts;
}

/**
 * Brings the matches of entries up to date with what they were before a poll, where nobody looked at them then:
 * only so is told apart what a change does.
 */
export async function meetBefore(
  trx: Handle,
  poll: Pick<ListPoll, 'source' | 'watch'>,
  changes: readonly Change[],
): Promise<void> {
  const known = await matchesOfSource(trx, poll.source.id);
  const former = await formerIds(trx, poll.source.id);
  const met = new Set<string>();
  const entries = changes.flatMap(({ before }) => (before === null ? [] : [before]));
  const related = await relatedEntries(trx, poll.source.id, poll.watch, entries, former);
  await poll.watch.entries.prepare(entries);
  for (const entry of entries) {
    const hits = await meet(trx, poll, poll.watch, entry, { former: former.get(entry.id), related });
    for (const { target } of hits) met.add(`${refText(target)}\n${entry.id}`);
  }
  const ids = new Set(entries.map(({ id }) => id));
  const ours = new Map([...known].map(([ref, all]) => [ref, all.intersection(ids)]));
  await forgetEnded(trx, poll.source.id, poll.watch, ours, met);
}

async function meet(
  trx: Handle,
  { source }: Pick<ListPoll, 'source'>,
  watch: Watch,
  entry: Entry,
  known?: Known,
): Promise<Hit[]> {
  const hits = watch.entries.screen(source, entry, known);
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
