import type { Schema } from '../../model/entry.ts';
import { type Comparison, comparePrepared } from '../compare/compare.ts';
import { addTo } from '../maps.ts';
import { isSyllabic, type NameKind, type PreparedName, type Token } from '../words/token.ts';
import { kindOf, prepareAs } from '../words/tokenise.ts';
import { type Cover, coverOf, mayReach, neededWeight } from './cover.ts';
import { neighbourKeys, wordKeys } from './joined-keys.ts';
import { TranscribedNames } from './transcribed-names.ts';
import { Vocabulary } from './vocabulary.ts';

/** A name of the index that a name was compared with. */
export interface Found<T> {
  readonly value: T;
  readonly comparison: Comparison;
}

/**
 * Finds the names that a name matches, comparing only the few that could; one that differs in several words at once
 * may be missed (`bench/screening.ts` counts how many).
 */
export class NameIndex<T> {
  readonly #sections = new Map<NameKind, Section<T>>();

  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    for (const { name, schema, value } of names) {
      for (const kind of kindsOf(name, schema)) this.#sectionOf(kind).add(prepareAs(name, kind), value);
    }
  }

  /** Every value one of whose names reaches the score; a value of several such names comes several times. */
  *find(name: string, schema: Schema | undefined, least: number): Generator<Found<T>> {
    for (const kind of kindsOf(name, schema)) {
      const section = this.#sections.get(kind);
      if (section !== undefined) yield* section.find(prepareAs(name, kind), least);
    }
  }

  #sectionOf(kind: NameKind): Section<T> {
    const known = this.#sections.get(kind);
    if (known !== undefined) return known;
    const section = new Section<T>();
    this.#sections.set(kind, section);
    return section;
  }
}

/** As what a name can be met: what may be a person or a body is read both ways. */
function kindsOf(name: string, schema: Schema | undefined): NameKind[] {
  return schema === 'LegalEntity' ? ['person', 'organisation'] : [kindOf(name, schema)];
}

/**
 * How much of the shorter name has to be met, relative to the score that is wanted: a word that is only somewhat like
 * another may not have been found, and the rest has to make up for it. Of syllables, some may be written together.
 */
const enoughMet = { words: 0.56, syllables: 0.45 };

class Section<T> {
  readonly #names: PreparedName[] = [];
  readonly #values: T[] = [];
  readonly #covers: Cover[] = [];
  readonly #weights: number[] = [];
  readonly #syllabic: boolean[] = [];
  readonly #vocabulary = new Vocabulary();
  /** By word of the vocabulary: the names that have it. */
  readonly #namesOf: number[][] = [];
  /** Names by their neighbouring words written as one, and by their single words. */
  readonly #joined = new Map<number | string, number[]>();
  readonly #single = new Map<number | string, number[]>();
  readonly #transcribed = new TranscribedNames();
  /** How much of each name was met in the search under way. */
  #met = new Float32Array(64);

  add(prepared: PreparedName, value: T): void {
    const name = this.#names.push(prepared) - 1;
    this.#values.push(value);
    this.#covers.push(coverOf(prepared));
    this.#weights.push(neededWeight(prepared.tokens));
    this.#syllabic.push(hasSyllables(prepared));
    for (const token of wordsOf(prepared)) {
      const word = this.#vocabulary.add(token);
      const names = this.#namesOf[word];
      if (names === undefined) this.#namesOf[word] = [name];
      else if (names.at(-1) !== name) names.push(name);
    }
    this.#transcribed.add(prepared);
    for (const tokens of prepared.ways) {
      for (const key of neighbourKeys(tokens)) addTo(this.#joined, key, name);
      for (const key of tokens.flatMap(wordKeys)) addTo(this.#single, key, name);
    }
  }

  *find(prepared: PreparedName, least: number): Generator<Found<T>> {
    if (this.#met.length < this.#names.length) this.#met = new Float32Array(this.#names.length);
    const names = new Set(this.#writtenApart(prepared));
    for (const name of this.#transcribed.find(prepared)) names.add(name);
    const cover = coverOf(prepared);
    for (const name of this.#promising(prepared, least)) {
      const other = this.#covers[name];
      if (other !== undefined && mayReach(other, cover, least)) names.add(name);
    }
    for (const name of names) {
      const [other, value] = [this.#names[name], this.#values[name]];
      if (other === undefined || value === undefined) continue;
      const comparison = comparePrepared(other, prepared);
      if (comparison.score >= least) yield { value, comparison };
    }
  }

  /** Names of which so much is met, word by word, that the score may be reached. */
  #promising(prepared: PreparedName, least: number): number[] {
    const touched: number[] = [];
    for (const token of wordsOf(prepared)) {
      for (const { word, evidence } of this.#vocabulary.like(token)) {
        const weight = evidence * Math.max(token.weight, this.#vocabulary.tokens[word]?.weight ?? 0);
        for (const name of this.#namesOf[word] ?? []) {
          const met = this.#met[name] ?? 0;
          if (met === 0) touched.push(name);
          this.#met[name] = met + weight;
        }
      }
    }
    const needed = neededWeight(prepared.tokens);
    const isInSyllables = hasSyllables(prepared);
    return touched.filter((name) => {
      const met = this.#met[name] ?? 0;
      this.#met[name] = 0;
      const enough = isInSyllables || this.#syllabic[name] === true ? enoughMet.syllables : enoughMet.words;
      return met >= least * enough * Math.min(needed, this.#weights[name] ?? 0);
    });
  }

  *#writtenApart({ ways }: PreparedName): Generator<number> {
    for (const tokens of ways) {
      for (const key of neighbourKeys(tokens)) yield* this.#single.get(key) ?? [];
      for (const key of tokens.flatMap(wordKeys)) yield* this.#joined.get(key) ?? [];
    }
  }
}

/** The words of all ways to read a name. */
function wordsOf({ tokens, ways }: PreparedName): Iterable<Token> {
  return ways.length > 1 ? new Set(ways.flat()) : tokens;
}

function hasSyllables({ tokens }: PreparedName): boolean {
  return tokens.some(isSyllabic);
}
