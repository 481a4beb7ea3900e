import { setInterval } from 'node:timers';
import type { Logger } from 'pino';
import type { App } from './app.ts';
import { type Config, enabledSources, type SourceConfig } from './config/definition.ts';
import { errorText } from './model/errors.ts';
import { Alarm, wasDue } from './pipeline/schedule.ts';
import { isPaused, writeFact } from './store/facts.ts';
import { sourceState } from './store/sources.ts';

export interface DaemonOptions {
  readonly app: App;
  readonly log: Logger;
  readonly clock: () => Date;
  /** 0 to 1. */
  readonly random: () => number;
  /** How often is looked for what is due and for changed files, in milliseconds by the process's own clock. */
  readonly tickMs: number;
  /** Reads the configuration anew; throws what a reader is to be told. */
  readonly load: () => Promise<Config>;
  /** The state is to be left alone for now; called again and again as long as it is so. */
  readonly onPause: () => void;
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

/**
 * Polls on schedule and delivers what is due until stopped. Polls at once what was due while it was down. What is due
 * is asked of the clock again and again, since timers know nothing of a clock that was set, or a machine that slept.
 */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { app, log, clock } = options;
  let alarms = setAlarms();
  let stopping = false;
  let read = await options.fingerprint();
  let reloading: Promise<void> = Promise.resolve();
  let busy = 0;
  /** Of sources whose poll failed. */
  const retries = new Map<string, Retry>();

  function setAlarms(): [SourceConfig, Alarm][] {
    const now = clock();
    return enabledSources(app.config).map((source) => [
      source,
      new Alarm(source, now, options.random() * longestDelayMs),
    ]);
  }

  /** Nothing that goes wrong in one step may end the daemon. */
  function guard(step: string, work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      if (!stopping) log.error({ step, err: error }, 'a step failed');
    });
  }

  async function pollAndDeliver(source: SourceConfig): Promise<void> {
    busy += 1;
    try {
      const report = await app.poll(source);
      if (report?.retryAt) {
        const at = Date.parse(report.retryAt);
        retries.set(source.id, { at, pauseMs: at - clock().getTime() });
      } else retries.delete(source.id);
    } finally {
      busy -= 1;
    }
    // First contacts of several sources leave as one message: when the last of them was polled.
    if (!stopping) await app.deliver({ gatherSummaries: busy === 0 });
  }

  async function pollMissed(): Promise<void> {
    await app.rescreenAll();
    const due: SourceConfig[] = [];
    for (const source of enabledSources(app.config)) {
      const { last_polled_at, failures } = await sourceState(app.db, source.id);
      const isNew = last_polled_at === '';
      // A time to come is of a clock that was wrong: how long ago it was, nobody knows.
      const isUnknown = new Date(last_polled_at) > clock();
      // A reload is no reason to ask a publisher earlier who wants to be left alone.
      if (failures > 0 && retries.has(source.id)) continue;
      if (isNew || isUnknown || failures > 0 || wasDue(source, new Date(last_polled_at), clock()))
        due.push(source);
    }
    // Begun together, so that first contacts wait for each other.
    for (const source of due) guard('poll', () => pollAndDeliver(source));
  }

  async function tick(): Promise<void> {
    if (await isPaused(app.db, clock()).catch(() => false)) {
      options.onPause();
      return;
    }
    // Before all else: what fails below must not keep the daemon from watching.
    pollDue();
    await writeFact(app.db, 'heartbeat', clock().toISOString());
    if ((await options.fingerprint()) !== read) await reload();
    // Not waited for: a webhook that hangs must not keep the daemon from polling when it starts.
    guard('deliver', async () => void (await app.deliver({ gatherSummaries: busy === 0 })));
    guard('forget', () => app.forget());
  }

  function pollDue(): void {
    const now = clock();
    for (const [source, alarm] of alarms) {
      const rings = alarm.rings(now);
      if (!rings && !isRetried(source, now.getTime())) continue;
      retries.delete(source.id);
      guard('poll', () => pollAndDeliver(source));
    }
  }

  /** Also where more is left of the pause than it ever was: the clock was set back. */
  function isRetried(source: SourceConfig, now: number): boolean {
    const retry = retries.get(source.id);
    return retry !== undefined && (retry.at <= now || retry.at - now > retry.pauseMs);
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
    log.info({ sources: enabledSources(app.config).length }, 'configuration reloaded');
    await pollMissed();
  }

  const timer = setInterval(() => guard('tick', tick), options.tickMs);
  log.info(
    { sources: enabledSources(app.config).length, watchlists: app.config.watchlists.length },
    'watching',
  );
  await tick();
  guard('poll', pollMissed);
  return {
    reload,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await reloading;
      await app.stop();
    },
  };
}
