import { combine } from '../han/han-table.ts';
import { addTo } from '../maps.ts';
import { type Phones, phonesOf } from '../sound/phones.ts';
import { skeletonOf, skeletonsOf, withoutLast } from '../sound/skeleton.ts';
import type { PreparedName, Token } from '../words/token.ts';

/**
 * Finds foreign names that Chinese characters write in one word by their names in Latin letters, and the other way
 * round. Nearly all names have neither, so the keys of those in Latin letters are made when they are first asked for.
 */
export class TranscribedNames {
  readonly #names: PreparedName[] = [];
  readonly #inHan = new Map<number, number[]>();
  readonly #inLatin = new Map<number, number[]>();
  #heard = 0;

  /** Names are numbered as they come. */
  add(prepared: PreparedName): void {
    const name = this.#names.push(prepared) - 1;
    for (const token of foreignWords(prepared)) {
      for (const key of keysOfWord(token)) addTo(this.#inHan, key, name);
    }
  }

  *find(prepared: PreparedName): Generator<number> {
    for (const token of foreignWords(prepared)) {
      this.#hearAll();
      for (const key of keysOfWord(token)) yield* this.#inLatin.get(key) ?? [];
    }
    if (this.#inHan.size === 0) return;
    for (const key of keysTranscribed(prepared.tokens)) yield* this.#inHan.get(key) ?? [];
  }

  #hearAll(): void {
    for (; this.#heard < this.#names.length; this.#heard += 1) {
      const tokens = this.#names[this.#heard]?.tokens ?? [];
      for (const key of keysTranscribed(tokens)) addTo(this.#inLatin, key, this.#heard);
    }
  }
}

function* foreignWords({ ways }: PreparedName): Generator<Token> {
  if (ways.length < 2) return;
  for (const tokens of ways) for (const token of tokens) if (token.isForeignHan) yield token;
}

function keysOfWord({ readings }: Token): Set<number> {
  return new Set(readings.flatMap(({ phones }) => keysOf(phones)));
}

/** Of words in Latin letters that stand together, as Chinese characters may write them in one. */
function keysTranscribed(tokens: readonly Token[]): Set<number> {
  const ways = tokens.map(waysInChinese);
  const keys = new Set<number>();
  const add = (words: readonly (readonly string[])[]): void => {
    for (const letters of combine(words)) {
      for (const key of keysOf(phonesOf(letters))) keys.add(key).add(withoutLast(key));
    }
  };
  for (const first of ways.keys()) {
    for (let last = first + 1; last < Math.min(first + mostTranscribed, ways.length); last += 1) {
      const words = ways.slice(first, last + 1);
      if (words.some(({ length }) => length === 0)) break;
      add(words);
      add(words.reverse());
    }
  }
  return keys;
}

const mostTranscribed = 4;

/** Of the ways to hear a word, those that differ in their consonants. */
function waysInChinese({ script, withinChinese }: Token): readonly string[] {
  if (script !== 'latin') return [];
  const byConsonants = new Map<number, string>();
  for (const letters of withinChinese) {
    const { key } = skeletonOf(phonesOf(letters));
    if (!byConsonants.has(key)) byConsonants.set(key, letters);
  }
  return [...byConsonants.values()];
}

function keysOf(phones: Phones): number[] {
  return skeletonsOf(phones).map(({ key }) => key);
}
