import { likeness } from './align.ts';
import type { Token } from './token.ts';
import type { Script } from './transliterate.ts';
import { keysAcross, keysInScript, type WordKey } from './word-keys.ts';

/** A word that another one is like. */
export interface Likeness {
  /** Its number in the vocabulary. */
  readonly word: number;
  readonly evidence: number;
}

const memorySize = 50_000;

/** The different words of many names, to find those that a word is like. */
export class Vocabulary {
  readonly tokens: Token[] = [];
  readonly #numbers = new Map<Token, number>();
  readonly #byLatin = new Map<string, number[]>();
  readonly #inScript = new Map<Script, Map<WordKey, number[]>>();
  readonly #across = new Map<WordKey, number[]>();
  readonly #memory = new Map<Token, readonly Likeness[]>();

  /** The number of a word, which it keeps. */
  add(token: Token): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const word = this.tokens.push(token) - 1;
    this.#numbers.set(token, word);
    note(this.#byLatin, token.latin, word);
    if (isExact(token)) return word;
    const inScript = this.#inScript.get(token.script) ?? new Map<WordKey, number[]>();
    this.#inScript.set(token.script, inScript);
    for (const key of keysInScript(token)) note(inScript, key, word);
    for (const key of keysAcross(token)) note(this.#across, key, word);
    return word;
  }

  /** The words that are like this one, itself among them. */
  like(token: Token): readonly Likeness[] {
    const known = this.#memory.get(token);
    if (known !== undefined) return known;
    const found = isExact(token) ? this.#same(token) : this.#near(token);
    if (this.#memory.size >= memorySize) this.#memory.clear();
    this.#memory.set(token, found);
    return found;
  }

  #same(token: Token): Likeness[] {
    const same = this.#byLatin.get(token.latin) ?? [];
    return same
      .filter((word) => this.tokens[word]?.kind === token.kind)
      .map((word) => ({ word, evidence: 1 }));
  }

  #near(token: Token): Likeness[] {
    const words = new Set(this.#byLatin.get(token.latin));
    const inScript = this.#inScript.get(token.script);
    if (inScript !== undefined) {
      for (const key of keysInScript(token)) for (const word of inScript.get(key) ?? []) words.add(word);
    }
    if (inScript === undefined || this.#inScript.size > 1) {
      for (const key of keysAcross(token)) {
        for (const word of this.#across.get(key) ?? []) {
          if (this.tokens[word]?.script !== token.script) words.add(word);
        }
      }
    }
    const found: Likeness[] = [];
    for (const word of words) {
      const other = this.tokens[word];
      if (other === undefined || isExact(other)) continue;
      const evidence = likeness(token, other);
      if (evidence > 0) found.push({ word, evidence });
    }
    return found;
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
