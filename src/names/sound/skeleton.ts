import { type Phones, phoneCount, phonesOf } from './phones.ts';

/**
 * Consonants that romanisations and scripts take for each other are one group. Vowels, h and the half vowels are in
 * none: they come and go between spellings, and so does j, which many languages read as y.
 */
const groups = ['pbvf', 'td', 'm', 'n', 'rl', 'szSZCJTc', 'kgqx'];
const groupOf = new Uint8Array(phoneCount);
for (const [at, group] of groups.entries()) {
  for (const letter of group) groupOf[phonesOf(letter)[0] ?? 0] = at + 1;
}
/** The same where w is read as v, and where j is also read as dj. */
const withW = alsoReading(groupOf, 'w', 'v');
const withWandJ = alsoReading(withW, 'j', 'J');
const tables = [groupOf, withW, withWandJ];
/** The same where c is read as k, and where h is one as well, as neighbouring languages write each other's names. */
const withHardC = alsoReading(withW, 'c', 'k');
const withHardCandH = alsoReading(withHardC, 'h', 'k');
const looseTables = [...tables, withHardC, withHardCandH];
const base = groups.length + 1;
/** Consonants beyond these are not looked at: as many digits as a number holds exactly. */
const longest = 12;

/** The groups of a word's consonants in order, a digit each; neighbours of one group count once. */
export interface Skeleton {
  /** Equal exactly for the same groups in the same order. */
  readonly key: number;
  readonly length: number;
  /** Which groups occur, a bit each. */
  readonly groups: number;
}

export function skeletonOf(phones: Phones): Skeleton {
  return read(phones, groupOf);
}

/** The same, and where it differs also as if half vowels were consonants, as many languages read them. */
export function skeletonsOf(phones: Phones): readonly Skeleton[] {
  return differing(phones, tables);
}

function differing(phones: Phones, readAs: readonly Uint8Array[]): Skeleton[] {
  const found: Skeleton[] = [];
  for (const table of readAs) {
    const skeleton = read(phones, table);
    if (!found.some(({ key }) => key === skeleton.key)) found.push(skeleton);
  }
  return found;
}

/** The same, and as if c and h were k. */
export function looseSkeletonsOf(phones: Phones): readonly Skeleton[] {
  return differing(phones, looseTables);
}

/** The keys of `skeletonsOf` of a word up to each of these ends, each key once. */
export function skeletonKeys(phones: Phones, ends: readonly number[]): number[] {
  const keys: number[] = [];
  for (const table of tables) {
    let [key, length, before] = [0, 0, 0];
    for (let at = 0; at <= phones.length; at += 1) {
      if (ends.includes(at) && !keys.includes(key)) keys.push(key);
      const group = table[phones[at] ?? 0] ?? 0;
      const isNew = group !== 0 && group !== before;
      before = group;
      if (!isNew || length === longest) continue;
      key = key * base + group;
      length += 1;
    }
  }
  return keys;
}

function alsoReading(table: Uint8Array, letter: string, as: string): Uint8Array {
  const other = table.slice();
  other[phonesOf(letter)[0] ?? 0] = table[phonesOf(as)[0] ?? 0] ?? 0;
  return other;
}

function read(phones: Phones, table: Uint8Array): Skeleton {
  let [key, length, set, before] = [0, 0, 0, 0];
  for (const phone of phones) {
    const group = table[phone] ?? 0;
    const isNew = group !== 0 && group !== before;
    before = group;
    if (!isNew || length === longest) continue;
    key = key * base + group;
    set |= 1 << group;
    length += 1;
  }
  return { key, length, groups: set };
}

/** The keys of a skeleton with one consonant left out, so that two that differ in one have a key in common. */
export function withoutOne({ key, length }: Skeleton): number[] {
  const keys: number[] = [];
  let power = 1;
  for (let at = 0; at < length; at += 1) {
    keys.push(Math.floor(key / (power * base)) * power + (key % power));
    power *= base;
  }
  return keys;
}

/** The same with one consonant more, wherever and whichever. */
export function withOneMore({ key, length }: Skeleton): number[] {
  if (length === longest) return [];
  const keys: number[] = [];
  let power = 1;
  for (let at = 0; at <= length; at += 1) {
    const after = key % power;
    const before = (key - after) * base + after;
    for (let group = 1; group < base; group += 1) keys.push(before + group * power);
    power *= base;
  }
  return keys;
}

/** The same with one consonant in place of another. */
export function withOneOther({ key, length }: Skeleton): number[] {
  const keys: number[] = [];
  let power = 1;
  for (let at = 0; at < length; at += 1) {
    const here = Math.floor(key / power) % base;
    for (let group = 1; group < base; group += 1) if (group !== here) keys.push(key + (group - here) * power);
    power *= base;
  }
  return keys;
}

/** The key of a skeleton without its last consonant, which may be heard as a syllable or not at all. */
export function withoutLast(key: number): number {
  return Math.floor(key / base);
}

