import type { SentenceTerms } from './sentence-terms.ts';
import type { TermClass } from './terms/lexicon.ts';
import { findPhrases, type Range, type Word } from './terms/phrases.ts';

/** How many words may stand between a term and the name it meets: a rank, an office, a list of names. */
const reach = 9;
/** A speaker's offices stand between the name and the verb. */
const speakerReach = 16;
/** `…, said a source in Brussels` has no more words behind the verb. */
const attributionReach = 9;
/** Words of an office between a verb of speech and its subject. */
const longestOffice = 5;
/** Where the verb ends the sentence, a speaker may stand behind it, and nothing more. */
const wordsBehindSpeaker = 4;
/** What says “not” or “may” stands this near to what it is said of. */
const modeReach = 6;
/** … and what wishes for a measure rather further. */
const wishReach = 14;

/** English prepositions that make a body the place where somebody serves: `of the Ministry`. */
const affiliations: ReadonlySet<string> = new Set(['of', 'within', 'at', 'in', 'from', 'inside', 'for']);
const articles: ReadonlySet<string> = new Set(
  'the a an der die das den dem ein eine la le les un une el los las una'.split(' '),
);
/** … and what else may stand in an office: `le porte-parole du gouvernement NAME`. */
const genitives: ReadonlySet<string> = new Set('of to de du des del der d'.split(' '));

/** `must be reported`: nobody speaks. */
const passives: ReadonlySet<string> = new Set(['be', 'been', 'being']);
const conjunctions: ReadonlySet<string> = new Set('and и і й та und et y e və ve da de და եւ و'.split(' '));

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

/** What a preposition leads from to a target: `the listing of NAME`. */
const ofTargets: readonly TermClass[] = [
  'imposing',
  'perhapsImposing',
  'undergone',
  'perhapsUndergone',
  'hint',
  'measure',
  'lifting',
  'removing',
  'decides',
  'against',
  'towards',
  'including',
];
/** Who speaks with an article: `said the ministry`. */
const bodies: readonly TermClass[] = ['authority', 'court', 'unnamed'];
/** What makes words between two commas a clause, not an office. */
const clauses: readonly TermClass[] = ['finite', 'who', 'break', 'undergone', 'perhapsUndergone', 'cause'];
/** What stands between a verb of speech and a name that is not its subject. */
const notTitles: readonly TermClass[] = [
  'break',
  'imposing',
  'perhapsImposing',
  'undergone',
  'perhapsUndergone',
  'towards',
  'against',
  'hint',
  'measure',
  'accordingTo',
];

/** One sentence and one name in it, as the rules ask about them. */
export class SentenceView {
  readonly terms: SentenceTerms;

  constructor(terms: SentenceTerms) {
    this.terms = terms;
  }

