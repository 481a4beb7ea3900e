import type { Match } from '../model/alert.ts';
import { type Entry, primaryName } from '../model/entry.ts';
import { holds } from './conditions.ts';
import { createLinkFinder, describeLink, type Link } from './links.ts';
import { ruleMatch } from './rule-match.ts';
import { type Amended, createSecondLook } from './second-look.ts';
import { createSubjectFinder, type Found, type IndexNames, idsOf, indexNames } from './subject-finder.ts';
import type { RuleTarget, Target } from './targets.ts';

/** A target that an entry meets; `match` is null for a rule whose condition holds by what the entry itself says. */
export interface Hit {
  readonly target: Target;
  readonly match: Match | null;
}

/** What conditions ask of a source. */
export interface ScreenedSource {
  readonly id: string;
  readonly name: string;
  readonly authority: string | null;
}

/** An entry that a relation of another one names, with the ids that it had before. */
export interface RelatedEntry {
  readonly entry: Entry;
  readonly former: readonly string[];
}

/** What is known of an entry besides what it says itself. */
export interface Known {
  /** Ids that it had before. */
  readonly former?: readonly string[] | undefined;
  /** By id, those of the same list that its relations name; without one only its name counts. */
  readonly related?: ReadonlyMap<string, RelatedEntry> | undefined;
}

export interface EntryScreener {
  /** Whether `related` is of use. */
  readonly asksForRelated: boolean;
  /** Looks for many entries at once, where that is faster: to be awaited before they are screened. */
  prepare(entries: readonly Entry[]): Promise<void>;
  /** Every target that an entry of a source meets at its threshold. */
  screen(source: ScreenedSource, entry: Entry, known?: Known): Hit[];
  /** Whether any subject ignores an entry. */
  isIgnored(source: ScreenedSource, id: string): boolean;
  /** The subjects whose `ignore` names the entry, and whom it may mean after all as amended. */
  secondLook(source: ScreenedSource, amended: Amended, former?: readonly string[]): Found[];
}

/** Prepares subjects and rules once, so that each entry meets only the names it could match. */
export function createEntryScreener(
  targets: readonly Target[],
  makeIndex: IndexNames = indexNames,
): EntryScreener {
  const subjects = targets.filter((target) => target.kind === 'subject');
  const ignored = new Set(subjects.flatMap(({ subject }) => subject.ignore));
  const rules = targets.filter((target) => target.kind === 'rule');
  // Rules that were reworded are screened without the subjects that they mean.
  const linked = rules.flatMap((rule) => rule.linked);
  const finder = createSubjectFinder([...new Set([...subjects, ...linked])], makeIndex);
  const own = new Set<Target>(subjects);
  const links = createLinkFinder(rules, finder);
  return {
    asksForRelated: linked.length > 0,
    async prepare(entries) {
      const related = linked.length === 0 ? [] : entries.flatMap(({ relations }) => relations);
      await finder.prepare(entries, [...new Set(related.map(({ name }) => name))]);
    },
    screen(source, entry, known = {}) {
      const ids = idsOf(source, entry.id, known.former);
      const found = rules.filter(({ rule }) => holds(rule.when, source, entry));
      const linked = found.some(asksForLinks) ? links.find(source, entry, known) : [];
      const met = own.size === 0 ? [] : finder.find(entry, ids).filter(({ target }) => own.has(target));
      return [...met, ...found.flatMap((rule) => ruleHit(rule, entry, linked))];
    },
    isIgnored: (source, id) => ignored.has(`${source.id}:${id}`),
    secondLook: createSecondLook(subjects),
  };
}

function asksForLinks({ rule }: RuleTarget): boolean {
  return (rule.when.linkedTo ?? []).length > 0;
}

function ruleHit(target: RuleTarget, entry: Entry, links: readonly Link[]): Hit[] {
  if (!asksForLinks(target)) return [{ target, match: null }];
  const asked = links.filter(({ subject }) => target.linked.includes(subject));
  if (asked.length === 0) return [];
  return [{ target, match: ruleMatch(target.rule, primaryName(entry), asked.map(describeLink)) }];
}
