import { isPoll, type Job, type Jobs, mayWait, type OpenJobs, type Work } from './jobs.ts';

/** A job under way, and the one that waits behind it. */
interface Place {
  readonly job: Job;
  waiting: Job | null;
}

/** Of a daemon that has its state for itself: it does at once what it hands out. */
export function ownJobs(report: (job: Job, error: unknown) => void): OpenJobs {
  return async (work) => new OwnJobs(work, report);
}

class OwnJobs implements Jobs {
  readonly #work: Work;
  readonly #report: (job: Job, error: unknown) => void;
  readonly #underWay = new Map<string, Place>();
  readonly #ends = new Set<Promise<void>>();
  readonly shareOut = null;
  #isStopping = false;

  constructor(work: Work, report: (job: Job, error: unknown) => void) {
    this.#work = work;
    this.#report = report;
  }

  async give(job: Job): Promise<void> {
    if (this.#isStopping) return;
    const place = this.#underWay.get(placeOf(job));
    if (place === undefined) this.#begin(job);
    else if (mayWait(job.kind)) place.waiting = job;
  }

  async areOthersPolling(than: Job | null): Promise<boolean> {
    return [...this.#underWay.values()].some(({ job }) => job !== than && isPoll(job.kind));
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#ends);
  }

  #begin(job: Job): void {
    const place: Place = { job, waiting: null };
    this.#underWay.set(placeOf(job), place);
    const end = this.#work(job)
      .catch((error: unknown) => this.#report(job, error))
      .then(() => {
        this.#underWay.delete(placeOf(job));
        this.#ends.delete(end);
        if (place.waiting !== null && !this.#isStopping) this.#begin(place.waiting);
      });
    this.#ends.add(end);
  }
}

function placeOf({ kind, key }: Job): string {
  return `${kind} ${key}`;
}
