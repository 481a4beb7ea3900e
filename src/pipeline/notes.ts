import type { ReadReport } from '../sources/adapter.ts';

export type Counts = Readonly<Record<string, number>>;

/** What a reader reported of one reading. */
export interface Notes {
  readonly report: ReadReport;
  readonly announced: number | null;
  /** The publisher's own date of the list. */
  readonly dated: string | null;
  /** The newest date found in the list, which may leave it again. */
  readonly datedAtLeast: string | null;
  /** Path → how often it was not understood; records that were passed over among them. */
  counts(): Counts;
}

/** A publisher can make any number of paths; more than these help nobody. */
const mostPaths = 100;
const mostKinds = 20;
const pathChars = 200;
const passedOver = 'record passed over: ';

/** Takes down what a reader reports, in bounded memory. */
export function takeNotes(): Notes {
  const unknown = new Tally(mostPaths, 'other paths');
  const skipped = new Tally(mostKinds, `${passedOver}others`);
  let announced: number | null = null;
  let dated: string | null = null;
  let datedAtLeast: string | null = null;
  return {
    report: {
      unknown: (path) => unknown.add(path),
      skipped: (what) => skipped.add(passedOver + what),
      dated: (date) => {
        dated = date;
      },
      datedAtLeast: (date) => {
        datedAtLeast = date;
      },
      announced: (count) => {
        announced = count;
      },
    },
    get announced() {
      return announced;
    },
    get dated() {
      return dated;
    },
    get datedAtLeast() {
      return datedAtLeast;
    },
    counts: () => ({ ...skipped.counts(), ...unknown.counts() }),
  };
}

class Tally {
  readonly #most: number;
  readonly #rest: string;
  readonly #times = new Map<string, number>();

  constructor(most: number, rest: string) {
    this.#most = most;
    this.#rest = rest;
  }

  add(name: string): void {
    const clipped = name.slice(0, pathChars);
    const key = this.#times.has(clipped) || this.#times.size < this.#most ? clipped : this.#rest;
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
  }

  counts(): Counts {
    return Object.fromEntries(this.#times);
  }
}

/** The kinds of record that are passed over more often than before, each with its number; sorted. */
export function newlyPassedOver(now: Counts, before: Counts): readonly string[] {
  return Object.entries(now)
    .filter(([name, times]) => name.startsWith(passedOver) && times > (before[name] ?? 0))
    .map(([name, times]) => `${name.slice(passedOver.length)} (${times})`)
    .sort();
}
