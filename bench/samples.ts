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
