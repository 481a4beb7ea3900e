import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { StatePlace, Storage } from '../model/storage.ts';
import { copyDocuments, databaseName } from './backup-folder.ts';
import { copyTables } from './copy.ts';
import { evidenceFile, evidenceName } from './evidence.ts';
import { openForReading, openStore } from './open.ts';
import { closeLog, openFileForReading } from './sqlite.ts';
import { stateError } from './state-error.ts';

/**
 * Writes the state, as it is at one moment, into a folder that must not be there yet; a daemon goes on meanwhile.
 * There is no half backup: the folder has its name once it is whole. Throws `E_BACKUP_…`, `E_STATE_…`.
 */
export async function writeBackup({ storage, stateFolder }: StatePlace, folder: string): Promise<void> {
  const target = resolve(folder);
  const documents = join(stateFolder, evidenceName);
  if (folder === '' || existsSync(target)) {
    throw new AppError(
      'E_BACKUP_EXISTS',
      `${folder || target} is there already: a backup goes to a folder of its own`,
    );
  }
  if (target.startsWith(join(resolve(documents), sep))) {
    throw new AppError(
      'E_BACKUP_EXISTS',
      `${folder} lies among the documents of the state: take another folder`,
    );
  }
  let part: string | null = null;
  try {
    makeFolder(dirname(target));
    part = mkdtempSync(`${target}.part-`);
    const file = join(part, databaseName);
    await writeDatabase(storage, file);
    // After the rows, since documents only ever go; the rows of those that went meanwhile go with them.
    await copyDocuments(documents, join(part, evidenceName));
    forgetDocumentsNotIn(join(part, evidenceName), file);
    await rename(part, target);
  } catch (error) {
    if (part !== null) rmSync(part, { recursive: true, force: true });
    if (error instanceof AppError) throw error;
    throw new AppError('E_BACKUP_WRITE', `the backup ${folder} cannot be written: ${errorText(error)}`, {
      cause: error,
    });
  }
}

function forgetDocumentsNotIn(folder: string, file: string): void {
  const sqlite = new Database(file, { fileMustExist: true });
  try {
    const rows = sqlite.prepare('select distinct source_id, sha256 from evidence').all() as {
      source_id: string;
      sha256: string;
    }[];
    const forget = sqlite.prepare('delete from evidence where source_id = ? and sha256 = ?');
    for (const { source_id, sha256 } of rows) {
      if (!existsSync(evidenceFile({ folder }, source_id, sha256))) forget.run(source_id, sha256);
    }
  } finally {
    sqlite.close();
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
      await copyTables(from, to);
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
