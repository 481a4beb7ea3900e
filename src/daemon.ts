import { setInterval } from 'node:timers';
import type { Logger } from 'pino';
import type { App } from './app.ts';
import { type Config, enabledSources, type SourceConfig } from './config/definition.ts';
import { errorText } from './model/errors.ts';
import { runOn, wasDue } from './pipeline/schedule.ts';
import { writeFact } from './store/facts.ts';
import { sourceState } from './store/sources.ts';

export interface DaemonOptions {
  readonly app: App;
  readonly log: Logger;
  readonly clock: () => Date;
  /** How often retries, digests and changed files are looked for, in milliseconds. */
  readonly tickMs: number;
  /** Reads the configuration anew; throws what a reader is to be told. */
  readonly load: () => Promise<Config>;
  /** Something that differs once a file of the configuration was changed, added or removed. */
  readonly fingerprint: () => Promise<string>;
}

export interface Daemon {
  /** Takes the configuration over as it is now; a bad one is reported and the old one stays. */
  reload(): Promise<void>;
  /** Stops the schedule and lets the step under way finish. */
  stop(): Promise<void>;
}

/** Polls on schedule and delivers what is due until stopped. Polls at once what was due while it was down. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { app, log, clock } = options;
  let tasks = scheduleAll();
  let stopping = false;
  let read = await options.fingerprint();
  let reloading: Promise<void> = Promise.resolve();
  let busy = 0;
  /** Source → when its failed poll is tried again. */
  const retries = new Map<string, string>();

  function scheduleAll(): { stop(): void }[] {
    return enabledSources(app.config).map((source) =>
      runOn(source, source.id, () => guard('poll', () => pollAndDeliver(source))),
    );
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
      if (report?.retryAt) retries.set(source.id, report.retryAt);
      else retries.delete(source.id);
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
      // A reload is no reason to ask a publisher earlier who wants to be left alone.
      if (failures > 0 && retries.has(source.id)) continue;
      if (isNew || failures > 0 || wasDue(source, new Date(last_polled_at), clock())) due.push(source);
    }
    // Begun together, so that first contacts wait for each other.
    for (const source of due) guard('poll', () => pollAndDeliver(source));
  }

  async function tick(): Promise<void> {
    await writeFact(app.db, 'heartbeat', clock().toISOString());
    if ((await options.fingerprint()) !== read) await reload();
    retryFailed();
    // Not waited for: a webhook that hangs must not keep the daemon from polling when it starts.
    guard('deliver', async () => void (await app.deliver({ gatherSummaries: busy === 0 })));
    guard('forget', () => app.forget());
  }

  function retryFailed(): void {
    const now = clock().toISOString();
    for (const source of enabledSources(app.config)) {
      const at = retries.get(source.id);
      if (at === undefined || at > now) continue;
      retries.delete(source.id);
      guard('poll', () => pollAndDeliver(source));
    }
  }

  function reload(): Promise<void> {
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
    for (const task of tasks) task.stop();
    tasks = scheduleAll();
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
      for (const task of tasks) task.stop();
      await reloading;
      await app.stop();
    },
  };
}
