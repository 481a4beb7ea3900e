import type { SentenceTerms } from './sentence-terms.ts';
import type { Link } from './sentence-view.ts';
import type { TermClass } from './terms/lexicon.ts';
import type { Range } from './terms/phrases.ts';

/** What says “not” or “may” stands this near to what it is said of. */
const modeReach = 6;
/** … and what wishes for a measure rather further. */
const wishReach = 14;

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
