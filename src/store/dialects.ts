import type Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Pool } from 'pg';
import type { Storage } from '../model/storage.ts';
import { takeTurn } from './postgres.ts';
import { isUnreachable, stateTrouble } from './state-error.ts';

/** What goes wrong with the state long after it was opened is told as plainly as what goes wrong then. */
class Told {
  readonly #storage: Storage;
  readonly #known = new WeakSet<DatabaseConnection>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async connection(acquire: () => Promise<DatabaseConnection>): Promise<DatabaseConnection> {
    const connection = await this.#told(acquire);
    if (this.#known.has(connection)) return connection;
    this.#known.add(connection);
    const executeQuery = connection.executeQuery.bind(connection);
    connection.executeQuery = (query, options) => this.#told(() => executeQuery(query, options));
    return connection;
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw stateTrouble(error, this.#storage) ?? error;
    }
  }
}

/** SQLite over one file. */
export class FileDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #storage: Storage;

  constructor(database: Database.Database, storage: Storage) {
    super({ database });
    this.#database = database;
    this.#storage = storage;
  }

  override createDriver(): Driver {
    return new FileDriver(this.#database, new Told(this.#storage));
  }
}

class FileDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #told: Told;

  constructor(database: Database.Database, told: Told) {
    super({ database });
    this.#database = database;
    this.#told = told;
  }

  override acquireConnection(): Promise<DatabaseConnection> {
    return this.#told.connection(() => super.acquireConnection());
  }

  /**
   * Begun as one that writes, so that a command beside the daemon waits for its turn. Of two that begin as readers, one
   * would find that what it has read is out of date, and fail.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.readonly) await super.beginTransaction(connection);
    else await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has undone all by itself (https://www.sqlite.org/lang_transaction.html, “Response To Errors
    // Within A Transaction”); that there is nothing to undo must not hide what went wrong.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** PostgreSQL over a pool. */
export class ServerDialect extends PostgresDialect {
  readonly #pool: Pool;
  readonly #storage: Storage;
  readonly #writes: boolean;

  /** `writes`: its transactions are to write, and take turns with those of other processes, as SQLite's do. */
  constructor(pool: Pool, storage: Storage, { writes }: { readonly writes: boolean }) {
    super({ pool });
    this.#pool = pool;
    this.#storage = storage;
    this.#writes = writes;
  }

  override createDriver(): Driver {
    return new ServerDriver(this.#pool, new Told(this.#storage), this.#writes);
  }
}

class ServerDriver extends PostgresDriver {
  readonly #told: Told;
  readonly #writes: boolean;

  constructor(pool: Pool, told: Told, writes: boolean) {
    super({ pool });
    this.#told = told;
    this.#writes = writes;
  }

  override acquireConnection(): Promise<DatabaseConnection> {
    return this.#told.connection(() => super.acquireConnection());
  }

  /** A poll and a command beside it would wait for each other's rows for ever, or undo what the other has written. */
  override async beginTransaction(
    ...[connection, settings]: Parameters<PostgresDriver['beginTransaction']>
  ): Promise<void> {
    await super.beginTransaction(connection, settings);
    if (this.#writes) await connection.executeQuery(CompiledQuery.raw(takeTurn));
  }

  override async rollbackTransaction(
    ...[connection]: Parameters<PostgresDriver['rollbackTransaction']>
  ): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      // With its connection a transaction is gone, and why the connection is gone must not be hidden.
      if (!isUnreachable(error)) throw error;
    }
  }
}
