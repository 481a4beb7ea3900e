import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { AppError, errorText } from '../model/errors.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

/**
 * A database or a transaction. Inside a transaction only the transaction's handle may be used: SQLite has
 * one connection here, and a query on the other handle would wait for itself for ever.
 */
export type Handle = Kysely<Tables>;

/**
 * Opens the state, creating and migrating it where needed.
 * Throws `E_STATE_OPEN` where the file is no database, cannot be written, or was written by a newer program.
 */
export async function openStore(file: string): Promise<Handle> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const sqlite = new Database(file, { timeout: 10_000 });
    sqlite.pragma('journal_mode = WAL');
    // FULL, since "sent" must survive a power failure as well as a crash, or an e-mail would leave twice.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
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

async function migrate(db: Handle): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
