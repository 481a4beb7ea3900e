/** Numbers for each pair: the two of the pair, and what was remembered. They stand together, so that one look finds all. */
const stride = 3;
const slots = 2 ** 18;

/**
 * Remembers numbers of 0 and above for pairs of positive integers, in 6 MB; a newer pair may take the place of an
 * older one.
 */
export class PairMemory {
  readonly #slots = new Float64Array(stride * slots);

  /** What was set for the pair, or −1. */
  get(left: number, right: number): number {
    const slot = slotOf(left, right);
    return this.#slots[slot] === left && this.#slots[slot + 1] === right ? (this.#slots[slot + 2] ?? -1) : -1;
  }

  clear(): void {
    this.#slots.fill(0);
  }

  set(left: number, right: number, value: number): void {
    const slot = slotOf(left, right);
    this.#slots[slot] = left;
    this.#slots[slot + 1] = right;
    this.#slots[slot + 2] = value;
  }
}

function slotOf(left: number, right: number): number {
  const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return stride * ((hash ^ (hash >>> 15)) & (slots - 1));
}
