import { costs, type Looseness, type Phones, phoneCount } from './phones.ts';
import type { Token } from './token.ts';
import { loosenessOf } from './transliterate.ts';

/** How the likeness of two words becomes evidence, per looseness: from `none` (no evidence) to `full`. */
interface Calibration {
  readonly none: number;
  readonly full: number;
  /** Evidence below this is no agreement. */
  readonly least: number;
}

/** Across scripts, by looseness. Tuned on labels of legislators in 40 languages and on altered names from lists. */
const calibrations: readonly Calibration[] = [
  { none: -0.1, full: 0.94, least: 0.77 },
  { none: 0.1, full: 0.7, least: 0.66 },
  { none: -0.3, full: 0.88, least: 0.5 },
  { none: 0.1, full: 0.7, least: 0.66 },
];

/** Within one script a difference is a difference, whatever the script leaves open. */
const oneScript: Calibration = { none: 0.1, full: 0.94, least: 0.73 };

/** The evidence, 0 to 1, that two words are one; 0 where they are not alike enough to count as agreeing. */
export function tokenSimilarity(left: Token, right: Token): number {
  if (left.latin === right.latin) return 1;
  const looseness = pairLooseness(left, right);
  let best = evidence(left.phones, right.phones, looseness);
  if (left.stem !== null) best = Math.max(best, evidence(left.stem, right.stem ?? right.phones, looseness));
  else if (right.stem !== null) best = Math.max(best, evidence(left.phones, right.stem, looseness));
  return best;
}

/** How loosely two words are compared; null where both are in one script. */
export function pairLooseness(left: Token, right: Token): Looseness | null {
  if (left.script === right.script) return null;
  const [a, b] = [loosenessOf(left.script), loosenessOf(right.script)];
  if (a > b) return a;
  return b;
}

/** Words of so few sounds need to agree well in any script. */
const shortest = 3;

/** The same for sounds alone, as for two words written as one. */
export function evidence(left: Phones, right: Phones, looseness: Looseness | null): number {
  const level = levelOf(left, right, looseness);
  const calibration = level === null ? oneScript : calibrations[level];
  const cost = costs[level ?? 0];
  if (calibration === undefined || cost === undefined) return 0;
  const size = (sizeOf(left, level ?? 0) + sizeOf(right, level ?? 0)) / 2;
  if (size === 0) return 0;
  const limit = mostDistance(size, level);
  const likeness = 1 - distance(left, right, cost.substitute, cost.omit, limit) / size;
  const result = (likeness - calibration.none) / (calibration.full - calibration.none);
  return result < calibration.least ? 0 : Math.min(1, result);
}

/** A syllable is too little to be read loosely: half of all Korean and Chinese syllables would agree. */
export function levelOf(left: Phones, right: Phones, looseness: Looseness | null): Looseness | null {
  if (looseness === null || looseness === 2) return looseness;
  return Math.min(left.length, right.length) <= shortest ? 0 : looseness;
}

/** How far apart two words of this mean size may be and still agree. */
export function mostDistance(size: number, level: Looseness | null): number {
  const { none, full, least } = (level === null ? undefined : calibrations[level]) ?? oneScript;
  return (1 - none - least * (full - none)) * size;
}

/** How much there is to hear: the price of leaving all of it out. */
export function sizeOf(phones: Phones, level: Looseness): number {
  const omit = costs[level]?.omit;
  let sum = 0;
  for (const phone of phones) sum += omit?.[phone] ?? 0;
  return sum;
}

const longest = 64;
const swapCost = 0.6;
const empty = new Float64Array(longest + 1);
const rows = [0, 1, 2].map(() => new Float64Array(longest + 1));

/** Weighted edit distance with swapped neighbours; Infinity once it must exceed the limit. */
function distance(
  left: Phones,
  right: Phones,
  substitute: Float64Array,
  omit: Float64Array,
  limit: number,
): number {
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
