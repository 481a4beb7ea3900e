import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { suggestion } from '../config/problems.ts';
import { findingsOf } from '../config/zod-issues.ts';
import { type CsvRecord, csvRecords } from '../formats/csv.ts';
import { AppError, errorText, ReadError } from '../model/errors.ts';

/** The rows of a table that a user wrote. Throws `E_USAGE_CSV`, with file and line, where it cannot be read. */
export async function readCsvFile(file: string, required: readonly string[]): Promise<CsvRecord[]> {
  try {
    const records: CsvRecord[] = [];
    const shape = { required, unterminated: 'accept' } as const;
    for await (const record of csvRecords(createReadStream(file), shape)) records.push(record);
    return records;
  } catch (error) {
    throw new AppError('E_USAGE_CSV', `${file}${whyUnreadable(error)}`, { cause: error });
  }
}

/** `:2: a quote is never closed`. */
function whyUnreadable(error: unknown): string {
  const text = errorText(error);
  if (error instanceof ReadError) {
    const [, before = '', line = '1', after = ''] = /^(.*?)line (\d+)\)?:? ?(.*)$/s.exec(text) ?? [];
    if (error.code === 'E_READ_ENCODING') return `:${line}: is not in UTF-8: save it in that encoding`;
    return `:${line}: ${`${before}${after}` || text}`;
  }
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? ': there is no such file' : `: cannot be read: ${text}`;
}

export interface Checked<T> {
  readonly rows: readonly T[];
  /** A line for each cell that is not understood. */
  readonly mistakes: readonly string[];
}

/** The rows as the schema reads them; an empty cell is none. Mistakes are worded as those of the configuration. */
export function checkRows<S extends z.ZodObject>(
  file: string,
  records: readonly CsvRecord[],
  schema: S,
): Checked<z.infer<S>> {
  const rows: z.infer<S>[] = [];
  const mistakes: string[] = [];
  for (const { line, values } of records) {
    const cells = Object.fromEntries([...values].filter(([, cell]) => cell.trim() !== ''));
    const parsed = schema.safeParse(cells);
    if (parsed.success) rows.push(parsed.data);
    else mistakes.push(...problemsOf(parsed.error, cells, schema).map((text) => `${file}:${line}: ${text}`));
  }
  return { rows, mistakes };
}

function problemsOf(error: z.ZodError, cells: Readonly<Record<string, string>>, schema: z.ZodType): string[] {
  return findingsOf(error.issues, schema).map(({ path, message }) => {
    const column = String(path[0]);
    const cell = cells[column];
    const written = cell === undefined ? null : { shown: `\`${cell}\``, quoted: `"${cell}"` };
    return `${column}: ${typeof message === 'string' ? message : message(written)}`;
  });
}

const mostShown = 50;

/** Throws `E_USAGE_CSV` with all mistakes; `undone` says what was not done because of them. */
export function refuseMistakes(file: string, mistakes: readonly string[], undone: string): void {
  if (mistakes.length === 0) return;
  const count = mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`;
  const more = mistakes.length > mostShown ? [`… and ${mistakes.length - mostShown} more`] : [];
  const lines = [`${file} has ${count}, ${undone}:`, ...mistakes.slice(0, mostShown), ...more];
  throw new AppError('E_USAGE_CSV', lines.join('\n'));
}

/** A line for each column that nobody reads. */
export function unreadColumns(
  file: string,
  records: readonly CsvRecord[],
  read: readonly string[],
): string[] {
  const columns = [...(records[0]?.values.keys() ?? [])].filter((column) => !read.includes(column));
  return columns.map(
    (column) =>
      `${file}:1: the column \`${column}\` is not read;${suggestion(column, read)} read are ${read.join(', ')}`,
  );
}
