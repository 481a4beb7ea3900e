import type { Schema } from '../model/entry.ts';
import { comparePrepared, DEFAULT_THRESHOLD, singleNameCap } from './compare.ts';
import type { TextWord } from './text-words.ts';
import { isTitle, mayStandInside, mayStandInsideOrganisation, wordsOf } from './text-words.ts';
import type { PreparedName, Token } from './token.ts';
import { prepareName } from './tokenise.ts';
import { type WordHit, WordIndex } from './word-index.ts';

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

interface WatchedName<T> {
  readonly prepared: PreparedName;
  readonly value: T;
  /** Stands for the whole once the whole was named: a person's surname. */
  readonly surname: Token | undefined;
}

/** A word of the text that agrees with a word of one watched name. */
interface Hit extends WordHit {
  readonly at: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly explanation: readonly string[];
}

/** Words that may stand inside a name: a title, a patronymic, a middle name; "of the Republic of" in an organisation's. */
const mostBetween = { person: 3, organisation: 5, object: 1 } as const;

/** Finds names in running text, inflected or not; its speed depends on the text, hardly on the number of names. */
export class MentionFinder<T> {
  readonly #names: WatchedName<T>[] = [];
  readonly #words = new WordIndex();
  /** Chinese names stand in sentences without spaces, so these are looked for letter by letter. */
  readonly #unspaced: WatchedName<T>[] = [];

  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    for (const { name, schema, value } of names) {
      const prepared = prepareName(name, schema);
      const isUnspaced = /^\p{Script=Han}{2,}$/u.test(name);
      if (isUnspaced) this.#unspaced.push({ prepared, value, surname: undefined });
      const position = this.#names.push({ prepared, value, surname: surnameOf(prepared) }) - 1;
      if (!isUnspaced) for (const token of prepared.tokens) this.#words.add(token, position);
    }
  }

  /** Mentions in the order of the text. A surname alone counts after a full mention, with a lower score. */
  find(text: string): Mention<T>[] {
    const words = wordsOf(text);
    const mentions: Mention<T>[] = [];
    for (const [position, hits] of this.#hitsByName(words)) {
      const watched = this.#names[position];
      if (watched === undefined) continue;
      const spans = fullSpans(watched, hits, words);
      const first = spans[0];
      if (first === undefined) continue;
      for (const span of [...spans, ...surnameSpans(watched, hits, words, spans)]) {
        mentions.push(mentionOf(watched, span, words, text));
      }
    }
    for (const watched of this.#unspaced) mentions.push(...unspacedMentions(watched, text));
    return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #hitsByName(words: readonly TextWord[]): Map<number, Hit[]> {
    const byName = new Map<number, Hit[]>();
    for (const [at, word] of words.entries()) {
      if (word.isInitial) continue;
      for (const hit of this.#words.find(word.text)) {
        for (const position of hit.names) {
          const hits = byName.get(position);
          if (hits === undefined) byName.set(position, [{ ...hit, at }]);
          else hits.push({ ...hit, at });
        }
      }
    }
    return byName;
  }
}

function unspacedMentions<T>({ prepared, value }: WatchedName<T>, text: string): Mention<T>[] {
  const name = prepared.text;
  const mentions: Mention<T>[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    mentions.push({
      value,
      name,
      text: name,
      start,
      end,
      score: 1,
      explanation: [`${name}: the same characters (1)`],
    });
  }
  return mentions;
}

function surnameOf({ kind, text, tokens }: PreparedName): Token | undefined {
  if (kind !== 'person') return undefined;
  const named = tokens.filter((token) => token.kind === 'name');
  return /^[^,]*\p{L},/u.test(text) ? named[0] : named.at(-1);
}

function mentionOf<T>(
  { prepared, value }: WatchedName<T>,
  { first, last, score, explanation }: Span,
  words: readonly TextWord[],
  text: string,
): Mention<T> {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  return { value, name: prepared.text, text: text.slice(start, end), start, end, score, explanation };
}

