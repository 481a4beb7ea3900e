import type { PartialDate } from '../../model/entry.ts';
import { readDate } from '../dates.ts';

/**
 * `August 20, 1971`, `March 1964`, `1973`, `August 10 or 11, 1972`, `1963 or 1964`; empty where it holds no
 * year.
 */
export function readBirth(text: string): PartialDate[] {
  const days = /^(\p{L}+) (\d{1,2}) or (\d{1,2}), (\d{4})$/u.exec(text);
  const parts =
    days === null
      ? text.split(/ or (?=.*\d{4})/)
      : [`${days[1]} ${days[2]}, ${days[4]}`, `${days[1]} ${days[3]}, ${days[4]}`];
  return parts.flatMap((part) => {
    const date = readDate(part.replace(/^(\p{L}+) (\d{1,2}), (\d{4})$/u, '$2 $1 $3'));
    return date === null ? [] : [date];
  });
}
