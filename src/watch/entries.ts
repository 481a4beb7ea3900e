import type { Match } from '../model/alert.ts';
import type { Entry } from '../model/entry.ts';
import type { RuleCondition } from '../model/watchlist.ts';
import { compareNames, NameIndex } from '../names/index.ts';
import { compatible, contextParts, foldIdentifier } from './context.ts';
import type { RuleTarget, SubjectTarget, Target } from './targets.ts';
import { namesOf } from './targets.ts';

/** A target that an entry meets; `match` is null for a rule, whose condition simply holds. */
export interface Hit {
  readonly target: Target;
  readonly match: Match | null;
}

export interface EntryScreener {
  /** Every target that an entry of a source meets at its threshold. */
  screen(sourceId: string, entry: Entry): Hit[];
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
  return {
    screen(sourceId, entry) {
      const met = candidatesOf(entry, index, byIdentifier);
      const hits: Hit[] = [];
      for (const [target, names] of met) {
        const match = matchSubject(target, names, sourceId, entry);
        if (match !== null) hits.push({ target, match });
      }
      for (const rule of rules) if (holds(rule, sourceId, entry)) hits.push({ target: rule, match: null });
      return hits;
    },
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

/** Which subjects an entry could be, with the names by which they were proposed. */
function candidatesOf(
  entry: Entry,
  index: NameIndex<WatchedName>,
  byIdentifier: ReadonlyMap<string, readonly SubjectTarget[]>,
): Map<SubjectTarget, Set<string>> {
  const met = new Map<SubjectTarget, Set<string>>();
  const add = (target: SubjectTarget, name: string): void => {
    const names = met.get(target);
    if (names === undefined) met.set(target, new Set([name]));
    else names.add(name);
  };
  for (const { full } of entry.names) {
    for (const { target, name } of index.candidates(full, entry.schema)) add(target, name);
  }
  for (const { value } of entry.identifiers) {
    for (const target of byIdentifier.get(foldIdentifier(value)) ?? []) add(target, target.subject.name);
  }
  return met;
}

function matchSubject(
  target: SubjectTarget,
  names: ReadonlySet<string>,
  sourceId: string,
  entry: Entry,
): Match | null {
  const { subject, threshold } = target;
  if (!compatible(subject.schema, entry.schema)) return null;
  if (subject.ignore.includes(`${sourceId}:${entry.id}`)) return null;
  const best = bestNames(names, entry);
  if (best === null) return null;
  const context = contextParts(subject, entry);
  const score = context.reduce((sum, part) => sum + part.effect, best.score);
  const match: Match = {
    score: Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000,
    subjectName: best.subjectName,
    entryName: best.entryName,
    explanation: [
      ...best.explanation,
      ...context.map(({ line, effect }) => `${line} (${effect < 0 ? '−' : '+'}${Math.abs(effect)})`),
    ],
  };
  return match.score >= threshold ? match : null;
}

function bestNames(names: ReadonlySet<string>, entry: Entry): Match | null {
  let best: Match | null = null;
  for (const { full, quality } of entry.names) {
    for (const name of names) {
      const comparison = compareNames(name, full, entry.schema);
      const score = comparison.score * (quality === 'weak' ? weakAliasFactor : 1);
      if (best !== null && score <= best.score) continue;
      const note = quality === 'weak' ? [`a weak alias on the list (× ${weakAliasFactor})`] : [];
      best = {
        score,
        subjectName: name,
        entryName: full,
        explanation: [...comparison.explanation, ...note],
      };
    }
  }
  return best;
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
