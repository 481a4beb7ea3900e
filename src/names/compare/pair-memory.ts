const slots = 2 ** 19;
/** Ids stay below it: the two of a pair fit into one number. */
const idLimit = 2 ** 26;

/** Remembers numbers of 0 and above for pairs of ids, in 8 MB; a newer pair may take the place of an older one. */
export class PairMemory {
  readonly #keys = new Float64Array(slots);
  readonly #values = new Float64Array(slots);

  /** What was set for the pair, or −1. */
  get(left: number, right: number): number {
    const slot = slotOf(left, right);
    return this.#keys[slot] === left * idLimit + right ? (this.#values[slot] ?? -1) : -1;
  }

  clear(): void {
    this.#keys.fill(0);
  }

  /** Ids begin with 1. */
  set(left: number, right: number, value: number): void {
    const slot = slotOf(left, right);
    this.#keys[slot] = left * idLimit + right;
    this.#values[slot] = value;
  }
}

function slotOf(left: number, right: number): number {
  const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
