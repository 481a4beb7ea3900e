import { type Calibration, calibration } from '../compare/calibration.ts';
import {
  type Costs,
  costs,
  type Looseness,
  type Phones,
  phoneCount,
  sizeOf,
  syllableCosts,
} from './phones.ts';
import { areSkeletonsFar, areSkeletonsFarInScript, type Skeleton, skeletonOf } from './skeleton.ts';

/** One way in which a word may sound. */
export interface Reading {
  readonly phones: Phones;
  readonly skeleton: Skeleton;
  /** How much there is to hear, by looseness and as syllables: the price of leaving all of it out. */
  readonly sizes: readonly number[];
}

export function readingOf(phones: Phones): Reading {
  return { phones, skeleton: skeletonOf(phones), sizes: costs.map((cost) => sizeOf(phones, cost)) };
}

/** Up to so many sounds a word is short. */
const shortest = 3;
/** One sound may stand for a dearer one for less than the difference: a vowel for a half vowel. */
const slack = 0.5;

/**
 * The evidence, 0 to 1, that two sequences of sounds are one word; `looseness` null within one script. Syllables of
 * Korean and Chinese names are compared strictly: each is a word of its own.
 */
export function soundEvidence(
  left: Reading,
  right: Reading,
  looseness: Looseness | null,
  written: 'apart' | 'syllables' | 'foreign' = 'apart',
): number {
  const areFar = looseness === null ? areSkeletonsFarInScript : areSkeletonsFar;
  if (areFar(left.skeleton, right.skeleton)) return 0;
  const isShort =
    written === 'syllables' ||
    (looseness !== null &&
      looseness !== 2 &&
      (left.phones.length <= shortest || right.phones.length <= shortest));
  const level = written === 'syllables' ? syllableCosts : isShort ? 0 : (looseness ?? 0);
  const cost = costs[level];
  const leftSize = left.sizes[level] ?? 0;
  const rightSize = right.sizes[level] ?? 0;
  const size = (leftSize + rightSize) / 2;
  if (cost === undefined || size === 0) return 0;
  const calibrated = calibrations[written] ?? calibrationOf(looseness, isShort);
  const limit = (1 - calibrated.cut) * size;
  if (Math.abs(leftSize - rightSize) > limit + slack) return 0;
  return evidenceOf(distance(left.phones, right.phones, cost, limit), size, calibrated);
}

const calibrations = {
  apart: null,
  syllables: calibration.syllables,
  foreign: calibration.foreignInOneWord,
};

/** How far a word may be from another, relative to its own size: the other may be larger by as much. */
export function mostApart({ cut }: Calibration): number {
  const share = 1 - cut;
  return share / (1 - share / 2);
}

/** What a distance says of two words of this size on average. */
export function evidenceOf(distance: number, size: number, { cut, atCut, full }: Calibration): number {
  const likeness = size === 0 ? 0 : 1 - distance / size;
  if (likeness < cut) return 0;
  return Math.min(1, atCut + ((1 - atCut) * (likeness - cut)) / (full - cut));
}

export function calibrationOf(looseness: Looseness | null, isShort: boolean): Calibration {
  if (looseness === null) return calibration.oneScript;
  return isShort ? calibration.shortWords : calibration.across[looseness];
}

export function isSameSound(left: Reading, right: Reading): boolean {
  const { phones } = left;
  if (phones.length !== right.phones.length) return false;
  for (let at = 0; at < phones.length; at += 1) if (phones[at] !== right.phones[at]) return false;
  return true;
}

const longest = 64;
const swapCost = 0.6;
const rows = [0, 1, 2].map(() => new Float64Array(longest + 1)) as [Float64Array, Float64Array, Float64Array];

/** Weighted edit distance with swapped neighbours; Infinity once it must exceed the limit. */
function distance(left: Phones, right: Phones, { substitute, omit }: Costs, limit: number): number {
  const width = Math.min(right.length, longest);
  const height = Math.min(left.length, longest);
  let twoAbove = rows[0];
  let above = rows[1];
  let row = rows[2];
  above[0] = 0;
  for (let j = 1; j <= width; j += 1) above[j] = at(above, j - 1) + at(omit, right[j - 1] ?? 0);
  for (let i = 0; i < height; i += 1) {
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
    const spare = twoAbove;
    twoAbove = above;
    above = row;
    row = spare;
  }
  return at(above, width);
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
