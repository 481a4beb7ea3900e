import { type Claim, isNews } from '../model/claim.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import { type Language, languageOf } from './language.ts';
import { SentenceTerms } from './sentence-terms.ts';
import { type Link, SentenceView } from './sentence-view.ts';
import { type Passage, type Sentence, sentencesOf } from './sentences.ts';
import type { TermClass } from './terms/lexicon.ts';
import type { Range } from './terms/phrases.ts';
import { evasionOf, liftedOf, pastDate, pastOf, rulingIn, type Theme, themeOf, topicsOf } from './theme.ts';
import { isListOfAuthority, jurisdictionBy, namesAuthority } from './whose.ts';

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
}

interface Text {
  readonly sentences: readonly Sentence[];
  readonly language: Language;
  readonly publishedAt: Date | null;
  readonly isNotice: boolean;
  /** Whether it speaks of measures at all. */
  readonly isAbout: boolean;
  readonly headline: Theme | null;
  readonly headTerms: SentenceTerms | null;
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
  const isAbout = isAboutMeasures(text, language);
  const isNotice = options.official && isAbout;
  const headTerms = headTermsOf(sentences, language, isAbout);
  const theme = headTerms === null ? null : themeOf(headTerms, publishedAt);
  const headline = theme === null ? null : { ...theme, reason: `the headline: ${theme.reason}` };
  const about: Text = { sentences, language, publishedAt, isNotice, isAbout, headline, headTerms };
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
  const terms = new SentenceTerms(around(sentence, mention), mention, text.language, text.isAbout);
  const view = new SentenceView(terms);
  if (isOfOtherWorld(terms, text.headTerms)) return null;
  const link = view.link();
  const near = nearOf(text, at, terms);
  if (link === null && view.isBystander()) {
    const theme = ofBystander(text, near, view, at);
    return theme === null ? null : { ...theme, at, terms };
  }
  const theme = link === null ? ofUnlinked(text, near, view, at) : ofLinked(text, near, link);
  return theme === null ? null : { ...theme, at, terms };
}

/** Sport has sanctions of its own; where a state or union is named, they are not sport's. */
function isOfOtherWorld(own: SentenceTerms, headTerms: SentenceTerms | null): boolean {
  const read = [own, ...(headTerms === null ? [] : [headTerms])];
  return read.some((terms) => terms.has('other')) && !read.some((terms) => namesAuthority(terms));
}

/** The sentence itself, and what is read with it: the headline, the sentences before and behind. */
interface Near {
  readonly own: SentenceTerms;
  readonly before: SentenceTerms | null;
  readonly behind: SentenceTerms | null;
  /** The second behind a headline. */
  readonly after: SentenceTerms | null;
  readonly headline: Theme | null;
  readonly headTerms: SentenceTerms | null;
}

function nearOf(text: Text, at: number, own: SentenceTerms): Near {
  const termsAt = (place: number): SentenceTerms | null => {
    const sentence = text.sentences[place];
    return sentence === undefined
      ? null
      : new SentenceTerms(around(sentence, sentence), null, text.language, text.isAbout);
  };
  return {
    own,
    before: at > 1 ? termsAt(at - 1) : null,
    behind: termsAt(at + 1),
    after: at === 0 ? termsAt(at + 2) : null,
    headline: at === 0 ? null : text.headline,
    headTerms: at === 0 ? null : text.headTerms,
  };
}

/**
 * Who speaks or acts may be the one who went to court, who got round measures and is tried for it, who denies that
 * there are any, or whose portrait tells of them.
 */
function ofBystander(text: Text, near: Near, view: SentenceView, at: number): Theme | null {
  const { own, headline, headTerms, behind, after } = near;
  if (view.isRelated()) return null;
  if (headline?.claim === 'ruling') return headline;
  const evasion = evasionOf(own);
  const isTried = [own, headTerms].some(
    (terms) => terms?.has('court') === true || terms?.has('charged') === true,
  );
  if (evasion !== null && isTried) return evasion;
  const told = headline?.claim === 'denial' ? themeOf(own, text.publishedAt) : null;
  if (told?.claim === 'denial') return told;
  const next = at === 0 ? [behind, after].filter((terms) => terms?.has('pronoun') === true) : [];
  const themes = next.map((terms) => (terms === null ? null : themeOf(terms, text.publishedAt)));
  return themes.find((theme) => theme !== null && ofPortraits.has(theme.claim)) ?? null;
}

const ofPortraits: ReadonlySet<Claim> = new Set(['anniversary', 'evasion', 'ruling']);

/** What a sentence says that makes the named the target. */
function ofLinked(text: Text, near: Near, link: Link): Theme | null {
  const { own, headline, behind } = near;
  const found = (claim: Claim): Theme => ({ claim, term: link.term, reason: link.reason });
  const ruling = rulingIn([own, ...(near.headTerms === null ? [] : [near.headTerms])], own);
  if (ruling !== null && headline?.claim !== 'imposed') return ruling;
  const evasion = evasionOf(own);
  if (evasion !== null && !own.crosses('cause', between(link.term, evasion.term))) return evasion;
  const over = { verb: overVerbs, noun: overNouns, hint: overNouns }[link.kind];
  if (headline !== null && link.kind === 'hint' && over.has(headline.claim)) return headline;
  const isDenied = link.mode === 'denial' && !own.has('lifting');
  if (isDenied && (link.kind !== 'hint' || headline?.claim !== 'imposed')) return found('denial');
  if (link.mode === 'call') return found('call');
  if (headline !== null && over.has(headline.claim)) return headline;
  const about = [link.term, ...topicsOf(own)];
  const lifted = liftedOf(own);
  if (lifted !== null) return pastDate(own, about, text.publishedAt) ?? lifted;
  const past = pastOf(own, about, text.publishedAt);
  if (past !== null) return past;
  const next = behind === null || headline !== null ? null : themeOf(behind, text.publishedAt);
  if (next !== null && link.kind === 'hint' && over.has(next.claim)) return next;
  return found('imposed');
}

