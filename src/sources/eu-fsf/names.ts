import type { Entry, EntryName } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { type Fields, joined } from '../fields.ts';
import { scriptOf } from '../script.ts';
import { flag, ignoreBookkeeping, notesOf } from './parts.ts';

/**
 * Nearly every name is marked strong: what the acts say of an alias's quality, and that a name is a former
 * one, stands in words at the beginning of its remark.
 */
const lowQuality = /\blow? quality\b/i;
const annotated = /^\W*(?:\w+ quality|a\.?k\.?a\b|f\.?k\.?a\b|alias|also known|former|previous|maiden)/i;

export interface Names {
  readonly names: readonly EntryName[];
  readonly gender: Entry['gender'];
  readonly functions: readonly string[];
  readonly remarks: readonly string[];
}

interface PublishedName {
  readonly full: string;
  readonly language: string | null;
  readonly isWeak: boolean;
  /** Which of the names is the primary one: the lowest. */
  readonly rank: readonly [number, number];
}

/** The names of an entity, each once, the primary one first; empty where there is none. */
export function readNames(aliases: readonly Fields[], report: ReadReport): Names {
  const published: PublishedName[] = [];
  const functions = new Set<string>();
  const remarks = new Set<string>();
  const genders = new Set<string>();
  for (const alias of aliases) {
    const name = readName(alias, report);
    if (name.full !== '') published.push(name);
    const [title, gender, position] = ['title', 'gender', 'function'].map((part) => alias.attribute(part));
    if (position) functions.add(position);
    if (gender) genders.add(gender);
    if (title) remarks.add(`Title: ${title}`);
    for (const note of notesOf(alias)) remarks.add(name.full === '' ? note : `${name.full}: ${note}`);
  }
  return {
    names: entryNames(published),
    gender: readGender(genders, report),
    functions: [...functions],
    remarks: [...remarks],
  };
}

function readName(alias: Fields, report: ReadReport): PublishedName {
  ignoreBookkeeping(alias);
  const parts = ['firstName', 'middleName', 'lastName'].map((part) => alias.attribute(part));
  const full = alias.attribute('wholeName') ?? joined(parts, ' ');
  const language = alias.attribute('nameLanguage');
  const isMarkedWeak = alias.attribute('strong') !== null && !flag(alias, 'strong', 'nameAlias', report);
  const words = alias.texts('remark').join(' ');
  const isWeak = isMarkedWeak || lowQuality.test(words);
  const isForeign = language !== null && language !== 'EN';
  // Whole classes first: an English name for a reader of English; a Cyrillic one may still be filed under EN.
  const rank =
    (isWeak ? 8 : 0) +
    (annotated.test(words) ? 4 : 0) +
    (scriptOf(full) === null ? 0 : 2) +
    (isForeign ? 1 : 0);
  return { full, language, isWeak, rank: [rank, Number(alias.attribute('logicalId') ?? Number.MAX_VALUE)] };
}

/**
 * No name is marked as the official one, and their order in the file means nothing: of the best that there
 * are, the one that was entered first, so that a further alias does not change what an entry is called.
 */
function entryNames(published: readonly PublishedName[]): EntryName[] {
  const ordered = published.toSorted(
    (a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.full < b.full ? -1 : 1),
  );
  const same = Map.groupBy(ordered, ({ full }) => full);
  return [...same].map(([full, names], index): EntryName => {
    const languages = [...new Set(names.flatMap(({ language }) => language ?? []))].sort();
    const script = scriptOf(full);
    return {
      full,
      kind: index === 0 ? 'primary' : 'alias',
      quality: names.every(({ isWeak }) => isWeak) ? 'weak' : 'strong',
      ...(index === 0 || languages.length === 0 ? {} : { label: languages.join(', ') }),
      ...(script === null ? {} : { script }),
    };
  });
}

function readGender(published: ReadonlySet<string>, report: ReadReport): Entry['gender'] {
  for (const text of published) if (!/^[MF]$/.test(text)) report.unknown(`nameAlias@gender: ${text}`);
  if (published.has('M') === published.has('F')) return null;
  return published.has('M') ? 'male' : 'female';
}
