import { z } from 'zod';
import type { Schema } from '../model/entry.ts';
import { schemas } from '../model/entry.ts';
import { AppError } from '../model/errors.ts';
import { compareNames, DEFAULT_THRESHOLD } from '../names/index.ts';
import type { Context, ExitStatus } from './context.ts';
import { checkRows, readCsvFile, refuseMistakes } from './csv-file.ts';
import { csvLine } from './csv-line.ts';
import { schemaName } from './queries.ts';

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

const Pair = z.object({ schema: schemaName().optional() });

/** All rows are checked before the first is printed, so that no result is half of one. */
async function matchPairs(file: string, asJson: boolean, context: Context): Promise<ExitStatus> {
  const records = await readCsvFile(file, ['name1', 'name2']);
  const { rows, mistakes } = checkRows(file, records, Pair);
  refuseMistakes(file, mistakes, 'nothing was compared');
  const [first] = records;
  if (first !== undefined && !asJson) context.print(csvLine([...first.values.keys(), 'score', 'match']));
  for (const [at, { values }] of records.entries()) {
    const { score } = compareNames(values.get('name1') ?? '', values.get('name2') ?? '', rows[at]?.schema);
    const isMatch = score >= DEFAULT_THRESHOLD;
    if (asJson) context.print(JSON.stringify({ ...Object.fromEntries(values), score, match: isMatch }));
    else context.print(csvLine([...values.values(), score.toFixed(4), String(isMatch)]));
  }
  return 0;
}

function schemaOf(text: string | undefined): Schema | undefined {
  if (text === undefined) return undefined;
  const schema = schemas.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (schema !== undefined) return schema;
  throw new AppError('E_USAGE_SCHEMA', `no schema ${text}; there are: ${schemas.join(', ')}`);
}
