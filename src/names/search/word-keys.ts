import { lettersOf, type Phones } from '../sound/phones.ts';
import { type Skeleton, skeletonsOf, withoutOne } from '../sound/skeleton.ts';
import type { Token } from '../words/token.ts';

export type WordKey = number | string;

/** Shorter skeletons without one of their consonants would be those of half of all words. */
const leastWithoutOne = { sameScript: 4, acrossScripts: 4 };
/** Of longer words the consonants tell enough. */
const mostLetters = 12;
/** Words of so few consonants are told apart by their first vowel, too. */
const fewConsonants = 2;

/**
 * What words of one script that are alike have in common, one key at least: the consonants of a reading, one of them
 * left out where there are many; the letters with one left out; the given name they are.
 */
export function keysInScript(token: Token): Set<WordKey> {
  const keys = keysOfMeaning(token);
  const hasVowels = token.script !== 'abjad';
  for (const { phones } of token.readings) {
    for (const skeleton of skeletonsOf(phones)) {
      if (hasVowels) for (const key of withVowel(skeleton, phones)) keys.add(key);
      else keys.add(skeleton.key);
    }
  }
  for (const skeleton of skeletonsOf(token.phones)) {
    if (skeleton.length >= leastWithoutOne.sameScript) for (const key of withoutOne(skeleton)) keys.add(key);
  }
  const { latin } = token;
  if (latin.length > mostLetters) return keys;
  keys.add(latin);
  for (let at = 0; at < latin.length; at += 1) keys.add(latin.slice(0, at) + latin.slice(at + 1));
  return keys;
}

/** What a reading of a word is kept under, and what it is looked for under, to meet words of other scripts. */
export interface ReadingKeys {
  readonly kept: ReadonlySet<WordKey>;
  readonly sought: ReadonlySet<WordKey>;
}

/**
 * The same for one reading of a word, to find words of other scripts; a few that are alike have none in common.
 * A script that leaves vowels out meets all of the same consonants.
 */
export function keysOfReading(phones: Phones, hasVowels: boolean): ReadingKeys {
  const kept = new Set<WordKey>();
  const sought = new Set<WordKey>();
  for (const skeleton of skeletonsOf(phones)) {
    const { key, length } = skeleton;
    if (length <= fewConsonants) {
      for (const exact of hasVowels ? withVowel(skeleton, phones) : []) {
        kept.add(exact);
        sought.add(exact);
      }
      kept.add(hasVowels ? `${key} written` : `${key} unwritten`);
      sought.add(hasVowels ? `${key} unwritten` : `${key} written`);
      continue;
    }
    const keys = length >= leastWithoutOne.acrossScripts ? [key, ...withoutOne(skeleton)] : [key];
    for (const one of keys) {
      kept.add(one);
      sought.add(one);
    }
  }
  return { kept, sought };
}

/** A word of Chinese characters by what it transcribes; one in Latin letters by how it may be heard there but is not read. */
export function keysInChinese(token: Token): Set<WordKey> {
  if (!token.isForeignHan && token.script !== 'latin') return new Set();
  const heard = token.isForeignHan ? token.readings : token.inChinese.slice(token.readings.length);
  return new Set(heard.flatMap(({ phones }) => [...keysOfReading(phones, true).kept]));
}

/** The given names that a word is one of, and the concept it stands for. */
export function keysOfMeaning({ givenNames, arabicNames, concept }: Token): Set<WordKey> {
  const keys = new Set<WordKey>([...givenNames, ...arabicNames].map((group) => `given ${group}`));
  if (concept >= 0) keys.add(`concept ${concept}`);
  return keys;
}

/** A key for the consonants or, where they are few, one or two for them and the first vowel: e is near to a and to i. */
function withVowel({ key, length }: Skeleton, phones: Phones): WordKey[] {
  if (length > fewConsonants) return [key];
  const vowel = /[aAeiyjouw]/.exec(lettersOf(phones))?.[0] ?? '';
  if (vowel === 'e') return [`${key}a`, `${key}i`];
  return [`${key}${vowelClass(vowel)}`];
}

function vowelClass(vowel: string): string {
  if ('iyj'.includes(vowel)) return 'i';
  return 'ouw'.includes(vowel) ? 'u' : 'a';
}
