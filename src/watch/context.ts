import { relateDates } from '../model/dates.ts';
import type { Entry, Identifier } from '../model/entry.ts';
import type { Subject } from '../model/watchlist.ts';

/** One thing besides the names that speaks for or against a match. */
export interface ContextPart {
  readonly about: 'birthDate' | 'gender' | 'country' | 'identifier';
  readonly effect: number;
  readonly line: string;
}

/** What was found out about the names, as far as the context depends on it. */
export interface NamesAgreed {
  readonly score: number;
  /** How rare the words that agree are. */
  readonly bits: number;
}

/** What each adds to the score of the names where it agrees, and takes away where it contradicts. */
const effects = {
  birthDate: { agrees: 0.05, contradicts: -0.3, contradictsRareName: -0.15 },
  gender: { contradicts: -0.15 },
  country: { agrees: 0.02, contradicts: -0.05 },
  identifier: { agrees: 1 },
};

/** The most that all but identifiers add. */
export const mostContext = effects.birthDate.agrees + effects.country.agrees;

/**
 * What birth dates, genders, countries and identifiers say about a match of names. The steps are ours: an agreeing
 * birth date confirms, a contradicting one ends all but exact agreement of a rare name at the default threshold,
 * countries only nudge, since lists give nationality, residence and address alike.
 */
export function contextParts(subject: Subject, entry: Entry, names: NamesAgreed): ContextPart[] {
  return [
    birthDatePart(subject, entry, names),
    genderPart(subject, entry),
    countryPart(subject, entry),
    identifierPart(subject, entry),
  ].filter((part) => part !== null);
}

/** Four rare words are one person's, whatever a clerk made of the date: one in 2^32 people would share them by chance. */
const rareBits = 32;
const exactScore = 0.97;

function birthDatePart(subject: Subject, entry: Entry, names: NamesAgreed): ContextPart | null {
  if (subject.birthDates.length === 0 || entry.birthDates.length === 0) return null;
  const pairs = subject.birthDates.flatMap((left) => entry.birthDates.map((right) => ({ left, right })));
  const relations = pairs.map((pair) => ({ ...pair, relation: relateDates(pair.left, pair.right) }));
  const best =
    relations.find(({ relation }) => relation === 'same') ??
    relations.find(({ relation }) => relation === 'near') ??
    relations[0];
  if (best === undefined) return null;
  const shown = `birth date ${best.left.from} and ${best.right.from}`;
  const about = 'birthDate';
  if (best.relation === 'same') return { about, effect: effects.birthDate.agrees, line: `${shown}: agree` };
  if (best.relation === 'near') return { about, effect: 0, line: `${shown}: near, neither for nor against` };
  const isRare = names.score >= exactScore && names.bits >= rareBits;
  return {
    about,
    effect: isRare ? effects.birthDate.contradictsRareName : effects.birthDate.contradicts,
    line: `${shown}: contradict${isRare ? ', but the name is rare' : ''}`,
  };
}

/**
 * That it agrees says nothing, half of all people have it. A contradiction does not end a match of equal names by
 * itself: a missed designation is worse than a second look at a list whose clerk ticked the wrong box.
 */
function genderPart({ gender: ours }: Subject, { gender: theirs }: Entry): ContextPart | null {
  if (ours === null || theirs === null || ours === theirs) return null;
  return {
    about: 'gender',
    effect: effects.gender.contradicts,
    line: `gender ${ours} on the watchlist, ${theirs} on the list: differ`,
  };
}

function countryPart(subject: Subject, entry: Entry): ContextPart | null {
  const theirs = [...entry.nationalities, ...entry.countries];
  if (subject.countries.length === 0 || theirs.length === 0) return null;
  const shared = subject.countries.filter((code) => theirs.includes(code));
  if (shared.length > 0) {
    const line = `country ${shared.join(', ').toUpperCase()}: agrees`;
    return { about: 'country', effect: effects.country.agrees, line };
  }
  const [ours, listed] = [subject.countries, [...new Set(theirs)]].map((codes) =>
    codes.join(', ').toUpperCase(),
  );
  return {
    about: 'country',
    effect: effects.country.contradicts,
    line: `country ${ours} on the watchlist, ${listed} on the list: differ`,
  };
}

function identifierPart(subject: Subject, entry: Entry): ContextPart | null {
  const [shared] = sharedIdentifiers(subject, entry);
  return shared === undefined
    ? null
    : { about: 'identifier', effect: effects.identifier.agrees, line: describeShared(shared) };
}

/** The subject's identifiers that the entry has as well, whatever each calls them. */
export function sharedIdentifiers(subject: Subject, entry: Entry): readonly Identifier[] {
  const theirs = new Set(entry.identifiers.map((identifier) => foldIdentifier(identifier.value)));
  return subject.identifiers.filter(({ value }) => {
    const folded = foldIdentifier(value);
    // Shorter ones are running numbers that many bodies give out.
    return folded.length >= 5 && theirs.has(folded);
  });
}

export function describeShared({ type, value }: Identifier): string {
  return `${type} ${value}: the same`;
}

export function foldIdentifier(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
