import type { IsoDate, PartialDate } from '../model/entry.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const circaWords = /^(?:circa|ca\.?|c\.|approximately|approx\.?|about|around)\s+/i;

/**
 * A birth date as lists publish it: `1972`, `Feb 1951`, `12 Feb 1951`, `1951-02-12`, `circa 1963`, `1965 to
 * 1968`, `01 Jan 1950 to 31 Dec 1951`, `between 1958 and 1963`. Where it says more than that, the years in it
 * count as approximate and the words are kept in `text`. Null where there is not even a year.
 */
export function readDate(published: string): PartialDate | null {
  const text = published.replace(/\s+/g, ' ').trim();
  const circa = circaWords.test(text);
  const bare = text.replace(circaWords, '');
  const range =
    /^between (.+) and (.+)$/i.exec(bare) ??
    /^(.+?) to (.+)$/i.exec(bare) ??
    /^(\d{4}) ?[-–] ?(\d{4})$/.exec(bare);
  const from = readDay(range?.[1] ?? bare);
  const to = range === null ? undefined : readDay(range[2] ?? '');
  if (from === null || to === null || (to !== undefined && to < from)) return fromYears(text);
  return { from, ...(to === undefined ? {} : { to }), ...(circa ? { circa } : {}) };
}

/** One date as precise as it is written, or null where it is no date. A zone is no part of a day: it goes. */
export function readDay(text: string): IsoDate | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*|Z|[+-]\d{2}:\d{2})?)?)?$/.exec(text.trim());
  if (iso !== null) return toIso(iso[1], iso[2], iso[3]);
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text.trim());
  if (words === null) return null;
  const month = months.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : toIso(words[3], String(month).padStart(2, '0'), words[1]?.padStart(2, '0'));
}

function toIso(year: string | undefined, month: string | undefined, day: string | undefined): IsoDate | null {
  if (year === undefined || !/^(?:1[5-9]|20)/.test(year)) return null;
  if (month === undefined) return year;
  const whole = `${year}-${month}-${day ?? '01'}`;
  const time = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(whole)) return null;
  return day === undefined ? `${year}-${month}` : whole;
}

function fromYears(text: string): PartialDate | null {
  const years = (text.match(/\b(?:1[89]|20)\d{2}(?!\d)/g) ?? []).sort();
  const [from] = years;
  const to = years.at(-1);
  if (from === undefined || to === undefined) return null;
  return { from, ...(to === from ? {} : { to }), circa: true, text };
}
