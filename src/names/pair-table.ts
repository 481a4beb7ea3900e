import { Growing } from './growing.ts';

/** Which names have a pair of words, by the numbers of the two words; found in one step however many there are. */
export class PairTable {
  readonly #left = new Growing();
  readonly #right = new Growing();
  readonly #name = new Growing();
  /** The next of the same pair, or −1. */
  readonly #next = new Growing();
  /** By hash: the number of the first of a pair plus one, or 0. */
  #slots = new Int32Array(1024);
  #used = 0;

  get size(): number {
    return this.#name.length;
  }

  add(one: number, other: number, name: number): void {
    if ((this.#used + 1) * 2 > this.#slots.length) this.#grow();
    const [left, right] = one < other ? [one, other] : [other, one];
    const slot = this.#slot(left, right);
    const first = (this.#slots[slot] ?? 0) - 1;
    if (first >= 0 && this.#name.at(first) === name) return;
    this.#left.push(left);
    this.#right.push(right);
    this.#next.push(first);
    const added = this.#name.push(name);
    if (first < 0) this.#used += 1;
    this.#slots[slot] = added + 1;
  }

  /** The first entry of a pair, or −1; the others by `next`. */
  first(one: number, other: number): number {
    return (this.#slots[one < other ? this.#slot(one, other) : this.#slot(other, one)] ?? 0) - 1;
  }

  next(entry: number): number {
    return this.#next.at(entry);
  }

  name(entry: number): number {
    return this.#name.at(entry);
  }

  /** Where the pair stands, or the free place for it. */
  #slot(left: number, right: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(left, right) & mask;
    while (true) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0 || (this.#left.at(entry) === left && this.#right.at(entry) === right)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (const taken of before) {
      if (taken !== 0) this.#slots[this.#slot(this.#left.at(taken - 1), this.#right.at(taken - 1))] = taken;
    }
  }
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
