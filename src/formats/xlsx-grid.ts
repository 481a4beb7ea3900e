import { ReadError } from '../model/errors.ts';
import { filesIn } from './unpack.ts';

/** Far above what any list has: the largest known has some 10,000 rows of 19 cells. */
const limits = { rows: 200_000, columns: 1_000, cells: 2_000_000, grid: 5_000_000, tagChars: 100_000 };

/**
 * Throws `ReadError` where a sheet's cells lie further apart than those of any list. Whoever reads the sheet
 * makes a place for every cell in between: a single one in XFD1048576 would fill the memory.
 */
export async function refuseVastSheets(archive: Buffer): Promise<void> {
  for await (const { name, open } of filesIn(archive)) {
    if (/^\/?xl\/worksheets\/[^/]*\.xml$/i.test(name)) await refuseVast(name, open());
  }
}

/** Its rows and cells with where they are, `<c r="XFD1048576" …>`; that may be left out. */
const placed = /<(?:[\w.-]+:)?(c|row)(?=[\s/>])(?:[^<>]*?\sr\s*=\s*["']([^"'<>]*)["'])?/g;

async function refuseVast(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder();
  const seen = { rows: 0, columns: 0, cells: 0 };
  let rest = '';
  for await (const chunk of bytes) {
    const text = rest + decoder.decode(chunk, { stream: true });
    // A tag that is cut is looked at once it is whole.
    const end = text.lastIndexOf('<');
    const whole = end === -1 ? text : text.slice(0, end);
    rest = end === -1 ? '' : text.slice(end);
    if (rest.length > limits.tagChars) throw vast(name, `a tag or text of ${rest.length} characters`);
    for (const [, kind, place] of whole.matchAll(placed)) {
      if (kind === 'c') seen.cells += 1;
      if (place !== undefined) note(name, place, seen);
    }
    if (seen.cells > limits.cells) throw vast(name, `more than ${limits.cells} cells`);
  }
}

function note(name: string, place: string, seen: { rows: number; columns: number }): void {
  const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/i.exec(place) ?? [];
  if (letters === undefined) throw vast(name, `a cell at "${place.slice(0, 40)}"`);
  seen.rows = Math.max(seen.rows, Number(digits));
  seen.columns = Math.max(seen.columns, columnOf(letters));
  const isVast = seen.rows * seen.columns > limits.grid;
  if (isVast || seen.rows > limits.rows || seen.columns > limits.columns) {
    throw vast(name, `a cell at ${place}`);
  }
}

/** 1 for A, 27 for AA; 0 for none. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function vast(name: string, what: string): ReadError {
  return new ReadError('E_READ_LIMIT', `the sheet ${name} has ${what}, which no list has: it is not read`);
}
