import { createTask, type ScheduledTask } from 'node-cron';

/** A cron expression and where its clock stands; every source is one. */
export interface Cron {
  readonly schedule: string;
  readonly timezone: string;
}

const minuteMs = 60_000;
const searchedMs = 366 * 24 * 60 * minuteMs;

/**
 * Whether a scheduled minute lies after `since` and not after `now`: what was due while nobody was there.
 * Looks back at most a year; what is older is due in any case.
 */
export function wasDue(cron: Cron, since: Date, now: Date): boolean {
  if (now.getTime() - since.getTime() > searchedMs) return true;
  const task = createTask(cron.schedule, () => undefined, { timezone: cron.timezone });
  try {
    let minute = Math.floor(now.getTime() / minuteMs) * minuteMs;
    for (; minute > since.getTime(); minute -= minuteMs) if (task.match(new Date(minute))) return true;
    return false;
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
