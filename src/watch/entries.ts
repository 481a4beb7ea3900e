import type { Match } from '../model/alert.ts';
import { compatible, type Entry, type EntryName, type Schema } from '../model/entry.ts';
import type { RuleCondition } from '../model/watchlist.ts';
import { type Comparison, compareNames, type Found, NameIndex } from '../names/index.ts';
import { contextParts, foldIdentifier, mostContext } from './context.ts';
import type { RuleTarget, SubjectTarget, Target } from './targets.ts';
import { namesOf } from './targets.ts';

/** A target that an entry meets; `match` is null for a rule, whose condition simply holds. */
export interface Hit {
  readonly target: Target;
  readonly match: Match | null;
}

export interface EntryScreener {
  /** Every target that an entry of a source meets at its threshold; `former` are ids that it had before. */
  screen(sourceId: string, entry: Entry, former?: readonly string[]): Hit[];
}

interface WatchedName {
  readonly target: SubjectTarget;
  readonly name: string;
}

/** A weak alias ("the Doctor") counts a little less than a name: publishers mark it because it is no proof. */
const weakAliasFactor = 0.95;

/** Prepares subjects and rules once, so that each entry meets only the names it could match. */
export function createEntryScreener(targets: readonly Target[]): EntryScreener {
  const subjects = targets.filter((target) => target.kind === 'subject');
  const rules = targets.filter((target) => target.kind === 'rule');
  const index = new NameIndex<WatchedName>(
    subjects.flatMap((target) =>
      namesOf(target.subject).map((name) => ({
        name,
        schema: target.subject.schema,
        value: { target, name },
      })),
    ),
  );
  const byIdentifier = indexIdentifiers(subjects);
  const least = Math.min(...subjects.map(({ threshold }) => threshold)) - mostContext;
  const find = remembering(index, least);
  return {
    screen(sourceId, entry, former = []) {
      const hits: Hit[] = [];
      const ids = new Set([entry.id, ...former].map((id) => `${sourceId}:${id}`));
      for (const [target, names] of candidatesOf(entry, find, byIdentifier)) {
        const match = matchSubject(target, names, ids, entry);
        if (match !== null) hits.push({ target, match });
      }
      for (const rule of rules) if (holds(rule, sourceId, entry)) hits.push({ target: rule, match: null });
      return hits;
    },
  };
}

type FindNames = (name: string, schema: Schema) => readonly Found<WatchedName>[];

/** An entry that changes keeps most of its names, and where its former wording is looked at too, all are met twice. */
const mostRemembered = 20_000;

function remembering(index: NameIndex<WatchedName>, least: number): FindNames {
  const known = new Map<string, readonly Found<WatchedName>[]>();
  return (name, schema) => {
    const key = `${schema} ${name}`;
    const met = known.get(key) ?? [...index.find(name, schema, least)];
    if (known.size === mostRemembered) known.clear();
    known.set(key, met);
    return met;
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
interface NamesMet {
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

function matchSubject(
  target: SubjectTarget,
  names: NamesMet,
  ids: ReadonlySet<string>,
  entry: Entry,
): Match | null {
  const { subject, threshold } = target;
  if (!compatible(subject.schema, entry.schema)) return null;
  if (subject.ignore.some((ignored) => ids.has(ignored))) return null;
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

function holds({ rule }: RuleTarget, sourceId: string, entry: Entry): boolean {
  const { country, program, source, schema, text } = rule.when;
  const countries = [...entry.nationalities, ...entry.countries];
  const programs = [...entry.programs, ...entry.legalBasis].map((value) => value.toLowerCase());
  return (
    some(country, (code) => countries.includes(code)) &&
    some(program, (wanted) => programs.some((value) => value.includes(wanted.toLowerCase()))) &&
    some(source, (id) => id === sourceId) &&
    some(schema, (wanted) => compatible(wanted, entry.schema)) &&
    some(text, (wanted) => textOf(entry).includes(wanted.toLowerCase()))
  );
}

/** A part that is not given holds; else one of its values is enough. */
function some<T>(values: readonly T[], test: (value: T) => boolean): boolean {
  return values.length === 0 || values.some(test);
}

function textOf(entry: Entry): string {
  const names = entry.names.map(({ full }) => full);
  return [...names, ...entry.positions, ...entry.addresses, ...entry.remarks].join('\n').toLowerCase();
}

/** The condition in words, for messages: `country AZ, program GLOMAG`. */
export function describeCondition(when: RuleCondition): string {
  const parts: [string, readonly string[]][] = [
    ['country', when.country.map((code) => code.toUpperCase())],
    ['program', when.program],
    ['source', when.source],
    ['schema', when.schema],
    ['text', when.text],
  ];
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${values.join(' or ')}`)
    .join(', ');
}
