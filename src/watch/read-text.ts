import { type Language, languageOf } from './language.ts';
import { SentenceTerms } from './sentence-terms.ts';
import { type Passage, type Sentence, sentencesOf } from './sentences.ts';
import type { TermClass } from './terms/lexicon.ts';
import { type Theme, themeOf } from './theme.ts';
import { isListOfAuthority } from './whose.ts';

export interface JudgeOptions {
  /** Whether an authority published the text itself. */
  readonly official: boolean;
  /** ISO 8601; null where nobody knows, and dates tell nothing. */
  readonly publishedAt: string | null;
}

/** Letters, which is several times what any rule looks over. */
const farthest = 3000;
/** A text says what it is about at its beginning. */
const openingLength = 3000;
/** A first line of more letters is no headline. */
const longestHeadline = 250;
const longestLabel = 3;
/** As many things that may belong to measures make a text about them. */
const fewHints = 2;

const ownTerms: readonly TermClass[] = ['measure', 'ground', 'imposing', 'undergone', 'reduced', 'evading'];

/** A text in sentences, with what holds for all of it: its language, headline, and whether it is about measures. */
export class ReadText {
  readonly sentences: readonly Sentence[];
  readonly language: Language;
  readonly publishedAt: Date | null;
  readonly isAbout: boolean;
  /** An authority's own text about measures. */
  readonly isNotice: boolean;
  readonly headTerms: SentenceTerms | null;
  /** What the headline says of measures. */
  readonly headline: Theme | null;
  /** How many sentences the headline has. */
  readonly #headSentences: number;
  readonly #terms = new Map<number, SentenceTerms>();

  constructor(text: string, { official, publishedAt }: JudgeOptions) {
    this.language = languageOf(text);
    this.sentences = sentencesOf(text);
    this.publishedAt = publishedAt === null ? null : new Date(publishedAt);
    this.isAbout = isAboutMeasures(text.slice(0, openingLength), this.language);
    this.isNotice = official && this.isAbout;
    const head = headOf(text, this.sentences);
    this.#headSentences = this.sentences.filter(({ start }) => head !== null && start < head.end).length;
    this.headTerms = head === null ? null : new SentenceTerms(head, null, this.language, this.isAbout);
    const isAsked = this.headTerms?.isQuestion === true;
    const theme =
      this.headTerms === null || isAsked
        ? null
        : (themeOf(this.headTerms, this.publishedAt) ?? labelOf(this.headTerms));
    this.headline = theme === null ? null : { ...theme, reason: `the headline: ${theme.reason}` };
  }

  /** 0 in the headline, 1 in the first sentence below. */
  depthOf(at: number): number {
    return Math.max(0, at - this.#headSentences + 1);
  }

  /** The terms of a sentence, whomever it names; null where there is none. */
  termsAt(at: number): SentenceTerms | null {
    const sentence = this.sentences[at];
    if (sentence === undefined) return null;
    const known = this.#terms.get(at);
    if (known !== undefined) return known;
    const terms = new SentenceTerms(around(sentence, sentence), null, this.language, this.isAbout);
    this.#terms.set(at, terms);
    return terms;
  }

  /** The terms of a sentence, seen from whom it names. */
  termsOf(at: number, mention: Passage): SentenceTerms | null {
    const sentence = this.sentences[at];
    if (sentence === undefined) return null;
    return new SentenceTerms(around(sentence, mention), mention, this.language, this.isAbout);
  }
}

/** `Fact check`, `Correction`: a headline that says no more than that all below is denied. */
function labelOf(terms: SentenceTerms): Theme | null {
  const [term] = terms.isAbout && terms.words.length <= longestLabel ? terms.find('denial') : [];
  if (term === undefined) return null;
  return { claim: 'denial', in: terms, term, reason: `“${terms.textOf(term)}” denies what follows` };
}

/** The first line, or the first sentence where there is but one line. */
function headOf(text: string, sentences: readonly Sentence[]): Sentence | null {
  const [first] = sentences;
  if (first === undefined) return null;
  const end = text.indexOf('\n', first.start);
  if (end < 0 || end - first.start > longestHeadline) return around(first, first);
  return { start: first.start, end, text: text.slice(first.start, end) };
}

/** As much of a sentence as may say something of whom it mentions. */
function around({ start, end, text }: Sentence, mention: Passage): Sentence {
  const from = Math.max(start, mention.start - farthest);
  const to = Math.min(end, Math.min(mention.end, mention.start + farthest) + farthest);
  return { start: from, end: to, text: text.slice(from - start, to - start) };
}

/** A text about measures names one, or several things that belong to them. */
function isAboutMeasures(opening: string, language: Language): boolean {
  const terms = new SentenceTerms({ start: 0, end: opening.length, text: opening }, null, language, false);
  if (ownTerms.some((name) => terms.has(name))) return true;
  const hints = new Set(terms.find('hint').map((range) => terms.textOf(range))).size;
  const isDone = terms.has('perhapsImposing') || terms.has('perhapsUndergone');
  return hints >= fewHints || (hints > 0 && isDone) || isListOfAuthority(terms);
}
