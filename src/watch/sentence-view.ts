import type { Passage, Sentence } from './sentences.ts';
import type { TermClass } from './terms/lexicon.ts';
import { findPhrases, type Phrases, type Range, type Word, wordsOf } from './terms/phrases.ts';

/** How many words may stand between a term and the name it meets: a rank, an office, a list of names. */
const reach = 9;
/** A speaker's offices stand between the name and the verb. */
const speakerReach = 16;

/** English prepositions that make a body the place where somebody serves: `of the Ministry`. */
const affiliations: ReadonlySet<string> = new Set(['of', 'within', 'at', 'in', 'from', 'inside', 'for']);
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'der', 'die', 'das', 'la', 'le', 'les']);

/** One sentence and one name in it, as the rules ask about them. Distances are in words. */
export class SentenceView {
  readonly #sentence: Sentence;
  readonly #phrases: Phrases;
  readonly #verbLast: boolean;
  readonly #words: readonly Word[];
  /** The words of the name; empty and at the end where the sentence names nobody of interest. */
  readonly #name: Range;
  readonly #found = new Map<TermClass, readonly Range[]>();

  constructor(sentence: Sentence, mention: Passage | null, phrases: Phrases, verbLast: boolean) {
    this.#sentence = sentence;
    this.#phrases = phrases;
    this.#verbLast = verbLast;
    this.#words = wordsOf(sentence.text, sentence.start);
    this.#name = this.#rangeOf(mention);
  }

