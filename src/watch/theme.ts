import type { Claim } from '../model/claim.ts';
import { jurisdictions } from '../model/jurisdiction.ts';
import { datesIn, hasWeekday, isPast } from './dates.ts';
import type { SentenceTerms } from './sentence-terms.ts';
import { modeOf } from './term-mode.ts';
import type { TermClass } from './terms/lexicon.ts';
import type { Range } from './terms/phrases.ts';

/** What a sentence says of measures, whomever they meet. */
export interface Theme {
  readonly claim: Claim;
  /** The sentence that says it, and the term that decided. */
  readonly in: SentenceTerms;
  readonly term: Range;
  readonly reason: string;
}

/** In a headline what says “not” or “may” is said of all of it. */
const headlineLength = 18;
/** How far from a term a date may stand that tells when it happened. */
const dateReach = 9;

/** … and a term that tells the past. */
const pastReach = 12;

const topics: readonly TermClass[] = ['measure', 'ground', 'imposing', 'undergone', 'evading'];

/** What speaks of measures in a sentence: words that are theirs alone, else those that may be theirs. */
export function topicsOf(terms: SentenceTerms): readonly Range[] {
  const sure = topics.flatMap((name) => terms.find(name));
  if (sure.length > 0) return sure;
  const hints = terms.find('hint');
  if (terms.isAbout || hints.length > 1) {
    return [...terms.find('perhapsImposing'), ...terms.find('perhapsUndergone'), ...hints];
  }
  return [];
}

/** What a sentence says of measures by its terms alone, the more special claim first. */
export function themeOf(terms: SentenceTerms, publishedAt: Date | null): Theme | null {
  const found = topicsOf(terms);
  const isAbout = found.length > 0 || terms.has('lifting');
  const ruling = rulingOf(terms);
  if (ruling !== null && (isAbout || terms.has('hint'))) return ruling;
  const [topic] = found;
  const denied = topic === undefined ? null : wishedOf(terms, found, 'denial');
  const lifted = liftedOf(terms);
  if (denied !== null && lifted === null) return denied;
  const evasion = evasionOf(terms);
  if (evasion !== null) return evasion;
  const wished = topic === undefined ? null : wishedOf(terms, found, 'call');
  if (wished !== null) return wished;
  if (lifted !== null) {
    const mode = modeOf(terms, lifted.term, 'verb');
    return mode === 'fact' ? lifted : wish(terms, mode, lifted.term);
  }
  if (topic === undefined) return null;
  return pastOf(terms, found, publishedAt) ?? imposedOf(terms, topic);
}

/** A court, and what courts do with measures. */
function rulingOf(terms: SentenceTerms): Theme | null {
  return rulingIn([terms], terms);
}

/** The same in several sentences that are read together; the first of them is where the ruling is told. */
export function rulingIn(sentences: readonly SentenceTerms[], about: SentenceTerms): Theme | null {
  const courts = sentences.flatMap((terms) => terms.find('court').map((range) => ({ terms, range })));
  const [court] = courts;
  if (court === undefined) return null;
  for (const terms of sentences) {
    const decides = terms
      .find('decides')
      .find(
        (range) => !terms.find('court').some((own) => own.start === range.start && own.end === range.end),
      );
    if (decides === undefined) continue;
    const named = `“${court.terms.textOf(court.range)}” and “${terms.textOf(decides)}”`;
    const term = terms === about ? decides : about.name;
    return {
      claim: 'ruling',
      in: about,
      term,
      reason: `${named} tell of a court that decides about measures`,
    };
  }
  return null;
}

export function evasionOf(terms: SentenceTerms): Theme | null {
  const [term] = terms.find('evading');
  if (term === undefined) return null;
  return {
    claim: 'evasion',
    in: terms,
    term,
    reason: `“${terms.textOf(term)}” tells of somebody who gets round measures`,
  };
}

export function liftedOf(terms: SentenceTerms): Theme | null {
  const [lifting] = terms.find('lifting');
  const isOther = lifting === undefined && terms.has('imposing');
  const [removing] = terms.has('hint') && terms.isAbout && !isOther ? terms.find('removing') : [];
  const term = lifting ?? removing;
  if (term === undefined) return null;
  return { claim: 'lifted', in: terms, term, reason: `“${terms.textOf(term)}” says that measures end` };
}

/** When what terms say happened: long before the news, or by a term that tells the past. */
export function pastOf(terms: SentenceTerms, near: readonly Range[], publishedAt: Date | null): Theme | null {
  const [term] = near;
  const word = term === undefined || isFresh(terms) ? undefined : pastTerm(terms, near);
  if (word === undefined || term === undefined) return pastDate(terms, near, publishedAt);
  const reason = `“${terms.textOf(word)}” tells of measures taken long ago`;
  return { claim: 'anniversary', in: terms, term, reason };
}

/** Whether a sentence tells the news of the day or week. */
export function isFresh(terms: SentenceTerms): boolean {
  return terms.has('fresh') || hasWeekday(terms.words, terms.language.lexicon.code);
}

