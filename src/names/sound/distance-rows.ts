import { type Costs, type Phones, phoneCount } from './phones.ts';

/** Sounds beyond these are not looked at. */
export const longest = 40;
const width = longest + 1;
/** Distances between the beginnings of a word and of one of the table: a row for each beginning of the latter. */
const rows = new Float64Array(width * width);
/** Of each row, where it is within the limit; what lies beyond is not filled. */
const lows = new Int32Array(width);
const highs = new Int32Array(width);
/** Farther than any word from any other. */
export const infinity = 1e9;

/** How far so many sounds of the one word are from so many of the other; `infinity` beyond the limit. */
export function distanceAt(length: number, end: number): number {
  if (end < (lows[length] ?? 0) || end > (highs[length] ?? 0)) return infinity;
  return rows[length * width + end] ?? infinity;
}

/** Before any other row is filled: what there is to hear up to an end. */
export function sizeAt(end: number): number {
  return rows[end] ?? 0;
}

/** What it costs to leave out all that the word begins with. */
export function firstRow(phones: Phones, omit: Float64Array): void {
  rows[0] = 0;
  for (let at = 0; at < phones.length; at += 1) rows[at + 1] = (rows[at] ?? 0) + (omit[phones[at] ?? 0] ?? 0);
}

/** Marks what of the first row is within the limit. */
export function limitFirstRow(length: number, limit: number): void {
  let high = 0;
  while (high < length && (rows[high + 1] ?? 0) <= limit) high += 1;
  lows[0] = 0;
  highs[0] = high;
}

/**
 * The row after that of a depth, for one more sound, as far as it may be within the limit. Returns whether any of it is.
 */
export function nextRow(depth: number, phone: number, phones: Phones, costs: Costs, limit: number): boolean {
  const { substitute, omit } = costs;
  const above = depth * width;
  const row = above + width;
  const base = phone * phoneCount;
  const omission = omit[phone] ?? 0;
  const from = lows[depth] ?? 0;
  const to = highs[depth] ?? 0;
  const { length } = phones;
  let corner = infinity;
  let left = infinity;
  let low = -1;
  let high = -1;
  for (let at = from; at <= length; at += 1) {
    const over = at <= to ? (rows[above + at] ?? 0) : infinity;
    let cell = over + omission;
    if (at > from) {
      const other = phones[at - 1] ?? 0;
      const change = corner + (substitute[base + other] ?? 0);
      const add = left + (omit[other] ?? 0);
      if (change < cell) cell = change;
      if (add < cell) cell = add;
    }
    rows[row + at] = cell;
    corner = over;
    left = cell;
    if (cell <= limit) {
      if (low < 0) low = at;
      high = at;
    } else if (at > to) break;
  }
  lows[depth + 1] = low;
  highs[depth + 1] = high;
  return low >= 0;
}
