import { clip } from '../email/plain-text.ts';

/** Wider cells help nobody; JSON has them whole. */
const widestCell = 80;

/**
 * Lines of a table for a terminal: columns as wide as they need to be, the last one free. What lists and feeds
 * publish stands there without what a terminal would obey.
 */
export function tableLines(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const last = header.length - 1;
  const all = [header, ...rows].map((row) =>
    row.map((cell, column) => clip(cell, column === last ? 1000 : widestCell)),
  );
  const widths = header.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  return all.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd(),
  );
}

/** `2022-12-09 14:30` in UTC, for tables; a dash for never. */
export function shortTime(iso: string | null): string {
  return iso ? iso.slice(0, 16).replace('T', ' ') : '–';
}
