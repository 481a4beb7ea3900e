import type { NameQuery, SharedFound, ShareOut } from '../model/name-query.ts';

/** What daemons that share a state hand out among themselves; in-process, what one hands to itself. */
export interface Job {
  readonly kind: 'poll-list' | 'poll-feed' | 'deliver';
  /** A source's id, or a lane. */
  readonly key: string;
  /** Since when it has been due, ISO 8601. */
  readonly dueAt: string;
}

export type JobKind = Job['kind'];

export const pollKinds = ['poll-list', 'poll-feed'] as const;

/** Looks for names among those that `of` stands for; null where others are known here. */
export type Search = (of: string, queries: readonly NameQuery[]) => Promise<SharedFound | null>;

/** Each job is under way at one place at a time. */
export interface Jobs {
  /**
   * Hands a job out. A poll of a source that waits or is under way already stands for it; of a lane, what is under way may
   * have looked before there was something to do, so that one more waits behind it.
   */
  give(job: Job): Promise<void>;
  /** Whether any other poll waits or is under way. */
  areOthersPolling(than: Job | null): Promise<boolean>;
  /** Shares a search out among all, this one too; null where there are no others to share it with. */
  readonly shareOut: ShareOut | null;
  /** Takes no more, and resolves once what is under way here has ended. */
  stop(): Promise<void>;
}

/** Does a job; what it throws is reported, and the job has ended. */
export type Work = (job: Job) => Promise<void>;

/** Opens the jobs of a daemon, which does each with `work`, and its share of searches with `search`. */
export type OpenJobs = (work: Work, search: Search) => Promise<Jobs>;

export function mayWait(kind: JobKind): boolean {
  return kind === 'deliver';
}

export function isPoll(kind: JobKind): boolean {
  return kind !== 'deliver';
}
