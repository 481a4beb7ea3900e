import { existsSync } from 'node:fs';
import { copyFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import { shownStorage } from '../model/storage.ts';
import { type Handle, openAsItIs } from './open.ts';
import { checkPages, openFileForReading } from './sqlite.ts';

/** The rows of a backup, always an SQLite file, wherever the state lies; beside it are the documents kept as evidence. */
export const databaseName = 'sanctions-watch.db';

/** Opens the rows of a backup, of this version or an earlier one, for reading. Throws `E_BACKUP_…` where the folder has no whole backup. */
export async function openBackup(folder: string): Promise<Handle> {
  const file = join(folder, databaseName);
  checkBackup(file);
  return await openAsItIs(file);
}

/** Throws `E_BACKUP_…` where a backup has no rows, or damaged ones. */
export function checkBackup(file: string): void {
  if (!existsSync(file)) {
    throw new AppError(
      'E_BACKUP_NONE',
      `${file} is not there: a backup is the folder that \`backup\` has written`,
    );
  }
  try {
    const sqlite = openFileForReading(file);
    try {
      checkPages(sqlite);
      sqlite.prepare('select count(*) from kysely_migration').get();
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const storage = shownStorage({ kind: 'sqlite', file });
    throw new AppError('E_BACKUP_DAMAGED', `the backup ${storage} is damaged: ${errorText(error)}`, {
      cause: error,
    });
  }
}

/** Copies documents kept as evidence, of which none is ever half there. One that is deleted meanwhile is left out. */
export async function copyDocuments(
  from: string,
  to: string,
  isWanted: (name: string) => Promise<boolean> = async () => true,
): Promise<void> {
  if (!existsSync(from)) return;
  for (const name of await readdir(from, { recursive: true })) {
    if (!name.endsWith('.gz') || !(await isWanted(name))) continue;
    const copy = join(to, name);
    makeFolder(dirname(copy));
    try {
      await copyFile(join(from, name), `${copy}.part`);
      await rename(`${copy}.part`, copy);
    } catch (error) {
      await rm(`${copy}.part`, { force: true });
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}
