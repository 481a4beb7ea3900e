import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from '../folders.ts';
import { AppError } from '../model/errors.ts';

/** Opens or creates a database file for reading and writing. */
export function openSqlite(file: string): Database.Database {
  makeFolder(dirname(file));
  const sqlite = new Database(file, { timeout: 10_000 });
  sqlite.pragma('journal_mode = WAL');
  // FULL, since "sent" must survive a power failure as well as a crash, or an e-mail would leave twice.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
}

/** Opens a database file of which nothing is to be changed. Throws `E_STATE_NONE` where there is none. */
export function openFileForReading(file: string): Database.Database {
  if (!existsSync(file)) {
    throw new AppError('E_STATE_NONE', `there is no state ${file} yet: start the daemon, or run \`once\``);
  }
  return new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
}

/** The same in memory, where it can be changed. */
export function inMemoryOf(file: string): Database.Database {
  const sqlite = openFileForReading(file);
  try {
    const bytes = sqlite.serialize();
    // https://www.sqlite.org/fileformat.html: 2 is a write-ahead log, which memory has none of.
    bytes.fill(1, 18, 20);
    return new Database(bytes);
  } finally {
    sqlite.close();
  }
}

/** Makes a file that nobody has open one that can be read where nothing can be written, which takes no log beside it. */
export function closeLog(file: string): void {
  const sqlite = new Database(file, { fileMustExist: true });
  sqlite.pragma('journal_mode = DELETE');
  sqlite.close();
}

/** Throws where pages of the file are damaged. Reads all of it: 0.3 s for 100 MB. */
export function checkPages(sqlite: Database.Database): void {
  const found = sqlite.pragma('quick_check(3)', { simple: false }) as { quick_check: string }[];
  const problems = found.map(({ quick_check }) => quick_check).filter((line) => line !== 'ok');
  if (problems.length > 0) throw new Error(`the database disk image is malformed: ${problems.join('; ')}`);
}

/**
 * Makes a database file what another one is. One that is open elsewhere has the new content with its next look; one
 * that is damaged is kept as FILE.damaged. At no moment is there none, which would be taken for a first start.
 */
export async function overwriteFile(file: string, from: string): Promise<void> {
  makeFolder(dirname(file));
  const source = openFileForReading(from);
  try {
    if (existsSync(file) && !isDatabase(file)) {
      const copy = `${file}.new`;
      rmSync(copy, { force: true });
      await source.backup(copy);
      for (const end of ['', '-wal']) {
        rmSync(`${file}.damaged${end}`, { force: true });
        if (existsSync(`${file}${end}`)) linkSync(`${file}${end}`, `${file}.damaged${end}`);
      }
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      renameSync(copy, file);
    } else {
      // All pages in one step: nobody writes between two.
      await source.backup(file, { progress: () => Number.MAX_SAFE_INTEGER });
    }
  } finally {
    source.close();
  }
}

function isDatabase(file: string): boolean {
  try {
    const sqlite = new Database(file, { fileMustExist: true });
    try {
      checkPages(sqlite);
    } finally {
      sqlite.close();
    }
    return true;
  } catch {
    return false;
  }
}

/** A migration of a large state; whoever comes meanwhile waits for it. */
const migrationMs = 300_000;

/** Does `work` in one transaction that no other process can begin meanwhile, so that a migration is done once. */
export async function inOneTransaction(sqlite: Database.Database, work: () => Promise<void>): Promise<void> {
  sqlite.pragma(`busy_timeout = ${migrationMs}`);
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    await work();
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  } finally {
    sqlite.pragma('busy_timeout = 10000');
  }
}

/**
 * Makes sure that one process at a time polls and delivers on a state. The lock is SQLite's own on a file
 * beside it: the operating system drops it with the process, so a killed one leaves nothing behind.
 * Throws `E_STATE_IN_USE` where somebody holds it.
 */
export function lockFile(file: string): { release(): void } {
  return lockWithin(file, lookMs);
}

/** `isFileLocked` takes the lock for a moment: looking must not keep a program from starting. */
const lookMs = 2000;

function lockWithin(file: string, timeout: number): { release(): void } {
  const path = `${file}.lock`;
  makeFolder(dirname(path));
  const lock = new Database(path, { timeout });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new AppError(
      'E_STATE_IN_USE',
      `another sanctions-watch is running on ${file}: stop it first, or use another \`storage\``,
    );
  }
  return { release: () => lock.close() };
}

/** Whether a process holds the lock right now. */
export function isFileLocked(file: string): boolean {
  // Nothing is written for a mere look: where there is no such file nobody ever held it.
  if (!existsSync(`${file}.lock`)) return false;
  try {
    lockWithin(file, 0).release();
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'E_STATE_IN_USE') return true;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
