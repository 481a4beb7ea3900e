import type { Match } from '../model/alert.ts';
import { compatible, type Entry, type EntryName, type Schema } from '../model/entry.ts';
import type { NameQuery } from '../model/name-query.ts';
import { TextMemory } from '../model/text-memory.ts';
import { type Comparison, compareNames, type Found as NameFound, NameIndex } from '../names/index.ts';
import { contextParts, foldIdentifier, mostContext } from './context.ts';
import type { SubjectTarget } from './targets.ts';
import { namesOf } from './targets.ts';

/** A subject that an entry is held to be. */
export interface Found {
  readonly target: SubjectTarget;
  readonly match: Match;
}

/** A name and what stands for it. */
export interface NamedValue<T> {
  readonly name: string;
  readonly schema: Schema;
  readonly value: T;
}

/** Finds the names that reach a score with another. */
export interface FindsNames<T> {
  find(name: string, schema: Schema | undefined, least: number): Iterable<NameFound<T>>;
  /** Looks for many at once, where that is faster; `find` knows them then. */
  prepare?(queries: readonly NameQuery[]): Promise<void>;
}

/** Makes an index of names. */
export type IndexNames = <T>(names: readonly NamedValue<T>[]) => FindsNames<T>;

export const indexNames: IndexNames = (names) => new NameIndex(names);

export interface SubjectFinder {
  /** Looks for the names of many entries, and for bare names, at once, where that is faster. */
  prepare(entries: readonly Entry[], bareNames: readonly string[]): Promise<void>;
  /** The subjects that an entry meets at their thresholds; `ids` are its own, `source:entry`, former ones too. */
  find(entry: Entry, ids: ReadonlySet<string>): Found[];
  /** Those that a bare name meets, of which it is not known what it names. */
  named(name: string): Set<SubjectTarget>;
}

interface WatchedName {
  readonly target: SubjectTarget;
  readonly name: string;
}

/** Left open, a name without a word like "bank" is read as a person's; it may be a body's or a vessel's as well. */
const bareSchemas = [undefined, 'Organization', 'Vessel'] as const;

/** A weak alias ("the Doctor") counts a little less than a name: publishers mark it because it is no proof. */
const weakAliasFactor = 0.95;

/** Prepares subjects once, so that each entry meets only the names it could match. */
export function createSubjectFinder(
  subjects: readonly SubjectTarget[],
  makeIndex: IndexNames = indexNames,
): SubjectFinder {
  const index = makeIndex<WatchedName>(
    subjects.flatMap((target) =>
      namesOf(target.subject).map((name) => ({
        name,
        schema: target.subject.schema,
        value: { target, name },
      })),
    ),
  );
  const byIdentifier = indexIdentifiers(subjects);
  const lowest = subjects.reduce((least, { threshold }) => Math.min(least, threshold), 1);
  const find = remembering(index, lowest - mostContext);
  return {
    async prepare(entries, bareNames) {
      if (index.prepare === undefined) return;
      const ofEntries = entries.flatMap(({ names, schema }) =>
        names.map(({ full }) => ({ name: full, schema, least: lowest - mostContext })),
      );
      const bare = bareNames.flatMap((name) =>
        bareSchemas.map((schema) => ({ name, schema, least: lowest })),
      );
      await index.prepare([...ofEntries, ...bare]);
    },
    find(entry, ids) {
      const found: Found[] = [];
      for (const [target, names] of candidatesOf(entry, find, byIdentifier)) {
        if (isIgnored(target, ids)) continue;
        const match = matchOf(target, names, entry);
        if (match !== null) found.push({ target, match });
      }
      return found;
    },
    named(name) {
      const found = new Set<SubjectTarget>();
      for (const schema of bareSchemas) {
        for (const { value, comparison } of index.find(name, schema, lowest)) {
          if (comparison.score >= value.target.threshold) found.add(value.target);
        }
      }
      return found;
    },
  };
}

type FindNames = (name: string, schema: Schema) => readonly NameFound<WatchedName>[];

/** An entry that changes keeps most of its names, and where its former wording is looked at too, all are met twice. */
const mostRemembered = 20_000;
const mostRememberedChars = 2_000_000;

