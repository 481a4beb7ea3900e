import { setTimeout } from 'node:timers/promises';
import type { Config } from '../config/definition.ts';
import { counted } from '../model/counted.ts';
import { AppError } from '../model/errors.ts';
import { shownStorage } from '../model/storage.ts';
import { writeBackup } from '../store/backup.ts';
import { openBackup } from '../store/backup-folder.ts';
import { askForPause, endPause } from '../store/facts.ts';
import { isHeld } from '../store/open.ts';
import { restoreBackup } from '../store/restore.ts';
import { type BackupSummary, summaryOf } from '../store/summary.ts';
import { type Context, type ExitStatus, readConfig, withStore } from './context.ts';
import { shortTime } from './table.ts';

interface BackupOptions {
  readonly config: string;
}

/** Writes the state into a folder, beside a daemon or not. */
export async function backup(folder: string, options: BackupOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  await writeBackup(config, folder);
  context.print(`${shownStorage(config.storage)} was written to ${folder}: ${shown(await inBackup(folder))}`);
  return 0;
}

/** How long a poll that is under way may keep the state. */
const waitMs = 90_000;

/**
 * Puts a backup in the place of the state. A daemon that runs is asked to leave it alone meanwhile; it goes on by
 * itself. Throws `E_STATE_IN_USE` where another process does not. Where this is killed, the daemon waits a minute.
 */
export async function restore(folder: string, options: BackupOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  const summary = await inBackup(folder);
  if (await isHeld(config.storage)) {
    context.print(
      'a process is at work on the state: a daemon finishes what is under way, and leaves it alone meanwhile',
    );
    const since = performance.now();
    while (await isHeld(config.storage)) {
      if (performance.now() - since > waitMs) {
        throw new AppError(
          'E_STATE_IN_USE',
          `the process that runs on ${shownStorage(config.storage)} did not let go of it within ${waitMs / 1000} s: stop it, and try again. Nothing was changed`,
        );
      }
      await askDaemon(config, context);
      await setTimeout(250);
    }
  }
  const problems = await restoreBackup(config, folder, context.clock().toISOString()).catch(
    async (error: unknown) => {
      // A daemon that left the state alone goes on at once. That the state cannot be had is told by the first error.
      await withStore(config, endPause).catch(() => undefined);
      throw error;
    },
  );
  context.print(`${shownStorage(config.storage)} is as it was: ${shown(summary)}`);
  if (summary.waiting > 0) {
    context.print(
      `what was due then leaves now, also where it has left since, with the same Message-ID: ${counted(summary.waiting, 'message')}`,
    );
  }
  if (problems.length > 0) {
    context.warn(
      `the audit log of the backup cannot be relied on, \`audit --verify\` says why: ${problems[0]}${problems.length > 1 ? ' …' : ''}`,
    );
  }
  context.print('what changed on the lists since is found anew by the next polls, and told again');
  return 0;
}

/** A poll that writes for long keeps even that waiting. */
async function askDaemon(config: Config, context: Context): Promise<void> {
  try {
    await withStore(config, (db) => askForPause(db, context.clock()));
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'E_STATE_LOCKED')) throw error;
  }
}

async function inBackup(folder: string): Promise<BackupSummary> {
  const db = await openBackup(folder);
  try {
    return await summaryOf(db);
  } finally {
    await db.destroy();
  }
}

/** In a few words. */
export function shown({ entries, items, alerts, lastPollAt }: BackupSummary): string {
  const parts = [counted(entries, 'entry', 'entries'), counted(items, 'item'), counted(alerts, 'alert')];
  return `${parts.join(', ')}; last poll ${shortTime(lastPollAt)} UTC`;
}
