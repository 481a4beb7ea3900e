import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely';
import type { Pool } from 'pg';
import { AppError } from '../model/errors.ts';
import { type Storage, shownStorage } from '../model/storage.ts';
import { BinaryOrderPlugin } from './binary-order.ts';
import { FileDialect, ServerDialect } from './dialects.ts';
import { ageOf, migrate } from './migrate.ts';
import { type Hold, lockTaken, openPool } from './postgres.ts';
import {
  checkPages,
  inMemoryOf,
  inOneTransaction,
  isFileLocked,
  lockFile,
  openFileForReading,
  openSqlite,
} from './sqlite.ts';
import { stateError } from './state-error.ts';
import type { Tables } from './tables.ts';

/**
 * A database or a transaction. Inside a transaction only the transaction's handle may be used: there is
 * one connection, and a query on the other handle would wait for itself for ever.
 */
export type Handle = Kysely<Tables>;

/** No file: what is tried out on a state that nobody else has. */
const inMemory = ':memory:';

/** SQLite takes an empty list after `in`, PostgreSQL does not. */
const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })];

/**
 * Opens the state, creating and migrating it where needed; while a daemon runs on it only where nothing needs to be
 * migrated, since that knows the tables as they are.
 * Throws `E_STATE_…`: it cannot be had, is damaged, or was written by a newer program.
 */
export async function openStore(storage: Storage): Promise<Handle> {
  return await opening(storage, async () =>
    storage.kind === 'sqlite'
      ? await openFile(storage.file, {
          mayMigrate: () => !isLocked(storage.file),
        })
      : await openDatabase(storage),
  );
}

/** A state that only those poll and deliver on who hold it. */
export interface HeldState {
  readonly db: Handle;
  /** Closes it and lets others have it. */
  close(): Promise<void>;
}

/**
 * Opens the state for a process that polls and delivers on it, having looked whether it is whole: the only one, or, on
 * PostgreSQL, with `shared`, one of several. A process that is killed holds nothing any more. Throws as `openStore`
 * does, and `E_STATE_IN_USE` where another holds it.
 */
