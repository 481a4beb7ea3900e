import { type Phones, phonesOf } from './phones.ts';

/** Consonants that romanisations mix up share a class; vowels and half vowels have none. */
const classes: readonly [letters: string, name: string][] = [
  ['wvfpb', 'p'],
  ['td', 't'],
  ['mn', 'm'],
  ['rl', 'r'],
  ['szSZCJTkgqhcx', 'k'],
];
const classOf: (string | undefined)[] = [];
for (const [letters, name] of classes) for (const letter of letters) classOf[phonesOf(letter)[0] ?? 0] = name;
const jCode = phonesOf('j')[0];
const keyLength = 3;

/** The first three consonant classes of a word, once without and once with its j, which may be a vowel. */
export function soundKeys(phones: Phones): Set<string> {
  const keys = new Set<string>();
  for (const withJ of [false, true]) keys.add(`${keyOf(phones, withJ)}`);
  return keys;
}

/** The keys of all words that this word, inflected or not, could be a form of. */
export function soundKeyPrefixes(phones: Phones): Set<string> {
  const keys = new Set<string>();
  for (const key of soundKeys(phones)) {
    for (let length = Math.max(0, key.length - 2); length <= key.length; length += 1)
      keys.add(key.slice(0, length));
  }
  return keys;
}

function keyOf(phones: Phones, withJ: boolean): string {
  let key = '';
  for (const phone of phones) {
    const name = phone === jCode && withJ ? 'k' : classOf[phone];
    if (name !== undefined && key.length < keyLength) key += name;
  }
  return key;
}
