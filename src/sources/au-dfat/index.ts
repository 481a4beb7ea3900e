import type { Entry } from '../../model/entry.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { readEntry } from './entry.ts';
import { presets } from './presets.ts';
import { dayOf, type Row, readRows } from './rows.ts';
import { readListDay } from './texts.ts';

/** Australia's consolidated list: a workbook with a row for each name of each entry. */
export const auDfat: ListAdapter = {
  kind: 'list',
  type: 'au-dfat',
  format: 'XLSX, a row for each name of an entry',
  presets,
  read,
};

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  const entries = new Map<string, Row[]>();
  for (const document of documents) {
    for (const row of await readRows(document, report)) {
      const rows = entries.get(row.number) ?? [];
      if (rows.length === 0) entries.set(row.number, rows);
      rows.push(row);
    }
  }
  const rows = [...entries.values()].flat();
  const controlled = newest(rows.flatMap((row) => controlDate(row, report) ?? []));
  if (controlled !== null) report.datedAtLeast(controlled);
  else if (rows.length > 0) report.unknown('no control date');
  for (const [number, entryRows] of entries) yield readEntry(number, entryRows, report);
}

/** When the publisher last changed the row: of no interest by itself, but the list is as new as the newest. */
function controlDate(row: Row, report: ReadReport): string | null {
  const day = dayOf(row.cell('Control Date')) ?? readListDay(row.text('Control Date') ?? '');
  const text = row.text('Control Date');
  if (day === null && text !== null) report.unknown(`Control Date: ${text}`);
  return day;
}

/** A misprinted year in one row would make every later list look old: one far off all others is none. */
function newest(days: readonly string[]): string | null {
  const sorted = [...new Set(days)].sort();
  if (sorted.length > 1 && yearsBetween(sorted.at(-2) ?? '', sorted.at(-1) ?? '') > 3) sorted.pop();
  return sorted.at(-1) ?? null;
}

function yearsBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / (365.25 * 86_400_000);
}
