// The one for Node reads the archive from its front: it waits for ever for what only its directory knows to be damaged.
import { readSheet } from 'read-excel-file/universal';
import { ReadError } from '../model/errors.ts';
import { allBytes } from './bytes.ts';
import { unpack } from './unpack.ts';
import { refuseVastSheets } from './xlsx-grid.ts';

/** A cell as the workbook types it: a date is one only where the cell is formatted as a date; null is empty. */
export type Cell = string | number | boolean | Date | null;

/** Far above what any list has: the largest known unpacks to 7 MB. */
const maxUnpackedBytes = 60_000_000;

/**
 * The rows of the first sheet of an XLSX workbook, empty ones at the end left out; a row may be shorter than
 * the header. It is held as a whole: the archive's directory stands at its end.
 * Throws `ReadError` where it was cut short or damaged, is too large, or is no workbook.
 */
export async function xlsxRows(bytes: AsyncIterable<Uint8Array>): Promise<Cell[][]> {
  const archive = await allBytes(unpack(bytes, maxUnpackedBytes));
  if (archive.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') {
    const start = archive.subarray(0, 512).toString('latin1');
    const what = /<!doctype html|<html/i.test(start) ? 'a web page' : 'something else';
    throw notWorkbook(`${what} came instead: the address moved, or it blocks us`);
  }
  await refuseVastSheets(archive);
  try {
    // Of a buffer's memory, only this part is the archive
    const { buffer, byteOffset, byteLength } = archive;
    const own = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    return (await readSheet(own, { trim: false })) as unknown as Cell[][];
  } catch (error) {
    throw notWorkbook(error instanceof Error ? error.message : String(error), error);
  }
}

function notWorkbook(reason: string, cause?: unknown): ReadError {
  return new ReadError('E_READ_WORKBOOK', `no XLSX workbook: ${reason}`, { cause });
}
