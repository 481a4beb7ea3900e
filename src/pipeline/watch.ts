import type { Schema } from '../model/entry.ts';
import type { Watchlist } from '../model/watchlist.ts';
import { DEFAULT_THRESHOLD } from '../names/index.ts';
import { refText } from '../store/matches.ts';
import type { Handle } from '../store/open.ts';
import { registerTargets } from '../store/targets.ts';
import type { WatchedNames } from '../threads/watched-names.ts';
import { createEntryScreener, type EntryScreener } from '../watch/entries.ts';
import { createItemScreener, type ItemScreener } from '../watch/items.ts';
import type { IndexNames } from '../watch/subject-finder.ts';
import { definitionOf, namesOf, type SubjectTarget, type Target, targetsOf } from '../watch/targets.ts';

/** The watchlists as the pipeline uses them: prepared once at start and at each reload. */
export interface Watch {
  readonly targets: readonly Target[];
  /** The highest revision of them. */
  readonly revision: number;
  /** To be awaited before `entries` is asked for: only then is it as fast as it can be. */
  ready(): Promise<void>;
  readonly entries: EntryScreener;
  readonly items: ItemScreener;
  revisionOf(target: Target): number;
  /** By `watchlist/target`. */
  targetOf(ref: string): Target | undefined;
  /** The rules that ask for links to subjects, as a watch of their own; null if there are none. */
  links(): Watch | null;
  /** Those that are new or worded differently since a revision, as a watch of their own; null if none. */
  since(revision: number): Watch | null;
}

/** `names`: those of the watchlists before, which are kept where they are very many. */
export async function prepareWatch(
  db: Handle,
  watchlists: readonly Watchlist[],
  names: WatchedNames,
): Promise<Watch> {
  const targets = targetsOf(watchlists, DEFAULT_THRESHOLD);
  let learning: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    learning ??= names.learn(
      targets.flatMap((target) => (target.kind === 'subject' ? namesOfTarget(target) : [])),
    );
    return learning;
  };
  return watchOf(targets, await registerTargets(db, targets, definitionOf), (all) => names.index(all), ready);
}

function namesOfTarget({ subject }: SubjectTarget): { name: string; schema: Schema }[] {
  return namesOf(subject).map((name) => ({ name, schema: subject.schema }));
}

function watchOf(
  targets: readonly Target[],
  revisions: ReadonlyMap<string, number>,
  makeIndex: IndexNames,
  ready: () => Promise<void>,
): Watch {
  const revisionOf = (target: Target): number => revisions.get(refText(target)) ?? 0;
  const highest = targets.reduce((most, target) => Math.max(most, revisionOf(target)), 0);
  // Made when they are first asked for: of very many subjects, each takes its time and room.
  let byRef: ReadonlyMap<string, Target> | undefined;
  let entries: EntryScreener | undefined;
  let items: ItemScreener | undefined;
  return {
    targets,
    revision: highest,
    ready,
    get entries() {
      entries ??= createEntryScreener(targets, makeIndex);
      return entries;
    },
    get items() {
      items ??= createItemScreener(targets);
      return items;
    },
    revisionOf,
    targetOf(ref) {
      byRef ??= new Map(targets.map((target) => [refText(target), target]));
      return byRef.get(ref);
    },
    links() {
      const linked = targets.filter((target) => target.kind === 'rule' && target.linked.length > 0);
      return linked.length === 0 ? null : watchOf(linked, revisions, makeIndex, ready);
    },
    since(revision) {
      if (revision === 0) return this;
      if (revision >= highest) return null;
      const later = targets.filter((target) => revisionOf(target) > revision);
      return later.length === 0 ? null : watchOf(later, revisions, makeIndex, ready);
    },
  };
}
