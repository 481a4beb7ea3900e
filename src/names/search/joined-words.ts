import { remember } from '../maps.ts';
import { joinPhones } from '../sound/phones.ts';
import { type Skeleton, skeletonsOf, withOneMore, withOneOther, withoutOne } from '../sound/skeleton.ts';
import type { Script } from '../sound/transliterate.ts';
import { isWord, mayBeSeveral, type Token } from '../words/token.ts';
import { NearSounds, type Sounds } from './near-sounds.ts';
import { lacking } from './word-keys.ts';

/** Two words that have fewer sounds together are not looked for. */
const leastSounds = 3;
/** The more consonants a word has, the more of them may differ, and the fewer others have all but a few of them. */
const leastOneMore = 3;
const leastOneApart = 4;
const leastTwoApart = 5;
const memorySize = 20_000;

/**
 * Finds names by their neighbouring words as if they were written as one, and by a word as other names may write it
 * apart, in whichever script, as far as `compare/joined.ts` takes them for one.
 */
export class JoinedWords {
  readonly #words = new LongSounds();
  readonly #joins = new LongSounds();
  /** A whole name in Chinese characters has its surname first; few are asked for, so this is made when the first is. */
  #turned: LongSounds | null = null;
  readonly #ways: (readonly Token[])[] = [];
  /** Names share most of their words. */
  readonly #memory = new Map<Token, Int32Array>();

  /** Ways to read names are numbered as they come. */
  addWay(tokens: readonly Token[]): void {
    const way = this.#ways.push(tokens) - 1;
    for (const join of joinsOf(tokens)) this.#joins.add(join, way);
  }

  addWord(token: Token, word: number): void {
    for (const sounds of wholesOf(token)) this.#words.add(sounds, word);
  }

  /** No name follows. */
  complete(): void {
    this.#words.complete();
    this.#joins.complete();
  }

  /** The ways that may write this word apart. */
  apart(token: Token): Iterable<number> {
    return this.#memory.get(token) ?? remember(this.#memory, memorySize, token, this.#findApart(token));
  }

  #findApart(token: Token): Int32Array {
    const ways = new Set<number>();
    for (const sounds of wholesOf(token)) {
      this.#joins.find(sounds, ways);
      if (token.script === 'han') this.#allTurned().find(sounds, ways);
    }
    return Int32Array.from(ways);
  }

  /** Adds the words that may be neighbours of this name in one. */
  findAsOne(tokens: readonly Token[], words: Set<number>): void {
    for (const join of joinsOf(tokens)) this.#words.find(join, words);
    for (const join of turnedJoinsOf(tokens)) this.#words.find(join, words, 'han');
  }

  #allTurned(): LongSounds {
    if (this.#turned !== null) return this.#turned;
    const turned = new LongSounds();
    for (const [way, tokens] of this.#ways.entries()) {
      for (const join of turnedJoinsOf(tokens)) turned.add(join, way);
    }
    turned.complete();
    this.#turned = turned;
    return turned;
  }
}

/**
 * There are far more joins than words, and few are ever met, so what is kept has few keys: its consonants, and below 0
 * all but one of them. Either of two joined words may differ in a consonant, so two are looked for.
 */
class LongSounds {
  readonly #sounds = new NearSounds();

  add(sounds: Sounds, number: number): void {
    this.#sounds.addSounds(sounds, number, unique(skeletonsOf(sounds.phones).flatMap(keysOf)));
  }

  complete(): void {
    this.#sounds.complete();
  }

  find(sounds: Sounds, numbers: Set<number>, script?: Script): void {
    this.#sounds.findSounds(sounds, unique(skeletonsOf(sounds.phones).flatMap(keysAround)), numbers, script);
  }
}

function keysOf(skeleton: Skeleton): number[] {
  if (skeleton.length < leastOneApart) return [skeleton.key];
  return [skeleton.key, ...withoutOne(skeleton).map(lacking)];
}

function keysAround(skeleton: Skeleton): number[] {
  const { key, length } = skeleton;
  if (length < leastOneMore) return [key];
  if (length < leastOneApart) return [key, lacking(key)];
  const less = withoutOne(skeleton);
  if (length < leastTwoApart) return [key, lacking(key), ...less, ...withOneOther(skeleton)];
  const twoLess = less.flatMap((rest) => withoutOne({ ...skeleton, key: rest, length: length - 1 }));
  return [key, ...less, ...twoLess, ...[key, ...less, ...withOneMore(skeleton)].map(lacking)];
}

function unique(keys: readonly number[]): number[] {
  return [...new Set(keys)];
}

function joinsOf(tokens: readonly Token[]): Sounds[] {
  const joins: Sounds[] = [];
  for (const first of tokens.keys()) {
    for (let last = first + 1; last <= first + 2 && last < tokens.length; last += 1) {
      joins.push(...joinOf(tokens.slice(first, last + 1)));
    }
  }
  return joins;
}

/** Each two words the other way round. */
function turnedJoinsOf(tokens: readonly Token[]): Sounds[] {
  return tokens.slice(1).flatMap((token, at) => joinOf([token, tokens[at] as Token]));
}

function joinOf(words: readonly Token[]): Sounds[] {
  const [first] = words;
  if (first === undefined || !words.every(mayBePart)) return [];
  const phones = joinPhones(words.map((word) => word.phones));
  return phones.length < leastSounds ? [] : [{ script: first.script, looseness: first.looseness, phones }];
}

function mayBePart(token: Token): boolean {
  return isWord(token) || token.kind === 'initial' || token.kind === 'title';
}

function wholesOf(token: Token): Sounds[] {
  const { script, looseness, readings } = token;
  if (!isWord(token) || !mayBeSeveral(token)) return [];
  return readings.map((reading) => ({ script, looseness, phones: reading.phones }));
}
