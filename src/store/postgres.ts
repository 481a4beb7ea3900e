import { type QueryExecutorProvider, sql } from 'kysely';
import { type ClientBase, Pool, types } from 'pg';
import { AppError } from '../model/errors.ts';
import { type Storage, shownStorage } from '../model/storage.ts';

/** Locks have two numbers; Section 7031(c) is how this project began. */
const lockClass = 7031;
const holdersLock = 1;
const writersLock = 2;

/** What each transaction that writes does first; it ends with the transaction. */
export const takeTurn = `select pg_advisory_xact_lock(${lockClass}, ${writersLock})`;

/** A process that was killed a moment ago still holds it. */
const lockWaitMs = 2000;

/** `alone`: nobody else polls or delivers; `shared`: all who do share the work. */
export type Hold = 'alone' | 'shared';

interface PostgresOptions {
  /** Take the lock of the state with the connection. */
  readonly hold?: Hold | undefined;
  /** Change nothing, and see the state as it is at the first look. */
  readonly readonly?: boolean;
}

/**
 * One connection, so that transactions come one after the other, as with SQLite. Whoever holds the state holds it by
 * this very connection: where it is lost the lock is lost with it, and nothing is written before it is had again.
 */
export function openPool(storage: Storage & { kind: 'postgres' }, options: PostgresOptions): Pool {
  const pool = new Pool({
    connectionString: storage.url,
    max: 1,
    // Not closed while idle, since that would release the lock.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'sanctions-watch',
    types: { getTypeParser: parserOf },
    onConnect: (client) => prepareSession(client, storage, options),
  });
  // A connection that breaks while nobody uses it is replaced by the next query.
  pool.on('error', () => {});
  return pool;
}

/** Counts come as numbers: none of ours comes near 2^53. */
const parserOf: typeof types.getTypeParser = ((oid: number, format?: 'text') =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser;

async function prepareSession(
  client: ClientBase,
  storage: Storage,
  { hold, readonly = false }: PostgresOptions,
): Promise<void> {
  // One that breaks while it is in use fails the query; where nobody listened, it would end the process.
  client.on('error', () => {});
  // A machine that is cut off gives the lock back within a minute.
  await client.query(
    'set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3',
  );
  if (readonly) {
    await client.query(
      "set default_transaction_read_only = on; set default_transaction_isolation = 'repeatable read'",
    );
  }
  if (hold !== undefined) await takeLock(client, storage, hold);
}

async function takeLock(client: ClientBase, storage: Storage, hold: Hold): Promise<void> {
  const take = hold === 'alone' ? 'pg_advisory_lock' : 'pg_advisory_lock_shared';
  try {
    await client.query(`set lock_timeout = ${lockWaitMs}`);
    await client.query(`select ${take}(${lockClass}, ${holdersLock})`);
    await client.query('set lock_timeout = 0');
  } catch (error) {
    // lock_not_available
    if (!(error instanceof Error && 'code' in error && error.code === '55P03')) throw error;
    throw new AppError(
      'E_STATE_IN_USE',
      `another sanctions-watch is running on ${shownStorage(storage)}: stop it first, or use another \`storage\``,
    );
  }
}

/** How the state is held right now; null where nobody holds it. */
export async function lockTaken(db: QueryExecutorProvider): Promise<Hold | null> {
  const { rows } = await sql<{ mode: string }>`
    select mode from pg_locks join pg_database on pg_database.oid = pg_locks.database
    where locktype = 'advisory' and granted and datname = current_database()
      and classid = ${lockClass} and objid = ${holdersLock} limit 1`.execute(db);
  if (rows[0] === undefined) return null;
  return rows[0].mode === 'ExclusiveLock' ? 'alone' : 'shared';
}
