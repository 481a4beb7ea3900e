import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { AppError, errorText } from '../model/errors.ts';
import type { NameQuery, SharedFound, ShareOut } from '../model/name-query.ts';
import {
  type Job,
  type JobKind,
  type Jobs,
  mayWait,
  type OpenJobs,
  pollKinds,
  type Search,
  type Work,
} from './jobs.ts';

/**
 * A daemon that is killed gives no sign of life any more. Its jobs are handed out again once that is so for so many
 * seconds, as the others see when they look; together well within a minute.
 */
const signOfLifeSeconds = 20;
const lookSeconds = 5;
/** Longer than any poll or lane takes; what hangs beyond is handed to another. */
const longestSeconds = 6 * 60 * 60;
const keptSeconds = 60 * 60;
const quietMs = 60_000;
/**
 * Of one daemon; each kind has its own, so that what comes slowly keeps nothing else waiting. Of lanes, more than webhooks
 * are likely to hang at once.
 */
const atOnce: Readonly<Record<JobKind, number>> = { 'poll-list': 2, 'poll-feed': 4, deliver: 16 };
const kinds = Object.keys(atOnce) as JobKind[];
const schema = 'sanctions_watch_jobs';
const searches = 'search';
const searchSeconds = 60;
const queriesAtOnce = 100;
const lookAgainMs = 50;

interface SharedJobsOptions {
  readonly url: string;
  readonly log: Logger;
}

/** Of daemons that share a state in PostgreSQL: each job is done by one of them, and by another where that one ends. */
export function sharedJobs({ url, log }: SharedJobsOptions): OpenJobs {
  return async (work, search) => {
    const boss = new PgBoss({
      connectionString: url,
      application_name: 'sanctions-watch jobs',
      schema,
      max: 4,
      useListenNotify: true,
      superviseIntervalSeconds: lookSeconds,
      monitorIntervalSeconds: lookSeconds,
      // What is due is asked of our own clock (`daemon.ts`).
      schedule: false,
      registerInstance: false,
      openTelemetry: { enabled: false },
    });
    let toldAt = -quietMs;
    boss.on('error', (error) => {
      // Each of its workers says so, again and again.
      if (performance.now() - toldAt < quietMs) return;
      toldAt = performance.now();
      log.warn({ reason: errorText(error) }, 'jobs cannot be handed out for now');
    });
    const jobs = new SharedJobs(boss, { work, search, log });
    try {
      await boss.start();
      await jobs.begin();
    } catch (cause) {
      await boss.stop({ graceful: false }).catch(() => undefined);
      throw new AppError(
        'E_STATE_JOBS',
        `the jobs that daemons share cannot be kept in the database: ${errorText(cause)}; its user makes the schema \`${schema}\` in it`,
        { cause },
      );
    }
    return jobs;
  };
}

type Data = Pick<Job, 'key' | 'dueAt'>;

interface Answered {
  readonly id: string;
  readonly output: { readonly found?: SharedFound | null } | null;
}

interface Handlers {
  readonly work: Work;
  readonly search: Search;
  readonly log: Logger;
}

interface Share {
  readonly of: string;
  readonly queries: readonly NameQuery[];
}

class SharedJobs implements Jobs {
  readonly #boss: PgBoss;
  readonly #work: Work;
  readonly #search: Search;
  readonly #log: Logger;
  /** By job: its id, to tell it from others. */
  readonly #ids = new WeakMap<Job, string>();
  #isStopping = false;

  constructor(boss: PgBoss, { work, search, log }: Handlers) {
    this.#boss = boss;
    this.#work = work;
    this.#search = search;
    this.#log = log;
  }

  async begin(): Promise<void> {
    await this.#beginSearches();
    for (const kind of kinds) {
      await this.#boss.createQueue(kind, {
        policy: mayWait(kind) ? 'stately' : 'exclusive',
        notify: true,
        heartbeatSeconds: signOfLifeSeconds,
        expireInSeconds: longestSeconds,
        retentionSeconds: longestSeconds,
        deleteAfterSeconds: keptSeconds,
        retryLimit: 5,
      });
      const options = {
        localConcurrency: atOnce[kind],
        pollingIntervalSeconds: 2,
        notifyPollingIntervalSeconds: 5,
      };
      await this.#boss.work<Data>(kind, options, async ([taken]) => {
        if (taken === undefined) return;
        const job: Job = { kind, key: taken.data.key, dueAt: taken.data.dueAt };
        this.#ids.set(job, taken.id);
        try {
          await this.#work(job);
        } catch (error) {
          // What was begun here is taken over by another at once.
          if (this.#isStopping) throw error;
          this.#log.error({ step: kind, key: job.key, err: error }, 'a step failed');
        }
      });
    }
  }

  async #beginSearches(): Promise<void> {
    await this.#boss.createQueue(searches, {
      notify: true,
      heartbeatSeconds: signOfLifeSeconds,
      expireInSeconds: searchSeconds,
      retentionSeconds: searchSeconds,
      deleteAfterSeconds: searchSeconds,
      retryLimit: 1,
    });
    const options = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 };
    await this.#boss.work<Share>(searches, options, async ([taken]) => {
      const found = taken === undefined ? null : await this.#search(taken.data.of, taken.data.queries);
      // Whoever asks looks for it itself where nobody has those names.
      return { found };
    });
  }

  readonly shareOut: ShareOut = async (of, queries) => {
    const shares: (readonly NameQuery[])[] = [];
    for (let from = 0; from < queries.length; from += queriesAtOnce)
      shares.push(queries.slice(from, from + queriesAtOnce));
    const ids = await Promise.all(shares.map((share) => this.#boss.send(searches, { of, queries: share })));
    const answers = await this.#answersOf(ids.filter((id) => id !== null));
    return shares.flatMap((share, at) => answers.get(ids[at] ?? '') ?? share.map(() => null));
  };

  /** Of those that are answered before long. */
  async #answersOf(ids: readonly string[]): Promise<Map<string, SharedFound | null>> {
    const answers = new Map<string, SharedFound | null>();
    const deadline = performance.now() + searchSeconds * 1000;
    while (answers.size < ids.length && performance.now() < deadline && !this.#isStopping) {
      const { rows } = await this.#boss
        .getDb()
        .executeSql(
          `select id, output from ${schema}.job where name = $1 and id = any($2) and state >= 'completed'`,
          [searches, ids.filter((id) => !answers.has(id))],
        );
      for (const { id, output } of rows as readonly Answered[]) answers.set(id, output?.found ?? null);
      if (answers.size < ids.length) await wait(lookAgainMs);
    }
    return answers;
  }

  async give({ kind, key, dueAt }: Job): Promise<void> {
    if (this.#isStopping) return;
    await this.#boss.send(kind, { key, dueAt }, { singletonKey: key });
  }

  async areOthersPolling(than: Job | null): Promise<boolean> {
    const own = than === null ? undefined : this.#ids.get(than);
    // https://github.com/timgit/pg-boss/blob/master/docs/sql.md: the states before `completed` are of jobs to be done.
    const { rows } = await this.#boss
      .getDb()
      .executeSql(`select id from ${schema}.job where name = any($1) and state < 'completed' limit 2`, [
        [...pollKinds],
      ]);
    return (rows as readonly { readonly id: string }[]).some(({ id }) => id !== own);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#boss.stop({ timeout: longestSeconds * 1000 });
  }
}
