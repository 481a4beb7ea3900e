import type { Calibration } from '../compare/calibration.ts';
import { Growing } from '../growing.ts';
import { type Costs, costs, type Looseness, type Phones, phoneCount } from '../sound/phones.ts';
import { skeletonKeys, skeletonsOf } from '../sound/skeleton.ts';
import { calibrationOf, evidenceOf, readingOf, soundEvidence } from '../sound/sounds.ts';

const nothing: Costs = { substitute: new Float64Array(0), omit: new Float64Array(0) };

type Report = (word: number, evidence: number, end: number) => void;

/** Sounds beyond these are not looked at. */
const longest = 40;
const width = longest + 1;
/** Distances between the beginnings of a word and of one of the table: a row for each beginning of the latter. */
const rows = new Float64Array(width * width);
/** Of each row, where it is within the limit; what lies beyond is not filled. */
const lows = new Int32Array(width);
const highs = new Int32Array(width);
const infinity = 1e9;

/**
 * Sounds of many words, found by their consonants. The words of one skeleton stand in the order of their sounds, so that
 * what they begin with is compared once for all of them, and all that begin too differently are passed over.
 */
export class SoundTable {
  /** By key of a skeleton: its number. */
  readonly #keys = new Map<number, number>();
  #pool = new Uint8Array(1024);
  #poolLength = 0;
  #adding: { key: Growing; word: Growing; sounds: Growing; length: Growing } | null = {
    key: new Growing(),
    word: new Growing(),
    sounds: new Growing(),
    length: new Growing(),
  };
  /** By number of a key: where its entries begin. */
  #starts: Int32Array = new Int32Array(1);
  #words: Int32Array = new Int32Array(0);
  #sounds: Int32Array = new Int32Array(0);
  #lengths: Uint8Array = new Uint8Array(0);
  /** How many sounds an entry begins with that the one before begins with, too. */
  #shared: Uint8Array = new Uint8Array(0);

  add(phones: Phones, word: number): void {
    if (this.#adding === null) throw new Error('the table is complete');
    const length = Math.min(phones.length, longest);
    if (length === 0) return;
    const sounds = this.#store(phones, length);
    for (const { key } of skeletonsOf(phones)) {
      const known = this.#keys.get(key);
      if (known === undefined) this.#keys.set(key, this.#keys.size);
      this.#adding.key.push(known ?? this.#keys.size - 1);
      this.#adding.word.push(word);
      this.#adding.sounds.push(sounds);
      this.#adding.length.push(length);
    }
  }

  /** Reports every word that the sounds are like; null for the looseness is one script. */
  near(word: Heard, looseness: Looseness | null, report: Report): void {
    if (word.phones.length === 0 || word.phones.length > longest) return;
    let isReady = false;
    for (const key of word.keys) {
      const number = this.#keys.get(key);
      if (number === undefined) continue;
      if (!isReady) word.hearAs(looseness);
      isReady = true;
      this.#nearOf(number, word, report);
    }
  }

  #nearOf(key: number, word: Heard, report: Report): void {
    const { phones, limit, cost } = word;
    const pool = this.#pool;
    const end = this.#starts[key + 1] ?? 0;
    let entry = this.#starts[key] ?? 0;
    let depth = 0;
    while (entry < end) {
      const length = this.#lengths[entry] ?? 0;
      const start = this.#sounds[entry] ?? 0;
      let isNear = true;
      while (isNear && depth < length) {
        isNear = nextRow(depth, pool[start + depth] ?? 0, phones, cost, limit);
        depth += 1;
      }
      if (isNear) word.compare(pool, start, length, this.#words[entry] ?? 0, report);
      entry += 1;
      // All that begin alike are as far away
      if (!isNear) while (entry < end && (this.#shared[entry] ?? 0) >= depth) entry += 1;
      depth = Math.min(depth, this.#shared[entry] ?? 0);
    }
  }

  #store(phones: Phones, length: number): number {
    const start = this.#poolLength;
    if (start + length > this.#pool.length) {
      const larger = new Uint8Array(Math.ceil(this.#pool.length * 1.5) + length);
      larger.set(this.#pool);
      this.#pool = larger;
    }
    this.#pool.set(phones.length > length ? phones.subarray(0, length) : phones, start);
    this.#poolLength += length;
    return start;
  }

  /** No word follows. */
  complete(): void {
    if (this.#adding === null) return;
    const { key, word, sounds, length } = this.#adding;
    const { order, starts } = sortedBy(key, this.#keys.size);
    const pool = this.#pool.slice(0, this.#poolLength);
    const compare = (a: number, b: number): number => {
      const [left, right] = [sounds.at(a), sounds.at(b)];
      const [leftLength, rightLength] = [length.at(a), length.at(b)];
      for (let at = 0; at < leftLength && at < rightLength; at += 1) {
        const difference = (pool[left + at] ?? 0) - (pool[right + at] ?? 0);
        if (difference !== 0) return difference;
      }
      return leftLength - rightLength;
    };
    for (let number = 0; number < this.#keys.size; number += 1)
      order.subarray(starts[number], starts[number + 1]).sort(compare);
    this.#pool = pool;
    this.#starts = starts;
    this.#words = order.map((entry) => word.at(entry));
    this.#sounds = order.map((entry) => sounds.at(entry));
    this.#lengths = Uint8Array.from(order, (entry) => length.at(entry));
    this.#shared = new Uint8Array(order.length);
    for (let at = 1; at < order.length; at += 1) this.#shared[at] = this.#sharedBy(at - 1, at);
    this.#adding = null;
  }

  #sharedBy(one: number, other: number): number {
    const [left, right] = [this.#sounds[one] ?? 0, this.#sounds[other] ?? 0];
    const most = Math.min(this.#lengths[one] ?? 0, this.#lengths[other] ?? 0);
    let count = 0;
    while (count < most && this.#pool[left + count] === this.#pool[right + count]) count += 1;
    return count;
  }
}

/**
 * A reading of a word of a text, up to several ends: with and without what its language adds to names.
 */
export class Heard {
  readonly phones: Phones;
  readonly keys: readonly number[];
  cost: Costs = nothing;
  /** Beginnings that are farther apart are those of different words. */
  limit = 0;
  readonly #ends: readonly number[];
  /** What there is to hear up to each end. */
  readonly #sizes: number[] = [];
  #looseness: Looseness | null | undefined;
  #numbers: Calibration = calibrationOf(null, false);
  #apart = 0;

  constructor(phones: Phones, ends: readonly number[]) {
    this.phones = phones;
    this.keys = skeletonKeys(phones, ends);
    this.#ends = ends;
  }

  /** From now on it is compared as loosely. */
  hearAs(looseness: Looseness | null): void {
    const cost = costs[looseness ?? 0] ?? nothing;
    firstRow(this.phones, cost.omit);
    if (this.#looseness === looseness) {
      limitFirstRow(this.phones.length, this.limit);
      return;
    }
    this.#looseness = looseness;
    this.cost = cost;
    this.#numbers = calibrationOf(looseness, false);
    const share = 1 - this.#numbers.cut;
    // The other one may be larger by as much
    this.#apart = share / (1 - share / 2);
    let most = 0;
    for (let at = 0; at < this.#ends.length; at += 1) {
      // The first row holds what it costs to leave all out
      const size = rows[this.#ends[at] ?? 0] ?? 0;
      this.#sizes[at] = size;
      if (size > most) most = size;
    }
    this.limit = this.#apart * most;
    limitFirstRow(this.phones.length, this.limit);
  }

  /** Reports the end up to which this word is most like one whose rows are filled. */
  compare(pool: Uint8Array, start: number, length: number, word: number, report: Report): void {
    let other: Phones | null = null;
    let otherSize = 0;
    let best = 0;
    let nearest = infinity;
    let bestAt = 0;
    for (let at = 0; at < this.#ends.length; at += 1) {
      const end = this.#ends[at] ?? 0;
      if (end < (lows[length] ?? 0) || end > (highs[length] ?? 0)) continue;
      const size = this.#sizes[at] ?? 0;
      const distance = rows[length * width + end] ?? 0;
      if (distance > this.#apart * size) continue;
      if (otherSize === 0) otherSize = this.#sizeOf(pool, start, length);
      let evidence = 0;
      if (this.#isShort(Math.min(length, end))) {
        other ??= pool.subarray(start, start + length);
        evidence = soundEvidence(
          readingOf(this.phones.subarray(0, end)),
          readingOf(other),
          this.#looseness ?? null,
        );
      } else evidence = evidenceOf(distance, (size + otherSize) / 2, this.#numbers);
      // Of forms that are equally convincing the nearer one: whose form it is, man or woman, may depend on it
      if (evidence < best || (evidence === best && distance >= nearest)) continue;
      best = evidence;
      nearest = distance;
      bestAt = at;
    }
    if (best > 0) report(word, best, bestAt);
  }

  #sizeOf(pool: Uint8Array, start: number, length: number): number {
    const { omit } = this.cost;
    let size = 0;
    for (let at = start; at < start + length; at += 1) size += omit[pool[at] ?? 0] ?? 0;
    return size;
  }

  #isShort(length: number): boolean {
    return length <= 3 && this.#looseness !== null && this.#looseness !== 2;
  }
}

/** What it costs to leave out all that the word begins with. */
function firstRow(phones: Phones, omit: Float64Array): void {
  rows[0] = 0;
  for (let at = 0; at < phones.length; at += 1) rows[at + 1] = (rows[at] ?? 0) + (omit[phones[at] ?? 0] ?? 0);
}

/** Marks what of the first row is within the limit. */
function limitFirstRow(length: number, limit: number): void {
  let high = 0;
  while (high < length && (rows[high + 1] ?? 0) <= limit) high += 1;
  lows[0] = 0;
  highs[0] = high;
}

/**
 * The row after that of a depth, for one more sound, as far as it may be within the limit. Returns whether any of it is.
 */
function nextRow(depth: number, phone: number, phones: Phones, costs: Costs, limit: number): boolean {
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

/** Entries in the order of their numbers, those of one number in the order given. */
export function sortedBy(numbers: Growing, count: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (let entry = 0; entry < numbers.length; entry += 1) {
    const after = numbers.at(entry) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let number = 0; number < count; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(numbers.length);
  for (let entry = 0; entry < numbers.length; entry += 1) {
    const number = numbers.at(entry);
    const place = next[number] ?? 0;
    order[place] = entry;
    next[number] = place + 1;
  }
  return { order, starts };
}
