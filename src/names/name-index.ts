import type { Schema } from '../model/entry.ts';
import { type Comparison, comparePrepared } from './compare.ts';
import { joinPhones } from './phones.ts';
import { skeletonsOf } from './skeleton.ts';
import type { NameKind, PreparedName, Token } from './token.ts';
import { prepareName } from './tokenise.ts';
import { Vocabulary } from './vocabulary.ts';

/** A name of the index that a name was compared with. */
export interface Found<T> {
  readonly value: T;
  readonly comparison: Comparison;
}

/** Finds all names that a name matches, comparing only the few that could. */
export class NameIndex<T> {
  readonly #sections = new Map<NameKind, Section<T>>();

  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    for (const { name, schema, value } of names) {
      for (const prepared of readAs(name, schema)) this.#sectionOf(prepared.kind).add(prepared, value);
    }
  }

  /** Every value one of whose names reaches the score; a value of several such names comes several times. */
  *find(name: string, schema: Schema | undefined, least: number): Generator<Found<T>> {
    for (const prepared of readAs(name, schema)) {
      const section = this.#sections.get(prepared.kind);
      if (section !== undefined) yield* section.find(prepared, least);
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
function readAs(name: string, schema: Schema | undefined): PreparedName[] {
  if (schema !== 'LegalEntity') return [prepareName(name, schema)];
  return [prepareName(name, 'Person'), prepareName(name, 'Organization')];
}

class Section<T> {
  readonly #names: PreparedName[] = [];
  readonly #values: T[] = [];
  readonly #vocabulary = new Vocabulary();
  /** By word of the vocabulary: the names that have it. */
  readonly #namesOf: number[][] = [];
  /** By the consonants of neighbouring words written as one, and of single words: the names that have them. */
  readonly #joined = new Map<number, number[]>();
  readonly #single = new Map<number, number[]>();
  /** In which search a name was met last. */
  #met = new Uint32Array(64);
  #searches = 0;

  add(prepared: PreparedName, value: T): void {
    const name = this.#names.push(prepared) - 1;
    this.#values.push(value);
    for (const token of prepared.tokens) {
      const word = this.#vocabulary.add(token);
      const names = (this.#namesOf[word] ??= []);
      if (names.at(-1) !== name) names.push(name);
    }
    for (const skeleton of neighbours(prepared.tokens)) addTo(this.#joined, skeleton, name);
    for (const { phones } of prepared.tokens) {
      if (phones.length >= leastJoined)
        for (const { key } of skeletonsOf(phones)) addTo(this.#single, key, name);
    }
  }

  *find(prepared: PreparedName, least: number): Generator<Found<T>> {
    if (this.#met.length < this.#names.length) this.#met = new Uint32Array(this.#names.length);
    this.#searches += 1;
    for (const name of this.#candidates(prepared)) {
      if (this.#met[name] === this.#searches) continue;
      this.#met[name] = this.#searches;
      const [other, value] = [this.#names[name], this.#values[name]];
      if (other === undefined || value === undefined) continue;
      const comparison = comparePrepared(other, prepared, least);
      if (comparison.score >= least) yield { value, comparison };
    }
  }

  *#candidates({ tokens }: PreparedName): Generator<number> {
    for (const token of tokens) {
      if (token.kind === 'title' || token.kind === 'form') continue;
      for (const word of this.#vocabulary.like(token)) yield* this.#namesOf[word] ?? [];
    }
    for (const skeleton of neighbours(tokens)) yield* this.#single.get(skeleton) ?? [];
    for (const { phones } of tokens) {
      if (phones.length < leastJoined) continue;
      for (const { key } of skeletonsOf(phones)) yield* this.#joined.get(key) ?? [];
    }
  }
}

function addTo(map: Map<number, number[]>, key: number, name: number): void {
  const names = map.get(key);
  if (names === undefined) map.set(key, [name]);
  else if (names.at(-1) !== name) names.push(name);
}

/** Sounds that a word must have to be one that others write apart. */
const leastJoined = 3;

/** The consonants of each two or three words that stand together, as if they were written as one. */
function neighbours(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (const first of tokens.keys()) {
    for (let last = first + 1; last <= first + 2 && last < tokens.length; last += 1) {
      const phones = joinPhones(tokens.slice(first, last + 1).map((token) => token.phones));
      for (const { key } of skeletonsOf(phones)) found.push(key);
    }
  }
  return found;
}
