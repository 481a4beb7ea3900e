import type { Alert } from '../model/alert.ts';
import { relateDates } from '../model/dates.ts';
import type { Catalogue } from './languages/catalogue.ts';
import { clip, clipAll } from './plain-text.ts';
import { countryIn, dateIn, isAboutItem, type Limits, readDate } from './readable.ts';

export type Mark = 'same' | 'alike' | 'agree' | 'differ';

export interface ComparedRow {
  readonly label: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Null where one side is unknown, or nothing can be said without a reader. */
  readonly mark: Mark | null;
  readonly markText: string | null;
}

/** The subject beside the entry or text, for the eye to decide whether they are one. */
export interface SideBySide {
  readonly ours: string;
  readonly theirs: string;
  readonly rows: readonly ComparedRow[];
}

interface Facts {
  readonly birthDates: readonly string[];
  readonly countries: readonly string[];
  readonly positions: readonly string[];
}

function isEqual(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A year off, or day and month swapped, is neither: the row bears no mark. */
function datesMark(ours: readonly string[], theirs: readonly string[]): Mark | null {
  const [left, right] = [ours, theirs].map((dates) => dates.map(readDate).filter((date) => date !== null));
  if (!left?.length || !right?.length) return null;
  const relations = new Set(left.flatMap((one) => right.map((other) => relateDates(one, other))));
  if (relations.has('same')) return 'agree';
  return relations.has('near') ? null : 'differ';
}

function countriesMark(ours: readonly string[], theirs: readonly string[]): Mark | null {
  if (ours.length === 0 || theirs.length === 0) return null;
  return ours.some((code) => theirs.includes(code)) ? 'agree' : 'differ';
}

/** Two descriptions of one post are seldom the same words, so that other words mean nothing. */
function positionsMark(ours: readonly string[], theirs: readonly string[]): Mark | null {
  return ours.some((one) => theirs.some((other) => isEqual(one, other))) ? 'agree' : null;
}

/** Null where no subject is meant: a rule has nothing to set beside. */
export function sideBySide(catalogue: Catalogue, alert: Alert, limits: Limits): SideBySide | null {
  const { subject, entry, match } = alert;
  if (subject === null || entry === null) return null;
  const { words, language } = catalogue;
  const [our, their] = [match?.subjectName ?? subject.name, match?.entryName ?? entry.name];
  const shown = (values: readonly string[]) => clipAll(values, limits.values, limits.length, catalogue.more);
  const nameMark: Mark = isEqual(our, their) ? 'same' : 'alike';
  const rows = [
    {
      label: words.name,
      ours: [clip(our, limits.length)],
      theirs: [clip(their, limits.length)],
      mark: match === null ? null : nameMark,
    },
    row(words.birthDate, 'birthDates', datesMark, (date) => dateIn(catalogue, date)),
    row(words.country, 'countries', countriesMark, (code) => countryIn(language, code)),
    row(words.position, 'positions', positionsMark, (position) => position),
  ].filter((one) => one !== null);

  function row(
    label: string,
    field: keyof Facts,
    markOf: (ours: readonly string[], theirs: readonly string[]) => Mark | null,
    readable: (value: string) => string,
  ) {
    const [ours, theirs]: readonly string[][] = [(subject as Facts)[field], (entry as Facts)[field]].map(
      (values) => values.filter((value) => clip(value, limits.length) !== ''),
    ) as [string[], string[]];
    if (!ours || !theirs || (ours.length === 0 && theirs.length === 0)) return null;
    return {
      label,
      ours: shown(ours.map(readable)),
      theirs: shown(theirs.map(readable)),
      mark: markOf(ours, theirs),
    };
  }

  return {
    ours: words.yours,
    theirs: isAboutItem(alert) ? words.theText : words.theList,
    rows: rows.map((one) => ({ ...one, markText: one.mark === null ? null : words[one.mark] })),
  };
}
