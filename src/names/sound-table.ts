import { Growing } from './growing.ts';
import type { Looseness, Phones } from './phones.ts';
import { soundEvidence } from './similarity.ts';
import { skeletonsOf } from './skeleton.ts';

/** Longer words are cut: lengths are sorted by counting. */
const longest = 63;
/** By looseness, null as −1: how far the lengths of words that are alike may lie apart, as a share of their length. */
const apart: Readonly<Record<number, number>> = { '-1': 0.3, 0: 0.4, 1: 0.6, 2: 1, 3: 0.6 };

/** Sounds of many words, found by their consonants. */
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
  /** By number of a key: where its entries begin; they are in the order of their lengths. */
  #starts: Int32Array = new Int32Array(1);
  #words: Int32Array = new Int32Array(0);
  #sounds: Int32Array = new Int32Array(0);
  #lengths = new Uint8Array(0);

  add(phones: Phones, word: number): void {
    if (this.#adding === null) throw new Error('words were looked up before');
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

  /** Reports every word that the sounds are like. */
  near(phones: Phones, looseness: Looseness | null, report: (word: number, evidence: number) => void): void {
    if (this.#adding !== null) this.#sort();
    const { length } = phones;
    const most = Math.ceil(length * (apart[looseness ?? -1] ?? 1));
    const pool = this.#pool;
    for (const { key } of skeletonsOf(phones)) {
      const number = this.#keys.get(key);
      if (number === undefined) continue;
      const end = this.#starts[number + 1] ?? 0;
      let entry = this.#starts[number] ?? 0;
      while (entry < end && (this.#lengths[entry] ?? 0) < length - most) entry += 1;
      for (; entry < end; entry += 1) {
        const size = this.#lengths[entry] ?? 0;
        if (size > length + most) break;
        const start = this.#sounds[entry] ?? 0;
        const evidence = soundEvidence(phones, pool.subarray(start, start + size), looseness);
        if (evidence > 0) report(this.#words[entry] ?? 0, evidence);
      }
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

  /** By length and then, keeping that order, by key. */
  #sort(): void {
    if (this.#adding === null) return;
    const { key, word, sounds, length } = this.#adding;
    const byLength = sorted(null, length, longest + 1);
    const order = sorted(byLength.order, key, this.#keys.size);
    this.#starts = order.starts;
    this.#words = order.order.map((entry) => word.at(entry));
    this.#sounds = order.order.map((entry) => sounds.at(entry));
    this.#lengths = Uint8Array.from(order.order, (entry) => length.at(entry));
    this.#pool = this.#pool.slice(0, this.#poolLength);
    this.#adding = null;
  }
}

/** Entries in the order of their numbers, those of one number in the order given. */
function sorted(
  given: Int32Array | null,
  numbers: Growing,
  count: number,
): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (let entry = 0; entry < numbers.length; entry += 1) {
    const after = numbers.at(entry) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let number = 0; number < count; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const entry = given?.[at] ?? at;
    const number = numbers.at(entry);
    const place = next[number] ?? 0;
    order[place] = entry;
    next[number] = place + 1;
  }
  return { order, starts };
}