/** Words of fewer consonants are short. */
const fewConsonants = 5;
const groupBits = 2 ** base - 1;
/** How many bits are set, for a set of groups. */
const countOf = new Uint8Array(2 ** base);
for (let bits = 1; bits < countOf.length; bits += 1) countOf[bits] = (bits & 1) + (countOf[bits >> 1] ?? 0);

/**
 * What is known of a word's consonants whichever way it is read, in the bits of one number, since most words are told
 * apart by it: the groups that all readings have, those that any has, the shortest and the longest length.
 */
export type Outline = number;

const anyShift = base;
const shortestShift = 2 * base;
const longestShift = 2 * base + 4;
const lengthBits = 15;

export function outlineOf(skeletons: readonly Skeleton[]): Outline {
  const lengths = skeletons.map(({ length }) => length);
  const inAll = skeletons.reduce((set, { groups }) => set & groups, groupBits);
  const inAny = skeletons.reduce((set, { groups }) => set | groups, 0);
  return packed(inAll, inAny, Math.min(...lengths), Math.max(...lengths));
}

/** Of so many words as if they were written as one: where two meet, two consonants of one group may become one. */
export function joinedOutline(groups: number, length: number, words: number): Outline {
  return packed(groups, groups, length - (words - 1), length);
}

/** Of words as if they were written as one, any consonants of which may be left out. */
export function outlineOfAny(words: readonly Outline[]): Outline {
  const inAny = words.reduce((set, outline) => set | (outline >> anyShift), 0) & groupBits;
  return packed(
    0,
    inAny,
    0,
    words.reduce((length, outline) => length + (outline >> longestShift), 0),
  );
}

/** Of a word that may be read as either. */
export function eitherOutline(left: Outline, right: Outline): Outline {
  const shortest = (outline: Outline): number => (outline >> shortestShift) & lengthBits;
  return packed(
    left & right & groupBits,
    ((left | right) >> anyShift) & groupBits,
    Math.min(shortest(left), shortest(right)),
    Math.max(left >> longestShift, right >> longestShift),
  );
}

function packed(inAll: number, inAny: number, shortest: number, longest: number): Outline {
  const [least, most] = [Math.min(shortest, lengthBits), Math.min(longest, lengthBits)];
  return inAll | (inAny << anyShift) | (least << shortestShift) | (most << longestShift);
}

/** Whether no reading of the one can be near a reading of the other. */
export function areOutlinesFar(left: Outline, right: Outline): boolean {
  const [leftLongest, rightLongest] = [left >> longestShift, right >> longestShift];
  const most = leftLongest < fewConsonants && rightLongest < fewConsonants ? 1 : 2;
  return (
    ((left >> shortestShift) & lengthBits) - rightLongest > most ||
    ((right >> shortestShift) & lengthBits) - leftLongest > most ||
    (countOf[left & ~(right >> anyShift) & groupBits] ?? 0) > most ||
    (countOf[right & ~(left >> anyShift) & groupBits] ?? 0) > most
  );
}

/** A bit for each of these numbers; some share one. */
export function bitSet(keys: readonly number[]): number {
  return keys.reduce((bits, key) => bits | (1 << (Math.imul(key, 0x9e3779b1) >>> 27)), 0);
}

/** Words that are alike are never far apart by their consonants: so many groups the one may have that the other lacks. */
export function areSkeletonsFar(left: Skeleton, right: Skeleton): boolean {
  const most = Math.max(left.length, right.length) < fewConsonants ? 1 : 2;
  return (
    Math.abs(left.length - right.length) > most ||
    (countOf[left.groups & ~right.groups] ?? 0) > most ||
    (countOf[right.groups & ~left.groups] ?? 0) > most
  );
}

/** The same within one script, where of few consonants one may be another, left out or swapped with its neighbour. */
export function areSkeletonsFarInScript(left: Skeleton, right: Skeleton): boolean {
  const areShort = left.length < fewConsonants && right.length < fewConsonants;
  return areShort
    ? !isOneApart(left.key, left.length, right.key, right.length)
    : areSkeletonsFar(left, right);
}

const digit = Math.log2(base);

/** Whether two short skeletons, by their keys, are the same but for one consonant, or two that are swapped. */
function isOneApart(left: number, leftLength: number, right: number, rightLength: number): boolean {
  if (left === right) return true;
  if (leftLength - rightLength > 1 || rightLength - leftLength > 1) return false;
  const most = Math.max(leftLength, rightLength);
  const least = Math.min(leftLength, rightLength);
  // Equal digits at the end, and at the beginning: what is between them differs.
  const after = Math.min(least, Math.floor((31 - Math.clz32((left ^ right) & -(left ^ right))) / digit));
  const [a, b] = [left << (digit * (most - leftLength)), right << (digit * (most - rightLength))];
  const before = Math.min(least, most - 1 - Math.floor((31 - Math.clz32(a ^ b)) / digit));
  if (before + after >= most - 1) return true;
  if (leftLength !== rightLength || before + after !== most - 2) return false;
  const shift = digit * after;
  const [one, other] = [(left >> shift) & (base * base - 1), (right >> shift) & (base * base - 1)];
  return (one & (base - 1)) === other >> digit && one >> digit === (other & (base - 1));
}
