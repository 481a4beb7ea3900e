import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { stateFile } from '../app.ts';
import { AppError, errorText } from '../model/errors.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';
import { type Query, searchStored } from './search-stored.ts';
import { tableLines } from './table.ts';

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
  const queries = queriesOf(name, options.csv);
  const config = await readConfig(options.config, context);
  const stored = { file: stateFile(config), sources: config.sources.map(({ id }) => id) };
  const hits = await searchStored(stored, queries);
  if (options.json) for (const hit of hits) context.print(JSON.stringify(hit));
  else if (options.csv !== undefined) {
    context.print(stringify(hits, { header: true, columns: [...columns] }).trimEnd());
  } else {
    const rows = hits.map((hit) => columns.map((column) => String(hit[column])));
    for (const line of tableLines(columns, rows)) context.print(line);
    if (hits.length === 0) context.print('no stored entry meets this name');
  }
  return 0;
}

function queriesOf(name: string | undefined, file: string | undefined): readonly Query[] {
  if ((name === undefined) === (file === undefined)) {
    throw new AppError(
      'E_USAGE_SCREEN',
      '`screen` takes a name or --csv FILE; quote a name of several words',
    );
  }
  if (name !== undefined) return [{ name }];
  try {
    const rows: Query[] = parse(readFileSync(file ?? '', 'utf8'), { columns: true, bom: true });
    if (rows.every((row) => row.name !== undefined)) return rows;
  } catch (error) {
    throw new AppError('E_USAGE_SCREEN', `cannot read ${file}: ${errorText(error)}`, { cause: error });
  }
  throw new AppError('E_USAGE_SCREEN', `${file}:1: there is no column \`name\``);
}
