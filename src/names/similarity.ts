import { type Calibration, calibration } from './calibration.ts';
import { edits } from './edits.ts';
import { PairMemory } from './pair-memory.ts';
import { type Costs, costs, joinPhones, type Looseness, type Phones, phoneCount } from './phones.ts';
import { countOf, type Skeleton } from './skeleton.ts';
import type { Token } from './token.ts';

const memory = new PairMemory();

/** For whoever changes the calibration: what was computed before is forgotten. */
export function forgetSimilarities(): void {
  memory.clear();
}

/**
 * The evidence, 0 to 1, that two words are one; 0 where they are not alike enough to count as agreeing. The same
 * whichever comes first. Both must be kinds of word that are compared by their sound.
 */
export function tokenSimilarity(left: Token, right: Token): number {
  if (left === right || left.latin === right.latin) return 1;
  const [a, b] = left.id < right.id ? [left, right] : [right, left];
  const known = memory.get(a.id, b.id);
  if (known >= 0) return known;
  const value = compute(a, b);
  memory.set(a.id, b.id, value);
  return value;
}

function compute(left: Token, right: Token): number {
  if (isStrictPair(left, right)) return anySame(left.readings, right.readings) ? 1 : 0;
  const looseness = pairLooseness(left, right);
  let best = bestReading(left, right, looseness);
  if (left.stem !== null)
    best = Math.max(best, soundEvidence(left.stem, right.stem ?? right.phones, looseness));
  else if (right.stem !== null) best = Math.max(best, soundEvidence(left.phones, right.stem, looseness));
  if (looseness === null) best = Math.max(best, slipEvidence(left, right));
  return best < calibration.sameGivenName ? Math.max(best, givenNameEvidence(left, right)) : best;
}

function givenNameEvidence(left: Token, right: Token): number {
  if (left.kind !== 'name' || right.kind !== 'name') return 0;
  if (left.givenNames.some((group) => right.givenNames.includes(group))) return calibration.sameGivenName;
  let best = 0;
  for (const full of left.fullForms)
    best = Math.max(best, bestReading(full, right, pairLooseness(full, right)));
  for (const full of right.fullForms)
    best = Math.max(best, bestReading(left, full, pairLooseness(left, full)));
  return best * calibration.soundsLikeFullForm;
}

function bestReading(left: Token, right: Token, looseness: Looseness | null): number {
  if (looseness === null) {
    if (areFarApart(left.skeleton, right.skeleton)) return 0;
    return soundEvidence(left.phones, right.phones, null);
  }
  let best = 0;
  for (const [i, a] of left.readings.entries()) {
    for (const [j, b] of right.readings.entries()) {
      const [l, r] = [left.skeletons[i], right.skeletons[j]];
      if (l === undefined || r === undefined || areFarApart(l, r)) continue;
      const value = soundEvidence(a, b, looseness) * (i + j > 0 ? calibration.otherReading : 1);
      if (value > best) best = value;
    }
    if (best === 1) return best;
  }
  return best;
}

/** Spares most of the comparisons: words that are like each other are never far apart by their consonants. */
function areFarApart(left: Skeleton, right: Skeleton): boolean {
  const most = Math.max(left.length, right.length) < 5 ? 1 : 2;
  const distance = left.length - right.length;
  if (distance > most || distance < -most) return true;
  return (
    (countOf[left.groups & ~right.groups] ?? 0) > most || (countOf[right.groups & ~left.groups] ?? 0) > most
  );
}

function slipEvidence(left: Token, right: Token): number {
  const length = Math.min(left.latin.length, right.latin.length);
  const table = tableOf(edits(left.latin, right.latin));
  const value = table?.[Math.min(length, table.length - 1)] ?? 0;
  return left.isKnown && right.isKnown ? value * calibration.bothKnown : value;
}

function tableOf(count: number): readonly number[] | null {
  if (count === 1) return calibration.oneSlip;
  return count === 2 ? calibration.twoSlips : null;
}

/** How loosely two words are compared; null where both are in one script. */
export function pairLooseness(left: Token, right: Token): Looseness | null {
  if (left.script === right.script) return null;
  return Math.max(left.looseness, right.looseness) as Looseness;
}

