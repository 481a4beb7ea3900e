import { existsSync, rmSync } from 'node:fs';
import { copyFile, cp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import { type StatePlace, type Storage, shownStorage } from '../model/storage.ts';
import { copyTables } from './copy.ts';
import { type Handle, openAsItIs, openForReading, openHeld, openStore } from './open.ts';
import { checkPages, lockFile, openFileForReading, overwriteFile } from './sqlite.ts';
import { stateError } from './state-error.ts';

/** What a backup is made of: always an SQLite file, wherever the state lies, and the documents kept as evidence. */
const databaseName = 'sanctions-watch.db';
const evidenceName = 'evidence';

/**
 * Writes the state, as it is at one moment, into a folder that must not be there yet; a daemon goes on meanwhile.
 * There is no half backup: the folder has its name once it is whole. Throws `E_BACKUP_…`, `E_STATE_…`.
 */
export async function writeBackup({ storage, stateFolder }: StatePlace, folder: string): Promise<void> {
  if (existsSync(folder)) {
    throw new AppError('E_BACKUP_EXISTS', `${folder} is there already: a backup goes to a folder of its own`);
  }
  const part = `${folder}.part`;
  try {
    await rm(part, { recursive: true, force: true });
    makeFolder(part);
    await writeDatabase(storage, join(part, databaseName));
    // After the rows, so that none names a document that is not there; those are never changed.
    const documents = join(stateFolder, evidenceName);
    if (existsSync(documents)) await copyDocuments(documents, join(part, evidenceName));
    await rename(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (error instanceof AppError) throw error;
    throw new AppError('E_BACKUP_WRITE', `the backup ${folder} cannot be written: ${errorText(error)}`, {
      cause: error,
    });
  }
}

/** One that the daemon deletes meanwhile, since nothing rests on it any more, is missing to nobody. */
async function copyDocuments(from: string, to: string): Promise<void> {
  for (const name of await readdir(from, { recursive: true })) {
    if (!name.endsWith('.gz')) continue;
    makeFolder(dirname(join(to, name)));
    await copyFile(join(from, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

async function writeDatabase(storage: Storage, file: string): Promise<void> {
  if (storage.kind === 'sqlite') {
    const sqlite = openState(storage);
    try {
      sqlite.prepare('vacuum into ?').run(file);
    } catch (error) {
      throw stateError(error, storage);
    } finally {
      sqlite.close();
    }
    return;
  }
  const from = await openForReading(storage);
  try {
    const to = await openStore({ kind: 'sqlite', file });
    try {
      await from
        .transaction()
        .execute((reading) => to.transaction().execute((writing) => copyTables(reading, writing)));
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

function openState(storage: Storage & { kind: 'sqlite' }): ReturnType<typeof openFileForReading> {
  try {
    return openFileForReading(storage.file);
  } catch (error) {
    throw stateError(error, storage);
  }
}

/**
 * Puts a backup in the place of the state, which nobody may hold; all or nothing. Documents kept as evidence are
 * added. Throws `E_BACKUP_…` where the folder has no whole backup, and `E_STATE_…`; then nothing was changed.
 */
export async function restoreBackup({ storage, stateFolder }: StatePlace, folder: string): Promise<void> {
  const file = join(folder, databaseName);
  checkBackup(file);
  const documents = join(folder, evidenceName);
  if (existsSync(documents)) {
    await cp(documents, join(stateFolder, evidenceName), { recursive: true, force: false });
  }
  if (storage.kind === 'sqlite') {
    const lock = lockFile(storage.file);
    try {
      await overwriteFile(storage.file, file);
    } catch (error) {
      throw stateError(error, storage);
    } finally {
      lock.release();
    }
    return;
  }
  await restoreInto({ storage, stateFolder }, file);
}

/** A backup of an earlier version is migrated as a copy: it stays what it is. */
async function restoreInto({ storage, stateFolder }: StatePlace, file: string): Promise<void> {
  const copy = join(stateFolder, 'restoring.db');
  makeFolder(stateFolder);
  try {
    await cp(file, copy);
    const from = await openStore({ kind: 'sqlite', file: copy });
    try {
      const { db, close } = await openHeld(storage);
      try {
        await inBoth(from, db, copyTables);
      } finally {
        await close();
      }
    } finally {
      await from.destroy();
    }
  } finally {
    for (const end of ['', '-wal', '-shm', '.lock']) await rm(`${copy}${end}`, { force: true });
  }
}

async function inBoth(
  from: Handle,
  to: Handle,
  work: (from: Handle, to: Handle) => Promise<void>,
): Promise<void> {
  await from
    .transaction()
    .execute((reading) => to.transaction().execute((writing) => work(reading, writing)));
}

/** Opens the rows of a backup, of this version or an earlier one, for reading. Throws `E_BACKUP_…` where the folder has no whole backup. */
export async function openBackup(folder: string): Promise<Handle> {
  const file = join(folder, databaseName);
  checkBackup(file);
  return await openAsItIs(file);
}

function checkBackup(file: string): void {
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
