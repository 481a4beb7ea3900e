import type { PartialDate } from '../../model/entry.ts';
import { readDate } from '../dates.ts';
import { excelDay } from '../excel.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Birth dates as this list has them: one or `1963 or 1964`, some of them as Excel left them. */
export function readBirthDates(text: string): PartialDate[] {
  return text.split(/ or /i).flatMap((part) => {
    const date = fromExcel(part.trim()) ?? readDate(part);
    return date === null ? [] : [date];
  });
}

/** `Sep-64`, and days since 1900 as `31801`. */
function fromExcel(text: string): PartialDate | null {
  const short = /^([A-Z][a-z]{2})-(\d\d)$/.exec(text);
  const month = months.indexOf((short?.[1] ?? '').toLowerCase()) + 1;
  // Nobody on this list was born before 1926; Excel itself turns at 30.
  if (short !== null && month > 0) {
    const century = Number(short[2]) < 26 ? '20' : '19';
    return { from: `${century}${short[2]}-${String(month).padStart(2, '0')}`, text };
  }
  return /^\d{5}$/.test(text) ? { from: excelDay(Number(text)), text } : null;
}
