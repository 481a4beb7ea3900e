import { isVowel, type Phones, phonesOf } from './phones.ts';

/** Consonants that romanisations of Korean and Chinese write for one another where a syllable begins. */
const groups = ['kg', 'h', 'm', 'nlr', 'td', 'pb', 'CJTZSzs', 'y', 'w'];
/** What begins otherwise and is one all the same: 리 is Yi as well as Ri and Ni, and 황 was Whang. */
const alike = ['ynlr', 'wh'];

const groupOf = new Map(groups.flatMap((group, at) => [...phonesOf(group)].map((phone) => [phone, at])));
const alikeOf = new Map(alike.flatMap((group, at) => [...phonesOf(group)].map((phone) => [phone, at])));

/**
 * Whether two syllables begin with consonants that no romanisation of Korean or Chinese mixes up: Kang, Hwang and Jang
 * are three surnames, though k, h and j are near each other in other languages; Jong is not Yong.
 */
export function beginOtherwise(left: Phones, right: Phones): boolean {
  const [first, other] = [left[0] ?? -1, right[0] ?? -1];
  const [a, b] = [groupOf.get(first), groupOf.get(other)];
  if (a === undefined || b === undefined || a === b) return false;
  const common = alikeOf.get(first);
  return common === undefined || common !== alikeOf.get(other);
}

/** The same of whole syllables, of which one may begin with a vowel: Hun is not Un. */
export function beginOtherwiseOrOpen(left: Phones, right: Phones): boolean {
  const [first, other] = [left[0] ?? -1, right[0] ?? -1];
  return (
    (first === aspirate && isVowel(other)) ||
    (other === aspirate && isVowel(first)) ||
    beginOtherwise(left, right)
  );
}

const [aspirate] = phonesOf('h');
