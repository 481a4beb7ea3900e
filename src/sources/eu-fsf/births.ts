import type { Entry, PartialDate } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { type Fields, joined } from '../fields.ts';
import { countryOf, flag, ignoreBookkeeping, notesOf } from './parts.ts';

export interface Births {
  readonly dates: Entry['birthDates'];
  readonly places: Entry['birthPlaces'];
  readonly remarks: readonly string[];
}

/** Dates and places of birth; many a `birthdate` has only one of both. */
export function readBirths(births: readonly Fields[], report: ReadReport): Births {
  const dates = new Map<string, PartialDate>();
  const places = new Set<string>();
  const remarks = new Set<string>();
  for (const birth of births) {
    ignoreBookkeeping(birth);
    const { date, words } = readBirthDate(birth, report);
    if (date !== null) dates.set(JSON.stringify(date), date);
    if (words !== null) remarks.add(`Date of birth: ${words}`);
    const place = readPlace(birth, report);
    if (place !== '') places.add(place);
    for (const note of notesOf(birth)) remarks.add(`Birth: ${note}`);
  }
  return { dates: [...dates.values()], places: [...places], remarks: [...remarks] };
}

/** A date, and the words for what no date can say. */
interface Stated {
  readonly date: PartialDate | null;
  readonly words: string | null;
}

function readBirthDate(birth: Fields, report: ReadReport): Stated {
  const whole = birth.attribute('birthdate');
  const parts = ['year', 'monthOfYear', 'dayOfMonth'].map((name) => birth.attribute(name));
  const range = { from: birth.attribute('yearRangeFrom'), to: birth.attribute('yearRangeTo') };
  const isCirca = flag(birth, 'circa', 'birthdate', report);
  const calendar = birth.attribute('calendarType') ?? 'GREGORIAN';
  const circa = isCirca ? { circa: true } : {};
  const span = joined([range.from, range.to], ' to ');
  const written = joined(parts.map(twoDigits), '-');
  if (calendar !== 'GREGORIAN') {
    // The parts are of that calendar, `1343`; a whole date beside them is what the Commission made of it.
    const day = readDay(whole ?? '');
    const words = joined([written, span]) || (day === null ? whole : null);
    return {
      date: day === null ? null : { from: day, ...circa },
      words: words && `${words} (${calendar} calendar)`,
    };
  }
  const day = readDay(whole ?? '') ?? readDay(written);
  if (day !== null) return { date: { from: day, ...circa }, words: span || null };
  const [from, to] = [readDay(range.from ?? ''), readDay(range.to ?? '')];
  if (from !== null && to !== null && from <= to) {
    return { date: { from, ...(from === to ? {} : { to }), ...circa }, words: whole ?? (written || null) };
  }
  return { date: null, words: openRange(range.from, range.to) ?? whole ?? (written || null) };
}

/** One end says too little for a date: `1980 or earlier` is no `1980`. */
function openRange(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return `${from} to ${to}`;
  if (to !== null) return `${to} or earlier`;
  return from === null ? null : `${from} or later`;
}

function twoDigits(part: string | null): string | null {
  return part === null ? null : part.padStart(2, '0');
}

function readPlace(birth: Fields, report: ReadReport): string {
  const parts = ['city', 'place', 'region', 'zipCode'].map((name) => birth.attribute(name));
  return joined([...parts, countryOf(birth, 'birthdate/country', report).name]);
}