function pastTerm(terms: SentenceTerms, near: readonly Range[]): Range | undefined {
  const gapTo = (word: Range, term: Range): Range =>
    word.end <= term.start ? { start: word.end, end: term.start } : { start: term.end, end: word.start };
  const isNear = (word: Range): boolean =>
    near.some((term) => gapTo(word, term).end - gapTo(word, term).start <= pastReach);
  // A comma parts the anniversary of something else: `A year after the coup, the EU sanctions …`
  const isOfTerm = (word: Range): boolean => near.some((term) => !terms.hasCommaWithin(gapTo(word, term)));
  return (
    terms.find('past').find(isNear) ??
    terms.find('anniversary').find((word) => isNear(word) && isOfTerm(word))
  );
}

export function pastDate(
  terms: SentenceTerms,
  near: readonly Range[],
  publishedAt: Date | null,
): Theme | null {
  if (publishedAt === null) return null;
  const dates = datesIn(terms.words, terms.language.lexicon.code).filter((named) =>
    isPast(named, publishedAt),
  );
  for (const term of dates.length > 0 ? near : []) {
    const scope = dateScope(terms, term);
    const date = dates.find(({ at }) => at >= scope.start && at < scope.end);
    if (date === undefined) continue;
    const named = terms.textOf({ start: date.at, end: date.at + 1 });
    const reason = `“${terms.textOf(term)}” is dated ${named}, long before the news`;
    return { claim: 'anniversary', in: terms, term, reason };
  }
  return null;
}

/** Measures in a sentence that has only dates long before the news, wherever they stand. */
export function datedBefore(terms: SentenceTerms, publishedAt: Date | null): Theme | null {
  const [term] = topicsOf(terms);
  const dates = datesIn(terms.words, terms.language.lexicon.code);
  const [first] = dates;
  if (term === undefined || first === undefined || publishedAt === null || isFresh(terms)) return null;
  if (!dates.every((date) => isPast(date, publishedAt))) return null;
  const named = terms.textOf({ start: first.at, end: first.at + 1 });
  const reason = `“${terms.textOf(term)}” stands in a sentence of ${named}, long before the news`;
  return { claim: 'anniversary', in: terms, term, reason };
}

/**
 * The words around a term whose dates are its own: conduct has dates too, and stands behind what gives a reason
 * or opens another clause.
 */
function dateScope(terms: SentenceTerms, near: Range): Range {
  const borders: readonly TermClass[] = ['cause', 'who', 'involvement', 'break'];
  const isYear = (at: number): boolean => /^\d{4}$/.test(terms.words[at]?.text ?? '');
  const isBorder = (at: number): boolean =>
    // `since 2021` opens no clause
    !isYear(at + 1) &&
    !isYear(at + 2) &&
    borders.some((name) =>
      terms.find(name).some((range) => at >= range.start && at < range.end && !isByAuthority(terms, range)),
    );
  let { start, end } = near;
  while (start > 0 && near.start - start < dateReach && !isBorder(start - 1)) {
    if (terms.hasComma({ start, end: start }) && start > 5) break;
    start -= 1;
  }
  while (end < terms.words.length && end - near.end < dateReach && !isBorder(end)) {
    if (terms.hasComma({ start: end, end })) break;
    end += 1;
  }
  return { start, end };
}

/** `sancionado por la UE`: the preposition of a reason may also name who acts. */
function isByAuthority(terms: SentenceTerms, { end }: Range): boolean {
  return jurisdictions.some((code) => terms.find(code).some(({ start }) => start >= end && start - end <= 1));
}

function wishedOf(terms: SentenceTerms, found: readonly Range[], claim: 'call' | 'denial'): Theme | null {
  const isShort = terms.words.length <= headlineLength;
  const [word] = [...terms.find(claim), ...(claim === 'denial' ? terms.find('not') : [])];
  if (word === undefined) return null;
  const nouns = new Set([...terms.find('measure'), ...terms.find('ground'), ...terms.find('hint')]);
  const modes = found.map((topic) => modeOf(terms, topic, nouns.has(topic) ? 'noun' : 'verb'));
  const isAll = isShort ? modes.includes(claim) || terms.has(claim) : modes.every((mode) => mode !== 'fact');
  return isAll && (isShort || modes.includes(claim)) ? wish(terms, claim, word) : null;
}

function wish(terms: SentenceTerms, claim: 'call' | 'denial', term: Range): Theme {
  const what = claim === 'call' ? 'wished for, planned or threatened' : 'denied';
  return { claim, in: terms, term, reason: `“${terms.textOf(term)}” tells that measures are ${what}` };
}

/** Somebody's words about measures are no news of any; nor is, but in a headline, a measure that meets nobody. */
function imposedOf(terms: SentenceTerms, term: Range): Theme | null {
  const isDone = happens.some((name) => terms.has(name));
  if (terms.has('says') && !isDone) return null;
  const isMet = isDone || meets.some((name) => terms.has(name)) || terms.find('hint').length > 1;
  if (!isMet && terms.words.length > headlineLength) return null;
  return { claim: 'imposed', in: terms, term, reason: `“${terms.textOf(term)}” tells of measures` };
}

const happens: readonly TermClass[] = ['imposing', 'undergone'];
const meets: readonly TermClass[] = [
  'against',
  'towards',
  'againstAfter',
  'applying',
  'perhapsImposing',
  'perhapsUndergone',
];
