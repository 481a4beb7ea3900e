import { joinPhones, lettersOf, type Phones } from '../sound/phones.ts';
import { skeletonsOf } from '../sound/skeleton.ts';
import type { Token } from '../words/token.ts';

/** Words of fewer sounds are not written apart. */
const leastSounds = 4;
/** So many consonants tell a word well enough; of shorter ones the vowels are needed. */
const enoughConsonants = 5;
const longWord = 7;

/** A word by its sounds, for finding it where another name writes it apart. */
export function wordKeys({ phones }: Token): (number | string)[] {
  return keysOf(phones);
}

/** Each two or three words that stand together, as if they were written as one. */
export function neighbourKeys(tokens: readonly Token[]): (number | string)[] {
  const keys: (number | string)[] = [];
  for (const first of tokens.keys()) {
    for (let last = first + 1; last <= first + 2 && last < tokens.length; last += 1) {
      keys.push(...keysOf(joinPhones(tokens.slice(first, last + 1).map((token) => token.phones))));
    }
  }
  // A whole name in one word may have its surname first.
  const [one, other] = tokens;
  if (tokens.length === 2 && one !== undefined && other !== undefined) {
    keys.push(...keysOf(joinPhones([other.phones, one.phones])));
  }
  return keys;
}

function keysOf(phones: Phones): (number | string)[] {
  if (phones.length < leastSounds) return [];
  const skeletons = skeletonsOf(phones);
  const isLong = phones.length >= longWord;
  return !isLong && skeletons.some(({ length }) => length < enoughConsonants)
    ? [withVowels(phones)]
    : skeletons.map(({ key }) => key);
}

/** Vowels that spellings mix up are one, h and doubled sounds are left out. */
function withVowels(phones: Phones): string {
  return lettersOf(phones)
    .replace(/h/g, '')
    .replace(/[Aae]/g, 'a')
    .replace(/[iyj]/g, 'i')
    .replace(/[ouwv]/g, 'u')
    .replace(/(.)\1+/g, '$1');
}
