import { foldWord, type Word } from './terms/phrases.ts';

/** A day, month or year that a sentence names: by its words, and the last day it may mean. */
export interface NamedDate {
  readonly at: number;
  readonly end: Date;
  readonly hasMonth: boolean;
}

/** What was decided this long ago is news no more. */
const freshDays = 60;
const earliestYear = 1990;
/** Between the solar years of Persian texts and those of the common era. */
const solarOffset = 621;
const day = 24 * 3600 * 1000;

const months = new Map<string, ReadonlyMap<string, number>>();

/** The names of months in a language, as folded words, declined as dates decline them. */
function monthsOf(code: string): ReadonlyMap<string, number> {
  const known = months.get(code);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2023, month, 15));
    for (const options of [{ month: 'long' }, { day: 'numeric', month: 'long' }] as const) {
      const format = new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      if (name !== '') names.set(foldWord(name), month);
    }
  }
  months.set(code, names);
  return names;
}

const weekdays = new Map<string, ReadonlySet<string>>();

/** Whether a day of the week is named, as the news of the week does. */
export function hasWeekday(words: readonly Word[], code: string): boolean {
  let names = weekdays.get(code);
  if (names === undefined) {
    const format = new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' });
    names = new Set(
      Array.from({ length: 7 }, (_, at) => foldWord(format.format(new Date(Date.UTC(2024, 0, 1 + at))))),
    );
    weekdays.set(code, names);
  }
  const known = names;
  return words.some(({ text }) => known.has(text));
}

/** Years, with the month that stands beside them. */
export function datesIn(words: readonly Word[], code: string): NamedDate[] {
  const names = monthsOf(code);
  return words.flatMap(({ text }, at): NamedDate[] => {
    const year = yearOf(text, code);
    if (year === null) return [];
    const month = [at - 1, at + 1, at - 2, at + 2].map((beside) => monthOf(words[beside]?.text, names));
    const found = month.find((one) => one !== undefined);
    const end = found === undefined ? Date.UTC(year + 1, 0, 0) : Date.UTC(year, found + 1, 0);
    return [{ at, end: new Date(end), hasMonth: found !== undefined }];
  });
}

/** Whether a date lies before the news: a year before that of the publication, or a month long enough ago. */
export function isPast({ end, hasMonth }: NamedDate, publishedAt: Date): boolean {
  if (!hasMonth) return end.getUTCFullYear() < publishedAt.getUTCFullYear();
  return publishedAt.getTime() - end.getTime() > freshDays * day;
}

function yearOf(word: string, code: string): number | null {
  if (!/^\d{4}$/.test(word)) return null;
  const number = Number(word);
  const year = code === 'fa' && number < 1500 ? number + solarOffset : number;
  return year >= earliestYear && year <= 2100 ? year : null;
}

/** Endings are cut off: `dekabrında` is the month `dekabr`. */
function monthOf(word: string | undefined, names: ReadonlyMap<string, number>): number | undefined {
  if (word === undefined || word.length < 3) return undefined;
  for (const [name, month] of names) {
    if (word === name || (name.length >= 4 && word.startsWith(name.slice(0, -1)))) return month;
  }
  return undefined;
}
