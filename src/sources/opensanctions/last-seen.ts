import type { ReadReport } from '../adapter.ts';

/** The newest time at which the publisher met any line of a dataset, in UTC: the date of the dataset. */
export class LastSeen {
  #newest = '';

  note(time: string | null): void {
    if (time !== null && time > this.#newest) this.#newest = time;
  }

  tell(report: ReadReport): void {
    const time = new Date(/Z$|[+-]\d{2}:\d{2}$/.test(this.#newest) ? this.#newest : `${this.#newest}Z`);
    if (!Number.isNaN(time.getTime())) report.dated(time.toISOString());
    else report.unknown(this.#newest === '' ? 'no last_seen' : `last_seen: ${this.#newest}`);
  }
}
