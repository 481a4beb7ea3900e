import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import type { Schema } from '../model/entry.ts';
import { schemas } from '../model/entry.ts';
import { AppError, errorText } from '../model/errors.ts';
import { compareNames, DEFAULT_THRESHOLD } from '../names/index.ts';
import type { Context, ExitStatus } from './context.ts';

export interface MatchOptions {
  readonly schema?: string;
  readonly pairs?: string;
  readonly json?: boolean;
}

/** The score of two names and why, or the scores of all pairs of a CSV file. */
export async function match(
  names: readonly string[],
  options: MatchOptions,
  context: Context,
): Promise<ExitStatus> {
  if (options.pairs !== undefined) {
    if (names.length > 0) throw new AppError('E_USAGE_MATCH', '`match` takes two names or --pairs, not both');
    return await matchPairs(options.pairs, options.json === true, context);
  }
  const [left, right] = names;
  if (left === undefined || right === undefined || names.length > 2) {
    throw new AppError('E_USAGE_MATCH', '`match` takes two names; quote each of them');
  }
  const schema = schemaOf(options.schema);
  const { score, explanation, kind } = compareNames(left, right, schema);
  const isMatch = score >= DEFAULT_THRESHOLD;
  if (options.json) {
    context.print(JSON.stringify({ name1: left, name2: right, score, match: isMatch, explanation }));
    return 0;
  }
  context.print(`${score.toFixed(3)}  ${isMatch ? 'match' : 'no match'} (threshold ${DEFAULT_THRESHOLD})`);
  for (const line of explanation) context.print(`  ${line}`);
  if (schema === undefined && kind === 'organisation')
    context.print('  compared as organisations; for people, add --schema Person');
  return 0;
}

async function matchPairs(file: string, asJson: boolean, context: Context): Promise<ExitStatus> {
  const rows = parse({ columns: true, bom: true, skip_empty_lines: true });
  createReadStream(file)
    .on('error', (error) => rows.destroy(error))
    .pipe(rows);
  let columns: string[] | null = null;
  try {
    for await (const row of rows as AsyncIterable<Record<string, string>>) {
      if (columns === null) {
        columns = Object.keys(row);
        requireColumns(file, columns);
        if (!asJson) context.print(csvLine([...columns, 'score', 'match']));
      }
      const schema = schemaOf(row.schema || undefined);
      const { score } = compareNames(row.name1 ?? '', row.name2 ?? '', schema);
      const isMatch = score >= DEFAULT_THRESHOLD;
      const values = columns.map((column) => row[column] ?? '');
      if (asJson) context.print(JSON.stringify({ ...row, score, match: isMatch }));
      else context.print(csvLine([...values, score.toFixed(4), String(isMatch)]));
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('E_USAGE_PAIRS', `cannot read ${file}: ${errorText(error)}`, { cause: error });
  }
  return 0;
}

function requireColumns(file: string, columns: readonly string[]): void {
  const missing = ['name1', 'name2'].filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  throw new AppError(
    'E_USAGE_PAIRS',
    `${file}:1: no column ${missing.join(' and ')}; the file has: ${columns.join(', ')}`,
  );
}

function csvLine(values: readonly string[]): string {
  return stringify([[...values]]).trimEnd();
}

function schemaOf(text: string | undefined): Schema | undefined {
  if (text === undefined) return undefined;
  const schema = schemas.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (schema !== undefined) return schema;
  throw new AppError('E_USAGE_SCHEMA', `no schema ${text}; there are: ${schemas.join(', ')}`);
}
