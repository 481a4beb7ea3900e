/** What was found out about texts, forgotten all at once when there are too many or they are too long together. */
export class TextMemory<V> {
  readonly #known = new Map<string, V>();
  readonly #mostTexts: number;
  readonly #mostChars: number;
  #chars = 0;

  /** `mostChars`: what is kept of a text is as large as the text; a list may have names of a megabyte. */
  constructor(mostTexts: number, mostChars: number) {
    this.#mostTexts = mostTexts;
    this.#mostChars = mostChars;
  }

  get(text: string): V | undefined {
    return this.#known.get(text);
  }

  /** Gives the value back. */
  remember(text: string, value: V): V {
    this.#chars += text.length;
    if (this.#known.size >= this.#mostTexts || this.#chars > this.#mostChars) this.clear();
    if (text.length <= this.#mostChars) this.#known.set(text, value);
    return value;
  }

  clear(): void {
    this.#known.clear();
    this.#chars = 0;
  }
}
