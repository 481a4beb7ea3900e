import { likeness } from '../compare/align.ts';
import { readingsAgree } from '../compare/similarity.ts';
import { addTo, remember } from '../maps.ts';
import type { Script } from '../sound/transliterate.ts';
import type { Token } from '../words/token.ts';
import { keysInChinese, keysInScript, keysOfMeaning, keysOfReading, type WordKey } from './word-keys.ts';
import { WordShapes } from './word-shapes.ts';

/** A word that another one is like. */
export interface Likeness {
  /** Its number in the vocabulary. */
  readonly word: number;
  readonly evidence: number;
}

const memorySize = 20_000;
/** More than any word has. */
const mostReadings = 64;

/** The different words of many names, to find those that a word is like. */
export class Vocabulary {
  readonly shapes = new WordShapes();
  readonly #numbers = new Map<Token, number>();
  readonly #byLatin = new Map<string, number[]>();
  readonly #inScript = new Map<Script, Map<WordKey, number[]>>();
  /** Words and their readings, `word * mostReadings + reading`: only readings that meet are compared. */
  readonly #readings = new Map<WordKey, number[]>();
  /** Words of Chinese characters that transcribe a foreign name, and all words as they may be heard there, up to one. */
  readonly #transcribed = new Map<WordKey, number[]>();
  readonly #heard = new Map<WordKey, number[]>();
  #heardUpTo = 0;
  readonly #meanings = new Map<WordKey, number[]>();
  readonly #memory = new Map<Token, readonly Likeness[]>();

  /** The number of a word, which it keeps. */
  add(token: Token): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const word = this.shapes.add(token);
    this.#numbers.set(token, word);
    addTo(this.#byLatin, token.latin, word);
    if (isExact(token)) return word;
    const inScript = this.#inScript.get(token.script) ?? new Map<WordKey, number[]>();
    this.#inScript.set(token.script, inScript);
    for (const key of keysInScript(token)) addTo(inScript, key, word);
    for (const [at, { phones }] of token.readings.entries()) {
      for (const key of keysOfReading(phones, hasVowels(token)).kept) {
        addTo(this.#readings, key, word * mostReadings + at);
      }
    }
    if (token.isForeignHan) for (const key of keysInChinese(token)) addTo(this.#transcribed, key, word);
    for (const key of keysOfMeaning(token)) addTo(this.#meanings, key, word);
    for (const { readings } of token.fullForms) {
      for (const { phones } of readings) {
        for (const key of keysOfReading(phones, true).kept) addTo(this.#meanings, key, word);
      }
    }
    return word;
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
    const inScript = this.#inScript.get(token.script);
    if (inScript !== undefined) {
      for (const key of keysInScript(token)) for (const word of inScript.get(key) ?? []) words.add(word);
    }
    for (const key of keysOfMeaning(token)) {
      for (const word of this.#meanings.get(key) ?? []) words.add(word);
    }
    if (inScript === undefined || this.#inScript.size > 1) {
      this.#acrossScripts(token, words);
      for (const form of token.fullForms) this.#acrossScripts(form, words);
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

  #acrossScripts(token: Token, words: Set<number>): void {
    const seen = new Set<number>();
    for (const [at, { phones }] of token.readings.entries()) {
      for (const key of keysOfReading(phones, hasVowels(token)).sought) {
        for (const word of this.#meanings.get(key) ?? []) words.add(word);
        for (const met of this.#readings.get(key) ?? []) {
          const word = Math.floor(met / mostReadings);
          const pair = met * mostReadings + at;
          if (words.has(word) || seen.has(pair)) continue;
          seen.add(pair);
          const other = this.shapes.tokens[word];
          if (other === undefined || other.script === token.script) continue;
          if (readingsAgree(token, at, other, met % mostReadings)) words.add(word);
        }
      }
    }
  }
}

function hasVowels({ script }: Token): boolean {
  return script !== 'abjad';
}

function isExact({ kind }: Token): boolean {
  return kind === 'number' || kind === 'form' || kind === 'initial';
}
