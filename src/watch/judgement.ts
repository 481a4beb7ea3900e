import type { Claim } from '../model/claim.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import { type Language, languageOf } from './language.ts';
import { SentenceTerms } from './sentence-terms.ts';
import { type Link, SentenceView } from './sentence-view.ts';
import { type Passage, type Sentence, sentencesOf } from './sentences.ts';
import type { Range } from './terms/phrases.ts';
import { evasionOf, liftedOf, pastOf, rulingOf, type Theme, themeOf, topicsOf } from './theme.ts';
import { jurisdictionBy } from './whose.ts';

/** What a text says of a subject it names, in a context of measures. */
export interface Judgement {
  readonly claim: Claim;
  /** The sentence, or list line with its heading, that says so; in its own language. */
  readonly quote: string;
  /** Which rule and term decided, in words an analyst can defend. */
  readonly reason: string;
  /** Whose measures; null where no authority is named, or several are. */
  readonly jurisdiction: Jurisdiction | null;
}

export interface JudgeOptions {
  /** Whether an authority published the text itself. */
  readonly official: boolean;
  /** ISO 8601; null where nobody knows, and dates tell nothing. */
  readonly publishedAt: string | null;
}

interface Finding {
  readonly claim: Claim;
  readonly reason: string;
  readonly term: Range | null;
  readonly at: number;
  readonly terms: SentenceTerms;
  /** Whether the sentence makes the subject the target by itself. */
  readonly isLinked: boolean;
}

interface Text {
  readonly sentences: readonly Sentence[];
  readonly language: Language;
  readonly publishedAt: Date | null;
  readonly isNotice: boolean;
  readonly headline: Theme | null;
}

const longestQuote = 400;
/** What names somebody more often is no sentence, and would be read anew each time. */
const mostMentions = 20;
/** Letters, which is several times what any rule looks over. */
const farthest = 3000;
/** An official notice says what it is about at its beginning. */
const openingLength = 3000;

/** Of several sentences about a subject, the more special claim decides. */
const order: readonly Claim[] = ['ruling', 'imposed', 'lifted', 'denial', 'call', 'evasion', 'anniversary'];

/**
 * What a text says of a subject it names: the rules stand in docs/claims.md. Null where it does not speak of
 * measures near the name, or only names them: as speaker, relative, victim, authority. The terms stand in `terms/`,
 * a file per language; the language is that of most small words.
 */
export function judgeText(
  text: string,
  mentions: readonly Passage[],
  options: JudgeOptions,
): Judgement | null {
  const language = languageOf(text);
  const sentences = sentencesOf(text);
  const publishedAt = options.publishedAt === null ? null : new Date(options.publishedAt);
  const isNotice = options.official && isAboutDesignations(text, language);
  const headline = headlineOf(sentences, language, publishedAt);
  const about: Text = { sentences, language, publishedAt, isNotice, headline };
  const findings = placed(mentions, sentences).flatMap(
    ({ mention, at }) => findingAt(about, mention, at) ?? [],
  );
  const best = order.flatMap((claim) => findings.filter((finding) => finding.claim === claim))[0];
  if (best === undefined) return null;
  const { claim, reason, at } = best;
  return { claim, reason, quote: quoteOf(sentences, at), jurisdiction: whoseOf(about, best) };
}

function findingAt(text: Text, mention: Passage, at: number): Finding | null {
  const sentence = text.sentences[at];
  if (sentence === undefined) return null;
  const terms = new SentenceTerms(around(sentence, mention), mention, text.language);
  const view = new SentenceView(terms);
  const link = view.link();
  if (link !== null) return { ...claimOfLink(text, terms, link), at, terms, isLinked: true };
  if (view.isBystander()) return null;
  const theme = unlinked(text, terms, view, at);
  return theme === null ? null : { ...theme, at, terms, isLinked: false };
}

/** What a sentence says that makes the named the target. */
function claimOfLink(text: Text, terms: SentenceTerms, link: Link): Theme {
  const found = (claim: Claim): Theme => ({ claim, term: link.term, reason: link.reason });
  const ruling = rulingOf(terms);
  if (ruling !== null) return ruling;
  if (link.mode !== 'fact') return found(link.mode);
  const evasion = evasionOf(terms);
  if (evasion !== null && !terms.crosses('cause', between(link.term, evasion.term))) return evasion;
  const { headline } = text;
  if (headline !== null && overrules.has(headline.claim)) return headline;
  return pastOf(terms, link.term, text.publishedAt) ?? liftedOf(terms) ?? found('imposed');
}

