import type { QuietHours } from '../config/definition.ts';

/** Whether a moment is in the quiet hours, by the wall clock of the zone: a night may have 23 or 25 hours. */
export function isQuiet(now: string, { from, to }: QuietHours, timezone: string): boolean {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(now));
  return from < to ? from <= time && time < to : from <= time || time < to;
}
