import type { Claim } from '../model/claim.ts';
import { datesIn, isPast } from './dates.ts';
import type { SentenceTerms } from './sentence-terms.ts';
import { modeOf } from './sentence-view.ts';
import type { TermClass } from './terms/lexicon.ts';
import type { Range } from './terms/phrases.ts';

/** What a sentence says of measures, whomever they meet. */
export interface Theme {
  readonly claim: Claim;
  /** The term that decided. */
  readonly term: Range;
  readonly reason: string;
}

/** In a headline what says “not” or “may” is said of all of it. */
const headlineLength = 18;
/** How far from a term a date may stand that tells when it happened. */
const dateReach = 9;

const topics: readonly TermClass[] = ['measure', 'ground', 'imposing', 'undergone', 'evading'];

/** What speaks of measures in a sentence. */
export function topicsOf(terms: SentenceTerms): readonly Range[] {
  const sure = topics.flatMap((name) => terms.find(name));
  if (sure.length > 0 || !terms.has('authority')) return sure;
  return [...terms.find('perhapsImposing'), ...terms.find('perhapsUndergone')];
}

/** What a sentence says of measures by its terms alone, the more special claim first. */
export function themeOf(terms: SentenceTerms, publishedAt: Date | null): Theme | null {
  const found = topicsOf(terms);
  const ruling = rulingOf(terms);
  if (ruling !== null && found.length + terms.find('lifting').length > 0) return ruling;
  const evasion = evasionOf(terms);
  if (evasion !== null) return evasion;
  const [topic] = found;
  if (topic === undefined) return liftedOf(terms);
  const wished = wishedOf(terms, found);
  if (wished !== null) return wished;
  const past = pastOf(terms, topic, publishedAt);
  if (past !== null) return past;
  return liftedOf(terms) ?? imposedOf(terms, topic);
}

/** A court, and what courts do with measures. */
export function rulingOf(terms: SentenceTerms): Theme | null {
  const [court] = terms.find('court');
  const decides = terms
    .find('decides')
    .find((range) => court === undefined || range.start >= court.end || range.end <= court.start);
  if (court === undefined || decides === undefined) return null;
  const reason = `“${terms.textOf(court)}” and “${terms.textOf(decides)}” tell of a court that decides about measures`;
  return { claim: 'ruling', term: decides, reason };
}

export function evasionOf(terms: SentenceTerms): Theme | null {
  const [term] = terms.find('evading');
  if (term === undefined) return null;
  return {
    claim: 'evasion',
    term,
    reason: `“${terms.textOf(term)}” tells of somebody who gets round measures`,
  };
}

export function liftedOf(terms: SentenceTerms): Theme | null {
  const [term] = terms.find('lifting');
  if (term === undefined) return null;
  return { claim: 'lifted', term, reason: `“${terms.textOf(term)}” says that measures end` };
}

/** When what a term says happened: long before the news, or by a term that tells the past. */
export function pastOf(terms: SentenceTerms, near: Range, publishedAt: Date | null): Theme | null {
  const [word] = terms.find('past');
  if (word !== undefined) {
    return {
      claim: 'anniversary',
      term: near,
      reason: `“${terms.textOf(word)}” tells of measures taken long ago`,
    };
  }
  if (publishedAt === null) return null;
  const scope = dateScope(terms, near);
  const date = datesIn(terms.words, terms.language.lexicon.code).find(
    (named) => named.at >= scope.start && named.at < scope.end && isPast(named, publishedAt),
  );
  if (date === undefined) return null;
  const named = terms.textOf({ start: date.at, end: date.at + 1 });
  return {
    claim: 'anniversary',
    term: near,
    reason: `“${terms.textOf(near)}” is dated ${named}, long before the news`,
  };
}

/**
 * The words around a term whose dates are its own: conduct has dates too, and stands behind what gives a reason
 * or opens another clause.
 */
function dateScope(terms: SentenceTerms, near: Range): Range {
  const borders: readonly TermClass[] = ['cause', 'who', 'involvement', 'break'];
  const isBorder = (at: number): boolean =>
    borders.some((name) => terms.find(name).some((range) => at >= range.start && at < range.end));
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

function wishedOf(terms: SentenceTerms, found: readonly Range[]): Theme | null {
  const isShort = terms.words.length <= headlineLength;
  for (const name of ['denial', 'call'] as const) {
    const [word] = terms.find(name);
    if (word === undefined) continue;
    const modes = found.map((topic) => modeOf(terms, topic));
    const isAll = isShort || modes.every((mode) => mode !== 'fact');
    if (isAll && (isShort || modes.includes(name))) return wish(terms, name, word);
  }
  return null;
}

function wish(terms: SentenceTerms, claim: 'call' | 'denial', term: Range): Theme {
  const what = claim === 'call' ? 'wished for, planned or threatened' : 'denied';
  return { claim, term, reason: `“${terms.textOf(term)}” tells that measures are ${what}` };
}

/** Somebody's words about measures are no news of any. */
function imposedOf(terms: SentenceTerms, term: Range): Theme | null {
  if (terms.has('says') && !terms.has('imposing') && !terms.has('undergone')) return null;
  return { claim: 'imposed', term, reason: `“${terms.textOf(term)}” tells of measures` };
}