/** What a headline says goes for all below it; a designation told below one of these is its background. */
const overrules: ReadonlySet<Claim> = new Set(['ruling', 'denial']);

/** What the sentence, the one before and the headline say of whom the sentence names without saying it of them. */
function unlinked(text: Text, terms: SentenceTerms, view: SentenceView, at: number): Theme | null {
  const own = topicsOf(terms).length > 0 || terms.has('lifting') ? themeOf(terms, text.publishedAt) : null;
  if (own !== null && own.claim !== 'imposed') return own;
  const described = describedBefore(text, view, at);
  if (described !== null) return described;
  if (text.isNotice) {
    const term = { start: 0, end: 0 };
    if (view.describesConduct()) {
      const reason = 'an official notice of designations, which gives the conduct of the named';
      return { claim: 'imposed', term, reason };
    }
    if (terms.isLine()) {
      const reason = 'named in a list of an official notice of designations';
      return { claim: 'imposed', term, reason };
    }
    return null;
  }
  return text.headline;
}

function describedBefore(text: Text, view: SentenceView, at: number): Theme | null {
  const previous = text.sentences[at - 1];
  if (previous === undefined || !view.describesConduct()) return null;
  const before = new SentenceView(new SentenceTerms(previous, null, text.language));
  const term = before.describedTarget();
  if (term === null) return null;
  const reason = `“${term}” in the sentence before, of somebody whom this one names`;
  return { claim: 'imposed', term: { start: 0, end: 0 }, reason };
}

function headlineOf(
  sentences: readonly Sentence[],
  language: Language,
  publishedAt: Date | null,
): Theme | null {
  const [first] = sentences;
  if (first === undefined) return null;
  const terms = new SentenceTerms(around(first, first), null, language);
  const theme = themeOf(terms, publishedAt);
  return theme === null ? null : { ...theme, reason: `the headline: ${theme.reason}` };
}

function whoseOf(text: Text, { terms, term }: Finding): Jurisdiction | null {
  const others = text.sentences
    .slice(0, 6)
    .map((sentence) => new SentenceTerms(around(sentence, sentence), null, text.language));
  return jurisdictionBy(terms, term, others);
}

function between(a: Range, b: Range): Range {
  return a.end <= b.start ? { start: a.end, end: b.start } : { start: b.end, end: a.start };
}

/** Each mention with the number of its sentence, where there is one; those that one sentence has too many of are left out. */
function placed(
  mentions: readonly Passage[],
  sentences: readonly Sentence[],
): { readonly mention: Passage; readonly at: number }[] {
  const found: { mention: Passage; at: number }[] = [];
  let [at, count] = [0, 0];
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    for (; (sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= mention.start; at += 1) count = 0;
    const sentence = sentences[at];
    if (sentence === undefined || mention.end <= sentence.start) continue;
    count += 1;
    if (count <= mostMentions) found.push({ mention, at });
  }
  return found;
}

/** As much of a sentence as may say something of whom it mentions. */
function around({ start, end, text }: Sentence, mention: Passage): Sentence {
  const [from, to] = [Math.max(start, mention.start - farthest), Math.min(end, mention.end + farthest)];
  return { start: from, end: to, text: text.slice(from - start, to - start) };
}

function isAboutDesignations(text: string, language: Language): boolean {
  return sentencesOf(text.slice(0, openingLength)).some((sentence) => {
    return topicsOf(new SentenceTerms(sentence, null, language)).length > 0;
  });
}

/** A short line gets the line before it, which is its heading. */
function quoteOf(sentences: readonly Sentence[], at: number): string {
  const own = sentences[at]?.text.trim() ?? '';
  const before = sentences[at - 1]?.text.trim() ?? '';
  const quote = own.length < 60 && before.length < 120 && before !== '' ? `${before}: ${own}` : own;
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote - 1)}…`;
}
