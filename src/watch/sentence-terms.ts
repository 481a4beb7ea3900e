import type { Jurisdiction } from '../model/jurisdiction.ts';
import type { Language } from './language.ts';
import type { Passage, Sentence } from './sentences.ts';
import type { TermClass } from './terms/lexicon.ts';
import { findPhrases, type Range, type Word, wordsOf } from './terms/phrases.ts';

/** Whom a headline quotes stands at its beginning, with an office at most. */
const longestTitle = 4;
/** So few words are an entry of a list, even with a point behind them. */
const shortLine = 6;

/** The words of one sentence, the terms among them, and where it names the subject. Distances are in words. */
export class SentenceTerms {
  readonly language: Language;
  readonly words: readonly Word[];
  /** The words of the name; empty and at the end where the sentence names nobody of interest. */
  readonly name: Range;
  readonly #sentence: Sentence;
  readonly #found = new Map<TermClass | Jurisdiction, readonly Range[]>();

  /** Whether the text speaks of measures, so that a list or assets are theirs. */
  readonly isAbout: boolean;

  constructor(sentence: Sentence, mention: Passage | null, language: Language, isAbout: boolean) {
    this.#sentence = sentence;
    this.language = language;
    this.isAbout = isAbout;
    this.words = wordsOf(sentence.text, sentence.start);
    this.name = this.#rangeOf(mention);
  }

  get verbLast(): boolean {
    return this.language.lexicon.verbLast;
  }

  get isNamed(): boolean {
    return this.name.start < this.name.end;
  }

  /** Where terms of a class stand; what is part of the name is none, what embraces it may be. */
  find(name: TermClass | Jurisdiction): readonly Range[] {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const { start, end } = this.name;
    const found = findPhrases(this.language.phrases, name, this.words).filter(
      (range) =>
        start === end || range.end <= start || range.start >= end || (range.start < start && range.end > end),
    );
    this.#found.set(name, found);
    return found;
  }

  has(name: TermClass): boolean {
    return this.find(name).length > 0;
  }

  crosses(name: TermClass, { start, end }: Range): boolean {
    return this.find(name).some((range) => range.start >= start && range.end <= end);
  }

  crossesAny(names: readonly TermClass[], range: Range): boolean {
    return names.some((name) => this.crosses(name, range));
  }

  /** Whether one of the small words of the language stands at a place. */
  isSmallWord(at: number): boolean {
    return this.language.common.has(this.words[at]?.text ?? '');
  }

  hasComma(range: Range): boolean {
    return /[,;،؛՝]/.test(this.#betweenWords(range));
  }

  /** Whether a comma stands anywhere before, in or behind a stretch of words. */
  hasCommaWithin({ start, end }: Range): boolean {
    for (let at = start; at <= end; at += 1) if (this.hasComma({ start: at, end: at })) return true;
    return false;
  }

  /** Whether one clause ends at a word and another begins. */
  isParted(at: number): boolean {
    return /[,;،؛՝:—–]/.test(this.#betweenWords({ start: at, end: at }));
  }

  #betweenWords({ start, end }: Range): string {
    const [from, to] = [this.words[start - 1]?.end, this.words[end]?.start];
    return from === undefined || to === undefined ? '' : this.#slice(from, to);
  }

  /** Whether the name has the ending of who does something. */
  get isAgent(): boolean {
    const last = this.words[this.name.end - 1]?.text ?? '';
    return this.isNamed && (this.language.lexicon.agentEndings ?? []).some((ending) => last.endsWith(ending));
  }

  /** Whether the name stands within the words of somebody, and is not just itself in quotation marks. */
  get isWithinQuote(): boolean {
    const [first, last] = [this.words[this.name.start], this.words[this.name.end - 1]];
    if (!this.isNamed || first === undefined || last === undefined) return false;
    const before = this.#sentence.text.slice(0, first.start - this.#sentence.start);
    const behind = this.#sentence.text.slice(last.end - this.#sentence.start);
    if (/["“”„«]\s*$/.test(before) && /^["”“»]/.test(behind)) return false;
    const opened = before.match(/[“„«]/g)?.length ?? 0;
    const closed = before.match(/[”»]/g)?.length ?? 0;
    const straight = before.match(/"/g)?.length ?? 0;
    return (opened > closed && /[”“»]/.test(behind)) || straight % 2 === 1;
  }

  /** `NAME: words of theirs`. */
  get isBeforeColon(): boolean {
    const [last, next] = [this.words[this.name.end - 1], this.words[this.name.end]];
    if (last === undefined || next === undefined || this.name.start > longestTitle) return false;
    return /^["”»“]?\s*:/.test(this.#slice(last.end, next.start));
  }

  /** A question tells nothing. */
  get isQuestion(): boolean {
    return /[?؟]["”»)]*\s*$/.test(this.#sentence.text) && !/[:]/.test(this.#sentence.text);
  }

  textOf({ start, end }: Range): string {
    const [first, last] = [this.words[start], this.words[end - 1]];
    return first === undefined || last === undefined ? '' : this.#slice(first.start, last.end);
  }

  /** A heading or list item: short, without a mark that ends a sentence. */
  isLine(): boolean {
    if (this.words.length <= shortLine) return true;
    return this.words.length <= 25 && !/[.!?։؟]\s*$/.test(this.#sentence.text);
  }

  #rangeOf(mention: Passage | null): Range {
    if (mention === null) return { start: this.words.length, end: this.words.length };
    const start = this.words.findIndex(({ end }) => end > mention.start);
    const behind = this.words.findIndex((word) => word.start >= mention.end);
    return { start: Math.max(0, start), end: behind < 0 ? this.words.length : behind };
  }

  #slice(from: number, to: number): string {
    return this.#sentence.text.slice(from - this.#sentence.start, to - this.#sentence.start);
  }
}