  get #name(): Range {
    return this.terms.name;
  }

  get #words(): readonly Word[] {
    return this.terms.words;
  }

  /** What in this sentence alone makes the named the target, or null. Facts go before wishes. */
  link(): Link | null {
    if (!this.terms.isNamed || this.terms.isQuestion || this.#isKin() || this.#actsItself()) return null;
    const direct = [...this.#embraced(), ...this.#imposedOn({ acrossCommas: false }), ...this.#underwent(3)];
    const isSpeaker = this.#isSpeaker();
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
    return this.#isKin() || this.#isAffiliation();
  }

  /** Whether the named only speaks, is a relative, acts, or is the place where somebody serves. */
  isBystander(): boolean {
    return this.#isKin() || this.#actsItself() || this.#isSpeaker() || this.#isAffiliation();
  }

  /** Whether the named only speaks, acts, or is the place where somebody serves. */
  isAside(): boolean {
    const isPlace = this.#isAffiliation() && !this.#isKin();
    return this.#actsItself() || this.#isSpeaker() || isPlace;
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
    if (this.#isAffiliation()) return [];
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
    if (this.#isAffiliation()) return [];
    const perhaps = this.#isAboutMeasures() ? this.terms.find('perhapsUndergone') : [];
    const terms = [...this.terms.find('undergone'), ...perhaps];
    const behind = terms.filter(({ start }) => {
      const between = { start: this.#name.end, end: start };
      return start >= this.#name.end && start - this.#name.end <= distance && this.#isUnbroken(between);
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
        this.#isUnbroken(between) &&
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
    const behind = this.terms.find('againstAfter').find(({ start }) => this.#isMarkedBy(start));
    const isDative = /(?:[aəeеს]|სა)$/.test(this.#words[this.#name.end - 1]?.text ?? '');
    const applying = isDative && this.terms.verbLast ? this.terms.find('applying')[0] : undefined;
    const term = behind ?? applying;
    if (term === undefined) return [];
    const reason = `“${this.terms.textOf(measure)}” and “${this.terms.textOf(term)}” stand with the name`;
    return [this.#linkBy(measure, applying === undefined ? 'noun' : 'verb', reason)];
  }

  /** Whether what marks a target stands directly behind the name, or behind the list it begins. */
  #isMarkedBy(start: number): boolean {
    const between = { start: this.#name.end, end: start };
    if (between.end < between.start) return false;
    if (between.end - between.start <= 1) return true;
    const isList = this.terms.hasComma({ start: between.start, end: between.start });
    return isList && between.end - between.start <= speakerReach && this.#isUnbroken(between);
  }

  /** `against NAME`, `NAME-ə qarşı`: whom a measure meets. */
  #isMarked(): boolean {
    const isBefore = ({ end }: Range): boolean => end === this.#name.start;
    const onto = this.terms.has('measure') ? this.terms.find('towards') : [];
    const before = [...this.terms.find('against'), ...onto].some(isBefore);
    const behind = this.terms.find('againstAfter');
    return before || (this.terms.has('measure') && behind.some(({ start }) => this.#isMarkedBy(start)));
  }

  /** A legal ground is named only for those who are under it. */
  #grounded(): Link[] {
    if (this.#isAffiliation()) return [];
    return this.terms
      .find('ground')
      .map((term) =>
        this.#linkBy(term, 'noun', `the sentence gives the legal ground “${this.terms.textOf(term)}”`),
      );
  }

  /** `the assets of NAME`, `in the list: NAME`, where the text speaks of measures. */
  #hinted(): Link[] {
    if (this.#isAffiliation()) return [];
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

  /** `an ally of NAME`, `an ally of President NAME`, `NAME's brother`, `the torture of NAME`. */
  #isKin(): boolean {
    const { start, end } = this.#name;
    const before = this.terms.find('kin').some((kin) => {
      const between = this.#words.slice(kin.end, start);
      if (kin.end > start || between.length > 2) return false;
      if (between.every(({ text }) => text === 'of' || articles.has(text))) return true;
      const isGenitive = genitives.has(this.#words[kin.end - 1]?.text ?? '');
      return isGenitive && this.terms.find('unnamed').some((described) => described.end === start);
    });
    return before || this.#isElidedKin() || this.terms.find('kinAfter').some((kin) => kin.start === end);
  }

  /** `le père d'NAME` is one word. */
  #isElidedKin(): boolean {
    const first = this.#words[this.#name.start];
    if (first === undefined || !first.text.startsWith("d'")) return false;
    const words = [...this.#words.slice(0, this.#name.start), { ...first, text: 'de' }];
    return findPhrases(this.terms.language.phrases, 'kin', words).some(({ end }) => end === words.length);
  }

  /** `imposed by NAME`. */
  #actsItself(): boolean {
    if (this.terms.isAgent) return true;
    return this.terms.find('by').some(
      // `any funds held by NAME`
      ({ start, end }) =>
        end <= this.#name.start &&
        this.#words[start - 1]?.text !== 'held' &&
        !this.terms.crosses('including', { start: start - 2, end }) &&
        this.#isTitle(end),
    );
  }

  /** Who is spoken of within a quotation, or stands behind “against”, does not speak. */
  #isSpeaker(): boolean {
    if (this.terms.isWithinQuote || this.#isMarked()) return false;
    const says = this.terms
      .find('says')
      .filter(
        (range) => !this.#isOfMeasures(range) && !passives.has(this.#words[range.start - 1]?.text ?? ''),
      );
    const spokeAfter = says.some(({ start, end }) => {
      const between = { start: this.#name.end, end: start };
      const isLast = this.terms.verbLast && end >= this.#words.length;
      const isNear = start >= this.#name.end && (isLast || start - this.#name.end <= speakerReach);
      return (
        isNear &&
        !this.terms.find('break').some((range) => range.start === this.#name.end) &&
        !this.#hasOtherSpeaker(start) &&
        !this.#isSaidBySomebodyBehind({ start, end }) &&
        !this.terms.crossesAny(['undergone', 'imposing', 'lifting', 'who'], between)
      );
    });
    const spokeBefore = says.some(
      (range) =>
        range.end <= this.#name.start && this.#isTitle(range.end) && !this.#hasSubjectElsewhere(range),
    );
    const accordingTo = this.terms.find('accordingTo').some(({ end }) => {
      const between = { start: end, end: this.#name.start };
      return (
        between.end >= between.start && between.end - between.start <= 3 && !this.terms.hasComma(between)
      );
    });
    const after = this.terms
      .find('accordingToAfter')
      .some(({ start }) => start >= this.#name.end && start - this.#name.end <= 2);
    return spokeAfter || spokeBefore || accordingTo || after || this.#isBeforeOwnWords();
  }

  /** `NAME: words of theirs`, unless something happened to the named before the colon. */
  #isBeforeOwnWords(): boolean {
    const before = { start: 0, end: this.#name.start };
    return this.terms.isBeforeColon && !this.terms.crossesAny(ofTargets, before);
  }

  /** A comment is their trade: `lawyer NAME`, `NAME, the envoy`. */
  isCommenting(): boolean {
    const { start, end } = this.#name;
    return this.terms
      .find('commenting')
      .some(
        (role) =>
          (role.end <= start && start - role.end <= 1) || (role.start >= end && role.start - end <= 2),
      );
  }

  /** `dismissed the appeal`, `für nichtig erklärt`: a verb of speech within a term of measures says nothing. */
  #isOfMeasures({ start, end }: Range): boolean {
    const names: readonly TermClass[] = this.terms.has('court')
      ? ['lifting', 'imposing', 'undergone', 'decides']
      : ['lifting', 'imposing', 'undergone'];
    return names.some((name) =>
      this.terms.find(name).some((range) => start >= range.start && end <= range.end),
    );
  }

  /** `lawmakers say NAME`: where a subject stands before its verb, the name behind it is none. */
  #hasSubjectElsewhere({ start }: Range): boolean {
    const isQuoted = this.terms.hasComma({ start, end: start });
    if (this.terms.verbLast) return !isQuoted || this.#words.length - this.#name.end > wordsBehindSpeaker;
    return start > 0 && !isQuoted && !this.terms.isSmallWord(start - 1);
  }

  /** Only a rank or an office stands between a verb and the name that is its subject: `said Foreign Minister NAME`. */
  #isTitle(from: number): boolean {
    const between = { start: from, end: this.#name.start };
    if (between.end - between.start > longestOffice) return false;
    for (let at = between.start; at < between.end; at += 1) {
      const word = this.#words[at]?.text ?? '';
      if (this.terms.isSmallWord(at) && !articles.has(word) && !genitives.has(word)) return false;
    }
    return !this.terms.crossesAny(notTitles, between) && !this.terms.hasComma(between);
  }

  /** `NAME, the envoy, told`: only an office stands between the name and its verb. */
  #isApposition(says: number): boolean {
    const between = { start: this.#name.end, end: says };
    const isAddition = this.terms.hasComma({ start: between.start, end: between.start });
    const length = between.end - between.start;
    return isAddition && length > 0 && length <= reach && !this.terms.crossesAny(clauses, between);
  }

  /** `…, said a source`: who speaks stands behind the verb, and is somebody else. */
  #isSaidBySomebodyBehind({ start, end }: Range): boolean {
    if (this.#isApposition(start)) return false;
    if (this.terms.verbLast || !this.terms.hasComma({ start, end: start }) || end >= this.#words.length)
      return false;
    if (this.#words.length - end > attributionReach) return false;
    if (articles.has(this.#words[end]?.text ?? '')) {
      return bodies.some((name) =>
        this.terms.find(name).some((body) => body.start === end || body.start === end + 1),
      );
    }
    const next = { start: end, end: end + 1 };
    return (
      !this.terms.isSmallWord(end) &&
      !this.terms.crossesAny(notTitles, next) &&
      !this.terms.hasComma({ start: end, end })
    );
  }

  /** `…, it said`, `…, the State Department said`: a pronoun or an authority speaks, not the named. */
  #hasOtherSpeaker(says: number): boolean {
    if (this.#isApposition(says)) return false;
    const bodies = this.terms
      .find('authority')
      .filter(({ start, end }) => !this.terms.crossesAny(['hint', 'measure'], { start, end }));
    // `…, a Treasury spokesperson said`
    const isCited = (body: Range): boolean =>
      body.end === says &&
      [0, 1, 2, 3].some((back) => {
        const start = body.start - back;
        return start > this.#name.end && this.terms.hasComma({ start, end: start });
      });
    return (
      [...this.terms.find('pronoun'), ...bodies].some(({ end }) => end === says) ||
      [...this.terms.find('court'), ...this.terms.find('unnamed')].some(isCited)
    );
  }

  /** `of the Ministry`, `known as the Department`: where somebody serves, not whom a measure meets. */
  #isAffiliation(): boolean {
    let at = this.#name.start - 1;
    while (articles.has(this.#words[at]?.text ?? '')) at -= 1;
    const word = this.#words[at]?.text ?? '';
    const isOtherName = word === 'as' && this.#words[at - 1]?.text === 'known';
    const isPlace =
      affiliations.has(word) &&
      !ofTargets.some((name) => this.terms.find(name).some(({ end }) => end === at || end === at + 1));
    return isPlace || (isOtherName && this.#words.slice(0, at).some(({ text }) => affiliations.has(text)));
  }

  /** Nothing between a term and the name opens another clause or gives a reason, unless names go on behind it. */
  #isOneClause(between: Range): boolean {
    if (this.terms.crosses('including', between)) return true;
    const parting: readonly TermClass[] = ['break', 'finite', 'cause', 'who', 'says', 'kin'];
    return !parting.some((name) => this.terms.crosses(name, between));
  }

  /** `NAME and his companies` go on with the name; `from now on` opens no clause. */
  #isUnbroken(between: Range): boolean {
    if (this.terms.crosses('says', between)) return false;
    const next = this.#words[this.#name.end]?.text ?? '';
    const isList = between.start === this.#name.end && conjunctions.has(next);
    if (!isList && this.terms.crosses('kin', between)) return false;
    const fresh = this.terms.find('fresh');
    return !this.terms
      .find('break')
      .some(
        ({ start, end }) =>
          start >= between.start &&
          end <= between.end &&
          !fresh.some((news) => news.start <= start && news.end >= end),
      );
  }
}

/**
 * Whether what a term says is a fact, or wished for or denied in the words around it. A verb tells it by the words
 * before it, a noun by those on both sides, and where the verb ends the sentence the words behind count as well.
 */
export function modeOf(terms: SentenceTerms, term: Range, kind: Link['kind']): Link['mode'] {
  const before = { start: wishStart(terms, term, kind), end: term.end };
  const behind = { start: term.start, end: clauseEnd(terms, term) };
  const around = kind !== 'verb' || terms.verbLast ? [before, behind] : [before];
  if (around.some((range) => terms.crosses('denial', range)) || isReportDenied(terms, term)) return 'denial';
  // `whether or not` denies nothing
  const conditions = terms.find('condition');
  if (conditions.some(({ end }) => terms.verbLast || end <= term.start)) return 'call';
  const clause = { start: clauseStart(terms, term), end: term.end };
  if ((around.length > 1 ? [clause, behind] : [clause]).some((range) => isNegated(terms, range)))
    return 'denial';
  return around.some((range) => isWished(terms, range)) ? 'call' : 'fact';
}

/** `a false report said that NAME was sanctioned`: what is denied is all that stands in the other clause. */
function isReportDenied(terms: SentenceTerms, term: Range): boolean {
  return terms
    .find('denial')
    .some(({ end }) => end <= term.start && terms.crosses('break', { start: end, end: term.start }));
}

/** `no longer listed` and `can no longer enter` negate as well, but deny nothing. */
function isNegated(terms: SentenceTerms, { start, end }: Range): boolean {
  return terms
    .find('not')
    .some((word) => word.start >= start && word.end <= end && !isWithinMeasure(terms, word));
}

function isWished(terms: SentenceTerms, { start, end }: Range): boolean {
  return terms
    .find('call')
    .some((word) => word.start >= start && word.end <= end && !isWithinMeasure(terms, word));
}

function isWithinMeasure(terms: SentenceTerms, word: Range): boolean {
  const names: readonly TermClass[] = ['lifting', 'undergone', 'imposing', 'measure'];
  return names.some((name) =>
    terms.find(name).some((range) => word.start >= range.start && word.end <= range.end),
  );
}

/** A verb is not wished for by what stands in another clause. */
function wishStart(terms: SentenceTerms, term: Range, kind: Link['kind']): number {
  const first = Math.max(0, term.start - wishReach);
  if (kind !== 'verb' || terms.verbLast) return first;
  const borders = terms.find('who').filter(({ start }) => start < term.start);
  return Math.max(first, term.start - modeReach, ...borders.map(({ end }) => end));
}

function clauseStart(terms: SentenceTerms, { start }: Range): number {
  let at = start;
  while (at > 0 && start - at < modeReach && !terms.isParted(at)) at -= 1;
  return at;
}

function clauseEnd(terms: SentenceTerms, { end }: Range): number {
  const borders: readonly TermClass[] = ['cause', 'who'];
  const last = Math.min(
    terms.words.length,
    Math.max(end, terms.name.start < end ? end : terms.name.end) + modeReach,
  );
  let at = end;
  while (at < last && !terms.isParted(at)) {
    if (borders.some((name) => terms.find(name).some((range) => range.start === at))) break;
    at += 1;
  }
  return at;
}
