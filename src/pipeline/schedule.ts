import { createTask, validateDetailed } from 'node-cron';
import { WallClock } from './wall-clock.ts';

/** A cron expression and where its clock stands; every source is one. */
export interface Cron {
  readonly schedule: string;
  readonly timezone: string;
}

const dayMs = 24 * 60 * 60_000;
const hoursOfDay = 24;
/** The same days are asked for every few seconds. */
const daysKept = 8;
/** 29 February does not come for eight years around 2100. */
const searchedMs = 9 * 366 * dayMs;

/** Whether a scheduled time lies after `since` and not after `now`: what was due while nobody was there. */
export function wasDue(cron: Cron, since: Date, now: Date): boolean {
  return timetableOf(cron).firstAfter(since.getTime(), now.getTime()) !== null;
}

/** The first scheduled time that does not lie before `from`; null where none comes within nine years. */
export function nextDue(cron: Cron, from: Date): Date | null {
  const first = timetableOf(cron).firstAfter(from.getTime() - 1, from.getTime() + searchedMs);
  return first === null ? null : new Date(first);
}

/**
 * Goes off once for each scheduled time, by a clock that may be set. Times that pass together, because the machine
 * slept or its clock was set forward, are one; after a clock was set back, the times before it come once more.
 */
export class Alarm {
  readonly #cron: Cron;
  readonly #delayMs: number;
  #seen: Date;
  #next: Date | null;

  /** `delayMs`: how long after a scheduled time it goes off. */
  constructor(cron: Cron, now: Date, delayMs: number) {
    this.#cron = cron;
    this.#delayMs = delayMs;
    this.#seen = now;
    this.#next = firstAfter(cron, now);
  }

  /** The scheduled time that has come since it was last asked; null where none has. */
  rings(now: Date): Date | null {
    const next = this.#next;
    const isDue = next !== null && next.getTime() + this.#delayMs <= now.getTime();
    if (isDue) this.#next = firstAfter(this.#cron, now);
    // A time that has come, and waits for its delay, stays.
    else if (now < this.#seen) this.#next = earlier(next, firstAfter(this.#cron, now));
    this.#seen = now;
    return isDue ? next : null;
  }
}

function firstAfter(cron: Cron, time: Date): Date | null {
  return nextDue(cron, new Date(time.getTime() + 1));
}

function earlier(left: Date | null, right: Date | null): Date | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}

/**
 * The times of a cron expression as a wall clock meets them. One that the clock is set forward over comes at the
 * first minute after; one in an hour that comes twice comes once, unless the schedule has every hour of the day.
 */
class Timetable {
  readonly #clock: WallClock;
  /** Of a day, ascending. */
  readonly #minutes: readonly number[];
  readonly #isHourly: boolean;
  readonly #isOn: (day: number) => boolean;
  readonly #days = new Map<number, readonly number[]>();

  constructor({ schedule, timezone }: Cron) {
    const { minute = [], hour = [] } = validateDetailed(schedule).fields ?? {};
    const hours = hour.map(Number).sort((a, b) => a - b);
    const minutes = minute.map(Number).sort((a, b) => a - b);
    this.#clock = new WallClock(timezone);
    this.#minutes = hours.flatMap((one) => minutes.map((other) => one * 60 + other));
    this.#isHourly = new Set(hours).size === hoursOfDay;
    const days = `0 0 ${schedule.trim().split(/\s+/).slice(2).join(' ')}`;
    const task = createTask(days, () => undefined, { timezone: 'UTC' });
    this.#isOn = (day) => task.match(new Date(day));
    // It only knows days; nothing ever starts it.
    void task.destroy();
  }

  /** The first of its times later than `after` and not later than `until`, or null. */
  firstAfter(after: number, until: number): number | null {
    const today = Math.floor(this.#clock.at(after) / dayMs) * dayMs;
    // What the clock shows may be a day off.
    for (let day = today - dayMs; day <= until + 2 * dayMs; day += dayMs) {
      const first = this.#momentsOn(day).find((moment) => moment > after);
      if (first !== undefined) return first <= until ? first : null;
    }
    return null;
  }

  #momentsOn(day: number): readonly number[] {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const moments = this.#clock
      .momentsOf(day, this.#isOn(day) ? this.#minutes : [])
      .flatMap((both) => (this.#isHourly ? both : both.slice(0, 1)))
      .sort((a, b) => a - b);
    if (this.#days.size >= daysKept) this.#days.clear();
    this.#days.set(day, moments);
    return moments;
  }
}

const timetables = new Map<string, Timetable>();

/** Made once: what is due is asked every few seconds. */
function timetableOf(cron: Cron): Timetable {
  const key = `${cron.schedule} ${cron.timezone}`;
  const known = timetables.get(key);
  if (known !== undefined) return known;
  const made = new Timetable(cron);
  timetables.set(key, made);
  return made;
}
