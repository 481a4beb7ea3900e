import { type Phones, phonesOf } from './phones.ts';

/** Consonants that romanisations of Korean and Chinese write for one another where a syllable begins. */
const groups = ['kg', 'h', 'm', 'nlr', 'td', 'pb', 'CJTZSzs'];

const groupOf = new Map(groups.flatMap((group, at) => [...phonesOf(group)].map((phone) => [phone, at])));

/**
 * Whether two syllables begin with consonants that no romanisation of Korean or Chinese mixes up: Kang, Hwang and Jang
 * are three surnames, though k, h and j are near each other in other languages.
 */
export function beginOtherwise(left: Phones, right: Phones): boolean {
  const [a, b] = [groupOf.get(left[0] ?? -1), groupOf.get(right[0] ?? -1)];
  return a !== undefined && b !== undefined && a !== b;
}
