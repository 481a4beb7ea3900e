import { setInterval } from 'node:timers';
import type { Logger } from 'pino';
import type { App } from './app.ts';
import { type Config, enabledSources, type SourceConfig } from './config/definition.ts';
import { isPoll, type Job, type OpenJobs } from './jobs/jobs.ts';
import { errorText } from './model/errors.ts';
import type { Watchlist } from './model/watchlist.ts';
import { Alarm, wasDue } from './pipeline/schedule.ts';
import { adapterOf } from './sources/registry.ts';
import { isPaused } from './store/facts.ts';
import { beat, forgetBeats } from './store/heartbeats.ts';
import { dueRetries, sourceState } from './store/sources.ts';

export interface DaemonOptions {
  readonly app: App;
  readonly log: Logger;
  readonly clock: () => Date;
  /** 0 to 1. */
  readonly random: () => number;
  /** How what is due is handed out: to this daemon itself, or among all that share the state. */
  readonly openJobs: OpenJobs;
  /** How often is looked for what is due and for changed files, in milliseconds by the process's own clock. */
  readonly tickMs: number;
  /** Reads the configuration anew; throws what a reader is to be told. */
  readonly load: () => Promise<Config>;
  /** The state is to be left alone for now; called again and again as long as it is so. */
  readonly onPause: () => void;
  /** Runs the query that gives subjects of a watchlist; that they changed shows in the fingerprint. */
  readonly runQuery: (watchlist: Watchlist) => Promise<void>;
  /** Something that differs once a file of the configuration was changed, added or removed. */
  readonly fingerprint: () => Promise<string>;
}

export interface Daemon {
  /** Takes the configuration over as it is now; a bad one is reported and the old one stays. */
  reload(): Promise<void>;
  /** Stops the schedule and lets the step under way finish. */
  stop(): Promise<void>;
}

/** Pollers everywhere begin on the full minute; publishers feel it. */
const longestDelayMs = 20_000;

/** When a failed poll is tried again. */
interface Retry {
  readonly at: number;
  readonly pauseMs: number;
}

