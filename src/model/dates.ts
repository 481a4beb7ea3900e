import type { PartialDate } from './entry.ts';

/** Same: equal as far as both are precise. Near: a year off, or day and month swapped. */
export function relateDates(left: PartialDate, right: PartialDate): 'same' | 'near' | 'different' {
  const [from, to] = [span(left), span(right)];
  if (from.first > to.last || to.first > from.last) {
    const gap = Math.min(Math.abs(from.firstYear - to.lastYear), Math.abs(to.firstYear - from.lastYear));
    if (gap > (left.circa || right.circa ? 2 : 1)) return 'different';
    if (gap === 1 || left.circa || right.circa) return 'near';
    return swapped(left.from) === right.from || left.from.slice(5) === right.from.slice(5)
      ? 'near'
      : 'different';
  }
  return 'same';
}

function span(date: PartialDate): { first: string; last: string; firstYear: number; lastYear: number } {
  const end = date.to ?? date.from;
  return {
    first: date.from.padEnd(10, '-00'),
    last: `${end}${'-99'.repeat(3 - end.split('-').length)}`,
    firstYear: Number(date.from.slice(0, 4)),
    lastYear: Number(end.slice(0, 4)),
  };
}

function swapped(date: string): string {
  const [year, month, day] = date.split('-');
  return day === undefined ? date : `${year}-${day}-${month}`;
}
