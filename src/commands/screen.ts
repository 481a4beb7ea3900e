import { AppError } from '../model/errors.ts';
import { type Context, type ExitStatus, lookAt, readConfig } from './context.ts';
import { csvLine } from './csv-line.ts';
import { bareQuery, type Query, readQueries } from './queries.ts';
import { searchStored } from './search-stored.ts';
import { tableLines } from './table.ts';
import { unsearched } from './unsearched.ts';

export interface ScreenOptions {
  readonly config: string;
  readonly csv?: string;
  readonly json?: boolean;
}

const columns = ['query', 'score', 'source', 'entry_id', 'entry_name', 'matched_name'] as const;

/** Searches all stored entries for a name, or for each row of a CSV file; one row per hit, best first. */
export async function screen(
  name: string | undefined,
  options: ScreenOptions,
  context: Context,
): Promise<ExitStatus> {
  const { queries, warnings } = await queriesOf(name, options.csv);
  const config = await readConfig(options.config, context);
  const stored = { storage: config.storage, sources: config.sources.map(({ id }) => id) };
  const hits = await lookAt(config, async (db) => {
    for (const warning of [...warnings, ...(await unsearched(config, db))]) context.warn(warning);
    return await searchStored(db, stored, queries);
  });
  if (options.json) for (const hit of hits) context.print(JSON.stringify(hit));
  else if (options.csv !== undefined) {
    context.print(csvLine(columns));
    for (const hit of hits) context.print(csvLine(columns.map((column) => String(hit[column]))));
  } else {
    const rows = hits.map((hit) => columns.map((column) => String(hit[column])));
    for (const line of tableLines(columns, rows)) context.print(line);
    if (hits.length === 0) context.print('no stored entry meets this name');
  }
  return 0;
}

async function queriesOf(
  name: string | undefined,
  file: string | undefined,
): Promise<{ queries: readonly Query[]; warnings: string[] }> {
  if (file !== undefined && name === undefined) return await readQueries(file);
  if (name === undefined || file !== undefined) {
    throw new AppError(
      'E_USAGE_SCREEN',
      '`screen` takes a name or --csv FILE; quote a name of several words',
    );
  }
  if (/[\p{L}\p{N}]/u.test(name)) return { queries: [bareQuery(name)], warnings: [] };
  throw new AppError('E_USAGE_SCREEN', `“${name}” has neither letters nor digits, so nothing is called so`);
}
