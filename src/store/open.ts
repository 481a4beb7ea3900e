import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { makeFolder } from '../folders.ts';
import { AppError, errorText } from '../model/errors.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

/**
 * A database or a transaction. Inside a transaction only the transaction's handle may be used: SQLite has
 * one connection here, and a query on the other handle would wait for itself for ever.
 */
export type Handle = Kysely<Tables>;

/**
 * Opens the state, creating and migrating it where needed; with `inUse` only where nothing needs to be migrated,
 * since the program that uses it knows the tables as they are.
 * Throws `E_STATE_OPEN` where the file is no database, cannot be written, or was written by a newer program.
 */
export async function openStore(file: string, { inUse = false } = {}): Promise<Handle> {
  try {
    makeFolder(dirname(file));
    const sqlite = new Database(file, { timeout: 10_000 });
    sqlite.pragma('journal_mode = WAL');
    // FULL, since "sent" must survive a power failure as well as a crash, or an e-mail would leave twice.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
    if (inUse) await refuseEarlier(db, 'the daemon that runs is of an earlier version: restart it');
    await migrate(db);
    return db;
  } catch (error) {
    throw new AppError(
      'E_STATE_OPEN',
      `cannot open the state ${file}: ${errorText(error)}. Check that the folder can be written and that the file is a database of this program`,
      { cause: error },
    );
  }
}

/**
 * Opens the state so that nothing of it can be changed, be it in use or not.
 * Throws `E_STATE_OPEN` where there is none, or one that an earlier version of this program has written.
 */
export async function openForReading(file: string): Promise<Handle> {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
    await refuseEarlier(
      db,
      'it was written by an earlier version of this program: start the daemon, or run `once`',
    );
    return db;
  } catch (error) {
    throw new AppError('E_STATE_OPEN', `cannot read the state ${file}: ${errorText(error)}`, {
      cause: error,
    });
  }
}

async function refuseEarlier(db: Handle, reason: string): Promise<void> {
  const found = await migratorOf(db).getMigrations();
  if (found.every(({ executedAt }) => executedAt !== undefined)) return;
  await db.destroy();
  throw new Error(reason);
}

function migratorOf(db: Handle): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
}

async function migrate(db: Handle): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}
