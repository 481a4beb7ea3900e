import { type CsvRecord, csvRecords } from '../../formats/csv.ts';
import { ReadError } from '../../model/errors.ts';
import type { SourceDocument } from '../adapter.ts';

/** OFAC's four tables have no header line. Columns by its data specification. */
export const columns = {
  entries: [
    'ent_num',
    'SDN_Name',
    'SDN_Type',
    'Program',
    'Title',
    'Call_Sign',
    'Vess_type',
    'Tonnage',
    'GRT',
    'Vess_flag',
    'Vess_owner',
    'Remarks',
  ],
  aliases: ['ent_num', 'alt_num', 'alt_type', 'alt_name', 'alt_remarks'],
  addresses: ['ent_num', 'Add_num', 'Address', 'City', 'Country', 'Add_remarks'],
  comments: ['ent_num', 'remarks'],
} as const;

/** A row of one of the tables. Texts come trimmed, null where the table says `-0-`. */
export interface Row {
  readonly id: string;
  readonly text: (column: string) => string | null;
  /** For a cell that goes on in another table: as published. */
  readonly raw: (column: string) => string;
}

/** Throws `ReadError`, with the name of the file and the line, where the table is not whole or not what it should be. */
export async function* tableRows(document: SourceDocument, names: readonly string[]): AsyncGenerator<Row> {
  try {
    const end = { isMarked: false };
    for await (const record of csvRecords(upToEndMark(document.open(), end), { columns: names })) {
      yield toRow(record);
    }
    if (!end.isMarked) {
      throw new ReadError('E_READ_TRUNCATED', 'the table has no end mark (Ctrl-Z): it was cut off');
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ReadError(error.code, `${fileName(document)}: ${error.message}`, { cause: error });
  }
}

export function fileName({ url }: SourceDocument): string {
  return new URL(url).pathname.split('/').at(-1) || url;
}

function toRow({ line, values }: CsvRecord): Row {
  const raw = (column: string): string => {
    const text = values.get(column) ?? '';
    return /^\s*-0-\s*$/.test(text) ? '' : text;
  };
  const id = raw('ent_num').trim();
  if (!/^\d+$/.test(id)) throw new ReadError('E_READ_FIELD', `line ${line}: "${id}" is no entry number`);
  return { id, raw, text: (column) => raw(column).replace(/\s+/g, ' ').trim() || null };
}

const endMark = 0x1a;

/**
 * Every table ends with Ctrl-Z, as under DOS: without it nobody could tell a table from one that was cut
 * between two lines.
 */
async function* upToEndMark(
  bytes: AsyncIterable<Uint8Array>,
  end: { isMarked: boolean },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    const at = end.isMarked ? 0 : chunk.indexOf(endMark);
    if (at === -1) {
      yield chunk;
      continue;
    }
    if (chunk.subarray(end.isMarked ? 0 : at + 1).some((byte) => byte > 0x20)) {
      throw new ReadError('E_READ_CSV', 'the table goes on behind its end mark (Ctrl-Z)');
    }
    if (!end.isMarked) yield chunk.subarray(0, at);
    end.isMarked = true;
  }
}
