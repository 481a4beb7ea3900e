import { Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { counted } from '../model/counted.ts';
import { ReadError } from '../model/errors.ts';
import { decodeStream } from './text.ts';

/** A line of a table by the names of its columns; what it holds comes as published, white space too. */
export interface CsvRecord {
  /** Where it begins; the first line is 1. */
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

export interface CsvShape {
  /** Between two cells; a comma unless it is said. */
  readonly delimiter?: string;
  /** The columns of a document without a header line, in order. */
  readonly columns?: readonly string[];
  /** Columns that a header line must have, among others and in any order. */
  readonly required?: readonly string[];
  /**
   * Takes a last line without a line break. By default that is a cut document: a cell without quotes could go
   * on, and nobody would see.
   */
  readonly unterminated?: 'accept';
}

/** Far above what any list has, far below what hurts. */
const limits = { cellChars: 2_000_000, recordBytes: 20_000_000 };

/**
 * Reads a table in bounded memory, a line at a time and in order; every one has as many cells as there are
 * columns. A byte order mark and empty lines are passed over. Throws `ReadError`, with the line, where it is
 * malformed, cut within a line, a web page or JSON. A table that was cut between two lines looks whole here.
 */
export async function* csvRecords(
  bytes: AsyncIterable<Uint8Array>,
  shape: CsvShape = {},
): AsyncGenerator<CsvRecord> {
  const rows = new Rows(shape);
  const options: Options<CsvRecord, string[]> = {
    delimiter: shape.delimiter ?? ',',
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    max_record_size: limits.recordBytes,
    on_record: (cells, { empty_lines }) => rows.take(cells, empty_lines),
  };
  // Its types know records that are no arrays only together with `columns`.
  const parser = parse(options as unknown as Options);
  const source = Readable.from(checked(decodeStream(bytes), shape));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    yield* parser as AsyncIterable<CsvRecord>;
  } catch (error) {
    throw error instanceof CsvError ? rows.explain(error) : error;
  } finally {
    source.destroy();
  }
  rows.finish();
}

/** Names the cells and knows the lines: the parser counts a CRLF within quotes twice. */
class Rows {
  readonly #required: readonly string[];
  #columns: readonly string[] | null;
  #line = 1;

  constructor({ columns, required = [] }: CsvShape) {
    this.#columns = columns ?? null;
    this.#required = required;
  }

  /** Null for the header line. */
  take(cells: readonly string[], emptyLines: number): CsvRecord | null {
    const line = this.#line + emptyLines;
    for (const cell of cells) {
      this.#line += lineBreaks(cell);
      if (cell.length > limits.cellChars) throw tooLong(line, `a cell is longer than ${limits.cellChars}`);
    }
    this.#line += 1;
    if (this.#columns === null) {
      this.#columns = this.#header(cells, line);
      return null;
    }
    if (cells.length !== this.#columns.length) throw ragged(line, cells.length, this.#columns.length);
    return { line, values: new Map(this.#columns.map((column, at) => [column, cells[at] ?? ''])) };
  }

  finish(): void {
    if (this.#columns === null) throw new ReadError('E_READ_CSV', 'the document is empty: no header line');
  }

  explain(error: CsvError): ReadError {
    const line = this.#line + (typeof error.empty_lines === 'number' ? error.empty_lines : 0);
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      return tooLong(line, `a line is longer than ${limits.recordBytes}`);
    }
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return new ReadError('E_READ_CSV', `line ${line}: a quote is never closed (cut off?)`);
    }
    if (Array.isArray(error.record) && this.#columns !== null) {
      return ragged(line, error.record.length, this.#columns.length);
    }
    return new ReadError('E_READ_CSV', `line ${line}: no well-formed CSV: ${error.message}`);
  }

  #header(cells: readonly string[], line: number): readonly string[] {
    const columns = cells.map((cell) => cell.trim());
    const twice = columns.find((column, at) => columns.indexOf(column) !== at);
    if (twice !== undefined) {
      throw new ReadError('E_READ_CSV', `line ${line}: the column "${twice}" is there twice`);
    }
    const missing = this.#required.filter((column) => !columns.includes(column));
    if (missing.length === 0) return columns;
    throw new ReadError('E_READ_CSV', `line ${line}: the header line lacks ${missing.join(', ')}`);
  }
}

/** Passes the text on as long as it can be a table that was received whole. */
async function* checked(texts: AsyncIterable<string>, { unterminated }: CsvShape): AsyncGenerator<string> {
  let line = 1;
  let isBegun = false;
  let last = '\n';
  try {
    for await (const text of texts) {
      if (!isBegun) isBegun = begins(text, line);
      line += lineBreaks(text);
      last = text.at(-1) ?? last;
      yield text;
    }
  } catch (error) {
    if (!(error instanceof ReadError) || error.message.startsWith('line ')) throw error;
    throw new ReadError(error.code, `line ${line}: ${error.message}`, { cause: error });
  }
  if (last !== '\n' && unterminated !== 'accept') {
    throw new ReadError(
      'E_READ_CSV',
      `line ${line}: the last line has no line break: the document was cut off`,
    );
  }
}

function begins(text: string, line: number): boolean {
  const first = text.trimStart().charAt(0);
  if (first === '<') {
    throw new ReadError(
      'E_READ_WEB_PAGE',
      `line ${line}: a web page came instead of the table: the address moved, or it blocks us`,
    );
  }
  if (first === '{' || first === '[') {
    throw new ReadError('E_READ_CSV', `line ${line}: JSON came instead of the table`);
  }
  return first !== '';
}

function ragged(line: number, cells: number, columns: number): ReadError {
  return new ReadError(
    'E_READ_CSV',
    `line ${line} has ${counted(cells, 'cell')} where there are ${counted(columns, 'column')}`,
  );
}

function tooLong(line: number, what: string): ReadError {
  return new ReadError('E_READ_LIMIT', `line ${line}: ${what} characters (a quote that is never closed?)`);
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
