import { isOneName } from './name-spans.ts';
import { mayStandInPerson } from './small-words.ts';
import type { TextWords } from './text-words.ts';
import { firstWord, type WatchIndex } from './watch-index.ts';
import { placeOf } from './word-index.ts';
import type { KnownWord, Owned } from './word-memory.ts';

/** Names of two words: two that agree less than this on average make no full mention. */
const leastOnAverage = 0.75;

const coarseMask = 2 ** 14 - 1;

/** Finds the pairs of words of a text, near each other, that are like two words of one name. */
export class PairSearch {
  readonly #index: WatchIndex<unknown>;
  readonly #words: TextWords;
  readonly #reach: { readonly person: number; readonly body: number };
  readonly #report: (name: number, at: number, other: number) => void;
  /** By word of the index: the last place of the text, counted over all texts, that is like it. */
  readonly #lastAt: Int32Array;
  /** The same for many words together, which is small enough to be at hand. */
  readonly #coarse = new Int32Array(coarseMask + 1);
  #offset = 1024;

  constructor(
    index: WatchIndex<unknown>,
    words: TextWords,
    reach: { readonly person: number; readonly body: number },
    report: (name: number, at: number, other: number) => void,
  ) {
    this.#index = index;
    this.#words = words;
    this.#reach = reach;
    this.#report = report;
    this.#lastAt = new Int32Array(index.words.size);
  }

  /** Looks from each place for the nearest partner before it, then after it. */
  find(places: readonly number[], known: readonly (KnownWord | null | undefined)[]): void {
    const reach = Math.max(this.#reach.person, this.#reach.body);
    const near = this.#inCompany(places, known);
    if (near.length === 0) return;
    this.#pass(near, known, reach, 1);
    this.#pass(near.reverse(), known, reach, -1);
  }

  /** The places that have another one so near that the two may be one name: in most scripts few have. */
  #inCompany(places: readonly number[], known: readonly (KnownWord | null | undefined)[]): number[] {
    const near: number[] = [];
    for (let order = 1; order < places.length; order += 1) {
      const [before, at] = [places[order - 1] ?? 0, places[order] ?? 0];
      const isOfBody = known[before]?.isOfBody === true || known[at]?.isOfBody === true;
      if (!this.#mayBeOneName(before, at, isOfBody)) continue;
      if (near.at(-1) !== before) near.push(before);
      near.push(at);
    }
    return near;
  }

  #mayBeOneName(first: number, last: number, isOfBody: boolean): boolean {
    const words = this.#words;
    if (last - first > (isOfBody ? this.#reach.body : this.#reach.person)) return false;
    for (let at = first + 1; at <= last; at += 1) {
      if (words.gap(at) === 'break') return false;
      if (at < last && !isOfBody && !words.isNameLike(at) && !mayStandInPerson(words.word(at))) return false;
    }
    return true;
  }

  #pass(
    places: readonly number[],
    known: readonly (KnownWord | null | undefined)[],
    reach: number,
    step: 1 | -1,
  ): void {
    const lastAt = this.#lastAt;
    const coarse = this.#coarse;
    const { count } = this.#words;
    if (this.#offset > 2 ** 30) {
      lastAt.fill(0);
      coarse.fill(0);
      this.#offset = reach + 1;
    }
    // Places grow from pass to pass, so that nothing has to be cleared
    const base = this.#offset + (step === 1 ? 0 : count);
    for (const at of places) {
      const here = known[at];
      if (here === null || here === undefined) continue;
      const { words } = here.likes;
      const now = base + step * at;
      here.owned ??= this.#ownedBy(words);
      const { partners, places: owned, numbers } = here.owned;
      for (let order = 0; order < partners.length; order += 1) {
        const partner = partners[order] ?? 0;
        if (now - (coarse[partner & coarseMask] ?? 0) > reach) continue;
        const distance = now - (lastAt[partner] ?? 0);
        if (distance <= reach && distance > 0)
          this.#check(at, at - step * distance, numbers[order] ?? 0, owned[order] ?? 0, known);
      }
      for (let number = 0; number < words.length; number += 1) {
        const word = words[number] ?? 0;
        lastAt[word] = now;
        coarse[word & coarseMask] = now;
      }
    }
    this.#offset = base + count + reach + 1;
  }

  #ownedBy(words: Int32Array): Owned {
    const { partners } = this.#index;
    let size = 0;
    for (const word of words) size += partners.start(word + 1) - partners.start(word);
    const owned = {
      partners: new Int32Array(size),
      places: new Int32Array(size),
      numbers: new Uint16Array(size),
    };
    let order = 0;
    for (const [number, word] of words.entries()) {
      const end = partners.start(word + 1);
      for (let place = partners.start(word); place < end; place += 1) {
        owned.partners[order] = partners.partner(place);
        owned.places[order] = place;
        owned.numbers[order] = number;
        order += 1;
      }
    }
    return owned;
  }

  /** Whether two words that some names have may be one name here. */
  #check(
    at: number,
    other: number,
    number: number,
    place: number,
    known: readonly (KnownWord | null | undefined)[],
  ): void {
    const { partners, names } = this.#index;
    const partner = partners.partner(place);
    if (partner < firstWord) {
      if (this.#isOnlyInitials(at, other))
        for (const name of partners.names(place)) this.#report(name, at, at);
      return;
    }
    const evidence = known[at]?.likes.evidence[number] ?? 0;
    const likes = known[other]?.likes;
    if (likes === undefined) return;
    const sum = evidence + (likes.evidence[placeOf(likes, partner)] ?? 0);
    const [first, last] = at < other ? [at, other] : [other, at];
    let [isPerson, isBody]: (boolean | null)[] = [null, null];
    for (const name of partners.names(place)) {
      if (sum < 2 * leastOnAverage && names.length(name) === 2) continue;
      const kind = names.kind(name);
      if (kind === 'person') {
        isPerson ??= last - first <= this.#reach.person && isOneName(kind, first, last, this.#words);
        if (isPerson) this.#report(name, at, other);
      } else {
        isBody ??= isOneName(kind, first, last, this.#words);
        if (isBody) this.#report(name, at, other);
      }
    }
  }

  #isOnlyInitials(at: number, other: number): boolean {
    const [first, last] = at < other ? [at, other] : [other, at];
    for (let place = first; place <= last; place += 1) {
      if (place !== at && !this.#words.isInitial(place)) return false;
      if (place > first && this.#words.gap(place) !== 'space') return false;
    }
    return true;
  }
}