/** What a headline says goes for all below it; a designation told below one of these is its background. */
const overVerbs: ReadonlySet<Claim> = new Set(['ruling', 'denial', 'lifted']);
const overNouns: ReadonlySet<Claim> = new Set([...overVerbs, 'call', 'evasion', 'anniversary']);

/** A court and its decision may stand in the headline, in the sentence and in those around. */
function rulingNear({ own, headTerms, behind, before }: Near): Theme | null {
  const sentences = [own, headTerms, behind, before].filter((terms) => terms !== null);
  const isAbout = sentences.some(
    (terms) => topicsOf(terms).length > 0 || terms.has('lifting') || terms.has('hint'),
  );
  return isAbout ? rulingIn(sentences, own) : null;
}

/** What the sentence, its neighbours and the headline say of measures, where none is linked to the name. */
function ofUnlinked(text: Text, near: Near, view: SentenceView, at: number): Theme | null {
  const { own, before, behind, after, headline } = near;
  const ruling = at <= lastOfLead ? rulingNear(near) : null;
  if (ruling !== null && headline?.claim !== 'imposed') return ruling;
  if (at <= lastOfLead) {
    const told = own.isQuestion ? null : themeOf(own, text.publishedAt);
    // `will not be able to travel` below the news of a designation denies nothing
    const isMeasure = told?.claim === 'denial' && headline?.claim === 'imposed' && !own.has('denial');
    if (told !== null && told.claim !== 'imposed' && !isMeasure) return told;
    const isThey = own.find('pronoun').some(({ start }) => start < firstWords);
    const isAmong = isThey || amongTargets.some((name) => own.has(name)) || view.isSpokenOf();
    const next = [behind, after].filter((terms) => terms !== null && (at === 0 || isOfSame(terms)));
    const nextThemes = next.map((terms) => (terms === null ? null : themeOf(terms, text.publishedAt)));
    const previous = before === null ? null : themeOf(before, text.publishedAt);
    const themes = [
      headline,
      ...nextThemes.filter((theme) => theme !== null && !isNews(theme.claim)),
      previous,
    ];
    const theme = themes.find(
      (one) =>
        one !== null && (isAmong || one.claim !== 'imposed') && (isAmong || at === 1 || !isNews(one.claim)),
    );
    if (theme !== undefined && theme !== null) return theme;
  }
  const described = describedBefore(text, view, at);
  if (described !== null) return described;
  if (text.isNotice) {
    const term = { start: 0, end: 0 };
    if (view.describesConduct()) {
      const reason = 'an official notice of designations, which gives the conduct of the named';
      return { claim: 'imposed', term, reason };
    }
    if (own.isLine() && at > 0) {
      const reason = 'named in a list of an official notice of designations';
      return { claim: 'imposed', term, reason };
    }
  }
  return null;
}

/** A pronoun or a description speaks of whom the sentence before names. */
function isOfSame(terms: SentenceTerms): boolean {
  return terms.has('pronoun') || terms.has('unnamed');
}

/** What makes somebody one of those whom the headline or the sentence before speaks of. */
const amongTargets: readonly TermClass[] = ['including', 'involvement', 'hint'];
/** A pronoun that stands for those of the sentence before: `They are NAME and NAME`. */
const firstWords = 2;

/** The headline is said of those whom the first sentences name. */
const lastOfLead = 4;

function describedBefore(text: Text, view: SentenceView, at: number): Theme | null {
  const previous = text.sentences[at - 1];
  if (previous === undefined || !view.describesConduct()) return null;
  const before = new SentenceView(new SentenceTerms(previous, null, text.language, text.isAbout));
  const term = before.describedTarget();
  if (term === null) return null;
  const reason = `“${term}” in the sentence before, of somebody whom this one names`;
  return { claim: 'imposed', term: { start: 0, end: 0 }, reason };
}

function headTermsOf(
  sentences: readonly Sentence[],
  language: Language,
  isAbout: boolean,
): SentenceTerms | null {
  const [first] = sentences;
  return first === undefined ? null : new SentenceTerms(around(first, first), null, language, isAbout);
}

function whoseOf(text: Text, { terms, term }: Finding): Jurisdiction | null {
  const others = text.sentences
    .slice(0, 6)
    .map((sentence) => new SentenceTerms(around(sentence, sentence), null, text.language, text.isAbout));
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

/** A text about measures names one, or several things that belong to them. */
function isAboutMeasures(text: string, language: Language): boolean {
  const opening = text.slice(0, openingLength);
  const whole = { start: 0, end: opening.length, text: opening };
  const terms = new SentenceTerms(whole, null, language, false);
  if (ownTerms.some((name) => terms.has(name))) return true;
  const hints = new Set(terms.find('hint').map((range) => terms.textOf(range))).size;
  return hints >= fewHints || isListOfAuthority(terms);
}

const ownTerms: readonly TermClass[] = ['measure', 'ground', 'imposing', 'undergone', 'reduced', 'evading'];

/** As many things that may belong to measures make a text about them. */
const fewHints = 2;

/** A short line gets the line before it, which is its heading. */
function quoteOf(sentences: readonly Sentence[], at: number): string {
  const own = sentences[at]?.text.trim() ?? '';
  const before = sentences[at - 1]?.text.trim() ?? '';
  const quote = own.length < 60 && before.length < 120 && before !== '' ? `${before}: ${own}` : own;
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote - 1)}…`;
}
