import { stat } from 'node:fs/promises';
import { createApp } from '../app.ts';
import { configFiles } from '../config/load.ts';
import { startDaemon } from '../daemon.ts';
import { startHttpServer } from '../ops/server.ts';
import { version } from '../version.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';

const tickMs = 5_000;
/** Container engines kill after their grace period; ours leaves before the usual 30 seconds. */
const leaveWithinMs = 25_000;

/** The daemon: polls and delivers until SIGTERM or SIGINT; a second signal ends it at once. */
export async function run(options: { readonly config: string }, context: Context): Promise<ExitStatus> {
  const { log, clock, random } = context;
  const config = await readConfig(options.config, context);
  const app = await createApp(config, { ...context, version });
  const server = config.http.listen ? await startHttpServer(config.http.listen, app, clock) : null;
  const daemon = await startDaemon({
    app,
    log,
    clock,
    random,
    tickMs,
    load: () => readConfig(options.config, context),
    fingerprint: () => fingerprintOf(options.config, context),
  });
  context.onHangup(() => void daemon.reload());
  const signal = await context.stopSignal();
  // Listened for before anybody is told, since a signal that nobody listens for kills.
  const again = context.stopSignal();
  log.info({ signal }, 'stopping');
  await Promise.race([
    Promise.all([daemon.stop(), server?.close()]),
    Promise.race([delay(leaveWithinMs), again]),
  ]);
  log.info('stopped');
  return 0;
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** Names, sizes and times of the configuration's files: works on mounted volumes, where notifications do not. */
async function fingerprintOf(file: string, { env }: Pick<Context, 'env'>): Promise<string> {
  const files = await configFiles(file, env);
  const states = await Promise.all(
    files.map(async (path) => {
      const found = await stat(path).catch(() => null);
      return found === null ? `${path} missing` : `${path} ${found.size} ${found.mtimeMs} ${found.ino}`;
    }),
  );
  return states.join('\n');
}
