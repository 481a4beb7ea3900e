// A thread that runs a query on an SQLite file, and gives its rows as they are asked for: one that never ends can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const { file, sql, atOnce } = workerData as { file: string; sql: string; atOnce: number };

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Buffer.isBuffer(value) ? value.toString('utf8') : String(value);
}

function* batches(): Generator<(string | null)[][]> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  const statement = database.prepare(sql).safeIntegers().raw();
  parentPort?.postMessage({ columns: statement.columns().map(({ name }) => name) });
  let rows: (string | null)[][] = [];
  for (const row of statement.iterate() as Iterable<unknown[]>) {
    rows.push(row.map(textOf));
    if (rows.length < atOnce) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

const rows = batches();
parentPort?.on('message', () => parentPort?.postMessage({ rows: rows.next().value ?? null }));
