const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A reading of a wall clock as milliseconds, as if it hung in Greenwich. */
export type Reading = number;

/** The wall clock of a time zone, by the rules that come with the runtime. */
export class WallClock {
  readonly #format: Intl.DateTimeFormat;

  /** Throws `RangeError` where there is no such zone. */
  constructor(timezone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  }

  /** What it shows at a moment, to the second. */
  at(moment: number): Reading {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of this.#format.formatToParts(moment)) shown[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour, minute, second } = shown;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  }

  /**
   * The moments at which it shows each of these minutes of one day: one; two where the clock is set back over it;
   * the first minute after where the clock is set forward over it and it never comes.
   */
  momentsOf(day: Reading, minutes: readonly number[]): number[][] {
    if (minutes.length === 0) return [];
    // No zone is a day off, and none changes twice in three days.
    const [before, after] = [this.#ahead(day - dayMs), this.#ahead(day + 2 * dayMs)];
    const change = before === after ? Number.POSITIVE_INFINITY : this.#change(day - dayMs, day + 2 * dayMs);
    return minutes.map((minute) => {
      const reading = day + minute * minuteMs;
      const moments = [
        ...(reading - before < change ? [reading - before] : []),
        ...(reading - after >= change ? [reading - after] : []),
      ];
      return moments.length > 0 ? moments : [change];
    });
  }

  /** How far it is ahead of UTC, in milliseconds. */
  #ahead(moment: number): number {
    return this.at(moment) - moment;
  }

  /** The first minute between two moments from which on it is as far ahead as at the second. */
  #change(from: number, to: number): number {
    const ahead = this.#ahead(to);
    let [old, current] = [from, to];
    while (current - old > minuteMs) {
      const middle = old + Math.floor((current - old) / 2 / minuteMs) * minuteMs;
      if (this.#ahead(middle) === ahead) current = middle;
      else old = middle;
    }
    return current;
  }
}
