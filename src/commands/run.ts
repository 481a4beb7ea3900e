import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config/definition.ts';
import { configFiles } from '../config/load.ts';
import { type Daemon, startDaemon } from '../daemon.ts';
import { createPoster } from '../http/post.ts';
import type { OpenJobs } from '../jobs/jobs.ts';
import { ownJobs } from '../jobs/own-jobs.ts';
import { sharedJobs } from '../jobs/shared-jobs.ts';
import { AppError, errorText } from '../model/errors.ts';
import { createMetrics, type Metrics } from '../ops/metrics.ts';
import { startPing } from '../ops/ping.ts';
import { startHttpServer } from '../ops/server.ts';
import { isPaused } from '../store/facts.ts';
import { holdOf, openStore } from '../store/open.ts';
import { version } from '../version.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';
import { runQueries, runQuery, tellOfQuery } from './subject-queries.ts';

const tickMs = 5_000;
const pingMs = 60_000;
/** Container engines kill after their grace period; ours leaves before the usual 30 seconds. */
const leaveWithinMs = 25_000;

/** The daemon: polls and delivers until SIGTERM or SIGINT; a second signal ends it at once. */
export async function run(options: { readonly config: string }, context: Context): Promise<ExitStatus> {
  const { log } = context;
  const first = await runQueries(options.config, context);
  let { config } = first;
  const metrics = createMetrics(version);
  let watch = await startWatch(config, options.config, context, metrics);
  for (const [id, text] of first.failed) await tellOfQuery(watch.app, id, text, context.clock());
  context.onHangup(() => void watch.daemon.reload());
  const signal = context.stopSignal();
  while ((await Promise.race([signal.then(() => 'stop'), watch.paused])) === 'pause') {
    log.info('the state is left alone, as `restore` asks');
    config = watch.app.config;
    await Promise.race([watch.stop(), signal]);
    const next = await Promise.race([
      signal.then(() => null),
      startAgain(config, options.config, context, metrics),
    ]);
    if (next === null) return 0;
    watch = next;
    log.info('the watch goes on');
  }
  // Listened for before anybody is told, since a signal that nobody listens for kills.
  const again = context.stopSignal();
  log.info({ signal: await signal }, 'stopping');
  await Promise.race([watch.stop(), setTimeout(leaveWithinMs, null, { ref: false }), again]);
  log.info('stopped');
  return 0;
}

interface RunningWatch {
  readonly app: App;
  readonly daemon: Daemon;
  /** Resolves once the state is to be left alone. */
  readonly paused: Promise<'pause'>;
  stop(): Promise<void>;
}

async function startWatch(
  config: Config,
  file: string,
  context: Context,
  metrics: Metrics,
): Promise<RunningWatch> {
  const { log, clock, random } = context;
  const { promise: paused, resolve } = Promise.withResolvers<'pause'>();
  const app = await createApp(config, {
    ...context,
    version,
    hold: config.storage.kind === 'postgres' ? 'shared' : 'alone',
    onPoll: metrics.polled,
    onDelivered: metrics.delivered,
  });
  const server = config.http.listen
    ? await startHttpServer(config.http.listen, { app, clock, log, metrics })
    : null;
  const daemon = await startDaemon({
    app,
    log,
    clock,
    random,
    openJobs: jobsOf(config, context),
    tickMs,
    load: () => readConfig(file, context),
    runQuery: (watchlist) => runQuery(watchlist, app, context),
    onPause: () => resolve('pause'),
    fingerprint: () => fingerprintOf(file, app.config, context),
  });
  const leaving = new AbortController();
  const poster = createPoster({ userAgent: config.http.userAgent, clock, signal: leaving.signal });
  const endPing = startPing({ app, poster, clock, log, everyMs: pingMs });
  return {
    app,
    daemon,
    paused,
    async stop() {
      leaving.abort(new AppError('E_STOPPING', 'the program is stopping'));
      await endPing();
      await Promise.all([daemon.stop(), server?.close(), poster.close()]);
    },
  };
}

/** Daemons on one PostgreSQL share the work; a state in a file is for one alone. */
function jobsOf({ storage }: Config, { log }: Context): OpenJobs {
  if (storage.kind === 'postgres') return sharedJobs({ url: storage.url, log });
  return ownJobs(({ kind, key }, error) => log.error({ step: kind, key, err: error }, 'a step failed'));
}

/** Starts the watch once whoever replaces the state has done so, or has gone. */
async function startAgain(
  before: Config,
  file: string,
  context: Context,
  metrics: Metrics,
): Promise<RunningWatch> {
  while (true) {
    await setTimeout(500);
    try {
      if (await isStillPaused(before, context)) continue;
      return await startWatch(await latestConfig(before, file, context), file, context, metrics);
    } catch (error) {
      // A database server that is restarted for its restore, too, must not end the watch.
      if (!(error instanceof AppError && /^E_STATE_(?!NEWER)/.test(error.code))) throw error;
      context.log.warn({ reason: error.message }, 'the state cannot be had yet');
    }
  }
}

/** The configuration as it is now, if it is valid: what was changed meanwhile was not seen by anybody. */
async function latestConfig(before: Config, file: string, context: Context): Promise<Config> {
  try {
    const config = await readConfig(file, context);
    return isDeepStrictEqual(config.storage, before.storage) ? config : before;
  } catch (error) {
    context.log.error(
      { reason: errorText(error) },
      'the configuration is not valid: the one before stays in force',
    );
    return before;
  }
}

async function isStillPaused({ storage }: Config, { clock }: Context): Promise<boolean> {
  // Of those who share the state, others may be back already.
  if ((await holdOf(storage)) === 'alone') return true;
  const db = await openStore(storage);
  try {
    return await isPaused(db, clock());
  } finally {
    await db.destroy();
  }
}

/** Names, sizes and times of the configuration's files: works on mounted volumes, where notifications do not. */
async function fingerprintOf(
  file: string,
  { watchlists }: Config,
  { env }: Pick<Context, 'env'>,
): Promise<string> {
  const tables = watchlists.flatMap(({ table, query }) => [table ?? [], query?.copy ?? []].flat());
  const files = [...(await configFiles(file, env)), ...tables];
  const states = await Promise.all(
    files.map(async (path) => {
      const found = await stat(path).catch(() => null);
      return found === null ? `${path} missing` : `${path} ${found.size} ${found.mtimeMs} ${found.ino}`;
    }),
  );
  return states.join('\n');
}
