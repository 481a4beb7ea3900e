import { availableParallelism } from 'node:os';
import type { Schema } from '../model/entry.ts';
import type { NameQuery, ShareOut } from '../model/name-query.ts';
import { TextMemory } from '../model/text-memory.ts';
import { type Found, NameIndex } from '../names/index.ts';
import type { FindsNames, NamedValue } from '../watch/subject-finder.ts';
import type { Name } from './name-messages.ts';
import { NameThreads } from './name-threads.ts';

/** Fewer are searched so fast that threads would gain nothing. */
const fewestOfThreads = 50_000;
/** What is new since the threads were made is searched beside them, until it is so much of them. */
const mostBeside = 0.1;
const mostRemembered = 50_000;
/** To hand out fewer takes as long as to look for them. */
const fewestShared = 200;
const mostRememberedChars = 5_000_000;

/**
 * The names of all watchlists, kept from one reload to the next: with very many of them, to make their index takes long,
 * and a changed watchlist changes few.
 */
export class WatchedNames {
  readonly #threads: number;
  readonly #fewest: number;
  #known: NameThreads | null = null;
  #numbers = new Map<string, number>();
  #knownBefore: NameThreads | null = null;
  #shareOut: ShareOut | null = null;

  constructor({ threads = availableParallelism(), fewest = fewestOfThreads } = {}) {
    this.#threads = threads;
    this.#fewest = fewest;
  }

  /** Prepares for these names; to be awaited before `index`. */
  async learn(names: readonly Name[]): Promise<void> {
    if (names.length < this.#fewest) return;
    const all = new Map(names.map((name) => [keyOf(name), name]));
    const fresh = all.keys().filter((key) => !this.#numbers.has(key));
    if (this.#known !== null && [...fresh].length <= mostBeside * this.#known.names.length) return;
    const threads = await NameThreads.open([...all.values()], this.#threads);
    // Whoever screens by the names before goes on with them; two makings later nobody does.
    await this.#knownBefore?.close();
    this.#knownBefore = this.#known;
    this.#known = threads;
    this.#numbers = new Map([...all.keys()].map((key, number) => [key, number]));
  }

  /** An index of these names, for as long as it is not learned anew twice. */
  index<T>(names: readonly NamedValue<T>[]): FindsNames<T> {
    if (this.#known === null || names.length < this.#fewest) return new NameIndex(names);
    return new ThreadedIndex(this.#known, this.#numbers, names, () => this.#shareOut);
  }

  /** From now on, larger searches are shared out. */
  shareWith(shareOut: ShareOut | null): void {
    this.#shareOut = shareOut;
  }

  /** A share of somebody's search; null where the names here are others than `of` stands for. */
  async answer(of: string, queries: readonly NameQuery[]): Promise<readonly number[][] | null> {
    const threads = [this.#known, this.#knownBefore].find((one) => one?.of === of);
    return threads ? await threads.find(queries) : null;
  }

  async close(): Promise<void> {
    await Promise.all([this.#known?.close(), this.#knownBefore?.close()]);
  }
}

function keyOf({ name, schema }: Name): string {
  return `${schema} ${name}`;
}

/** What threads have of these names, and an index here of those that they lack. */
class ThreadedIndex<T> implements FindsNames<T> {
  readonly #threads: NameThreads;
  /** By number: what stands for the name. */
  readonly #values = new Map<number, T[]>();
  readonly #beside: NameIndex<T>;
  readonly #memory = new TextMemory<readonly number[]>(mostRemembered, mostRememberedChars);
  readonly #shareOut: () => ShareOut | null;

  constructor(
    threads: NameThreads,
    numbers: ReadonlyMap<string, number>,
    names: readonly NamedValue<T>[],
    shareOut: () => ShareOut | null,
  ) {
    this.#threads = threads;
    this.#shareOut = shareOut;
    const beside: NamedValue<T>[] = [];
    for (const one of names) {
      const number = numbers.get(keyOf(one));
      if (number === undefined) beside.push(one);
      else {
        const values = this.#values.get(number);
        if (values === undefined) this.#values.set(number, [one.value]);
        else values.push(one.value);
      }
    }
    this.#beside = new NameIndex(beside);
  }

  async prepare(queries: readonly NameQuery[]): Promise<void> {
    const unknown = new Map(queries.map((query) => [textOf(query), query]));
    for (const text of [...unknown.keys()]) if (this.#memory.get(text) !== undefined) unknown.delete(text);
    if (unknown.size === 0) return;
    const shareOut = unknown.size < fewestShared ? null : this.#shareOut();
    const shared = shareOut === null ? [] : await shareOut(this.#threads.of, [...unknown.values()]);
    [...unknown.keys()].forEach((text, at) => {
      const found = shared[at] ?? null;
      if (found === null) return;
      this.#memory.remember(text, found);
      unknown.delete(text);
    });
    const found = await this.#threads.find([...unknown.values()]);
    [...unknown.keys()].forEach((text, at) => void this.#memory.remember(text, found[at] ?? []));
  }

  *find(name: string, schema: Schema | undefined, least: number): Generator<Found<T>> {
    const query = { name, schema, least };
    const text = textOf(query);
    const numbers =
      this.#memory.get(text) ?? this.#memory.remember(text, this.#threads.findNow([query])[0] ?? []);
    const met = numbers.flatMap((number) => {
      const known = this.#threads.names[number];
      const values = this.#values.get(number) ?? [];
      return known === undefined ? [] : values.map((value) => ({ ...known, value }));
    });
    // That they are met is all that a thread says; what that rests on is found out again here.
    if (met.length > 0) yield* new NameIndex(met).find(name, schema, least);
    yield* this.#beside.find(name, schema, least);
  }
}

function textOf({ name, schema, least }: NameQuery): string {
  return `${schema ?? ''} ${least} ${name}`;
}
