import { type Cell, xlsxRows } from '../../formats/xlsx.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport, SourceDocument } from '../adapter.ts';
import { excelDay } from '../excel.ts';

const required = [
  ...(['Reference', 'Name of Individual or Entity', 'Type', 'Name Type', 'Date of Birth'] as const),
  ...(['Place of Birth', 'Citizenship', 'Address', 'Additional Information'] as const),
  ...(['Listing Information', 'Committees', 'Control Date'] as const),
];
/** Columns that came in 2025. */
const added = [
  ...(['Alias Strength', 'IMO Number', 'Instrument of Designation', 'Travel Ban'] as const),
  ...(['Arms Embargo', 'Maritime Restriction', 'Targeted Financial Sanction'] as const),
];
export type Column = (typeof required)[number] | (typeof added)[number];

/** A name of an entry with everything else about it; the texts tidied, never empty. */
export interface Row {
  /** The row of the sheet as Excel numbers it. */
  readonly line: number;
  /** The reference without the letters of an alias. */
  readonly number: string;
  readonly reference: string;
  text(column: Column): string | null;
  cell(column: Column): Cell;
}

/**
 * The rows of the sheet. Columns go by their names. Throws `ReadError` where one is missing that has been
 * there all along, and where a row with content has no reference.
 */
export async function readRows(document: SourceDocument, report: ReadReport): Promise<Row[]> {
  const [header = [], ...rows] = await xlsxRows(document.open());
  const columns = readHeader(header, report);
  return rows.flatMap((cells, at) => {
    const values = new Map<Column, Cell>();
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      if (textOf(cell) === null) continue;
      if (column !== undefined) values.set(column, cell);
      else if (textOf(header[index] ?? null) === null) report.unknown(`column ${index + 1} has no name`);
    }
    return values.size === 0 ? [] : [rowOf(values, at + 2)];
  });
}

function readHeader(header: readonly Cell[], report: ReadReport): (Column | undefined)[] {
  const known = new Map([...required, ...added].map((column) => [fold(column), column]));
  const columns = header.map((cell) => known.get(fold(textOf(cell) ?? '')));
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new ReadError('E_READ_COLUMNS', `row 1 has no column "${missing.join('", "')}"`);
  }
  for (const [index, cell] of header.entries()) {
    const name = textOf(cell);
    if (name !== null && columns[index] === undefined) report.unknown(`column: ${name}`);
  }
  return columns;
}

function rowOf(values: ReadonlyMap<Column, Cell>, line: number): Row {
  const cell = (column: Column): Cell => values.get(column) ?? null;
  const text = (column: Column): string | null => textOf(cell(column));
  const reference = text('Reference');
  const number = /^\d+/.exec(reference ?? '')?.[0];
  if (reference === null || number === undefined) {
    throw new ReadError('E_READ_FIELD', `row ${line} has no reference`);
  }
  return { line, number, reference, text, cell };
}

/** `NA` in its spellings is what the publisher writes for nothing. */
function textOf(cell: Cell): string | null {
  if (cell === null) return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell)
    .replaceAll('_x000D_', ' ')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  return text === '' || /^n\/?a\.?$/i.test(text) ? null : text;
}

/** A day, where the cell is one: also a number that lost its format, but no year. Null for anything else. */
export function dayOf(cell: Cell): string | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' && Number.isInteger(cell) && cell > 2_100 ? excelDay(cell) : null;
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
