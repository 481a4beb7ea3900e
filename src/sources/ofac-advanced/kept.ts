/**
 * What the first pass keeps for the second. It is kept as JSON: small, and free of the chunk of the document
 * that its texts were cut from, which would else stay in memory as long as they do.
 */
export class Kept<T> {
  readonly #texts = new Map<string, string[]>();

  add(key: string, value: T): void {
    const texts = this.#texts.get(key);
    const text = JSON.stringify(value);
    if (texts === undefined) this.#texts.set(key, [text]);
    else texts.push(text);
  }

  get(key: string): readonly T[] {
    return (this.#texts.get(key) ?? []).map((text) => JSON.parse(text) as T);
  }

  /** The same, and forgets them. */
  take(key: string): readonly T[] {
    const values = this.get(key);
    this.#texts.delete(key);
    return values;
  }

  keys(): readonly string[] {
    return [...this.#texts.keys()];
  }
}
