import type { SentenceTerms } from './sentence-terms.ts';
import type { TermClass } from './terms/lexicon.ts';
import { findPhrases, type Range, type Word } from './terms/phrases.ts';

/** How many words may stand between a term and the name it meets: a rank, an office, a list of names. */
export const reach = 9;
/** A speaker's offices stand between the name and the verb. */
const speakerReach = 16;
/** `…, said a source in Brussels` has no more words behind the verb. */
const attributionReach = 9;
/** Words of an office between a verb of speech and its subject. */
const longestOffice = 5;
/** Where the verb ends the sentence, a speaker may stand behind it, and nothing more. */
const wordsBehindSpeaker = 4;

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

/** Whether the one whom a sentence names stands beside the measures it tells of: speaks, acts, or is a relative. */
export class Bystander {
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

  /** Whether what marks a target stands directly behind the name, or behind the list it begins. */
  isMarkedBy(start: number): boolean {
    const between = { start: this.#name.end, end: start };
    if (between.end < between.start) return false;
    if (between.end - between.start <= 1) return true;
    const isList = this.terms.hasComma({ start: between.start, end: between.start });
    return isList && between.end - between.start <= speakerReach && this.isUnbroken(between);
  }

  /** `against NAME`, `NAME-ə qarşı`: whom a measure meets. */
  isMarked(): boolean {
    const isBefore = ({ end }: Range): boolean => end === this.#name.start;
    const onto = this.terms.has('measure') ? this.terms.find('towards') : [];
    const before = [...this.terms.find('against'), ...onto].some(isBefore);
    const behind = this.terms.find('againstAfter');
    return before || (this.terms.has('measure') && behind.some(({ start }) => this.isMarkedBy(start)));
  }

  /** `an ally of NAME`, `an ally of President NAME`, `NAME's brother`, `the torture of NAME`. */
  isKin(): boolean {
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
  actsItself(): boolean {
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
  isSpeaker(): boolean {
    if (this.terms.isWithinQuote || this.isMarked()) return false;
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
  isAffiliation(): boolean {
    let at = this.#name.start - 1;
    while (articles.has(this.#words[at]?.text ?? '')) at -= 1;
    const word = this.#words[at]?.text ?? '';
    const isOtherName = word === 'as' && this.#words[at - 1]?.text === 'known';
    const isPlace =
      affiliations.has(word) &&
      !ofTargets.some((name) => this.terms.find(name).some(({ end }) => end === at || end === at + 1));
    return isPlace || (isOtherName && this.#words.slice(0, at).some(({ text }) => affiliations.has(text)));
  }

  /** `NAME and his companies` go on with the name; `from now on` opens no clause. */
  isUnbroken(between: Range): boolean {
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
