import { existsSync, statSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { StatePlace, Storage } from '../model/storage.ts';
import { type AuditRecord, addToAudit, lastRecord } from './audit.ts';
import { verifyAudit } from './audit-check.ts';
import { checkBackup, copyDocuments, databaseName, evidenceName } from './backup-folder.ts';
import { copyTables } from './copy.ts';
import { type Handle, openAsItIs, openHeld, openStore } from './open.ts';
import { lockFile, overwriteFile } from './sqlite.ts';
import { stateError } from './state-error.ts';

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
      await restoreDocuments(join(folder, evidenceName), join(stateFolder, evidenceName));
      await noteRestore(copy, await held.lastRecord(), at);
      await held.replace(copy);
      return problems;
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
  /** The end of its audit log; undefined where that cannot be read any more. */
  lastRecord(): Promise<AuditRecord | undefined>;
  replace(copy: Copy): Promise<void>;
  release(): Promise<void>;
}

async function hold(storage: Storage): Promise<Replaceable> {
  if (storage.kind === 'postgres') {
    const { db, close } = await openHeld(storage);
    return {
      lastRecord: () => lastRecord(db),
      replace: ({ db: from }) => inBoth(from, db, copyTables),
      release: close,
    };
  }
  const lock = lockFile(storage.file);
  return {
    lastRecord: () => lastRecordOf(storage.file),
    async replace(copy) {
      await copy.db.destroy();
      await overwriteFile(storage.file, copy.file);
    },
    release: async () => lock.release(),
  };
}

/** Of a file that may be missing, of an earlier version, or damaged, which is why it is replaced. */
async function lastRecordOf(file: string): Promise<AuditRecord | undefined> {
  try {
    const db = await openAsItIs(file);
    return await lastRecord(db).finally(() => db.destroy());
  } catch {
    return undefined;
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
    await copyFile(backup, file);
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

async function restoreDocuments(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  try {
    await copyDocuments(from, to);
  } catch (error) {
    throw new AppError(
      'E_BACKUP_DOCUMENTS',
      `the documents ${from} cannot be put back into ${to}: ${errorText(error)}. Make room, or see who may write there; the state was not changed`,
      { cause: error },
    );
  }
}

/** Whoever holds an older message against the log finds why its record is not there. */
async function noteRestore({ db }: Copy, replaced: AuditRecord | undefined, at: string): Promise<void> {
  const record = replaced === undefined ? null : { seq: replaced.seq, hash: replaced.hash };
  await db
    .transaction()
    .execute((trx) => addToAudit(trx, at, [{ event: 'restore', ref: '', data: { replaced: record } }]));
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