export async function openHeld(storage: Storage, hold: Hold = 'alone'): Promise<HeldState> {
  return await opening(storage, async () => {
    if (storage.kind === 'postgres') {
      const db = hold === 'alone' ? await openDatabase(storage, hold) : await openShared(storage);
      return { db, close: () => db.destroy() };
    }
    const lock = lockFile(storage.file);
    try {
      const db = await openFile(storage.file, { mayMigrate: () => true, check: true });
      const close = async (): Promise<void> => {
        await db.destroy();
        lock.release();
      };
      return { db, close };
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

/**
 * Opens the state so that nothing of it can be changed, be it in use or not.
 * Throws `E_STATE_…` where there is none, or one of another version of this program.
 */
export async function openForReading(storage: Storage): Promise<Handle> {
  return await opening(storage, async () => {
    const db =
      storage.kind === 'sqlite'
        ? overFile(openFileForReading(storage.file), storage)
        : overPool(openPool(storage, { readonly: true }), storage, false);
    return await closingOnError(db, async () => {
      if ((await ageOnceSettled(db, storage)) === 'current') return;
      throw new AppError(
        'E_STATE_EARLIER',
        `the state ${shownStorage(storage)} was written by an earlier version of this program: start the daemon, or run \`once\``,
      );
    });
  });
}

/**
 * Opens the state to look at, be it in use or not. Nothing is written but where there is none yet: of a file of an earlier
 * version a copy in memory is brought up to date, so that a backup stays what it is. Throws as `openStore` does.
 */
export async function openToLook(storage: Storage): Promise<Handle> {
  try {
    return await openForReading(storage);
  } catch (error) {
    const code = error instanceof AppError ? error.code : '';
    if (code === 'E_STATE_EARLIER' && storage.kind === 'sqlite' && !isLocked(storage.file))
      return await openInMemory(storage);
    if (code !== 'E_STATE_NONE' && code !== 'E_STATE_EARLIER') throw error;
    return await openStore(storage);
  }
}

async function openInMemory(storage: Storage & { kind: 'sqlite' }): Promise<Handle> {
  return await opening(storage, async () => {
    const sqlite = inMemoryOf(storage.file);
    const db = overFile(sqlite, storage);
    return await closingOnError(db, () =>
      inOneTransaction(sqlite, () => migrate(db, { inTransaction: true })),
    );
  });
}

/** Opens a state of this version or an earlier one as it is, for what all of them have. Throws `E_STATE_…`. */
export async function openAsItIs(file: string): Promise<Handle> {
  const storage: Storage = { kind: 'sqlite', file };
  return await opening(storage, async () => {
    const db = overFile(openFileForReading(file), storage);
    return await closingOnError(db, async () => void (await requireKnown(db)));
  });
}

/** Whether a process polls and delivers on the state right now. */
export async function isHeld(storage: Storage): Promise<boolean> {
  return (await holdOf(storage)) !== null;
}

/** How processes hold the state right now; null where none does. */
export async function holdOf(storage: Storage): Promise<Hold | null> {
  return await opening(storage, async () => {
    if (storage.kind === 'sqlite') return isFileLocked(storage.file) ? 'alone' : null;
    const db = overPool(openPool(storage, {}), storage, false);
    try {
      return await lockTaken(db);
    } finally {
      await db.destroy();
    }
  });
}

async function opening<T>(storage: Storage, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw stateError(error, storage);
  }
}

function overFile(database: Database.Database, storage: Storage): Handle {
  return new Kysely<Tables>({ dialect: new FileDialect(database, storage), plugins });
}

function overPool(pool: Pool, storage: Storage, writes: boolean): Handle {
  return new Kysely<Tables>({ dialect: new ServerDialect(pool, storage, { writes }), plugins });
}

async function openFile(
  file: string,
  { mayMigrate, check = false }: { readonly mayMigrate: () => boolean; readonly check?: boolean },
): Promise<Handle> {
  const sqlite = openSqlite(file);
  const db = overFile(sqlite, { kind: 'sqlite', file });
  return await closingOnError(db, async () => {
    if (check) checkPages(sqlite);
    const age = check ? await requireKnown(db) : await ageOnceSettled(db, { kind: 'sqlite', file });
    if (age === 'current') return;
    if (!mayMigrate()) throw earlierDaemon();
    await inOneTransaction(sqlite, () => migrate(db, { inTransaction: true }));
  });
}

/**
 * Brought up to date by one that is alone, since the others know the tables as they are. Of several that are started at
 * once, the others wait for it.
 */
async function openShared(storage: Storage & { kind: 'postgres' }): Promise<Handle> {
  const deadline = performance.now() + aboutToMigrateMs;
  while (true) {
    const db = overPool(openPool(storage, { hold: 'shared' }), storage, true);
    let age: 'current' | 'earlier' | undefined;
    await closingOnError(db, async () => {
      age = await requireKnown(db);
    });
    if (age === 'current') return db;
    await db.destroy();
    try {
      await (await openDatabase(storage, 'alone')).destroy();
    } catch (error) {
      const isHeld = error instanceof AppError && error.code === 'E_STATE_IN_USE';
      if (!isHeld || performance.now() > deadline) throw isHeld ? earlierDaemon() : error;
      await wait(100);
    }
  }
}

async function openDatabase(storage: Storage & { kind: 'postgres' }, hold?: Hold): Promise<Handle> {
  const db = overPool(openPool(storage, { hold }), storage, true);
  return await closingOnError(db, async () => {
    const age = hold === undefined ? await ageOnceSettled(db, storage) : await requireKnown(db);
    if (age === 'current') return;
    if (hold === undefined && (await lockTaken(db)) !== null) throw earlierDaemon();
    await migrate(db.withPlugin(new BinaryOrderPlugin()), { inTransaction: false });
  });
}

function earlierDaemon(): AppError {
  return new AppError(
    'E_STATE_EARLIER',
    'the process that holds the state is of an earlier version: restart it; or it is still bringing the state up to date: try again',
  );
}

function isLocked(file: string): boolean {
  return file !== inMemory && isFileLocked(file);
}

/** Whoever holds a state that is of an earlier version may be about to migrate it, having looked whether it is whole. */
const aboutToMigrateMs = 10_000;

async function ageOnceSettled(db: Handle, storage: Storage): Promise<'current' | 'earlier'> {
  const deadline = performance.now() + aboutToMigrateMs;
  while ((await requireKnown(db)) === 'earlier' && performance.now() < deadline) {
    const isTaken = storage.kind === 'postgres' ? (await lockTaken(db)) !== null : isLocked(storage.file);
    if (!isTaken) break;
    await wait(100);
  }
  return await requireKnown(db);
}

async function requireKnown(db: Handle): Promise<'current' | 'earlier'> {
  const age = await ageOf(db);
  if (age !== 'newer') return age;
  throw new AppError(
    'E_STATE_NEWER',
    'the state was written by a newer version of this program, which this one must not touch: use that version, or restore a backup of the time before it',
  );
}

async function closingOnError(db: Handle, work: () => Promise<void>): Promise<Handle> {
  try {
    await work();
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
