import { likeness } from '../compare/align.ts';
import { addTo, remember } from '../maps.ts';
import type { Token } from '../words/token.ts';
import { NearSounds } from './near-sounds.ts';
import { keysInChinese, keysOfMeaning, spellingsOf } from './word-keys.ts';
import { WordShapes } from './word-shapes.ts';

/** A word that another one is like. */
export interface Likeness {
  /** Its number in the vocabulary. */
  readonly word: number;
  readonly evidence: number;
}

const memorySize = 20_000;

/** The different words of many names, to find those that a word is like. */
export class Vocabulary {
  readonly shapes = new WordShapes();
  readonly #numbers = new Map<Token, number>();
  readonly #byLatin = new Map<string, number[]>();
  readonly #sounds = new NearSounds();
  readonly #spellings = new Map<string, number[]>();
  /** Words of Chinese characters that transcribe a foreign name, and all words as they may be heard there, up to one. */
  readonly #transcribed = new Map<number, number[]>();
  readonly #heard = new Map<number, number[]>();
  #heardUpTo = 0;
  readonly #meanings = new Map<string, number[]>();
  readonly #memory = new Map<Token, readonly Likeness[]>();

  /** The number of a word, which it keeps. */
  add(token: Token): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const word = this.shapes.add(token);
    this.#numbers.set(token, word);
    addTo(this.#byLatin, token.latin, word);
    if (isExact(token)) return word;
    this.#sounds.add(token, word);
    for (const spelling of spellingsOf(token)) addTo(this.#spellings, spelling, word);
    if (token.isForeignHan) for (const key of keysInChinese(token)) addTo(this.#transcribed, key, word);
    for (const key of keysOfMeaning(token)) addTo(this.#meanings, key, word);
    return word;
  }

  /** No word follows. */
  complete(): void {
    this.#sounds.complete();
  }

  /** The words that are like this one, itself among them. */
  like(token: Token): readonly Likeness[] {
    const known = this.#memory.get(token);
    if (known !== undefined) return known;
    const found = isExact(token) ? this.#same(token) : this.#near(token);
    return remember(this.#memory, memorySize, token, found);
  }

  #same(token: Token): Likeness[] {
    const same = this.#byLatin.get(token.latin) ?? [];
    return same
      .filter((word) => this.shapes.tokens[word]?.kind === token.kind)
      .map((word) => ({ word, evidence: 1 }));
  }

  #near(token: Token): Likeness[] {
    const words = new Set(this.#byLatin.get(token.latin));
    this.#sounds.find(token, words);
    for (const spelling of spellingsOf(token)) {
      for (const word of this.#spellings.get(spelling) ?? []) words.add(word);
    }
    for (const key of keysOfMeaning(token)) {
      for (const word of this.#meanings.get(key) ?? []) words.add(word);
    }
    if (token.isForeignHan) this.#hearAll();
    const inChinese = token.isForeignHan ? this.#heard : this.#transcribed;
    if (inChinese.size > 0) {
      for (const key of keysInChinese(token)) for (const word of inChinese.get(key) ?? []) words.add(word);
    }
    const found: Likeness[] = [];
    for (const word of words) {
      const other = this.shapes.tokens[word];
      if (other === undefined || isExact(other)) continue;
      const evidence = likeness(token, other);
      if (evidence > 0) found.push({ word, evidence });
    }
    return found;
  }

  /** Chinese characters are rarely asked for, so that how other words may be heard there is found when they first are. */
  #hearAll(): void {
    for (; this.#heardUpTo < this.shapes.tokens.length; this.#heardUpTo += 1) {
      const token = this.shapes.tokens[this.#heardUpTo];
      if (token === undefined || token.isForeignHan || isExact(token)) continue;
      for (const key of keysInChinese(token)) addTo(this.#heard, key, this.#heardUpTo);
    }
  }
}

function isExact({ kind }: Token): boolean {
  return kind === 'number' || kind === 'form' || kind === 'initial';
}
