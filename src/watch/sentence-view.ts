import { Bystander, reach } from './bystander.ts';
import type { SentenceTerms } from './sentence-terms.ts';
import { modeOf } from './term-mode.ts';
import type { TermClass } from './terms/lexicon.ts';
import type { Range, Word } from './terms/phrases.ts';

/** What says that a measure meets the named, and whether it is told as a fact, as a wish or as not so. */
export interface Link {
  readonly term: Range;
  readonly reason: string;
  readonly mode: 'fact' | 'call' | 'denial';
  /**
   * A verb tells what happened; a noun, `the sanctions against NAME`, only that there are such measures; a hint,
   * `the assets of NAME`, needs a text about measures.
   */
  readonly kind: 'verb' | 'noun' | 'hint';
}

/** One sentence and one name in it, as the rules ask about them. */
export class SentenceView {
  readonly terms: SentenceTerms;
  readonly #bystander: Bystander;

  constructor(terms: SentenceTerms) {
    this.terms = terms;
    this.#bystander = new Bystander(terms);
  }

  get #name(): Range {
    return this.terms.name;
  }

  get #words(): readonly Word[] {
    return this.terms.words;
  }

  /** What in this sentence alone makes the named the target, or null. Facts go before wishes. */
  link(): Link | null {
    if (
      !this.terms.isNamed ||
      this.terms.isQuestion ||
      this.#bystander.isKin() ||
      this.#bystander.actsItself()
    )
      return null;
    const direct = [...this.#embraced(), ...this.#imposedOn({ acrossCommas: false }), ...this.#underwent(3)];
    const isSpeaker = this.#bystander.isSpeaker();
    const sure = direct.find(({ mode }) => mode === 'fact');
    if (sure !== undefined || isSpeaker) return sure ?? null;
    const others = [
      ...this.#imposedOn({ acrossCommas: true }),
      ...this.#underwent(reach),
      ...this.#applied(),
      ...this.#grounded(),
      ...this.#hinted(),
    ];
    return others.find(({ mode }) => mode === 'fact') ?? direct[0] ?? others[0] ?? null;
  }

  /** Whether the name only tells whose relative, ally or place somebody else is. */
  isRelated(): boolean {
    return this.#bystander.isKin() || this.#bystander.isAffiliation();
  }

  /** Whether the named only speaks, is a relative, acts, or is the place where somebody serves. */
  isBystander(): boolean {
    return (
      this.#bystander.isKin() ||
      this.#bystander.actsItself() ||
      this.#bystander.isSpeaker() ||
      this.#bystander.isAffiliation()
    );
  }

  /** Whether the named only speaks, acts, or is the place where somebody serves. */
  isAside(): boolean {
    const isPlace = this.#bystander.isAffiliation() && !this.#bystander.isKin();
    return this.#bystander.actsItself() || this.#bystander.isSpeaker() || isPlace;
  }

  /** What somebody else says of the named: `the department says that NAME …`. */
  isSpokenOf(): boolean {
    const isReported = ({ end }: Range): boolean => {
      const between = { start: end, end: this.#name.start };
      return (
        between.end >= between.start &&
        (between.end - between.start <= 2 || this.terms.crosses('break', between))
      );
    };
    const isCited = this.terms.find('accordingTo').some(({ end }) => end <= this.#name.start);
    return isCited || this.terms.has('accordingToAfter') || this.terms.find('says').some(isReported);
  }

  /** Whether the named comments by trade: a lawyer, an envoy. */
  isCommenting(): boolean {
    return this.#bystander.isCommenting();
  }

  describesConduct(): boolean {
    return this.terms.has('involvement');
  }

  /** The term that says of somebody described, not named, that they are under measures; null if none does. */
  describedTarget(): Range | null {
    if (!this.terms.has('unnamed')) return null;
    const terms = [...this.terms.find('imposing'), ...this.terms.find('undergone')];
    return terms.find((candidate) => modeOf(this.terms, candidate, 'verb') === 'fact') ?? null;
  }

  /** `removed NAME from the list`: the name stands within the term. */
  #embraced(): Link[] {
    const names: readonly TermClass[] = ['imposing', 'undergone', 'lifting'];
    return names
      .flatMap((name) => this.terms.find(name))
      .filter(({ start, end }) => start < this.#name.start && end > this.#name.end)
      .map((term) => this.#linkBy(term, 'verb', `“${this.terms.textOf(term)}” embraces the name`));
  }

  /** `sanctioned police colonel NAME`, `sanctions against NAME`. */
  #imposedOn({ acrossCommas }: { readonly acrossCommas: boolean }): Link[] {
    if (this.#bystander.isAffiliation()) return [];
    const measures = this.terms.find('measure');
    const against = measures.length > 0 ? this.terms.find('against') : [];
    const towards = this.terms
      .find('towards')
      .filter((range) => measures.some(({ end }) => end <= range.start && range.start - end <= 2));
    const verbs = this.#imposing();
    return [...verbs, ...against, ...towards]
      .filter((candidate) => {
        const between = { start: candidate.end, end: this.#name.start };
        if (between.end < between.start || between.end - between.start > this.#reachOver(between))
          return false;
        if (!acrossCommas && this.terms.hasComma(between)) return false;
        return this.#isOneClause(between);
      })
      .map((term) => {
        const kind = verbs.includes(term) ? 'verb' : 'noun';
        return this.#linkBy(term, kind, `“${this.terms.textOf(term)}” stands before the name`);
      });
  }

  #linkBy(term: Range, kind: Link['kind'], reason: string): Link {
    return { term, reason, kind, mode: modeOf(this.terms, term, kind) };
  }

  /** Commas part the names of a list, so that more may stand in between. */
  #reachOver(between: Range): number {
    return this.terms.hasComma(between) ? 4 * reach : reach;
  }

  /** `NAME was sanctioned`; and, where word order is free, `sanctioned was NAME`. */
  #underwent(distance: number): Link[] {
    if (this.#bystander.isAffiliation()) return [];
    const perhaps = this.#isAboutMeasures() ? this.terms.find('perhapsUndergone') : [];
    const terms = [...this.terms.find('undergone'), ...perhaps];
    const behind = terms.filter(({ start }) => {
      const between = { start: this.#name.end, end: start };
      return (
        start >= this.#name.end && start - this.#name.end <= distance && this.#bystander.isUnbroken(between)
      );
    });
    const directly = this.terms
      .find('reduced')
      .filter(({ start }) => start >= this.#name.end && start - this.#name.end <= 1);
    const before = terms.filter((term) => {
      const between = { start: term.end, end: this.#name.start };
      return (
        between.end >= between.start &&
        between.end - between.start <= distance &&
        !this.terms.hasComma(between) &&
        this.#bystander.isUnbroken(between) &&
        !this.terms.crosses('cause', between)
      );
    });
    return [...behind, ...directly, ...before].map((term) =>
      this.#linkBy(term, 'verb', `“${this.terms.textOf(term)}” is said of the name`),
    );
  }

  /** `NAME-ə qarşı sanksiya`, `NAME-ə sanksiya tətbiq edib`: what marks the target stands behind it. */
  #applied(): Link[] {
    const [measure] = this.terms.find('measure');
    if (measure === undefined) return [];
    const behind = this.terms.find('againstAfter').find(({ start }) => this.#bystander.isMarkedBy(start));
    const isDative = /(?:[aəeеს]|სა)$/.test(this.#words[this.#name.end - 1]?.text ?? '');
    const applying = isDative && this.terms.verbLast ? this.terms.find('applying')[0] : undefined;
    const term = behind ?? applying;
    if (term === undefined) return [];
    const reason = `“${this.terms.textOf(measure)}” and “${this.terms.textOf(term)}” stand with the name`;
    return [this.#linkBy(measure, applying === undefined ? 'noun' : 'verb', reason)];
  }

  /** A legal ground is named only for those who are under it. */
  #grounded(): Link[] {
    if (this.#bystander.isAffiliation()) return [];
    return this.terms
      .find('ground')
      .map((term) =>
        this.#linkBy(term, 'noun', `the sentence gives the legal ground “${this.terms.textOf(term)}”`),
      );
  }

  /** `the assets of NAME`, `in the list: NAME`, where the text speaks of measures. */
  #hinted(): Link[] {
    if (this.#bystander.isAffiliation()) return [];
    if (!this.terms.isAbout || this.#isSpokenWith()) return [];
    const before = this.terms.find('hint').findLast(({ end }) => end <= this.#name.start);
    const behind = this.terms.find('hint').find(({ start }) => start >= this.#name.end);
    const parting: readonly TermClass[] = ['says', 'kin', 'break', 'who', 'accordingTo', 'cause'];
    const near = [before, behind].filter((hint): hint is Range => {
      if (hint === undefined) return false;
      const between =
        hint.end <= this.#name.start
          ? { start: hint.end, end: this.#name.start }
          : { start: this.#name.end, end: hint.start };
      if (between.end - between.start > this.#reachOver(between)) return false;
      // `added to the list, among them NAME`
      return this.terms.crosses('including', between) || !this.terms.crossesAny(parting, between);
    });
    return near.map((term) =>
      this.#linkBy(
        term,
        'hint',
        `“${this.terms.textOf(term)}” stands with the name in a text about measures`,
      ),
    );
  }

  /** `discussed with NAME`: what stands behind is the matter of a talk. */
  #isSpokenWith(): boolean {
    return this.terms.find('says').some(({ end }) => {
      const between = { start: end, end: this.#name.start };
      return (
        between.end >= between.start &&
        between.end - between.start <= 3 &&
        !this.terms.crosses('break', between)
      );
    });
  }

  #imposing(): readonly Range[] {
    return [
      ...this.terms.find('imposing'),
      ...(this.#isAboutMeasures() ? this.terms.find('perhapsImposing') : []),
    ];
  }

  #isAboutMeasures(): boolean {
    return ['measure', 'ground', 'authority'].some((name) => this.terms.find(name as TermClass).length > 0);
  }

  /** Nothing between a term and the name opens another clause or gives a reason, unless names go on behind it. */
  #isOneClause(between: Range): boolean {
    if (this.terms.crosses('including', between)) return true;
    const parting: readonly TermClass[] = ['break', 'finite', 'cause', 'who', 'says', 'kin'];
    return !parting.some((name) => this.terms.crosses(name, between));
  }
}
