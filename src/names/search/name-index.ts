import type { Schema } from '../../model/entry.ts';
import { type Comparison, comparePrepared } from '../compare/compare.ts';
import { Growing } from '../growing.ts';
import { isNeeded, isSyllabic, type NameKind, type PreparedName, type Token } from '../words/token.ts';
import { kindOf, prepareAs } from '../words/tokenise.ts';
import { Cover } from './cover.ts';
import { JoinedWords } from './joined-words.ts';
import { TranscribedNames } from './transcribed-names.ts';
import { type Likeness, Vocabulary } from './vocabulary.ts';

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
    for (const section of this.#sections.values()) section.complete();
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
  /** What stands for each name: many lists repeat names. */
  readonly #values: T[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #vocabulary = new Vocabulary();
  /** Every way to read a name: whose it is, its words, and where they begin among the words of all. */
  readonly #nameOf = new Growing();
  readonly #starts = new Growing();
  readonly #words = new Growing();
  /** What the words weigh that no name is met without. */
  readonly #needed: number[] = [];
  readonly #isInSyllables: boolean[] = [];
  /** By word of the vocabulary: the ways that have it. */
  readonly #waysOf: number[][] = [];
  readonly #joined = new JoinedWords();
  readonly #transcribed = new TranscribedNames();
  readonly #cover = new Cover(this.#vocabulary.shapes, this.#words);
  /** How much of each way was met in the search under way. */
  #met = new Float32Array(64);
  readonly #touched = new Growing();

  constructor() {
    this.#starts.push(0);
  }

  add(prepared: PreparedName, value: T): void {
    const known = this.#numbers.get(prepared.text);
    if (known !== undefined) {
      this.#values[known]?.push(value);
      return;
    }
    const name = this.#names.push(prepared) - 1;
    this.#numbers.set(prepared.text, name);
    this.#values.push([value]);
    this.#transcribed.add(prepared);
    for (const tokens of prepared.ways) {
      const way = this.#nameOf.push(name);
      this.#needed.push(neededWeight(tokens));
      this.#isInSyllables.push(tokens.some(isSyllabic));
      for (const token of tokens) {
        const word = this.#vocabulary.add(token);
        this.#words.push(word);
        const ways = this.#waysOf[word];
        if (ways === undefined) {
          this.#waysOf[word] = [way];
          this.#joined.addWord(token, word);
        } else if (ways.at(-1) !== way) ways.push(way);
      }
      this.#starts.push(this.#words.length);
      this.#joined.addWay(tokens);
    }
  }

  /** No name follows. */
  complete(): void {
    this.#vocabulary.complete();
    this.#joined.complete();
  }

  *find(prepared: PreparedName, least: number): Generator<Found<T>> {
    const ways = this.#nameOf.length;
    if (this.#met.length < ways) this.#met = new Float32Array(2 * ways);
    const names = new Set(this.#transcribed.find(prepared));
    for (const tokens of prepared.ways) this.#collect(tokens, least, names);
    for (const name of names) {
      const other = this.#names[name];
      if (other === undefined) continue;
      const comparison = comparePrepared(other, prepared);
      if (comparison.score < least) continue;
      for (const value of this.#values[name] ?? []) yield { value, comparison };
    }
  }

  /** Adds the names that may reach the score. */
  #collect(tokens: readonly Token[], least: number, names: Set<number>): void {
    const cover = this.#cover;
    const mayReach: MayBe = (from, to) => cover.mayReach(from, to, least);
    const likes = tokens.map((token) => this.#vocabulary.like(token));
    cover.ask(tokens, likes);
    this.#touch(tokens, likes);
    const needed = neededWeight(tokens);
    const isInSyllables = tokens.some(isSyllabic);
    for (let i = 0; i < this.#touched.length; i += 1) {
      const way = this.#touched.at(i);
      if (this.#isPromising(way, needed, isInSyllables, least)) this.#addIf(names, way, mayReach);
    }
    this.#add(names, this.#waysOfJoined(tokens), (from, to) => cover.writesAsOne(from, to));
    for (const token of tokens) {
      this.#add(names, this.#joined.apart(token), (from, to) => cover.writesApart(from, to));
    }
  }

  #add(names: Set<number>, ways: Iterable<number>, mayBe: MayBe): void {
    for (const way of ways) this.#addIf(names, way, mayBe);
  }

  #addIf(names: Set<number>, way: number, mayBe: MayBe): void {
    const name = this.#nameOf.at(way);
    if (!names.has(name) && mayBe(this.#starts.at(way), this.#starts.at(way + 1))) names.add(name);
  }

  /** Ways to read names that may write neighbouring words as one. */
  #waysOfJoined(tokens: readonly Token[]): Set<number> {
    const words = new Set<number>();
    this.#joined.findAsOne(tokens, words);
    const ways = new Set<number>();
    for (const word of words) for (const way of this.#waysOf[word] ?? []) ways.add(way);
    return ways;
  }

  /** Sums up how much of each way is met, word by word. */
  #touch(tokens: readonly Token[], likes: readonly (readonly Likeness[])[]): void {
    this.#touched.length = 0;
    for (const [at, token] of tokens.entries()) {
      for (const { word, evidence } of likes[at] ?? []) {
        const weight = evidence * Math.max(token.weight, this.#vocabulary.shapes.weight(word));
        for (const way of this.#waysOf[word] ?? []) {
          const met = this.#met[way] ?? 0;
          if (met === 0) this.#touched.push(way);
          this.#met[way] = met + weight;
        }
      }
    }
  }

  /** Whether so much of a way is met that the score may be reached; what was met is forgotten. */
  #isPromising(way: number, needed: number, isInSyllables: boolean, least: number): boolean {
    const met = this.#met[way] ?? 0;
    this.#met[way] = 0;
    const enough = isInSyllables || this.#isInSyllables[way] === true ? enoughMet.syllables : enoughMet.words;
    return met >= least * enough * Math.min(needed, this.#needed[way] ?? 0);
  }
}

type MayBe = (from: number, to: number) => boolean;

/** Of the words that no name is met without. */
function neededWeight(tokens: readonly Token[]): number {
  let sum = 0;
  for (const token of tokens) if (isNeeded(token)) sum += token.weight;
  return sum;
}
