import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { stringify } from 'csv-stringify/sync';
import { problemLine } from '../config/problems.ts';
import { readTable } from '../config/table.ts';
import { makeFolder } from '../folders.ts';
import { counted } from '../model/counted.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { SubjectQuery, Watchlist } from '../model/watchlist.ts';
import { rowsOfQuery } from '../store/subject-query.ts';

/** A query that loses more of its subjects at once has more likely failed in silence. */
const mostLost = 0.5;
const mostShown = 20;

/**
 * Runs the query of a watchlist and keeps what it gives as a table, which the configuration reads. Says whether that
 * differs from what was kept. Throws `E_QUERY…`, and keeps what was, where it fails, has mistakes, or gives none or much
 * fewer subjects than before; `check` throws where the whole configuration cannot be with what it gives.
 */
export async function refreshSubjects(
  { id, query }: Watchlist,
  check: () => Promise<unknown>,
): Promise<'changed' | 'unchanged'> {
  if (query === null) return 'unchanged';
  makeFolder(dirname(query.copy));
  const [fresh, former] = [`${query.copy}.${randomUUID()}`, `${query.copy}.before`];
  try {
    const rows = await writeRows(query, fresh);
    if (rows === 0) throw fewer(0, query);
    if (existsSync(query.copy) && (await hashOf(fresh)) === (await hashOf(query.copy))) return 'unchanged';
    const read = await readTable(fresh, createReadStream(fresh), { ids: new Set(), sourceIds: null });
    if (read.problems.length > 0) {
      const lines = read.problems
        .slice(0, mostShown)
        .map((one) => problemLine({ ...one, file: `query of ${id}` }));
      throw new AppError('E_QUERY_ROWS', ['what it gives has mistakes:', ...lines].join('\n'));
    }
    if (existsSync(query.copy) && rows < (await linesOf(query.copy)) * mostLost) throw fewer(rows, query);
    await rm(former, { force: true });
    if (existsSync(query.copy)) await rename(query.copy, former);
    await rename(fresh, query.copy);
    try {
      await check();
    } catch (error) {
      await rm(query.copy);
      if (existsSync(former)) await rename(former, query.copy);
      throw new AppError('E_QUERY_ROWS', `what it gives cannot be taken over: ${errorText(error)}`, {
        cause: error,
      });
    }
    return 'changed';
  } finally {
    for (const file of [fresh, former]) await rm(file, { force: true });
  }
}

function fewer(rows: number, { copy }: SubjectQuery): AppError {
  const advice = existsSync(copy)
    ? `, less than half of what it gave before; if that is right, delete ${copy}`
    : '';
  return new AppError('E_QUERY_FEWER', `it gives ${counted(rows, 'subject')}${advice}`);
}

/** Says how many. */
async function writeRows({ database, sql }: SubjectQuery, file: string): Promise<number> {
  const handle = await open(file, 'w', 0o600);
  try {
    let count = 0;
    for await (const rows of rowsOfQuery(database, sql)) {
      if (rows.length === 0) continue;
      await handle.write(stringify([...rows], { header: count === 0 }));
      count += rows.length;
    }
    await handle.sync();
    return count;
  } finally {
    await handle.close();
  }
}

/** Of a table that this wrote: its rows, unless a cell has a line break. */
async function linesOf(file: string): Promise<number> {
  let lines = -1;
  for await (const _ of createInterface({ input: createReadStream(file) })) lines += 1;
  return lines;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
