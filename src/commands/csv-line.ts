import { stringify } from 'csv-stringify/sync';

/** What spreadsheets take for the beginning of a formula: OWASP, “CSV Injection”. A number is none. */
const formula = /^(?:[=@\t\r\uff1d\uff0b\uff0d\uff20]|[+-](?![\d.,]+$))/;

/**
 * One line of CSV, without the line break. A cell that a spreadsheet would run as a formula gets an apostrophe in
 * front: what stands in a list was written by somebody else.
 */
export function csvLine(cells: readonly string[]): string {
  return stringify([cells.map((cell) => (formula.test(cell) ? `'${cell}` : cell))]).replace(/\n$/, '');
}