/** Chinese characters as Koreans read them are written in hangul sound by sound. */
function isStrictPair(left: Token, right: Token): boolean {
  const isNative = ({ script, looseness }: Token): boolean => script === 'han' && looseness === 0;
  return (isNative(left) && isHangul(right.text)) || (isNative(right) && isHangul(left.text));
}

function anySame(left: readonly Phones[], right: readonly Phones[]): boolean {
  return left.some((a) =>
    right.some((b) => a.length === b.length && a.every((phone, at) => phone === b[at])),
  );
}

function isHangul(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0xac00 && code <= 0xd7a3;
}

/** The evidence that a word is others written as one, by whichever way it may sound. */
export function joinedEvidence(whole: Token, parts: readonly Token[]): number {
  const [first] = parts;
  if (first === undefined) return 0;
  const sounds = joinPhones(parts.map(({ phones }) => phones));
  const looseness = pairLooseness(whole, first);
  let best = 0;
  for (const reading of whole.readings) best = Math.max(best, soundEvidence(reading, sounds, looseness));
  return best;
}

/** Up to so many sounds a word is short. */
const shortest = 3;

/** The same for sounds alone; looseness is null where both are of one script. */
export function soundEvidence(left: Phones, right: Phones, looseness: Looseness | null): number {
  const isShort = looseness !== null && looseness !== 2 && Math.min(left.length, right.length) <= shortest;
  const numbers = calibrationOf(looseness, isShort);
  const { none, full, least } = numbers;
  const cost = costs[isShort ? 0 : (looseness ?? 0)];
  if (cost === undefined) return 0;
  const size = (sizeOf(left, cost) + sizeOf(right, cost)) / 2;
  const limit = (1 - none - least * (full - none)) * size;
  return evidenceOf(distance(left, right, cost, limit), size, numbers);
}

/** What a distance says of two words of this size on average. */
export function evidenceOf(distance: number, size: number, { none, full, least }: Calibration): number {
  if (size === 0) return 0;
  const result = (1 - distance / size - none) / (full - none);
  return result < least ? 0 : Math.min(1, result);
}

export function calibrationOf(looseness: Looseness | null, isShort: boolean): Calibration {
  if (looseness === null) return calibration.oneScript;
  return isShort ? calibration.shortWords : calibration.across[looseness];
}

/** How much there is to hear: the price of leaving all of it out. */
function sizeOf(phones: Phones, { omit }: Costs): number {
  let sum = 0;
  for (const phone of phones) sum += omit[phone] ?? 0;
  return sum;
}

const longest = 64;
const swapCost = 0.6;
const empty = new Float64Array(longest + 1);
const rows = [0, 1, 2].map(() => new Float64Array(longest + 1));

/** Weighted edit distance with swapped neighbours; Infinity once it must exceed the limit. */
function distance(left: Phones, right: Phones, { substitute, omit }: Costs, limit: number): number {
  const width = Math.min(right.length, longest);
  let [twoAbove = empty, above = empty, row = empty] = rows;
  above[0] = 0;
  for (let j = 1; j <= width; j += 1) above[j] = at(above, j - 1) + at(omit, right[j - 1] ?? 0);
  for (let i = 0; i < Math.min(left.length, longest); i += 1) {
    const phone = left[i] ?? 0;
    const omission = at(omit, phone);
    const base = phone * phoneCount;
    let cell = at(above, 0) + omission;
    let least = cell;
    row[0] = cell;
    for (let j = 1; j <= width; j += 1) {
      const other = right[j - 1] ?? 0;
      const change = at(above, j - 1) + at(substitute, base + other);
      const add = cell + at(omit, other);
      cell = at(above, j) + omission;
      if (change < cell) cell = change;
      if (add < cell) cell = add;
      if (j > 1 && i > 0 && other === left[i - 1] && phone === right[j - 2]) {
        cell = Math.min(cell, at(twoAbove, j - 2) + swapCost);
      }
      row[j] = cell;
      if (cell < least) least = cell;
    }
    if (least > limit + swapCost) return Number.POSITIVE_INFINITY;
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  return at(above, width);
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
