import { DEFAULT_THRESHOLD, type Judged } from '../compare/compare.ts';
import { singleNameCap } from '../compare/limits.ts';
import type { NameKind, PreparedName } from '../words/token.ts';
import { type Around, type Inflected, otherSex } from './grammatical-sex.ts';
import { withNeighbour } from './neighbours.ts';
import { isTitleWord, mayStandInPerson } from './small-words.ts';
import type { TextWords } from './text-words.ts';
import { WindowMemory } from './window-memory.ts';

/** A word of the text that agrees with a word of one watched name. */
export interface Hit {
  readonly at: number;
  /** The word of the name. */
  readonly word: number;
  /** The word of the text in the form in which it agrees. */
  readonly form: string;
  readonly evidence: number;
}

/** Words of a text that name somebody. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly comparison: Judged;
  /** It may as well be a woman's name, or the other way round. */
  readonly isDoubtful: boolean;
}

/** Words that may stand inside a name: a title, a patronymic, a middle name; "of the Republic of" in an organisation's. */
export const mostBetween = { person: 3, organisation: 5, object: 1 } as const;

/**
 * Once a name was found, the search for more mentions of it ends after so much effort: about a second. It is the square of
 * a window's words, and more for words that were not compared before. 20,000 mentions of two words take half of it.
 */
const mostEffort = 6_000_000;
const effortOfNew = 1_000;

/** Of a name, comparing looks at so many words. */
const mostLooked = 30;

/** More initials in a row are no name's. */
const mostInitials = 3;

/** The places of one watched name in a text, among the words that are like its words. */
export class NameSpans {
  readonly #memory = new WindowMemory();
  readonly #words: TextWords;

  constructor(words: TextWords) {
    this.#words = words;
  }