/** Whoever is to try a source again does so at once; later than this, they are gone. */
const othersRetryMs = 30_000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Hands out what is due, polls on schedule and deliveries, and does its share of it, until stopped. Polls at once what was
 * due while nobody was there. What is due is asked of the clock again and again, since timers know nothing of a clock
 * that was set, or a machine that slept.
 */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { app, log, clock } = options;
  let alarms = setAlarms();
  let queries = setQueries();
  let stopping = false;
  let read = await options.fingerprint();
  let seen = read;
  let reloading: Promise<void> = Promise.resolve();
  /** Of sources whose poll failed here. */
  const retries = new Map<string, Retry>();
  const jobs = await options.openJobs(work, app.search);
  app.shareSearches(jobs.shareOut);

  function setAlarms(): [SourceConfig, Alarm][] {
    const now = clock();
    return enabledSources(app.config).map((source) => [
      source,
      new Alarm(source, now, options.random() * longestDelayMs),
    ]);
  }

  function setQueries(): [Watchlist, Alarm][] {
    const now = clock();
    const { timezone, watchlists } = app.config;
    return watchlists.flatMap((watchlist): [Watchlist, Alarm][] => {
      if (watchlist.query === null) return [];
      const { schedule } = watchlist.query;
      return [[watchlist, new Alarm({ schedule, timezone }, now, options.random() * longestDelayMs)]];
    });
  }

  /** Nothing that goes wrong in one step may end the daemon. */
  function guard(name: string, step: () => Promise<void>): void {
    step().catch((error: unknown) => {
      if (!stopping) log.error({ step: name, err: error }, 'a step failed');
    });
  }

  async function work(job: Job): Promise<void> {
    if (isPoll(job.kind)) await pollAndDeliver(job);
    else if ((await app.deliverLane(job.key)).alerts > 0) await handOutDue(job);
  }

  async function pollAndDeliver(job: Job): Promise<void> {
    const source = enabledSources(app.config).find(({ id }) => id === job.key);
    if (source === undefined || (await wasPolledSince(job))) return;
    const report = await app.poll(source);
    if (report?.retryAt) {
      const at = Date.parse(report.retryAt);
      retries.set(source.id, { at, pauseMs: at - clock().getTime() });
    } else retries.delete(source.id);
    if (!stopping) await handOutDue(job);
  }

  /** A time to come is of a clock that was wrong. */
  async function wasPolledSince({ key, dueAt }: Job): Promise<boolean> {
    const { last_polled_at: last } = await sourceState(app.db, key);
    return last >= dueAt && last <= clock().toISOString();
  }

  /** Makes the messages that may leave, and hands out what is to be sent. */
  async function handOutDue(job: Job | null): Promise<void> {
    // First contacts of several sources leave as one message: when the last of them was polled.
    await app.compose({ gatherSummaries: !(await jobs.areOthersPolling(job)) });
    const dueAt = clock().toISOString();
    for (const lane of await app.dueLanes()) await jobs.give({ kind: 'deliver', key: lane, dueAt });
  }

  function handOutPoll({ id, type }: SourceConfig, dueAt: Date | string): Promise<void> {
    const kind = adapterOf(type).kind === 'list' ? 'poll-list' : 'poll-feed';
    return jobs.give({ kind, key: id, dueAt: new Date(dueAt).toISOString() });
  }

  async function pollMissed(): Promise<void> {
    await app.rescreenAll();
    const now = clock();
    const due: SourceConfig[] = [];
    for (const source of enabledSources(app.config)) {
      const { last_polled_at, failures } = await sourceState(app.db, source.id);
      const isNew = last_polled_at === '';
      // A time to come is of a clock that was wrong: how long ago it was, nobody knows.
      const isUnknown = new Date(last_polled_at) > now;
      // A reload is no reason to ask a publisher earlier who wants to be left alone.
      if (failures > 0 && retries.has(source.id)) continue;
      if (isNew || isUnknown || failures > 0 || wasDue(source, new Date(last_polled_at), now))
        due.push(source);
    }
    // Begun together, so that first contacts wait for each other.
    await Promise.all(due.map((source) => handOutPoll(source, clock())));
  }

  async function tick(): Promise<void> {
    if (await isPaused(app.db, clock()).catch(() => false)) {
      options.onPause();
      return;
    }
    // Before all else: what fails below must not keep the daemon from watching.
    pollDue();
    for (const [watchlist, alarm] of queries) {
      if (alarm.rings(clock()) !== null) guard('query', () => options.runQuery(watchlist));
    }
    await beat(app.db, app.host, clock().toISOString());
    // A file that is being copied is half of one: taken over once it stays as it is.
    const found = await options.fingerprint();
    if (found !== read && found === seen) await reload();
    seen = found;
    // Not waited for: a webhook that hangs must not keep the daemon from polling when it starts.
    guard('deliver', () => handOutDue(null));
    guard('forget', () => app.forget());
    guard('marks', () => app.takeOverMarks());
    guard('retry', takeOverRetries);
  }

  function pollDue(): void {
    const now = clock();
    for (const [source, alarm] of alarms) {
      const rung = alarm.rings(now);
      if (rung === null && !isRetried(source, now.getTime())) continue;
      retries.delete(source.id);
      guard('poll', () => handOutPoll(source, rung ?? now));
    }
  }

  /** Also where more is left of the pause than it ever was: the clock was set back. */
  function isRetried(source: SourceConfig, now: number): boolean {
    const retry = retries.get(source.id);
    return retry !== undefined && (retry.at <= now || retry.at - now > retry.pauseMs);
  }

  /** What another daemon was to try again, and did not. */
  async function takeOverRetries(): Promise<void> {
    const overdue = new Date(clock().getTime() - othersRetryMs).toISOString();
    const due = new Map((await dueRetries(app.db, overdue)).map(({ id, retryAt }) => [id, retryAt]));
    for (const source of enabledSources(app.config)) {
      const retryAt = due.get(source.id);
      if (retryAt !== undefined) await handOutPoll(source, retryAt);
    }
  }

  function reload(): Promise<void> {
    if (stopping) return reloading;
    reloading = reloading.then(reloadNow, reloadNow);
    return reloading;
  }

  async function reloadNow(): Promise<void> {
    read = await options.fingerprint();
    try {
      await app.reconfigure(await options.load());
    } catch (error) {
      log.error(
        { reason: errorText(error) },
        'the configuration is not valid: the one before stays in force',
      );
      return;
    }
    alarms = setAlarms();
    queries = setQueries();
    log.info({ sources: enabledSources(app.config).length }, 'configuration reloaded');
    await pollMissed();
  }

  const timer = setInterval(() => guard('tick', tick), options.tickMs);
  log.info(
    { sources: enabledSources(app.config).length, watchlists: app.config.watchlists.length },
    'watching',
  );
  await tick();
  guard('heartbeats', () => forgetBeats(app.db, new Date(clock().getTime() - dayMs).toISOString()));
  guard('poll', pollMissed);
  return {
    reload,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await reloading;
      const ended = jobs.stop();
      await app.stop();
      await ended;
    },
  };
}
