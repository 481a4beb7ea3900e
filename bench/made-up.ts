// Made-up words from a seed: the same list in every run, and nobody real on it.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const syllables =
  'ba be bor da del dra fa gor ha hal ir ja ka kor la lim ma mir na nov or pa ra sa shi ta tor u va ze'.split(
    ' ',
  );
const scripts = {
  Cyrl: 'аб вел гор дан ев жан зо ин кар лов мир на ов пет ро сев тор ун фа шин'.split(' '),
  Arab: 'ابو بن جم حسن خال دين رح سعد صل طه عبد غا فر قا كر لي مح نور هاد يو'.split(' '),
} as const;

export type Script = keyof typeof scripts;

/** Choices that depend on nothing but the seed: a linear congruential generator (Numerical Recipes). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
    for (let i = 0; i < 4; i += 1) this.next();
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (1_664_525 * this.#state + 1_013_904_223) % 2 ** 32;
    return this.#state / 2 ** 32;
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  /** From 0 up to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  word(script?: Script): string {
    const parts = script === undefined ? syllables : scripts[script];
    const word = Array.from({ length: 2 + this.below(2) }, () => this.of(parts)).join('');
    return script === 'Arab' ? word : word.charAt(0).toUpperCase() + word.slice(1);
  }

  words(count: number, script?: Script): string {
    return Array.from({ length: count }, () => this.word(script)).join(' ');
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.below(10))).join('');
  }

  /** How many: none or more, each further one with this share. */
  several(share: number, most: number): number {
    let count = 0;
    while (count < most && this.is(share)) count += 1;
    return count;
  }
}

/** Writes pieces of text to a file. */
export async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(joined(pieces), { objectMode: false }), createWriteStream(path));
}

function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}