  /** The best windows that hold the whole name, none overlapping another, in the order of the text. */
  full(name: number, watched: PreparedName, hits: readonly Hit[]): Span[] {
    const { tokens, kind } = watched;
    const found: Span[] = [];
    const newBefore = this.#memory.made;
    let squares = 0;
    for (const [order, hit] of hits.entries()) {
      const effort = squares + effortOfNew * (this.#memory.made - newBefore);
      if (effort > mostEffort && found.length > 0) break;
      const withInitial = this.#withInitial(name, watched, hit);
      if (withInitial !== null) found.push(withInitial);
      for (let later = order + 1; later < hits.length; later += 1) {
        const next = hits[later] ?? hit;
        if (next.at - hit.at > Math.min(tokens.length, mostLooked) + mostBetween[kind]) break;
        if (next.at === hit.at || !isOneName(kind, hit.at, next.at, this.#words)) continue;
        squares += (next.at - hit.at + 1) ** 2;
        const span = this.judge(name, watched, hit.at, next.at, hits);
        if (span !== null) found.push(span);
      }
    }
    // Whether Александра Иванова is he or she, a clear mention in the same text decides
    const isCertain = found.some(({ isDoubtful }) => !isDoubtful);
    return apart(isCertain ? found : found.map(doubted));
  }

  /** Compares the window with the name, each word of it in the form in which it agrees; of its initials perhaps only one. */
  judge(
    name: number,
    watched: PreparedName,
    first: number,
    last: number,
    hits: readonly Hit[],
    onlyInitial = -1,
  ): Span | null {
    const words = this.#words;
    const parts: string[] = [];
    const cut: Inflected[] = [];
    let next = placeOfHit(hits, first);
    for (let at = first; at <= last; at += 1) {
      const word = words.word(at);
      while ((hits[next]?.at ?? at) < at) next += 1;
      const hit = hits[next];
      const form = hit?.at === at ? hit.form : word;
      if (onlyInitial >= 0 && words.isInitial(at) && at !== onlyInitial) continue;
      parts.push(words.isInitial(at) ? `${word}.` : form);
      if (hit?.at === at) cut.push({ word, form });
    }
    const comparison = this.#memory.compare(parts.join(' '), name, watched);
    if (comparison.score < DEFAULT_THRESHOLD) return null;
    const wider =
      watched.kind === 'person' ? withNeighbour(words, watched, comparison.missing, first, last) : null;
    if (wider !== null) return this.judge(name, watched, wider.first, wider.last, hits);
    const sex = watched.kind === 'person' ? otherSex(watched, cut, around(words, first, last)) : 'no';
    return sex === 'yes' ? null : { first, last, comparison, isDoubtful: sex === 'maybe' };
  }

  #withInitial(name: number, watched: PreparedName, hit: Hit): Span | null {
    if (watched.kind !== 'person') return null;
    const words = this.#words;
    let [first, last] = [hit.at, hit.at];
    while (hit.at - first < mostInitials && isInitialBefore(words, first)) first -= 1;
    if (first === hit.at) {
      while (last - hit.at < mostInitials && words.isInitial(last + 1) && words.gap(last + 1) === 'space')
        last += 1;
    }
    if (first === last) return null;
    const all = this.judge(name, watched, first, last, [hit]);
    const further = Math.abs(last - first) > 1 && watched.tokens.length === 2;
    // A second initial is the father's, whom the name need not say
    return (
      all ??
      (further ? this.judge(name, watched, first, last, [hit], first === hit.at ? first + 1 : first) : null)
    );
  }
}

function isInitialBefore(words: TextWords, at: number): boolean {
  return at > 0 && words.isInitial(at - 1) && words.gap(at) === 'space';
}

/** Words this far from a name are looked at to tell the language. */
const nearby = 6;

function around(words: TextWords, first: number, last: number): Around {
  return {
    before: first > 0 && words.gap(first) === 'space' ? words.word(first - 1) : '',
    after: last + 1 < words.count && words.gap(last + 1) === 'space' ? words.word(last + 1) : '',
    near: () => {
      const near: string[] = [];
      for (let at = Math.max(0, first - nearby); at <= last + nearby && at < words.count; at += 1) {
        if (at < first || at > last) near.push(words.word(at));
      }
      return near;
    },
  };
}

/** What doubt leaves of a score. */
const doubtfulShare = 0.9;

/** A mention that may be a woman's is one all the same: a missed one would be worse. */
function doubted(span: Span): Span {
  const { comparison } = span;
  const score = rounded(Math.max(DEFAULT_THRESHOLD, comparison.score * doubtfulShare));
  return {
    ...span,
    comparison: {
      score,
      get explanation() {
        return [
          ...comparison.explanation,
          `may be a woman of nearly the same name, or he in another case (${score})`,
        ];
      },
    },
  };
}

/** Of spans that overlap, the best. */
export function apart(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  spans.sort(
    (a, b) =>
      b.comparison.score - a.comparison.score || a.last - a.first - (b.last - b.first) || a.first - b.first,
  );
  const kept: Span[] = [];
  const taken = new Set<number>();
  for (const span of spans) {
    if (!isFree(span, taken)) continue;
    kept.push(span);
    for (let at = span.first; at <= span.last; at += 1) taken.add(at);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function isFree({ first, last }: Span, taken: ReadonlySet<number>): boolean {
  for (let at = first; at <= last; at += 1) if (taken.has(at)) return false;
  return true;
}

/** Of spans in the order of the text, none overlapping another, whether one holds this word. */
export function isWithin(spans: readonly Span[], at: number): boolean {
  const next = firstWhere(spans.length, (order) => (spans[order]?.last ?? at) >= at);
  return (spans[next]?.first ?? at + 1) <= at;
}

/** The first hit from this word on. */
function placeOfHit(hits: readonly Hit[], from: number): number {
  return firstWhere(hits.length, (order) => (hits[order]?.at ?? from) >= from);
}

/** The first number below a count of which something is true that is true of all after it. */
function firstWhere(count: number, isTrue: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The weight of a word as frequent on lists as Gazprom and Sberbank are, by their many daughters. */
const commonBody = 0.9;

/** An alias of one word, as Bandotdel, may stand alone if it is rare and written like a name. */
export function singleWordSpan({ tokens, kind }: PreparedName, hit: Hit, words: TextWords): Span | null {
  const token = tokens.find((one) => one.kind === 'name');
  if (token === undefined || !words.isNameLike(hit.at)) return null;
  if (token.phones.length < 5 || hit.evidence < 0.85) return null;
  if (token.weight < (kind === 'person' ? 1 : commonBody)) return null;
  // Gazprom Neft is another one than Gazprom, whose name many bodies share.
  const isAlone = !touches(words, hit.at, -1) && !touches(words, hit.at, 1);
  if (!isAlone && (kind === 'person' || token.weight < 1)) return null;
  const score = rounded(hit.evidence);
  return {
    first: hit.at,
    last: hit.at,
    comparison: {
      score,
      explanation: [`${token.text} = ${words.word(hit.at)}: a rare name of one word (${score})`],
    },
    isDoubtful: false,
  };
}

/** A surname alone, once its bearer was named in full; null where it is somebody else's. */
export function surnameSpan(at: number, evidence: number, words: TextWords): Span | null {
  if (words.isInitial(at - 1) || touches(words, at, -1) || touches(words, at, 1)) return null;
  const score = rounded(singleNameCap * evidence);
  return {
    first: at,
    last: at,
    comparison: { score, explanation: [`${words.word(at)}: surname alone, after the full name (${score})`] },
    isDoubtful: false,
  };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** No sentence ends between, nothing but names and titles stands between, a comma only as in "Alimardanov, Kerim". */
export function isOneName(kind: NameKind, first: number, last: number, words: TextWords): boolean {
  let commas = 0;
  for (let at = first; at <= last; at += 1) {
    if (at > first) {
      const gap = words.gap(at);
      if (gap === 'break') return false;
      if (gap === 'comma') commas += 1;
    }
    if (kind === 'person' && !words.isNameLike(at) && !mayStandInPerson(words.word(at))) return false;
  }
  if (commas === 0 || kind !== 'person') return commas <= 1;
  return commas === 1 && words.gap(first + 1) === 'comma' && !touches(words, first, -1);
}

/** Whether another name stands next to this word, so that the word belongs to somebody else. */
function touches(words: TextWords, at: number, step: 1 | -1): boolean {
  const other = at + step;
  if (other < 0 || other >= words.count || !words.isNameLike(other)) return false;
  if (words.gap(step === 1 ? other : at) !== 'space') return false;
  if (words.isCaseless(other)) return false;
  return !isTitleWord(words.word(other));
}
