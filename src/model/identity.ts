import { compareEntries } from './change.ts';
import { relateDates } from './dates.ts';
import { bareEntry, compatible, type Entry, type EntryName, type Schema } from './entry.ts';

/** How alike two names are, 0 to 1: passed in, since the model knows nothing of names. */
export type Likeness = (left: string, right: string, schema: Schema) => number;

/** From here on two names are taken for one, if something else speaks for it too. */
const alike = 0.9;
/** Equal but for spelling. */
const equal = 0.99;
/** Of one id: a short name in another script sounds no more alike than this. */
const sounding = 0.7;

function words(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function shares<T>(left: Iterable<T>, right: Iterable<T>): boolean {
  const known = new Set(left);
  return [...right].some((value) => known.has(value));
}

/** Words that tell somebody by: initials and particles occur in anybody's name. */
function tellingWords(entry: Entry): string[] {
  return entry.names.flatMap(({ full }) => words(full)).filter((word) => word.length > 2);
}

/** The likeness of those two names that are likest among the pairs that count. */
function likest(
  left: Entry,
  right: Entry,
  likeness: Likeness,
  counts: (mine: EntryName, theirs: EntryName) => boolean = () => true,
): number {
  let best = 0;
  for (const mine of left.names) {
    for (const theirs of right.names) {
      if (best < 1 && counts(mine, theirs)) {
        best = Math.max(best, likeness(mine.full, theirs.full, left.schema));
      }
    }
  }
  return best;
}

function numbersOf({ identifiers }: Entry): string[] {
  return identifiers.map(({ value }) => value);
}

function shareIdentifier(left: Entry, right: Entry): boolean {
  return shares(numbersOf(left), numbersOf(right));
}

/** The same day: a year, which some lists give, is shared by many. */
function shareListing(left: Entry, right: Entry): boolean {
  return left.listedOn?.length === 10 && left.listedOn === right.listedOn;
}

/** What the birth dates say; null where one side has none. */
function births(left: Entry, right: Entry): 'same' | 'near' | 'different' | null {
  const pairs = left.birthDates.flatMap((mine) =>
    right.birthDates.map((theirs) => relateDates(mine, theirs)),
  );
  return (['same', 'near', 'different'] as const).find((relation) => pairs.includes(relation)) ?? null;
}

/** What many entries of a list have alike. */
const commonFields = new Set(['schema', 'nationalities', 'countries', 'programs', 'gender']);

/** Whether only the names differ, and there is more than what many of a list have. */
function differInNamesOnly(left: Entry, right: Entry): boolean {
  if (compareEntries(left, right).some(({ field }) => field !== 'names')) return false;
  return compareEntries(left, bareEntry('', left.schema, [])).some(
    ({ field }) => field !== 'names' && !commonFields.has(field),
  );
}

function areDisjoint(left: readonly string[], right: readonly string[]): boolean {
  return left.length > 0 && right.length > 0 && !shares(left, right);
}

/** Whether anything of the names is left: a word, or the sound of a name in another spelling or script. */
export function keepsName(before: Entry, after: Entry, likeness: Likeness): boolean {
  if (shares(tellingWords(before), tellingWords(after))) return true;
  return likest(before, after, likeness) >= sounding;
}

/** Whether nothing is left of the countries that there were. */
export function losesCountries(before: Entry, after: Entry): boolean {
  const [then, now] = [before, after].map((entry) => [...entry.nationalities, ...entry.countries]);
  return then !== undefined && now !== undefined && then.length > 0 && !shares(then, now);
}

/** Whether one id now has a birth date that rules the former out: a correction, or somebody else. */
export function isDoubtful(before: Entry, after: Entry): boolean {
  return births(before, after) === 'different' && !shareIdentifier(before, after);
}

/**
 * Whether a publisher gave an id to somebody else (Australia did). The id itself speaks for the same one, so
 * anything that is left of names, birth dates and identifiers, or the day of listing, is enough; where the birth
 * dates contradict each other, only the whole name is. Never true of two that `isSameOne` holds to be one.
 */
export function isSomebodyElse(before: Entry, after: Entry, likeness: Likeness): boolean {
  if (isDoubtful(before, after)) return likest(before, after, likeness) < alike;
  if (births(before, after) === 'same' || shareIdentifier(before, after)) return false;
  return !shareListing(before, after) && !keepsName(before, after, likeness);
}

function areStrong(...names: readonly EntryName[]): boolean {
  return names.every(({ quality }) => quality === 'strong');
}

/** Whether names tell by themselves who it is: not a person's single word, nor an alias that both have. */
function areTelling(isPerson: boolean, ...names: readonly EntryName[]): boolean {
  const areWhole = names.every(({ full }) => !isPerson || words(full).length > 1);
  return areStrong(...names) && areWhole && names.some(({ kind }) => kind === 'primary');
}

/**
 * Whether two entries with different ids, or on different lists, are clearly one: nothing contradicts, and either
 * the names are equal but for their spelling, or alike and something that few share agrees too. An alias counts
 * as a name, since publishers make names of aliases and back.
 */
export function isSameOne(left: Entry, right: Entry, likeness: Likeness): boolean {
  const born = births(left, right);
  if (!compatible(left.schema, right.schema) || born === 'different') return false;
  if (left.gender !== null && right.gender !== null && left.gender !== right.gender) return false;
  const isSupported =
    born === 'same' ||
    shareIdentifier(left, right) ||
    shareListing(left, right) ||
    shares(left.birthPlaces, right.birthPlaces) ||
    differInNamesOnly(left, right);
  if (isSupported) return likest(left, right, likeness, (...names) => areStrong(...names)) >= alike;
  if (areDisjoint(left.nationalities, right.nationalities)) return false;
  if (areDisjoint(numbersOf(left), numbersOf(right))) return false;
  const isPerson = left.schema === 'Person' || right.schema === 'Person';
  return likest(left, right, likeness, (...names) => areTelling(isPerson, ...names)) >= equal;
}
