import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { AppError, errorText } from '../model/errors.ts';
import { type Storage, shownStorage } from '../model/storage.ts';

/** A row of a query: by column, as text; null for nothing. */
export type QueryRow = Readonly<Record<string, string | null>>;

const rowsAtOnce = 10_000;
const connectWithinMs = 10_000;
const answerWithinMs = 5 * 60_000;

/**
 * The rows of a query on somebody else's database, some at a time. Nothing can be changed by it. Throws `E_QUERY`, which
 * says where, and what the database says.
 */
export async function* rowsOfQuery(database: Storage, sql: string): AsyncGenerator<QueryRow[]> {
  try {
    if (database.kind === 'sqlite') yield* rowsOfFile(database.file, sql);
    else yield* rowsOfServer(database.url, sql);
  } catch (error) {
    throw new AppError('E_QUERY', `${shownStorage(database)}: ${errorText(error)}`, { cause: error });
  }
}

async function* rowsOfFile(file: string, sql: string): AsyncGenerator<QueryRow[]> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const statement = database.prepare(sql);
    let rows: QueryRow[] = [];
    for (const row of statement.safeIntegers().iterate() as Iterable<Record<string, unknown>>) {
      rows.push(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, textOf(value)])));
      if (rows.length < rowsAtOnce) continue;
      yield rows;
      rows = [];
      await turn();
    }
    yield rows;
  } finally {
    database.close();
  }
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Buffer.isBuffer(value) ? value.toString('utf8') : String(value);
}

async function* rowsOfServer(connectionString: string, sql: string): AsyncGenerator<QueryRow[]> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: connectWithinMs,
    statement_timeout: answerWithinMs,
    application_name: 'sanctions-watch subjects',
    // As the server writes it: a day must not become a moment of some time zone.
    types: { getTypeParser: () => (text: string | Buffer) => String(text) },
  });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin read only');
    await client.query(`declare subjects cursor for ${sql}`);
    while (true) {
      const { rows } = await client.query<QueryRow>(`fetch ${rowsAtOnce} from subjects`);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await client.end();
  }
}
