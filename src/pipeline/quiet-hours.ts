import type { QuietHours } from '../config/definition.ts';

const minuteMs = 60_000;
const minutesOfDay = 24 * 60;

/**
 * The earliest time at which an e-mail may leave that is due at `at`: the end of the quiet hours where it falls
 * into them. Looked up minute by minute on the wall clock of the zone, so that a night of 23 or 25 hours is right.
 */
export function afterQuiet(at: string, quiet: QuietHours | null, timezone: string): string {
  if (quiet === null) return at;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  let time = Date.parse(at);
  if (!isQuiet(clock.format(time), quiet)) return at;
  time = Math.floor(time / minuteMs) * minuteMs;
  for (let minutes = 0; minutes < 2 * minutesOfDay && isQuiet(clock.format(time), quiet); minutes += 1) {
    time += minuteMs;
  }
  return new Date(time).toISOString();
}

function isQuiet(time: string, { from, to }: QuietHours): boolean {
  return from < to ? from <= time && time < to : from <= time || time < to;
}
