import { createTask, type ScheduledTask, validateDetailed } from 'node-cron';
import { remember } from '../names/maps.ts';

/** A cron expression and where its clock stands; every source is one. */
export interface Cron {
  readonly schedule: string;
  readonly timezone: string;
}

const minuteMs = 60_000;
const searchedMs = 366 * 24 * 60 * minuteMs;

/** Up to when a scheduled minute was looked for, and the first that was found. */
interface Searched {
  readonly to: number;
  readonly found: number | null;
}

/** What is looked for every few seconds goes on where it ended: the minutes of a week take tens of milliseconds. */
const searches = new Map<string, Searched>();
const mostSearches = 1000;

/**
 * Whether a scheduled minute lies after `since` and not after `now`: what was due while nobody was there.
 * Looks back at most a year; what is older is due in any case.
 */
export function wasDue(cron: Cron, since: Date, now: Date): boolean {
  if (now.getTime() - since.getTime() > searchedMs) return true;
  const key = `${cron.schedule} ${cron.timezone} ${since.getTime()}`;
  const before = searches.get(key) ?? { to: since.getTime(), found: null };
  if (before.found !== null || before.to >= now.getTime()) {
    return before.found !== null && before.found <= now.getTime();
  }
  const found = firstScheduled(cron, before.to + minuteMs, minuteMs, (minute) => minute <= now.getTime());
  remember(searches, mostSearches, key, { to: now.getTime(), found });
  return found !== null;
}

/** The first scheduled minute that does not lie before `from`; null where none comes within a year. */
export function nextDue(cron: Cron, from: Date): Date | null {
  const begin = from.getTime() + minuteMs - 1;
  const found = firstScheduled(cron, begin, minuteMs, (minute) => minute < begin + searchedMs);
  return found === null ? null : new Date(found);
}

/** Time zones are whole quarters of an hour apart, so few minutes of an hour can be scheduled ones anywhere. */
const zonesApart = 15;

/** The first scheduled minute from the one that `begin` is in, onwards or back while it is within bounds. */
function firstScheduled(
  cron: Cron,
  begin: number,
  step: number,
  isWithin: (minute: number) => boolean,
): number | null {
  const written = validateDetailed(cron.schedule).fields?.minute ?? [];
  const possible = new Set(written.map((minute) => minute % zonesApart));
  const task = createTask(cron.schedule, () => undefined, { timezone: cron.timezone });
  try {
    for (let minute = Math.floor(begin / minuteMs) * minuteMs; isWithin(minute); minute += step) {
      if (possible.has((minute / minuteMs) % zonesApart) && task.match(new Date(minute))) return minute;
    }
    return null;
  } finally {
    void task.destroy();
  }
}

/** The next times by the machine's clock, for people: what `check` prints. */
export function nextRuns(cron: Cron, count: number): Date[] {
  const task = createTask(cron.schedule, () => undefined, { timezone: cron.timezone });
  try {
    return task.getNextRuns(count);
  } finally {
    void task.destroy();
  }
}

/** Runs `work` at each scheduled time until stopped; `work` itself must keep from overlapping and not throw. */
export function runOn(cron: Cron, name: string, work: () => void): { stop(): void } {
  const task: ScheduledTask = createTask(cron.schedule, work, {
    timezone: cron.timezone,
    name,
    // A machine that was busy or asleep runs late rather than not at all.
    missedExecutionTolerance: 10 * minuteMs,
    suppressMissedWarning: true,
    // Pollers everywhere begin on the full minute; publishers feel it.
    maxRandomDelay: 20_000,
  });
  task.on('execution:missed', work);
  void task.start();
  return { stop: () => void task.destroy() };
}
