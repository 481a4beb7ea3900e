import { csvRecords } from '../formats/csv.ts';
import { errorText, ReadError } from '../model/errors.ts';
import type { Subject } from '../model/watchlist.ts';
import { type Problem, suggestion } from './problems.ts';
import { subjectOf } from './subject.ts';
import { SubjectYaml } from './watchlist-schema.ts';
import { findingsOf } from './zod-issues.ts';

/** A column and the key of `subjects` that it is. In tables, words are joined by `_`, as SQL takes them without quotes. */
const keyOfColumn = {
  id: 'id',
  name: 'name',
  schema: 'schema',
  aliases: 'aliases',
  country: 'country',
  birth_date: 'birthDate',
  gender: 'gender',
  identifiers: 'identifiers',
  positions: 'positions',
  notes: 'notes',
  url: 'url',
  ignore: 'ignore',
  threshold: 'threshold',
  to: 'to',
} as const;

type Column = keyof typeof keyOfColumn;

/** All that a table of subjects may have. */
const tableColumns = Object.keys(keyOfColumn) as readonly Column[];
const columnOfKey = new Map<PropertyKey, Column>(tableColumns.map((column) => [keyOfColumn[column], column]));
/** Several values stand in one cell, with a semicolon between. */
const several: ReadonlySet<string> = new Set([
  'aliases',
  'country',
  'birth_date',
  'positions',
  'ignore',
  'to',
]);

/** Nobody reads on, and of a million lines each may have one. */
const mostProblems = 1000;

export interface ReadTable {
  readonly subjects: readonly Subject[];
  readonly problems: readonly Problem[];
}

export interface TableReading {
  /** Ids that are taken; those of the table are added. */
  readonly ids: Set<string>;
  /** What `ignore` may refer to; null where that is not known. */
  readonly sourceIds: ReadonlySet<string> | null;
}

/** Reads the subjects of a CSV file whose first line names the columns. */
export async function readTable(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: TableReading,
): Promise<ReadTable> {
  const subjects: Subject[] = [];
  const problems: Problem[] = [];
  const note = (line: number, path: string, message: string): void => {
    problems.push({ file, line, column: 1, path, message });
  };
  let columns: readonly string[] | null = null;
  try {
    for await (const { line, values } of csvRecords(bytes, {
      required: ['id', 'name'],
      unterminated: 'accept',
    })) {
      if (columns === null) {
        columns = [...values.keys()];
        for (const column of columns.filter((one) => !Object.hasOwn(keyOfColumn, one))) {
          const meant = suggestion(column, tableColumns);
          note(1, column, `there is no such column;${meant} there are ${tableColumns.join(', ')}`);
        }
      }
      if (problems.length >= mostProblems) break;
      const subject = subjectIn(values, reading, (path, message) => note(line, path, message));
      if (subject !== null) subjects.push(subject);
    }
  } catch (error) {
    const isTold = error instanceof ReadError || (error instanceof Error && 'code' in error);
    if (!isTold) throw error;
    const isMissing = 'code' in error && error.code === 'ENOENT';
    const text = errorText(error);
    const [, line = '1'] = /line (\d+)/.exec(text) ?? [];
    note(Number(line), '', isMissing ? 'there is no such file' : text.replace(/^line \d+: /, ''));
  }
  // A copy that was cut, or an export that failed, is no wish to watch nobody.
  if (subjects.length === 0 && problems.length === 0) note(1, '', 'the table has no subject');
  return { subjects, problems };
}

type Note = (path: string, message: string) => void;

function subjectIn(
  cells: ReadonlyMap<string, string>,
  { ids, sourceIds }: TableReading,
  note: Note,
): Subject | null {
  const parsed = SubjectYaml.safeParse(yamlOf(cells));
  if (!parsed.success) {
    for (const { path, message } of findingsOf(parsed.error.issues, SubjectYaml)) {
      const column = columnOfKey.get(path[0] ?? '') ?? String(path[0]);
      const cell = cells.get(column)?.trim() ?? '';
      const written = cell === '' ? null : { shown: `\`${cell}\``, quoted: `"${cell}"` };
      const isIdentifier = path[0] === 'identifiers';
      const shown = typeof message === 'string' ? message : message(written);
      note(
        column,
        isIdentifier
          ? `one is written \`passport: C0123456\`${written && ` (found ${written.shown})`}`
          : shown,
      );
    }
    return null;
  }
  const { id, ignore = [] } = parsed.data;
  if (ids.has(id)) note('id', `the id \`${id}\` is given twice`);
  ids.add(id);
  for (const entry of [ignore].flat()) {
    const source = entry.split(':')[0] ?? '';
    if (sourceIds !== null && !sourceIds.has(source))
      note('ignore', `no source \`${source}\` in the configuration`);
  }
  return subjectOf(parsed.data);
}

/** What the file would have in `subjects`. */
function yamlOf(cells: ReadonlyMap<string, string>): Record<string, unknown> {
  const yaml: Record<string, unknown> = {};
  for (const [column, text] of cells) {
    const cell = text.trim();
    if (cell === '' || !Object.hasOwn(keyOfColumn, column)) continue;
    const key = keyOfColumn[column as Column];
    if (column === 'threshold') yaml[key] = Number.isNaN(Number(cell)) ? cell : Number(cell);
    else if (column === 'identifiers') yaml[key] = valuesIn(cell).map(identifierOf);
    else yaml[key] = several.has(column) && cell.includes(';') ? valuesIn(cell) : cell;
  }
  return yaml;
}

function valuesIn(cell: string): string[] {
  return cell
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** `passport: C0123456`. */
function identifierOf(text: string): { readonly type: string; readonly value?: string } {
  const colon = text.indexOf(':');
  if (colon < 0) return { type: text };
  return { type: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}
