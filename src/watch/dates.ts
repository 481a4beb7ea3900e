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
    const shapes = [{ month: 'long' }, { month: 'short' }, { day: 'numeric', month: 'long' }] as const;
    for (const options of shapes) {
      const format = new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      if (name !== '' && !names.has(foldWord(name))) names.set(foldWord(name), month);
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
    if (found === undefined && isOfInstrument(words, at)) return [];
    const end = found === undefined ? Date.UTC(year + 1, 0, 0) : Date.UTC(year, found + 1, 0);
    return [{ at, end: new Date(end), hasMonth: found !== undefined }];
  });
}

/** Laws and their kin, whose names end in a year: beginnings of words in all languages. */
const instruments =
  /^(?:regulation|resolution|resolutio|act$|acts$|order$|orders$|law$|laws$|directive|decree|ordinance|statute|verordnung|gesetz|richtlinie|reglement|loi$|decret|arrete|reglamento|ley$|decreto|real decreto|закон|указ|постановлен|постанов|резолюц|регламент|qanun|ferman|qetname|yasa|kanun|tuzu|yonetmeli|კანონ|რეზოლუცი|დადგენილებ|ბრძანებულებ|օրենք|բանաձեւ|բանաձև|հրամանագ|قانون|قرار|مرسوم|لاىح|قطعنام|فرمان)/;
/** What ties a year to such a name: `Act of 2012`. */
const ties: ReadonlySet<string> = new Set('of von vom de du del от від o dated'.split(' '));

/**
 * `Sanctions Regulations 2020`, `resolution 2140 (2014)`, `269/2014`: the year is part of a name, and no date of
 * what is done under it.
 */
function isOfInstrument(words: readonly Word[], at: number): boolean {
  const textAt = (place: number): string => words[place]?.text ?? '';
  // `04.12.2018` is a day, `269/2014` none.
  const isNumber = (place: number): boolean => /^\d+$/.test(textAt(place)) && Number(textAt(place)) > 31;
  if (isNumber(at - 1) || isNumber(at + 1)) return true;
  const before = ties.has(textAt(at - 1)) ? at - 2 : at - 1;
  return [before, at + 1, at + 2].some((place) => instruments.test(textAt(place)));
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
