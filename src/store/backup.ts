import { existsSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { StatePlace, Storage } from '../model/storage.ts';
import { copyDocuments, databaseName, evidenceName } from './backup-folder.ts';
import { copyTables } from './copy.ts';
import { openForReading, openStore } from './open.ts';
import { closeLog, openFileForReading } from './sqlite.ts';
import { stateError } from './state-error.ts';

/**
 * Writes the state, as it is at one moment, into a folder that must not be there yet; a daemon goes on meanwhile.
 * There is no half backup: the folder has its name once it is whole. Throws `E_BACKUP_…`, `E_STATE_…`.
 */
export async function writeBackup({ storage, stateFolder }: StatePlace, folder: string): Promise<void> {
  if (existsSync(folder)) {
    throw new AppError('E_BACKUP_EXISTS', `${folder} is there already: a backup goes to a folder of its own`);
  }
  const target = resolve(folder);
  const part = `${target}.part`;
  try {
    await rm(part, { recursive: true, force: true });
    makeFolder(part);
    await writeDatabase(storage, join(part, databaseName));
    // After the rows, so that none names a document that is not there; those are never changed.
    const documents = join(stateFolder, evidenceName);
    if (existsSync(documents)) await copyDocuments(documents, join(part, evidenceName));
    await rename(part, target);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (error instanceof AppError) throw error;
    throw new AppError('E_BACKUP_WRITE', `the backup ${folder} cannot be written: ${errorText(error)}`, {
      cause: error,
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
    closeLog(file);
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