/** The best windows that hold the whole name, none overlapping another, in the order of the text. */
function fullSpans<T>(watched: WatchedName<T>, hits: readonly Hit[], words: readonly TextWord[]): Span[] {
  const { tokens } = watched.prepared;
  const needed = tokens.filter(
    ({ kind }) => kind === 'name' || kind === 'patronymic' || kind === 'generic',
  ).length;
  const found: Span[] = [];
  for (const [order, hit] of hits.entries()) {
    if (needed < 2) {
      const span = singleWordSpan(watched, hit, words);
      if (span !== null) found.push(span);
      continue;
    }
    const withInitial = initialSpan(watched, hit, words);
    if (withInitial !== null) found.push(withInitial);
    for (const next of hits.slice(order + 1)) {
      if (next.at - hit.at > tokens.length + mostBetween[watched.prepared.kind]) break;
      if (next.at === hit.at || !isOneName(watched.prepared, hit.at, next.at, words)) continue;
      const span = judge(watched, hit.at, next.at, hits, words);
      if (span !== null) found.push(span);
    }
  }
  found.sort((a, b) => b.score - a.score || a.last - a.first - (b.last - b.first) || a.first - b.first);
  const kept: Span[] = [];
  for (const span of found) {
    if (!kept.some((other) => span.first <= other.last && other.first <= span.last)) kept.push(span);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** An alias of one word, as Bandotdel, may stand alone if it is rare and written like a name. */
function singleWordSpan<T>({ prepared }: WatchedName<T>, hit: Hit, words: readonly TextWord[]): Span | null {
  const [token] = prepared.tokens.filter(({ kind }) => kind === 'name');
  const word = words[hit.at];
  if (token === undefined || word === undefined || !word.isNameLike) return null;
  if (token.weight < 1 || token.phones.length < 5 || hit.evidence < 0.85) return null;
  if (prepared.kind === 'person' && (touches(words, hit.at, -1) || touches(words, hit.at, 1))) return null;
  const score = Math.round(hit.evidence * 1000) / 1000;
  return {
    first: hit.at,
    last: hit.at,
    score,
    explanation: [`${token.text} = ${word.text}: a rare name of one word (${score})`],
  };
}

function initialSpan<T>(watched: WatchedName<T>, hit: Hit, words: readonly TextWord[]): Span | null {
  if (watched.prepared.kind !== 'person') return null;
  let [first, last] = [hit.at, hit.at];
  while (words[first - 1]?.isInitial && words[first]?.gap === 'space') first -= 1;
  if (first === hit.at) while (words[last + 1]?.isInitial && words[last + 1]?.gap === 'space') last += 1;
  return first === last ? null : judge(watched, first, last, [hit], words);
}

/** No sentence ends between, nothing but names and titles stands between, a comma only as in "Alimardanov, Kerim". */
function isOneName({ kind }: PreparedName, first: number, last: number, words: readonly TextWord[]): boolean {
  let commas = 0;
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word === undefined) return false;
    if (at > first && word.gap === 'break') return false;
    if (at > first && word.gap === 'comma') commas += 1;
    const fits =
      kind === 'person'
        ? mayStandInside(word)
        : mayStandInsideOrganisation(word) || at === last || at === first;
    if (!fits && kind === 'person') return false;
  }
  if (commas === 0 || kind !== 'person') return commas <= 1;
  return commas === 1 && words[first + 1]?.gap === 'comma' && !touches(words, first, -1);
}

/** Whether another name stands next to this word, so that the word belongs to somebody else. */
function touches(words: readonly TextWord[], at: number, step: 1 | -1): boolean {
  const other = words[at + step];
  const gap = step === 1 ? other?.gap : words[at]?.gap;
  if (other === undefined || gap !== 'space' || !other.isNameLike) return false;
  return !isTitle(other) && !/^\p{Lo}/u.test(other.text);
}

/** Compares the window with the name, each word of it in the form in which it agrees. */
function judge<T>(
  { prepared }: WatchedName<T>,
  first: number,
  last: number,
  hits: readonly Hit[],
  words: readonly TextWord[],
): Span | null {
  const forms = new Map(hits.map((hit) => [hit.at, hit.stem]));
  const parts: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word !== undefined) parts.push(word.isInitial ? `${word.text}.` : (forms.get(at) ?? word.text));
  }
  const schema = ({ person: 'Person', organisation: 'Organization', object: 'Vessel' } as const)[
    prepared.kind
  ];
  const { score, explanation } = comparePrepared(prepared, prepareName(parts.join(' '), schema));
  return score >= DEFAULT_THRESHOLD ? { first, last, score, explanation } : null;
}

function surnameSpans<T>(
  { surname }: WatchedName<T>,
  hits: readonly Hit[],
  words: readonly TextWord[],
  full: readonly Span[],
): Span[] {
  const after = full[0]?.last ?? Number.POSITIVE_INFINITY;
  const spans: Span[] = [];
  for (const { at, token, evidence } of hits) {
    const word = words[at];
    if (token.latin !== surname?.latin || word === undefined || at <= after || !word.isNameLike) continue;
    if (full.some(({ first, last }) => first <= at && at <= last)) continue;
    if (touches(words, at, -1) || touches(words, at, 1) || words[at - 1]?.isInitial) continue;
    const score = Math.round(singleNameCap * evidence * 1000) / 1000;
    spans.push({
      first: at,
      last: at,
      score,
      explanation: [`${word.text}: surname alone, after the full name (${score})`],
    });
  }
  return spans;
}
