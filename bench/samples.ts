import { createReadStream, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Entry } from '../src/model/entry.ts';
import { takeNotes } from '../src/pipeline/notes.ts';
import { unSc } from '../src/sources/un-sc/index.ts';

export type Row = Record<string, string>;

/** The rows of a CSV file, by the names in its first line. */
export function rowsOf(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

/** The entries of a consolidated list of the Security Council. */
export async function unEntries(file: string): Promise<Entry[]> {
  const document = { url: file, contentType: null, open: () => createReadStream(file) };
  const entries: Entry[] = [];
  for await (const entry of unSc.read([document], takeNotes().report)) entries.push(entry);
  return entries;
}

/**
 * What a table of OFAC's legacy set is where the samples lack it: empty, with its end mark; the table of
 * comments has to continue the remarks that fill their cell, so a full stop stands in for what it said.
 */
export function missingTable(path: string, main: string): string {
  if (!path.includes('comments')) return '\u001A';
  const full = main.split('\r\n').filter((line) => /"[^"]{990,}"\s*$/.test(line));
  return `${full.map((line) => `${line.split(',')[0]},"."\r\n`).join('')}\u001A`;
}
