import type { Schema } from '../../model/entry.ts';
import { Growing } from '../growing.ts';
import { remember } from '../maps.ts';
import type { NameKind, PreparedName } from '../words/token.ts';
import { prepareName } from '../words/tokenise.ts';

const kinds: readonly NameKind[] = ['person', 'organisation', 'object'];
const memorySize = 20_000;

/** Names by number, with little memory for each: what comparisons need of them is made again when it is needed. */
export class WatchedNames<T> {
  readonly #texts: string[] = [];
  readonly #schemas: Schema[] = [];
  readonly #values: T[] = [];
  /** Of names that several have. */
  readonly #others = new Map<number, T[]>();
  #numbers: Map<string, number> | null = new Map();
  readonly #kinds = new Growing();
  readonly #firstWords = new Growing();
  readonly #words = new Growing();
  readonly #lengths = new Growing();
  readonly #surnames = new Growing();
  readonly #memory = new Map<number, PreparedName>();

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a name that another value has already. */
  known(name: string, schema: Schema, value: T): boolean {
    const number = this.#numbers?.get(`${schema}|${name}`);
    if (number === undefined) return false;
    const others = this.#others.get(number);
    if (others === undefined) this.#others.set(number, [value]);
    else others.push(value);
    return true;
  }

  /** The words are the numbers of those it is found by; the surname is −1 for names that have none. */
  add(prepared: PreparedName, schema: Schema, value: T, words: Iterable<number>, surname: number): number {
    const number = this.#texts.push(prepared.text) - 1;
    this.#numbers?.set(`${schema}|${prepared.text}`, number);
    this.#schemas.push(schema);
    this.#values.push(value);
    this.#kinds.push(kinds.indexOf(prepared.kind));
    this.#lengths.push(prepared.tokens.length);
    this.#surnames.push(surname);
    this.#firstWords.push(this.#words.length);
    for (const word of words) this.#words.push(word);
    return number;
  }

  complete(): void {
    this.#numbers = null;
  }

  text(name: number): string {
    return this.#texts[name] ?? '';
  }

  kind(name: number): NameKind {
    return kinds[this.#kinds.at(name)] ?? 'person';
  }

  /** Of how many words it consists. */
  length(name: number): number {
    return this.#lengths.at(name);
  }

  surname(name: number): number {
    return this.#surnames.at(name);
  }

  /** The words that it is found by. */
  words(name: number): number[] {
    const end = name + 1 < this.size ? this.#firstWords.at(name + 1) : this.#words.length;
    const words: number[] = [];
    for (let at = this.#firstWords.at(name); at < end; at += 1) words.push(this.#words.at(at));
    return words;
  }

  values(name: number): readonly T[] {
    const first = this.#values[name];
    const others = this.#others.get(name);
    if (first === undefined) return [];
    return others === undefined ? [first] : [first, ...others];
  }

  prepared(name: number): PreparedName {
    const known = this.#memory.get(name);
    if (known !== undefined) return known;
    return remember(this.#memory, memorySize, name, prepareName(this.text(name), this.#schemas[name]));
  }
}
