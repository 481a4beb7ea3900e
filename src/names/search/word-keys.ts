import type { Phones } from '../sound/phones.ts';
import { looseSkeletonsOf, type Skeleton, withoutOne } from '../sound/skeleton.ts';
import type { Token } from '../words/token.ts';

/** Shorter skeletons without one of their consonants would be those of half of all words. */
const leastWithoutOne = 4;
/** Of longer words the consonants tell enough. */
const mostLetters = 12;

/** The letters of a word, and all but one of them: words that differ by a slip of the pen have one in common. */
export function spellingsOf({ latin }: Token): Set<string> {
  const spellings = new Set([latin]);
  if (latin.length > mostLetters) return spellings;
  for (let at = 0; at < latin.length; at += 1) spellings.add(latin.slice(0, at) + latin.slice(at + 1));
  return spellings;
}

/** The consonants of a word, and where there are many also all but one: most words that sound alike have a key in common. */
export function keysOfSound(phones: Phones): number[] {
  const keys = (skeleton: Skeleton): number[] =>
    skeleton.length < leastWithoutOne ? [skeleton.key] : [skeleton.key, ...withoutOne(skeleton)];
  return [...new Set(looseSkeletonsOf(phones).flatMap(keys))];
}

/** More of them for words of two and three consonants; below 0, since across scripts they would be too many. */
export function keysInScript(phones: Phones): number[] {
  const keys = (skeleton: Skeleton): number[] => {
    if (skeleton.length === leastWithoutOne - 1) return withoutOne(skeleton);
    return skeleton.length === leastWithoutOne - 2 ? [skeleton.key] : [];
  };
  return [...new Set(looseSkeletonsOf(phones).flatMap(keys))].map(lacking);
}

/** A key of its own for what lacks a consonant, below 0. */
export function lacking(key: number): number {
  return -1 - key;
}

/** A word of Chinese characters by what it transcribes; one in Latin letters by how it may be heard there but is not read. */
export function keysInChinese(token: Token): Set<number> {
  if (!token.isForeignHan && token.script !== 'latin') return new Set();
  const heard = token.isForeignHan ? token.readings : token.inChinese.slice(token.readings.length);
  return new Set(heard.flatMap(({ phones }) => keysOfSound(phones)));
}

/** The given names that a word is one of, and the concept it stands for. */
export function keysOfMeaning({ givenNames, arabicNames, concept }: Token): Set<string> {
  const keys = new Set([...givenNames, ...arabicNames].map((group) => `given ${group}`));
  if (concept >= 0) keys.add(`concept ${concept}`);
  return keys;
}
