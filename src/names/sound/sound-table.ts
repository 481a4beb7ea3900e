import { Growing } from '../growing.ts';
import { longest, nextRow } from './distance-rows.ts';
import type { Costs, Looseness, Phones } from './phones.ts';
import { skeletonsOf } from './skeleton.ts';

/** A word of the table was met, to some evidence, by the sounds up to one of their ends. */
export type Report = (word: number, evidence: number, end: number) => void;

/** Sounds that words are sought for. */
export interface Sought {
  readonly phones: Phones;
  /** Keys of skeletons, by which words that may be near are found. */
  readonly keys: readonly number[];
  readonly cost: Costs;
  /** Words that begin so far away are passed over. */
  readonly limit: number;
  /** Fills the first row; null for the looseness is one script. */
  hearAs(looseness: Looseness | null): void;
  /** Reports a word whose rows are filled, if it is near enough. */
  compare(pool: Uint8Array, start: number, length: number, word: number, report: Report): void;
}

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

  /** A word is found by its skeletons, or by these keys. */
  add(
    phones: Phones,
    word: number,
    keys: Iterable<number> = skeletonsOf(phones).map(({ key }) => key),
  ): void {
    if (this.#adding === null) throw new Error('the table is complete');
    const length = Math.min(phones.length, longest);
    if (length === 0) return;
    const sounds = this.#store(phones, length);
    for (const key of keys) {
      const known = this.#keys.get(key);
      if (known === undefined) this.#keys.set(key, this.#keys.size);
      this.#adding.key.push(known ?? this.#keys.size - 1);
      this.#adding.word.push(word);
      this.#adding.sounds.push(sounds);
      this.#adding.length.push(length);
    }
  }

  /** Reports every word that the sounds are like. */
  near(word: Sought, looseness: Looseness | null, report: Report): void {
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

  #nearOf(key: number, word: Sought, report: Report): void {
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
