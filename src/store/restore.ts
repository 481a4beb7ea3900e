import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { StatePlace, Storage } from '../model/storage.ts';
import { type AuditRecord, addToAudit, lastRecord } from './audit.ts';
import { replacedIn } from './audit-chain.ts';
import { verifyAudit } from './audit-check.ts';
import { checkBackup, copyDocuments, databaseName } from './backup-folder.ts';
import { copyTables } from './copy.ts';
import { evidenceName } from './evidence.ts';
import { type Handle, openAsItIs, openHeld, openStore } from './open.ts';
import { lockFile, openFileForReading, overwriteFile } from './sqlite.ts';
import { stateError } from './state-error.ts';
import { isWhole } from './whole-file.ts';

/**
 * Puts a backup in the place of the state, which nobody may hold; all or nothing. Documents kept as evidence are
 * added. The audit log goes on from that of the backup, with a record of what it replaced. Returns what is wrong with
 * the backup's own log, in words. Throws `E_BACKUP_…` where the folder has no whole backup or cannot be read, and
 * `E_STATE_…`; then nothing of the state was changed.
 */
export async function restoreBackup(
  { storage, stateFolder }: StatePlace,
  folder: string,
  at: string,
): Promise<readonly string[]> {
  const file = join(folder, databaseName);
  checkBackup(file);
  if (storage.kind === 'sqlite' && isSameFile(file, storage.file)) {
    throw new AppError('E_BACKUP_NONE', `${folder} is the state itself, not a backup of it`);
  }
  const held = await hold(storage);
  try {
    return await withCopy(file, stateFolder, async (copy, problems) => {
      const damaged = await restoreDocuments(join(folder, evidenceName), join(stateFolder, evidenceName));
      await noteRestore(copy, await held.log(), at);
      await held.replace(copy);
      return [...problems, ...damaged];
    });
  } catch (error) {
    throw stateError(error, storage);
  } finally {
    await held.release();
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** A state that is to be replaced. */
interface Replaceable {
  /** The end of its audit log, and the restores in it; null where it cannot be read any more. */
  log(): Promise<Log | null>;
  replace(copy: Copy): Promise<void>;
  release(): Promise<void>;
}

async function hold(storage: Storage): Promise<Replaceable> {
  if (storage.kind === 'postgres') {
    const { db, close } = await openHeld(storage);
    return {
      log: () => logOf(db),
      replace: ({ db: from }) => copyTables(from, db),
      release: close,
    };
  }
  const lock = lockFile(storage.file);
  return {
    log: () => logIn(storage.file),
    async replace(copy) {
      await copy.db.destroy();
      await overwriteFile(storage.file, copy.file);
    },
    release: async () => lock.release(),
  };
}

interface Log {
  readonly last: AuditRecord | undefined;
  readonly restores: readonly AuditRecord[];
}

async function logOf(db: Handle): Promise<Log> {
  const restores = await db
    .selectFrom('audit')
    .selectAll()
    .where('event', '=', 'restore')
    .orderBy('seq')
    .execute();
  return { last: await lastRecord(db), restores };
}

/** Of a file that may be missing, of an earlier version, or damaged, which is why it is replaced. */
async function logIn(file: string): Promise<Log | null> {
  try {
    const db = await openAsItIs(file);
    return await logOf(db).finally(() => db.destroy());
  } catch {
    return null;
  }
}

interface Copy {
  readonly file: string;
  readonly db: Handle;
}

/** The backup itself stays what it is: a copy is brought to this version. */
async function withCopy<T>(
  backup: string,
  stateFolder: string,
  work: (copy: Copy, problems: readonly string[]) => Promise<T>,
): Promise<T> {
  const file = join(stateFolder, 'restoring.db');
  const remove = async (): Promise<void> => {
    for (const end of ['', '-wal', '-shm', '.lock']) await rm(`${file}${end}`, { force: true });
  };
  makeFolder(stateFolder);
  await remove();
  try {
    await copyRows(backup, file);
    const db = await openStore({ kind: 'sqlite', file });
    try {
      const { problems } = await verifyAudit(db);
      return await work({ file, db }, problems);
    } finally {
      await db.destroy();
    }
  } finally {
    await remove();
  }
}

/** By SQLite, since what was written last may stand in a log beside the file. */
async function copyRows(from: string, to: string): Promise<void> {
  const source = openFileForReading(from);
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
}

/** Those that are not there whole yet; says of which the backup has another content than was received. */
async function restoreDocuments(from: string, to: string): Promise<string[]> {
  const damaged: string[] = [];
  try {
    await copyDocuments(from, to, async (name) => {
      const sha256 = basename(name, '.gz');
      if (await isWhole(join(to, name), sha256)) return false;
      const isSound = await isWhole(join(from, name), sha256);
      if (!isSound) damaged.push(`the document ${join(from, name)} was changed, and is not put back`);
      return isSound;
    });
    return damaged;
  } catch (error) {
    throw new AppError(
      'E_BACKUP_DOCUMENTS',
      `the documents ${from} cannot be put back into ${to}: ${errorText(error)}. Make room, or see who may write there; the state was not changed`,
      { cause: error },
    );
  }
}

/** Whoever holds an older message against the log finds why its record is not there, also after several restores. */
async function noteRestore({ db }: Copy, log: Log | null, at: string): Promise<void> {
  const { seq, hash } = log?.last ?? {};
  const replaced = seq === undefined ? null : { seq, hash };
  const before = (log?.restores ?? []).flatMap(replacedIn);
  await db
    .transaction()
    .execute((trx) => addToAudit(trx, at, [{ event: 'restore', ref: '', data: { replaced, before } }]));
}