  /** Why this sentence alone makes the named the target, or null. */
  reasonAlone(): string | null {
    if (this.#isOtherWorld() || this.#isKin() || this.#actsItself()) return null;
    const direct = this.#imposedOn({ acrossCommas: false }) ?? this.#underwent(3);
    if (direct !== null) return direct;
    if (this.#isSpeaker()) return null;
    return (
      this.#imposedOn({ acrossCommas: true }) ?? this.#underwent(reach) ?? this.#applied() ?? this.#grounded()
    );
  }

  /** Whether the named only speaks, is a relative, acts, or is the place where somebody serves. */
  isBystander(): boolean {
    return (
      this.#isOtherWorld() ||
      this.#isKin() ||
      this.#actsItself() ||
      this.#isSpeaker() ||
      this.#isAffiliation()
    );
  }

  describesConduct(): boolean {
    return this.#find('involvement').length > 0;
  }

  /** A heading or list item: short, without a verb that ends a sentence. */
  isListLine(): boolean {
    return this.#words.length <= 25 && !/[.!?]\s*$/.test(this.#sentence.text);
  }

  speaksOfDesignation(): boolean {
    const surely = this.#find('measure').length + this.#find('ground').length + this.#find('imposing').length;
    return surely > 0 || (this.#find('perhapsImposing').length > 0 && this.#find('authority').length > 0);
  }

  /** The term that says of somebody described, not named, that they are under measures; null if none does. */
  describedTarget(): string | null {
    if (this.#find('unnamed').length === 0) return null;
    const terms = [...this.#find('imposing'), ...this.#find('undergone')].filter((term) =>
      this.#isFact(term),
    );
    const [term] = terms;
    return term === undefined ? null : this.#textOf(term);
  }

  /** `sanctioned police colonel NAME`, `sanctions against NAME`. */
  #imposedOn({ acrossCommas }: { readonly acrossCommas: boolean }): string | null {
    if (this.#isAffiliation()) return null;
    const measures = this.#find('measure');
    const against = measures.length > 0 ? this.#find('against') : [];
    const towards = this.#find('towards').filter((range) =>
      measures.some(({ end }) => end <= range.start && range.start - end <= 2),
    );
    const terms = [...this.#imposing(), ...against, ...towards];
    const term = terms.find((candidate) => {
      const between = { start: candidate.end, end: this.#name.start };
      if (between.end < between.start || between.end - between.start > this.#reachOver(between)) return false;
      if (!acrossCommas && this.#hasComma(between)) return false;
      return this.#isOneClause(between) && this.#isFact(candidate);
    });
    return term === undefined ? null : `“${this.#textOf(term)}” stands before the name`;
  }

  /** Commas part the names of a list, so that more may stand in between. */
  #reachOver(between: Range): number {
    return this.#hasComma(between) ? 4 * reach : reach;
  }

  /** `NAME was sanctioned`; and, where word order is free, `sanctioned was NAME`. */
  #underwent(distance: number): string | null {
    if (this.#isAffiliation()) return null;
    const perhaps = this.#isAboutMeasures() ? this.#find('perhapsUndergone') : [];
    const terms = [...this.#find('undergone'), ...perhaps];
    const behind = terms.find(({ start, end }) => {
      const between = { start: this.#name.end, end: start };
      return (
        start >= this.#name.end &&
        start - this.#name.end <= distance &&
        this.#isUnbroken(between) &&
        this.#isFact({ start, end })
      );
    });
    const directly = this.#find('reduced').find(
      ({ start }) => start >= this.#name.end && start - this.#name.end <= 1,
    );
    const before = terms.find((term) => {
      const between = { start: term.end, end: this.#name.start };
      return (
        between.end >= between.start &&
        between.end - between.start <= distance &&
        !this.#hasComma(between) &&
        this.#isUnbroken(between) &&
        !this.#crosses('cause', between) &&
        this.#isFact(term)
      );
    });
    const term = behind ?? directly ?? before;
    return term === undefined ? null : `“${this.#textOf(term)}” is said of the name`;
  }

  /** `NAME-ə qarşı sanksiya`, `NAME-ə sanksiya tətbiq edib`: what marks the target stands behind it. */
  #applied(): string | null {
    const [measure] = this.#find('measure');
    if (measure === undefined || !this.#isFact(measure)) return null;
    const behind = this.#find('againstAfter').find(
      ({ start }) => start >= this.#name.end && start - this.#name.end <= 1,
    );
    const isDative = /[aəeе]$/.test(this.#words[this.#name.end - 1]?.text ?? '');
    const applying = isDative && this.#verbLast ? this.#find('applying')[0] : undefined;
    const term = behind ?? applying;
    return term === undefined
      ? null
      : `“${this.#textOf(measure)}” and “${this.#textOf(term)}” stand with the name`;
  }

  /** A legal ground is named only for those who are under it. */
  #grounded(): string | null {
    if (this.#isAffiliation()) return null;
    const term = this.#find('ground').find((candidate) => this.#isFact(candidate));
    return term === undefined ? null : `the sentence gives the legal ground “${this.#textOf(term)}”`;
  }

  #imposing(): readonly Range[] {
    return [...this.#find('imposing'), ...(this.#isAboutMeasures() ? this.#find('perhapsImposing') : [])];
  }

  #isAboutMeasures(): boolean {
    return ['measure', 'ground', 'authority'].some((name) => this.#find(name as TermClass).length > 0);
  }

  #isOtherWorld(): boolean {
    return this.#find('other').length > 0;
  }

  /** `an ally of NAME`, `NAME's brother`, `the torture of NAME`. */
  #isKin(): boolean {
    const before = this.#find('kin').some(({ end }) => {
      const between = this.#words.slice(end, this.#name.start);
      return (
        end <= this.#name.start &&
        between.length <= 2 &&
        between.every(({ text }) => text === 'of' || articles.has(text))
      );
    });
    return before || this.#find('kinAfter').some(({ start }) => start === this.#name.end);
  }

  /** `imposed by NAME`. */
  #actsItself(): boolean {
    return this.#find('by').some(({ end }) => end <= this.#name.start && this.#name.start - end <= 1);
  }

  #isSpeaker(): boolean {
    const says = this.#find('says');
    const spokeAfter = says.some(({ start }) => {
      const between = { start: this.#name.end, end: start };
      const isNear = start >= this.#name.end && start - this.#name.end <= speakerReach;
      return (
        isNear &&
        !this.#hasOtherSpeaker(start) &&
        !this.#crosses('undergone', between) &&
        !this.#crosses('imposing', between)
      );
    });
    const spokeBefore = [...says, ...this.#find('accordingTo')].some(
      ({ end }) => end <= this.#name.start && this.#name.start - end <= 2,
    );
    const after = this.#find('accordingToAfter').some(
      ({ start }) => start >= this.#name.end && start - this.#name.end <= 2,
    );
    return spokeAfter || spokeBefore || after;
  }

  /** `…, it said`, `…, the State Department said`: a pronoun or an authority speaks, not the named. */
  #hasOtherSpeaker(says: number): boolean {
    return (['pronoun', 'authority'] as const).some((name) =>
      this.#find(name).some(({ end }) => end === says),
    );
  }

  /** `of the Ministry`, `known as the Department`: where somebody serves, not whom a measure meets. */
  #isAffiliation(): boolean {
    let at = this.#name.start - 1;
    while (articles.has(this.#words[at]?.text ?? '')) at -= 1;
    const word = this.#words[at]?.text ?? '';
    const isOtherName = word === 'as' && this.#words[at - 1]?.text === 'known';
    const isPlace = affiliations.has(word) && !this.#imposing().some(({ end }) => end === at + 1);
    return isPlace || (isOtherName && this.#words.slice(0, at).some(({ text }) => affiliations.has(text)));
  }

  /** Nothing between a term and the name opens another clause or gives a reason, unless names go on behind it. */
  #isOneClause(between: Range): boolean {
    if (this.#crosses('including', between)) return true;
    const parting: readonly TermClass[] = ['break', 'finite', 'cause', 'who', 'says', 'kin'];
    return !parting.some((name) => this.#crosses(name, between));
  }

  #isUnbroken(between: Range): boolean {
    const parting: readonly TermClass[] = ['says', 'kin', 'break'];
    return !parting.some((name) => this.#crosses(name, between));
  }

  /** Not wished for, not denied, in the words around the term. */
  #isFact(term: Range): boolean {
    const around = this.#verbLast
      ? { start: term.start, end: Math.min(this.#words.length, term.end + 6) }
      : { start: Math.max(0, term.start - 5), end: term.end };
    return !(['call', 'denial'] as const).some((name) => this.#crosses(name, around));
  }

  #crosses(name: TermClass, { start, end }: Range): boolean {
    return this.#find(name).some((range) => range.start >= start && range.end <= end);
  }

  #hasComma({ start, end }: Range): boolean {
    const [from, to] = [this.#words[start - 1]?.end, this.#words[end]?.start];
    return from !== undefined && to !== undefined && /[,;]/.test(this.#slice(from, to));
  }

  #find(name: TermClass): readonly Range[] {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const { start, end } = this.#name;
    const found = findPhrases(this.#phrases, name, this.#words).filter(
      (range) => start === end || range.end <= start || range.start >= end,
    );
    this.#found.set(name, found);
    return found;
  }

  #rangeOf(mention: Passage | null): Range {
    if (mention === null) return { start: this.#words.length, end: this.#words.length };
    const start = this.#words.findIndex(({ end }) => end > mention.start);
    const behind = this.#words.findIndex((word) => word.start >= mention.end);
    return { start: Math.max(0, start), end: behind < 0 ? this.#words.length : behind };
  }

  #textOf({ start, end }: Range): string {
    const [first, last] = [this.#words[start], this.#words[end - 1]];
    return first === undefined || last === undefined ? '' : this.#slice(first.start, last.end);
  }

  #slice(from: number, to: number): string {
    return this.#sentence.text.slice(from - this.#sentence.start, to - this.#sentence.start);
  }
}
