import { cutSurname } from '../han/han-ways.ts';
import { remember } from '../maps.ts';
import { makeToken } from '../words/make-token.ts';
import { formsOf } from './inflection.ts';
import { numbersOfInitial, type WatchIndex, wordFlag } from './watch-index.ts';
import type { Likes } from './word-index.ts';

/** The partners that stand with the words that a word is like, gathered so that they are read in one go. */
export interface Owned {
  readonly partners: Int32Array;
  /** Where the partner stands in the list of all. */
  readonly places: Int32Array;
  /** Which of the likes has it. */
  readonly numbers: Uint16Array;
}

/** What is known of a word of a text. */
export interface KnownWord {
  readonly likes: Likes;
  /** It is like a word of a name that has words in small letters. */
  readonly isOfBody: boolean;
  /** Once the word was met beside others. */
  owned?: Owned;
  /** Names that are this one word. */
  readonly single: readonly number[];
  /** Names that stand in it as one word, and the form in which they do. */
  readonly inside: readonly { readonly name: number; readonly form: string }[];
}

const memorySize = 100_000;
/** Of the words that the remembered ones are like: each takes 10 to 100 bytes. */
const mostWeight = 2_000_000;
const clearly = 0.9;
const hangul = /^[\uac00-\ud7a3]{2,8}$/;
const syllables = /^[\uac00-\ud7a3]{2,4}$/;

/** The words that texts were made of so far: each is looked up once. */
export class WordMemory {
  readonly #index: WatchIndex<unknown>;
  readonly #known = new Map<string, KnownWord | null>();
  readonly #small = new Map<string, KnownWord | null>();
  #weight = 0;
  readonly #initials = new Map<string, KnownWord>();

  constructor(index: WatchIndex<unknown>) {
    this.#index = index;
  }

  /** Null for a word that is nobody's name, as most are. */
  read(word: string): KnownWord | null {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const fresh = this.#lookUp(word);
    this.#weight += fresh?.likes.words.length ?? 0;
    if (this.#known.size >= memorySize || this.#weight >= mostWeight) {
      this.#known.clear();
      this.#weight = 0;
    }
    this.#known.set(word, fresh);
    return fresh;
  }

  /**
   * The same for a word in small letters, which only organisations have in their names: one that is clearly like theirs,
   * in its own script. Half of all words are somehow like one of a million.
   */
  readSmall(word: string): KnownWord | null {
    const known = this.#small.get(word);
    if (known !== undefined) return known;
    const likes = ofBodies(this.#index.words.like(word, true), this.#index.flags);
    const fresh = likes === null ? null : { ...nothing, likes, isOfBody: true, inside: [] };
    return remember(this.#small, memorySize, word, fresh);
  }

  /** The same for an initial: the numbers under which names that begin with it have their partners. */
  initial(letter: string): KnownWord {
    const known = this.#initials.get(letter);
    if (known !== undefined) return known;
    const words = Int32Array.from(numbersOfInitial(makeToken(letter, 'initial')));
    const likes = { ...nothing.likes, words, evidence: new Float32Array(words.length).fill(1) };
    const fresh = { ...nothing, likes, inside: [] };
    this.#initials.set(letter, fresh);
    return fresh;
  }

  #lookUp(word: string): KnownWord | null {
    const likes = this.#index.words.like(word);
    const inside = this.#inside(word);
    if (likes === null) return inside.length === 0 ? null : { ...nothing, inside };
    const { flags } = this.#index;
    let all = 0;
    const single: number[] = [];
    for (const found of likes.words) {
      const flag = flags[found] ?? 0;
      all |= flag;
      if ((flag & wordFlag.single) !== 0) single.push(...(this.#index.single.get(found) ?? []));
    }
    const mayBeOfBody =
      (all & wordFlag.body) !== 0 && likes.words.some((_, at) => isOfBody(likes, at, flags));
    return { likes, isOfBody: mayBeOfBody, single, inside };
  }

  /** 김정은 is the surname and a given name of two syllables, which other scripts write apart. */
  #inside(word: string): KnownWord['inside'] {
    const found: { name: number; form: string }[] = [];
    if (!hangul.test(word)) return found;
    for (const { text: form } of formsOf(word)) {
      if (!syllables.test(form)) continue;
      const [surname = '', given = ''] = cutSurname(form);
      const parts = [surname, given, ...(given.length > 1 ? given : '')].map((part) => this.read(part));
      for (const [at, one] of parts.entries()) {
        for (const other of parts.slice(at + 1)) {
          for (const name of this.#namesOfPair(one?.likes, other?.likes)) {
            if (!found.some((known) => known.name === name && known.form === form))
              found.push({ name, form });
          }
        }
      }
    }
    return found;
  }

  /** The names that have a word like one and a word like the other. */
  #namesOfPair(one: Likes | undefined, other: Likes | undefined): number[] {
    const names: number[] = [];
    if (one === undefined || other === undefined) return names;
    const { partners } = this.#index;
    for (const [owners, others] of [
      [one, other],
      [other, one],
    ] as const) {
      const wanted = new Set(others.words);
      for (const word of owners.words) {
        for (let place = partners.start(word); place < partners.start(word + 1); place += 1) {
          if (wanted.has(partners.partner(place))) names.push(...partners.names(place));
        }
      }
    }
    return names;
  }
}

/** Those of the words that organisations have, where they are clearly meant. */
function ofBodies(likes: Likes | null, flags: Uint8Array): Likes | null {
  if (likes === null) return null;
  const kept = [...likes.words.keys()].filter((at) => isOfBody(likes, at, flags));
  if (kept.length === 0) return null;
  return {
    words: Int32Array.from(kept, (at) => likes.words[at] ?? 0),
    evidence: Float32Array.from(kept, (at) => likes.evidence[at] ?? 0),
    forms: Uint8Array.from(kept, (at) => likes.forms[at] ?? 0),
    texts: likes.texts,
  };
}

function isOfBody({ words, evidence }: Likes, at: number, flags: Uint8Array): boolean {
  return ((flags[words[at] ?? 0] ?? 0) & wordFlag.body) !== 0 && (evidence[at] ?? 0) >= clearly;
}

const nothing: Omit<KnownWord, 'inside'> = {
  likes: { words: new Int32Array(), evidence: new Float32Array(), forms: new Uint8Array(), texts: [] },
  isOfBody: false,
  single: [],
};
