import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Client, type QueryConfig } from 'pg';
import { AppError, errorText } from '../model/errors.ts';
import { type Storage, shownStorage } from '../model/storage.ts';

const rowsAtOnce = 10_000;
const connectWithinMs = 10_000;
/** For the whole of a query, and what it may give at most: far above what a process can watch. */
const limits = { ms: 10 * 60_000, rows: 20_000_000, chars: 4_000_000_000 };
/** Compiled, a file has another ending. */
const program = new URL(`./query-program${extname(import.meta.filename)}`, import.meta.url);

/**
 * The rows of one query on somebody else's database, some at a time; nothing can be changed by it. Throws `E_QUERY`, which
 * says where, and what the database says, also where it takes more than ten minutes or never ends.
 */
export async function* rowsOfQuery(database: Storage, sql: string): AsyncGenerator<Record<string, string>[]> {
  const ended = AbortSignal.timeout(limits.ms);
  let [rows, chars] = [0, 0];
  try {
    const batches =
      database.kind === 'sqlite'
        ? rowsOfFile(database.file, sql, ended)
        : rowsOfServer(database.url, sql, ended);
    for await (const batch of batches) {
      rows += batch.length;
      for (const row of batch) for (const cell of Object.values(row)) chars += cell.length;
      if (rows > limits.rows || chars > limits.chars)
        throw new Error(`it gives more than ${limits.rows} rows or ${limits.chars} characters`);
      yield batch;
    }
  } catch (error) {
    const reason = ended.aborted ? `it took more than ${limits.ms / 60_000} minutes` : errorText(error);
    throw new AppError('E_QUERY', `${shownStorage(database)}: ${reason}`, { cause: error });
  }
}

type Cells = readonly (string | null)[];

function recordsOf(columns: readonly string[], rows: readonly Cells[]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

/** Of two columns of one name, nobody knows which is meant. */
function requireDistinct(columns: readonly string[]): void {
  const twice = columns.find((column, at) => columns.indexOf(column) < at);
  if (twice !== undefined) throw new Error(`it gives the column ${twice} twice`);
}

/** In a thread, since what SQLite does cannot be interrupted. */
async function* rowsOfFile(
  file: string,
  sql: string,
  signal: AbortSignal,
): AsyncGenerator<Record<string, string>[]> {
  const worker = new Worker(program, { workerData: { file, sql, atOnce: rowsAtOnce } });
  const next = async (): Promise<{ columns?: string[]; rows?: Cells[] | null }> =>
    (await once(worker, 'message', { signal }))[0];
  try {
    worker.postMessage('more');
    const { columns = [] } = await next();
    requireDistinct(columns);
    while (true) {
      const { rows } = await next();
      if (!rows) return;
      yield recordsOf(columns, rows);
      worker.postMessage('more');
    }
  } finally {
    await worker.terminate();
  }
}

async function* rowsOfServer(
  connectionString: string,
  sql: string,
  signal: AbortSignal,
): AsyncGenerator<Record<string, string>[]> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: connectWithinMs,
    statement_timeout: limits.ms,
    application_name: 'sanctions-watch subjects',
    // As the server writes it: a day must not become a moment of some time zone.
    types: { getTypeParser: () => (text: string | Buffer) => String(text) },
  });
  client.on('error', () => {});
  const hangUp = (): void => void client.end().catch(() => undefined);
  signal.addEventListener('abort', hangUp);
  await client.connect();
  try {
    await client.query('begin read only');
    // Sent so that the server takes one statement only: a second one could end the transaction, and write.
    await client.query({ text: `declare subjects cursor for ${sql}`, queryMode: 'extended' } as QueryConfig);
    while (true) {
      const { rows, fields } = await client.query<(string | null)[]>({
        text: `fetch ${rowsAtOnce} from subjects`,
        rowMode: 'array',
      });
      const columns = fields.map(({ name }) => name);
      requireDistinct(columns);
      if (rows.length === 0) return;
      yield recordsOf(columns, rows);
    }
  } finally {
    signal.removeEventListener('abort', hangUp);
    await client.end().catch(() => undefined);
  }
}
