import { skeletonsOf, withoutOne } from './skeleton.ts';
import type { Token } from './token.ts';

/** Shorter skeletons without one of their consonants would be those of half of all words. */
const leastWithoutOne = { sameScript: 3, acrossScripts: 4 };

export type WordKey = number | string;

/**
 * What words of one script that are alike have in common, one key at least: the consonants of their plain reading,
 * one of them left out, too; for words of few consonants, the letters with one left out; the given name they are.
 */
export function keysInScript(token: Token): Set<WordKey> {
  const { phones, latin } = token;
  const keys = new Set<WordKey>(meaningKeys(token));
  let fewest = Number.POSITIVE_INFINITY;
  for (const skeleton of skeletonsOf(phones)) {
    keys.add(skeleton.key);
    fewest = Math.min(fewest, skeleton.length);
    if (skeleton.length >= leastWithoutOne.sameScript) for (const key of withoutOne(skeleton)) keys.add(key);
  }
  for (const reading of token.readings) for (const { key } of skeletonsOf(reading)) keys.add(key);
  if (fewest >= leastWithoutOne.sameScript) return keys;
  keys.add(latin);
  for (let at = 0; at < latin.length; at += 1) keys.add(latin.slice(0, at) + latin.slice(at + 1));
  return keys;
}

/** The same for words of different scripts, by all their readings; a few that are alike have none in common. */
export function keysAcross(token: Token): Set<WordKey> {
  const keys = new Set<WordKey>(meaningKeys(token));
  const readings = [token, ...token.fullForms].flatMap((form) => form.readings);
  for (const skeleton of readings.flatMap(skeletonsOf)) {
    keys.add(skeleton.key);
    if (skeleton.length >= leastWithoutOne.acrossScripts)
      for (const key of withoutOne(skeleton)) keys.add(key);
  }
  return keys;
}

/** The given names that it is one of, and the concept. */
function meaningKeys({ givenNames, concept }: Token): string[] {
  const keys = givenNames.map((group) => `given ${group}`);
  return concept >= 0 ? [...keys, `concept ${concept}`] : keys;
}
