import type { Schema } from '../../model/entry.ts';
import type { Judged } from '../compare/compare.ts';
import { addTo } from '../maps.ts';
import {
  apart,
  type Hit,
  isWithin,
  mostBetween,
  NameSpans,
  type Span,
  singleWordSpan,
  surnameSpan,
} from './name-spans.ts';
import { PairSearch } from './pair-search.ts';
import { TextWords } from './text-words.ts';
import { WatchIndex } from './watch-index.ts';
import { placeOf } from './word-index.ts';
import { type KnownWord, WordMemory } from './word-memory.ts';

/** A place in a text that names somebody; `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Mention<T> {
  value: T;
  /** The watched name that was found. */
  name: string;
  /** As it stands in the text. */
  text: string;
  start: number;
  end: number;
  score: number;
  explanation: readonly string[];
}

/** Longer names are found by the part of them that stands this near. */
const farthest = 24;

/** Finds names in running text, inflected or not; its speed depends on the text, hardly on the number of names. */
export class MentionFinder<T> {
  readonly #index: WatchIndex<T>;
  readonly #memory: WordMemory;
  readonly #words = new TextWords();
  readonly #spans = new NameSpans(this.#words);
  readonly #search: PairSearch;
  readonly #reach: { readonly person: number; readonly body: number };
  /** By place in the text: what is known of the word; undefined where it was not asked. */
  #known: (KnownWord | null | undefined)[] = [];
  /** Names that may stand in the text, and at which words. */
  readonly #candidates = new Map<number, Set<number>>();

  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    this.#index = new WatchIndex(names);
    this.#memory = new WordMemory(this.#index);
    const { longestPerson, longestBody } = this.#index;
    this.#reach = {
      person: Math.min(farthest, longestPerson + mostBetween.person),
      body: Math.min(farthest, longestBody + mostBetween.organisation),
    };
    this.#search = new PairSearch(this.#index, this.#words, this.#reach, (name, at, other) =>
      this.#note(name, at, other),
    );
  }

  /** Mentions in the order of the text. A surname alone counts after a full mention, with a lower score. */
  find(text: string): Mention<T>[] {
    const words = this.#words;
    words.cut(text);
    this.#known = new Array(words.count);
    this.#candidates.clear();
    const named: number[] = [];
    for (let at = 0; at < words.count; at += 1) {
      if (!words.isNameLike(at)) continue;
      const known = this.#knownAt(at);
      if (known === null) continue;
      named.push(at);
      for (const name of known.single) this.#note(name, at, at);
      for (const { name } of known.inside) this.#note(name, at, at);
    }
    this.#search.find(this.#withSmallWords(named), this.#known);
    const mentions = this.#candidates.size === 0 ? [] : this.#judgeCandidates(named);
    for (const { start, end, name } of this.#index.unspaced.find(text)) {
      const found = this.#index.names.text(name);
      this.#mention(mentions, name, start, end, {
        score: 1,
        explanation: [`${found}: the same characters (1)`],
      });
    }
    return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The places, and those of words in small letters near a word of an organisation's name. */
  #withSmallWords(named: readonly number[]): readonly number[] {
    const words = this.#words;
    const all = new Set(named);
    for (const at of named) {
      if (this.#known[at]?.isOfBody !== true) continue;
      const reach = this.#reach.body;
      for (let other = at + 1; other < words.count && other <= at + reach; other += 1) {
        if (words.gap(other) === 'break') break;
        if (this.#knownAt(other) !== null) all.add(other);
      }
      for (let other = at - 1; other >= 0 && other >= at - reach; other -= 1) {
        if (words.gap(other + 1) === 'break') break;
        if (this.#knownAt(other) !== null) all.add(other);
      }
    }
    return all.size === named.length ? named : [...all].sort((a, b) => a - b);
  }

  #knownAt(at: number): KnownWord | null {
    const known = this.#known[at];
    if (known !== undefined) return known;
    if (this.#words.isTooLong(at)) return null;
    const word = this.#words.word(at);
    const fresh = this.#words.isInitial(at)
      ? this.#memory.initial(word)
      : this.#words.isNameLike(at)
        ? this.#memory.read(word)
        : this.#memory.readSmall(word);
    this.#known[at] = fresh;
    return fresh;
  }

  #note(name: number, at: number, other: number): void {
    const places = this.#candidates.get(name);
    if (places === undefined) this.#candidates.set(name, new Set([at, other]));
    else places.add(at).add(other);
  }

  #judgeCandidates(named: readonly number[]): Mention<T>[] {
    const mentions: Mention<T>[] = [];
    /** By surname: whose it is, and from where on. */
    const surnames = new Map<number, { name: number; full: readonly Span[] }[]>();
    for (const [name, places] of this.#candidates) {
      const full = this.#judgeName(name, places);
      if (full.length === 0) continue;
      for (const span of full) this.#mentionSpan(mentions, name, span);
      const surname = this.#index.names.surname(name);
      if (surname < 0) continue;
      addTo(surnames, surname, { name, full });
    }
    if (surnames.size > 0) this.#findSurnames(named, surnames, mentions);
    return mentions;
  }

  #judgeName(name: number, places: ReadonlySet<number>): Span[] {
    const { names } = this.#index;
    const watched = names.prepared(name);
    const spans: Span[] = [];
    for (const at of places) {
      for (const inside of this.#known[at]?.inside ?? []) {
        if (inside.name !== name) continue;
        const hit = { at, word: -1, form: inside.form, evidence: 1 };
        const span = this.#spans.judge(name, watched, at, at, [hit]);
        if (span !== null) spans.push(span);
      }
    }
    const wanted = names.words(name);
    const hits = this.#hits(wanted, this.#withNeighbours(name, wanted, places));
    // As arguments of one call so many may be too many
    if (wanted.length > 1) for (const span of this.#spans.full(name, watched, hits)) spans.push(span);
    else {
      for (const hit of hits) {
        const span = singleWordSpan(watched, hit, this.#words);
        if (span !== null) spans.push(span);
      }
    }
    return apart(spans);
  }

  /** A name of more words may go on before and after the two that it was found by. */
  #withNeighbours(name: number, wanted: readonly number[], places: ReadonlySet<number>): number[] {
    const all = new Set(places);
    if (wanted.length > 2) {
      const reach = Math.min(farthest, wanted.length + mostBetween[this.#index.names.kind(name)]);
      for (const at of places) {
        for (let other = at + 1; other < this.#words.count && other <= at + reach; other += 1) {
          if (this.#words.gap(other) === 'break') break;
          all.add(other);
        }
        for (let other = at - 1; other >= 0 && other >= at - reach; other -= 1) {
          if (this.#words.gap(other + 1) === 'break') break;
          all.add(other);
        }
      }
    }
    return [...all].sort((a, b) => a - b);
  }

  #hits(wanted: readonly number[], places: readonly number[]): Hit[] {
    const hits: Hit[] = [];
    for (const at of places) {
      const known = this.#knownAt(at);
      if (known === null) continue;
      let best: Hit | null = null;
      for (const word of wanted) {
        const place = placeOf(known.likes, word);
        const evidence = place < 0 ? 0 : (known.likes.evidence[place] ?? 0);
        if (evidence <= (best?.evidence ?? 0)) continue;
        best = { at, word, form: known.likes.texts[known.likes.forms[place] ?? 0] ?? '', evidence };
      }
      if (best !== null) hits.push(best);
    }
    return hits;
  }

  #findSurnames(
    named: readonly number[],
    surnames: ReadonlyMap<number, readonly { name: number; full: readonly Span[] }[]>,
    mentions: Mention<T>[],
  ): void {
    for (const at of named) {
      const known = this.#known[at];
      if (known === null || known === undefined) continue;
      for (const [place, word] of known.likes.words.entries()) {
        const bearers = surnames.get(word);
        if (bearers === undefined) continue;
        const span = surnameSpan(at, known.likes.evidence[place] ?? 0, this.#words);
        if (span === null) break;
        for (const { name, full } of bearers) {
          if (at <= (full[0]?.last ?? at) || isWithin(full, at)) continue;
          this.#mentionSpan(mentions, name, span);
        }
      }
    }
  }

  #mentionSpan(mentions: Mention<T>[], name: number, { first, last, comparison }: Span): void {
    this.#mention(mentions, name, this.#words.start(first), this.#words.end(last), comparison);
  }

  #mention(mentions: Mention<T>[], number: number, start: number, end: number, comparison: Judged): void {
    const name = this.#index.names.text(number);
    const text = this.#words.text.slice(start, end);
    const { score } = comparison;
    for (const value of this.#index.names.values(number)) {
      mentions.push({
        value,
        name,
        text,
        start,
        end,
        score,
        // Written when it is read
        get explanation() {
          return comparison.explanation;
        },
      });
    }
  }
}
