import { cutSurname } from './han-ways.ts';
import { makeToken } from './make-token.ts';
import type { PairTable } from './pair-table.ts';
import { numbersOfInitial, type WatchIndex } from './watch-index.ts';
import type { Likes } from './word-index.ts';

/** What is known of a word of a text. */
export interface KnownWord {
  readonly likes: Likes;
  /** It is like a word of a name that has words in small letters. */
  readonly isOfBody: boolean;
  readonly isOfPerson: boolean;
  /** Names that are this one word. */
  readonly single: readonly number[];
  /** Names that stand in it as one word, and the form in which they do. */
  readonly inside: readonly { readonly name: number; readonly form: string }[];
}

const memorySize = 100_000;
const syllables = /^[\uac00-\ud7a3]{2,4}$/;

/** The words that texts were made of so far: each is looked up once. */
export class WordMemory {
  readonly #index: WatchIndex<unknown>;
  readonly #known = new Map<string, KnownWord | null>();
  readonly #initials = new Map<string, Int32Array>();

  constructor(index: WatchIndex<unknown>) {
    this.#index = index;
  }

  /** Null for a word that is nobody's name, as most are. */
  read(word: string): KnownWord | null {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const fresh = this.#lookUp(word);
    if (this.#known.size >= memorySize) this.#known.clear();
    this.#known.set(word, fresh);
    return fresh;
  }

  /** The numbers under which the index has names that begin with an initial. */
  initial(letter: string): Int32Array {
    const known = this.#initials.get(letter);
    if (known !== undefined) return known;
    const fresh = Int32Array.from(numbersOfInitial(makeToken(letter, 'initial')));
    this.#initials.set(letter, fresh);
    return fresh;
  }

  #lookUp(word: string): KnownWord | null {
    const likes = this.#index.words.like(word);
    const inside = this.#inside(word, likes);
    if (likes === null) return inside.length === 0 ? null : { ...nothing, inside };
    const { ofBodies, single } = this.#index;
    let [bodies, persons] = [0, 0];
    const alone: number[] = [];
    for (const found of likes.words) {
      if (ofBodies.has(found)) bodies += 1;
      else persons += 1;
      alone.push(...(single.get(found) ?? []));
    }
    return { likes, isOfBody: bodies > 0, isOfPerson: persons > 0, single: alone, inside };
  }

  /** 김정은 is the surname and a given name of two syllables, which other scripts write apart. */
  #inside(word: string, likes: Likes | null): KnownWord['inside'] {
    const found: { name: number; form: string }[] = [];
    for (const form of likes?.texts ?? [word]) {
      if (!syllables.test(form)) continue;
      const [surname = '', given = ''] = cutSurname(form);
      const parts = [surname, given, ...(given.length > 1 ? given : '')].map((part) => this.read(part));
      for (const [at, one] of parts.entries()) {
        for (const other of parts.slice(at + 1)) {
          for (const name of namesOfPair(this.#index.pairs, one?.likes, other?.likes)) {
            if (!found.some((known) => known.name === name)) found.push({ name, form });
          }
        }
      }
    }
    return found;
  }
}

const nothing = {
  likes: { words: new Int32Array(), evidence: new Float32Array(), forms: new Uint8Array(), texts: [] },
  isOfBody: false,
  isOfPerson: false,
  single: [],
};

/** The names that have a word like one and a word like the other. */
export function namesOfPair(pairs: PairTable, one: Likes | undefined, other: Likes | undefined): number[] {
  const names: number[] = [];
  if (one === undefined || other === undefined) return names;
  for (const left of one.words) {
    for (const right of other.words) {
      if (left === right) continue;
      for (let entry = pairs.first(left, right); entry >= 0; entry = pairs.next(entry))
        names.push(pairs.name(entry));
    }
  }
  return names;
}
