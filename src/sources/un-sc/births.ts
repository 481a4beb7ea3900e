import type { Entry, PartialDate } from '../../model/entry.ts';
import { readDate, readDay } from '../dates.ts';
import { type Fields, joined } from '../fields.ts';

export interface Births {
  readonly dates: Entry['birthDates'];
  readonly places: Entry['birthPlaces'];
  /** Birth dates that hold no date. */
  readonly unread: readonly string[];
}

/** Birth dates and places of a person, those that the list gives for an alias among them. */
export function readBirths(fields: Fields, aliases: readonly Fields[]): Births {
  const dates: PartialDate[] = [];
  const unread: string[] = [];
  for (const element of fields.all('INDIVIDUAL_DATE_OF_BIRTH')) {
    const { date, words } = readBirthDate(element);
    if (date !== null) dates.push(date);
    else if (words !== null) unread.push(`Date of birth: ${words}`);
  }
  const places = fields.all('INDIVIDUAL_PLACE_OF_BIRTH').map(placeLine);
  for (const alias of aliases) {
    const text = alias.text('DATE_OF_BIRTH');
    const date = text === null ? null : readDate(text);
    if (date !== null) dates.push({ ...date, text: `as ${alias.text('ALIAS_NAME') ?? 'another person'}` });
    else if (text !== null) unread.push(`Date of birth: ${text}`);
    places.push(joined([alias.text('CITY_OF_BIRTH'), alias.text('COUNTRY_OF_BIRTH')]));
  }
  return { dates, places: [...new Set(places.filter((place) => place !== ''))], unread };
}

/** TYPE_OF_DATE is EXACT, APPROXIMATELY, BETWEEN or empty; EXACT may still be no more than a year. */
function readBirthDate(element: Fields): { date: PartialDate | null; words: string | null } {
  const type = element.text('TYPE_OF_DATE');
  const note = element.text('NOTE');
  const published = element.text('DATE') ?? element.text('YEAR');
  const fromYear = element.text('FROM_YEAR');
  const toYear = element.text('TO_YEAR');
  const from = readDay(published ?? fromYear ?? '');
  const to = readDay(toYear ?? '');
  const words = joined([published ?? joined([fromYear, toYear], ' to '), note], '; ');
  if (from === null) return { date: readDate(words), words: words === '' ? null : words };
  const circa = type === 'APPROXIMATELY' || /^(?:approx|circa)/i.test(note ?? '');
  return {
    date: {
      from,
      ...(to === null || to <= from ? {} : { to }),
      ...(circa ? { circa } : {}),
      ...(note === null ? {} : { text: note }),
    },
    words,
  };
}

function placeLine(place: Fields): string {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => place.text(part));
  const note = place.text('NOTE');
  return joined([joined(parts), note === null ? null : `(${note})`], ' ');
}
