import type { Entry, PartialDate, Schema } from '../model/entry.ts';
import type { Subject } from '../model/watchlist.ts';

/** One thing besides the names that speaks for or against a match. */
export interface ContextPart {
  readonly effect: number;
  readonly line: string;
}

const legalPersons: readonly Schema[] = ['Organization', 'Company', 'LegalEntity'];

/** Whether two schemata can be one thing. `LegalEntity` is what FollowTheMoney calls a person or a body. */
export function compatible(left: Schema, right: Schema): boolean {
  if (left === right) return true;
  if (legalPersons.includes(left) && legalPersons.includes(right)) return true;
  return (left === 'LegalEntity' && right === 'Person') || (left === 'Person' && right === 'LegalEntity');
}

/**
 * What birth dates, countries and identifiers say about a match of names. The steps are ours: an agreeing
 * birth date confirms, a contradicting full date ends all but exact agreement of a rare name at the default
 * threshold, countries only nudge, since lists give nationality, residence and address alike.
 */
export function contextParts(subject: Subject, entry: Entry): ContextPart[] {
  return [birthDatePart(subject, entry), countryPart(subject, entry), identifierPart(subject, entry)].filter(
    (part) => part !== null,
  );
}

function birthDatePart(subject: Subject, entry: Entry): ContextPart | null {
  if (subject.birthDates.length === 0 || entry.birthDates.length === 0) return null;
  const pairs = subject.birthDates.flatMap((left) => entry.birthDates.map((right) => ({ left, right })));
  const relations = pairs.map((pair) => ({ ...pair, relation: relateDates(pair.left, pair.right) }));
  const best =
    relations.find(({ relation }) => relation === 'same') ??
    relations.find(({ relation }) => relation === 'near') ??
    relations[0];
  if (best === undefined) return null;
  const shown = `birth date ${best.left.from} and ${best.right.from}`;
  if (best.relation === 'same') return { effect: 0.05, line: `${shown}: agree` };
  if (best.relation === 'near') return { effect: 0, line: `${shown}: near, neither for nor against` };
  return { effect: -0.3, line: `${shown}: contradict` };
}

/** Same: equal as far as both are precise. Near: a year off, or day and month swapped. */
export function relateDates(left: PartialDate, right: PartialDate): 'same' | 'near' | 'different' {
  const [from, to] = [span(left), span(right)];
  if (from.first > to.last || to.first > from.last) {
    const gap = Math.min(Math.abs(from.firstYear - to.lastYear), Math.abs(to.firstYear - from.lastYear));
    if (gap > (left.circa || right.circa ? 2 : 1)) return 'different';
    if (gap === 1 || left.circa || right.circa) return 'near';
    return swapped(left.from) === right.from || left.from.slice(5) === right.from.slice(5)
      ? 'near'
      : 'different';
  }
  return 'same';
}

function span(date: PartialDate): { first: string; last: string; firstYear: number; lastYear: number } {
  const end = date.to ?? date.from;
  return {
    first: date.from.padEnd(10, '-00'),
    last: `${end}${'-99'.repeat(3 - end.split('-').length)}`,
    firstYear: Number(date.from.slice(0, 4)),
    lastYear: Number(end.slice(0, 4)),
  };
}

function swapped(date: string): string {
  const [year, month, day] = date.split('-');
  return day === undefined ? date : `${year}-${day}-${month}`;
}

function countryPart(subject: Subject, entry: Entry): ContextPart | null {
  const theirs = [...entry.nationalities, ...entry.countries];
  if (subject.countries.length === 0 || theirs.length === 0) return null;
  const shared = subject.countries.filter((code) => theirs.includes(code));
  if (shared.length > 0) return { effect: 0.02, line: `country ${shared.join(', ').toUpperCase()}: agrees` };
  const [ours, listed] = [subject.countries, [...new Set(theirs)]].map((codes) =>
    codes.join(', ').toUpperCase(),
  );
  return { effect: -0.05, line: `country ${ours} on the watchlist, ${listed} on the list: differ` };
}

function identifierPart(subject: Subject, entry: Entry): ContextPart | null {
  const theirs = new Set(entry.identifiers.map((identifier) => foldIdentifier(identifier.value)));
  const shared = subject.identifiers.find(({ value }) => {
    const folded = foldIdentifier(value);
    // Shorter ones are running numbers that many bodies give out.
    return folded.length >= 5 && theirs.has(folded);
  });
  return shared ? { effect: 1, line: `${shared.type} ${shared.value}: the same` } : null;
}

export function foldIdentifier(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
