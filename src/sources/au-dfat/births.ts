import type { PartialDate } from '../../model/entry.ts';
import { readDate } from '../dates.ts';
import { dayOf, type Row } from './rows.ts';
import { listed, readListDay } from './texts.ts';

export interface Births {
  readonly dates: readonly PartialDate[];
  /** What holds no date of our calendar, as remarks. */
  readonly remarks: readonly string[];
}

/** The birth dates of all rows; those of aliases repeat them or add the ones given under another name. */
export function readBirths(rows: readonly Row[]): Births {
  const dates = new Map<string, PartialDate>();
  const remarks = new Set<string>();
  for (const row of rows) {
    const day = dayOf(row.cell('Date of Birth'));
    const parts = day === null ? splitDates(row.text('Date of Birth') ?? '') : [day];
    for (const part of parts) {
      const date = /hijri/i.test(part) ? null : readBirth(part);
      if (date === null) remarks.add(`Date of birth: ${part}`);
      else dates.set(JSON.stringify(date), date);
    }
  }
  return { dates: [...dates.values()], remarks: [...remarks] };
}

const another = /(?:[.,]? ?For this aka only,?)? ?\balt\.? DOB:? ?(?![^(]{0,300}\))|>>|,? or /gi;
/** Behind a year, a number of days or a note, but not within `March 16, 1972`. */
const nothing = /(?<=\d)(?<!\p{L} \d{1,2}),\s*(?=\d|[A-Z][a-z]+ )|(?<=\)) (?=\d)|(?<=\d{4}) +(?=\d{1,2}\/)/u;

/** Separated by letters, semicolons, `>>`, `or`, `alt DOB`, commas, or nothing but the end of the one before. */
function splitDates(text: string): string[] {
  return listed(text.replace(another, ';'))
    .flatMap((part) => part.split(nothing))
    .map((part) => part.replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, '').replace(/^\(([^()]*)\)$/, '$1'))
    .filter((part) => part !== '');
}

function readBirth(published: string): PartialDate | null {
  const note = /,? ?\((.*?)\)?$/.exec(published)?.[1];
  const bare = published.replace(/,? ?\(.*$/, '').trim();
  const text = note === undefined ? {} : { text: note.trim() };
  const day = readListDay(bare);
  if (day !== null) return { from: day, ...text };
  const range = /^(?:between )?(.+?) (?:and|to|-|–) (.+)$/i.exec(
    bare.replace(/(\d{4}) ?[-–] ?(?=\d{4})/, '$1 - '),
  );
  const [from, to] = [readListDay(range?.[1] ?? ''), readListDay(range?.[2] ?? '')];
  if (from !== null && to !== null && from <= to) return { from, to, ...text };
  const circa = bare
    .replace(/^(?:approximately|approx\.?|circa|c\.) ?/i, 'circa ')
    .replace(/(\d{4}) ?[-–] ?(?=\d{4})/, '$1-');
  const date = readDate(circa);
  if (date === null) return null;
  return date.text === undefined ? { ...date, ...text } : { ...date, text: published };
}
