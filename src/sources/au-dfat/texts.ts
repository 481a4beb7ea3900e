import { readDay } from '../dates.ts';

/** `a) one b) two`, `(i) one; (ii) two`, `one; two`: the things that one cell lists. */
export function listed(text: string): string[] {
  return text
    .split(/(?:^|[\s;,.])\(?(?:[a-z]|ii|iii|iv|vi|vii|viii|ix)\)\s*|;/)
    .map((part) => part.replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, ''))
    .filter((part) => part !== '');
}

/** A day as this list writes it: `25/03/1967`, `25 Mar. 1967`, `25-Mar-67`, `March 16, 1972`, `03/1965`. */
export function readListDay(text: string): string | null {
  const slashed = /^(\d{1,2}) ?[/.] ?(\d{1,2}) ?[/.] ?(\d{4}|\d{2})$/.exec(text.trim());
  if (slashed !== null) {
    const [, day = '', month = '', year = ''] = slashed;
    return readDay(`${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  const monthly = /^(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (monthly !== null) return readDay(`${monthly[2]}-${(monthly[1] ?? '').padStart(2, '0')}`);
  const words = text
    .replace(/[-.,\s]+/g, ' ')
    .trim()
    .replace(/^(\p{L}+) (\d{1,2}) (?=\d{4}$)/u, '$2 $1 ')
    .replace(/ (\d{2})$/, (_, year: string) => ` ${fullYear(year)}`);
  return readDay(words);
}

/** Two digits are of the last century, as nobody on the list was born in this one when it had them. */
function fullYear(year: string): string {
  return year.length === 2 ? `19${year}` : year;
}

const date = /\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}[ .]{1,2}\p{L}{3,9}[ .]{1,2}\d{4}/u.source;
const listing = new RegExp(
  `^(?:${date})|(?<![-\\p{L}]|last )(?:listed|designated)(?: ?on| (?:this|by|under) [^.]{1,90}? on)?:? {0,2}(?:${date})`,
  'giu',
);

/** The first day of those that a listing text names as days of a listing; null where it names an instrument. */
export function listingDay(text: string): string | null {
  const days = [...text.matchAll(listing)].flatMap(([found]) => {
    const day = readListDay(new RegExp(`(?:${date})$`, 'u').exec(found)?.[0] ?? '');
    return day === null ? [] : [day];
  });
  return days.sort()[0] ?? null;
}
