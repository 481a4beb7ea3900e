/** A list of numbers of 32 bits that takes no more memory than they need, for millions of them. */
export class Growing {
  length = 0;
  #numbers = new Int32Array(256);

  push(number: number): number {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(Math.ceil(this.length * 1.5));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
    return this.length - 1;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number;
  }

  /** The numbers, in an array of exactly their size. */
  take(): Int32Array {
    return this.#numbers.slice(0, this.length);
  }
}
