import { type Jurisdiction, jurisdictions } from '../model/jurisdiction.ts';
import type { SentenceTerms } from './sentence-terms.ts';
import type { Range } from './terms/phrases.ts';

interface Named {
  readonly jurisdiction: Jurisdiction;
  readonly range: Range;
}

/** Authorities that act together stand this near to one another: `the UK, Canada and Norway`. */
const together = 2;

/**
 * Whose measures a text speaks of: the authority nearest to the deciding term in its sentence, else the only one
 * of the headline, else the only one of the sentences around. Null where none is named, or several together.
 */
export function jurisdictionBy(
  deciding: SentenceTerms,
  term: Range,
  others: readonly SentenceTerms[],
): Jurisdiction | null {
  const own = authoritiesIn(deciding);
  if (own.length > 0) return nearest(own, term);
  for (const sentence of others) {
    const named = new Set(authoritiesIn(sentence).map(({ jurisdiction }) => jurisdiction));
    const [only] = named;
    if (only !== undefined) return named.size === 1 ? only : null;
  }
  return null;
}

/** Everybody whose measures these sentences may be about. */
export function authoritiesNamed(sentences: readonly SentenceTerms[]): Jurisdiction[] {
  return jurisdictions.filter((code) => sentences.some((sentence) => sentence.find(code).length > 0));
}

export function namesAuthority(sentence: SentenceTerms): boolean {
  return jurisdictions.some((code) => sentence.find(code).length > 0);
}

/** `the Treasury's list`, `EU assets`. */
export function isListOfAuthority(sentence: SentenceTerms): boolean {
  const hints = sentence.find('hint');
  if (hints.length === 0) return false;
  return authoritiesIn(sentence).some(({ range }) => hints.some((hint) => distance(range, hint) <= together));
}

function authoritiesIn(sentence: SentenceTerms): Named[] {
  return jurisdictions.flatMap((jurisdiction) =>
    sentence.find(jurisdiction).map((range) => ({ jurisdiction, range })),
  );
}

function nearest(named: readonly Named[], to: Range): Jurisdiction | null {
  const ranked = named.toSorted((a, b) => distance(a.range, to) - distance(b.range, to));
  const [best] = ranked;
  if (best === undefined) return null;
  const isShared = named.some(
    (other) => other.jurisdiction !== best.jurisdiction && distance(other.range, best.range) <= together,
  );
  return isShared ? null : best.jurisdiction;
}

function distance(a: Range, b: Range): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
