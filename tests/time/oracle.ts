/** What a cron expression in a zone must do, found by walking the time: shares nothing with the program. */

/** Zones change on the quarter of an hour, and the schedules played lie on it. */
export const quarterMs = 15 * 60_000;

export interface Fields {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly day?: number;
  readonly month?: number;
  readonly weekdays?: readonly number[];
}

export interface Quarter {
  readonly at: number;
  /** By the wall clock, as if it were UTC. */
  readonly shown: number;
}

export function wallQuarters(timezone: string, from: number, to: number): Quarter[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return Array.from({ length: (to - from) / quarterMs }, (_, i) => {
    const at = from + i * quarterMs;
    return { at, shown: Date.parse(`${format.format(at).replace(' ', 'T')}Z`) };
  });
}

/**
 * In the gap the first minute after, once for all that fell into it; in the overlap the first of the two, or both
 * where every hour is scheduled.
 */
export function expectedTimes(
  { minutes, hours, day, month, weekdays }: Fields,
  quarters: readonly Quarter[],
): number[] {
  const [inMinutes, inHours] = [new Set(minutes), new Set(hours)];
  const isScheduled = (shown: number): boolean => {
    const wall = new Date(shown);
    return (
      inMinutes.has(wall.getUTCMinutes()) &&
      inHours.has(wall.getUTCHours()) &&
      (day === undefined || wall.getUTCDate() === day) &&
      (month === undefined || wall.getUTCMonth() + 1 === month) &&
      (weekdays === undefined || weekdays.includes(wall.getUTCDay()))
    );
  };
  const times: number[] = [];
  let furthest = Number.NaN;
  for (const { at, shown } of quarters) {
    const isAgain = shown <= furthest;
    let isDue = isScheduled(shown) && (!isAgain || inHours.size === 24);
    for (let skipped = furthest + quarterMs; skipped < shown; skipped += quarterMs) {
      isDue ||= isScheduled(skipped);
    }
    if (isDue) times.push(at);
    furthest = isAgain ? furthest : shown;
  }
  return times;
}