function remembering(index: FindsNames<WatchedName>, least: number): FindNames {
  const known = new TextMemory<readonly NameFound<WatchedName>[]>(mostRemembered, mostRememberedChars);
  return (name, schema) => {
    const key = `${schema} ${name}`;
    return known.get(key) ?? known.remember(key, [...index.find(name, schema, least)]);
  };
}

function indexIdentifiers(subjects: readonly SubjectTarget[]): Map<string, SubjectTarget[]> {
  const index = new Map<string, SubjectTarget[]>();
  for (const target of subjects) {
    for (const { value } of target.subject.identifiers) {
      const key = foldIdentifier(value);
      index.set(key, [...(index.get(key) ?? []), target]);
    }
  }
  return index;
}

/** The names of a subject and an entry that are most alike. */
export interface NamesMet {
  readonly subjectName: string;
  readonly entryName: EntryName;
  readonly comparison: Comparison;
  readonly score: number;
}

function namesMet(subjectName: string, entryName: EntryName, comparison: Comparison): NamesMet {
  const score = comparison.score * (entryName.quality === 'weak' ? weakAliasFactor : 1);
  return { subjectName, entryName, comparison, score };
}

/** Which subjects an entry could be, with the names that say so. */
function candidatesOf(
  entry: Entry,
  find: FindNames,
  byIdentifier: ReadonlyMap<string, readonly SubjectTarget[]>,
): Map<SubjectTarget, NamesMet> {
  const met = new Map<SubjectTarget, NamesMet>();
  const add = (target: SubjectTarget, names: NamesMet): void => {
    if (names.score > (met.get(target)?.score ?? -1)) met.set(target, names);
  };
  for (const entryName of entry.names) {
    for (const { value, comparison } of find(entryName.full, entry.schema)) {
      add(value.target, namesMet(value.name, entryName, comparison));
    }
  }
  for (const { value } of entry.identifiers) {
    for (const target of byIdentifier.get(foldIdentifier(value)) ?? []) {
      const { name } = target.subject;
      for (const entryName of entry.names) {
        add(target, namesMet(name, entryName, compareNames(name, entryName.full, entry.schema)));
      }
    }
  }
  return met;
}

/** The names of one subject and one entry that are most alike, all of them compared; null where one has none. */
export function closestNames(target: SubjectTarget, entry: Entry): NamesMet | null {
  const { subject } = target;
  // What may be a person or a body is compared as what the subject is.
  const schema = entry.schema === 'LegalEntity' ? subject.schema : entry.schema;
  let best: NamesMet | null = null;
  for (const name of namesOf(subject)) {
    for (const entryName of entry.names) {
      const met = namesMet(name, entryName, compareNames(name, entryName.full, schema));
      if (best === null || met.score > best.score) best = met;
    }
  }
  return best;
}

/** The ids of an entry, former ones too, as `ignore` writes them; none where the list gives it none. */
export function idsOf(
  source: { readonly id: string },
  id: string | null,
  former: readonly string[] = [],
): ReadonlySet<string> {
  return new Set([...(id === null ? [] : [id]), ...former].map((one) => `${source.id}:${one}`));
}

/** Whether the user said of one of these ids that it is somebody else's. */
export function isIgnored({ subject }: SubjectTarget, ids: ReadonlySet<string>): boolean {
  return subject.ignore.some((ignored) => ids.has(ignored));
}

/** The match of a subject and an entry by names and context, whatever is ignored; null below the threshold. */
export function matchOf({ subject, threshold }: SubjectTarget, names: NamesMet, entry: Entry): Match | null {
  if (!compatible(subject.schema, entry.schema)) return null;
  const context = contextParts(subject, entry, names.comparison);
  const sum = context.reduce((score, part) => score + part.effect, names.score);
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 1000) / 1000;
  if (score < threshold) return null;
  const isWeak = names.entryName.quality === 'weak';
  return {
    score,
    subjectName: names.subjectName,
    entryName: names.entryName.full,
    explanation: [
      ...names.comparison.explanation,
      ...(isWeak ? [`a weak alias on the list (× ${weakAliasFactor})`] : []),
      ...context.map(({ line, effect }) => `${line} (${effect < 0 ? '−' : '+'}${Math.abs(effect)})`),
    ],
  };
}
