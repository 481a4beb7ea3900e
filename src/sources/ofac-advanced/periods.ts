import type { IsoDate, PartialDate } from '../../model/entry.ts';
import type { Fields } from '../fields.ts';
import type { References } from './references.ts';

export interface Period {
  /** Null where nothing is stated. */
  readonly date: PartialDate | null;
  /** The calendar's name where it is not the Gregorian one: such a date is nothing to compare with. */
  readonly calendar: string | null;
}

/**
 * A `DatePeriod`: it starts between two days and ends between two days. A year is published as its first and
 * its last day, and becomes the year again; so do months.
 */
export function readPeriod(period: Fields, references: References): Period {
  period.ignoreAttributes('YearFixed', 'MonthFixed', 'DayFixed');
  const [start] = period.all('Start');
  const [end] = period.all('End');
  const approximations = [start, end].map((bound) => {
    bound?.ignoreAttributes('YearFixed', 'MonthFixed', 'DayFixed');
    return bound?.attribute('Approximate');
  });
  const isApproximate = approximations.includes('true');
  const from = boundary(start, 'From');
  const startTo = boundary(start, 'To') ?? from;
  const to = boundary(end, 'To') ?? boundary(end, 'From') ?? startTo;
  const endFrom = boundary(end, 'From') ?? to;
  const calendar = references.text('CalendarType', period.attribute('CalendarTypeID'));
  const other = calendar === null || calendar === 'Gregorian' ? null : calendar;
  if (from === null || to === null || to < from) return { date: null, calendar: other };
  const isVague = startTo !== from || endFrom !== to;
  const text = isVague ? { text: `from ${from}…${startTo} to ${endFrom}…${to}` } : {};
  return {
    date: { ...shortened(from, to), ...(isApproximate || isVague ? { circa: true } : {}), ...text },
    calendar: other,
  };
}

function boundary(bound: Fields | undefined, name: 'From' | 'To'): IsoDate | null {
  const [day] = bound?.all(name) ?? [];
  return day === undefined ? null : readParts(day, name === 'To');
}

/** `Year`, `Month` and `Day` below an element, or null. A part that is missing is the first, or the last. */
export function readParts(day: Fields, isEnd = false): IsoDate | null {
  const year = Number(day.text('Year') ?? Number.NaN);
  const month = Number(day.text('Month') ?? (isEnd ? 12 : 1));
  const date = Number(day.text('Day') ?? (isEnd ? daysIn(year, month) : 1));
  const isDate = year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return isDate ? [String(year), twoDigits(month), twoDigits(date)].join('-') : null;
}

function shortened(from: IsoDate, to: IsoDate): PartialDate {
  if (from === to) return { from };
  const length = precision(from, to);
  const first = from.slice(0, length);
  const last = to.slice(0, length);
  return { from: first, ...(last === first ? {} : { to: last }) };
}

/** How much of two days says all: whole years need four characters, whole months seven. */
function precision(from: IsoDate, to: IsoDate): number {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return 4;
  const lastDay = daysIn(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  return from.endsWith('-01') && Number(to.slice(8)) === lastDay ? 7 : 10;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
