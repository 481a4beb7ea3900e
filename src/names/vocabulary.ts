import { tokenSimilarity } from './similarity.ts';
import type { Token } from './token.ts';

const memorySize = 50_000;
/** The different words of many names, to find those that a word is like. */
export class Vocabulary {
  readonly tokens: Token[] = [];
  readonly #numbers = new Map<Token, number>();
  readonly #bySkeleton = new Map<number, number[]>();
  readonly #byLatin = new Map<string, number[]>();
  readonly #memory = new Map<Token, readonly number[]>();

  /** The number of a word, which it keeps. */
  add(token: Token): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const word = this.tokens.push(token) - 1;
    this.#numbers.set(token, word);
    note(this.#byLatin, token.latin, word);
    if (!isExact(token)) for (const key of token.keys) note(this.#bySkeleton, key, word);
    return word;
  }

  /**
   * The numbers of the words that are like this one. Those whose consonants differ in more than one place, or in any
   * where there are few, are not found: in a name that is met, another word leads there.
   */
  like(token: Token): readonly number[] {
    const known = this.#memory.get(token);
    if (known !== undefined) return known;
    const found = this.#search(token);
    if (this.#memory.size >= memorySize) this.#memory.clear();
    this.#memory.set(token, found);
    return found;
  }

  #search(token: Token): number[] {
    const found = new Set<number>();
    const same = this.#byLatin.get(token.latin) ?? [];
    if (isExact(token)) return same.filter((word) => this.tokens[word]?.kind === token.kind);
    for (const key of token.keys) for (const word of this.#bySkeleton.get(key) ?? []) found.add(word);
    for (const word of same) found.add(word);
    return [...found].filter((word) => {
      const other = this.tokens[word];
      return other !== undefined && !isExact(other) && tokenSimilarity(token, other) > 0;
    });
  }
}

function isExact({ kind }: Token): boolean {
  return kind === 'number' || kind === 'form' || kind === 'initial';
}

function note<K>(map: Map<K, number[]>, key: K, word: number): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else if (words.at(-1) !== word) words.push(word);
}
