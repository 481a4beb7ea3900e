import type { Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { readAddress, readAlias, readEntry } from './entry.ts';
import { siblingAddresses } from './siblings.ts';
import { columns, fileName, type Row, tableRows } from './tables.ts';

/**
 * OFAC's old set of four tables, SDN.CSV or CONS_PRIM.CSV and those beside it, for mirrors that have nothing
 * else. The XML of the same list says more; ids are the same. No preset: a list is watched once.
 */
export const ofacCsv: ListAdapter = {
  kind: 'list',
  type: 'ofac-csv',
  format: 'the old tables of OFAC, SDN.CSV or CONS_PRIM.CSV and those beside it',
  presets: [],
  follow: async (_index, configured) => siblingAddresses(configured),
  read,
};

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  const [entries, aliases, addresses, comments] = documents;
  if (!entries || !aliases || !addresses || !comments) {
    throw new ReadError('E_READ_INCOMPLETE', `the list has four tables, but ${documents.length} came`);
  }
  // Nobody promises that the tables keep to one order, so all but the entries have to be in memory.
  const names = await byId(aliases, columns.aliases, (row) => readAlias(row, report));
  const places = await byId(addresses, columns.addresses, (row) => readAddress(row, report));
  const remarks = await byId(comments, columns.comments, (row) => row.raw('remarks'));
  for await (const row of tableRows(entries, columns.entries)) {
    const additions = {
      aliases: take(names, row.id),
      addresses: take(places, row.id),
      comments: take(remarks, row.id),
    };
    yield readEntry(row, additions, report);
  }
  refuseLeftOvers(names, aliases, entries);
  refuseLeftOvers(places, addresses, entries);
  refuseLeftOvers(remarks, comments, entries);
}

async function byId<T>(
  document: SourceDocument,
  names: readonly string[],
  convert: (row: Row) => T,
): Promise<Map<string, T[]>> {
  const found = new Map<string, T[]>();
  for await (const row of tableRows(document, names)) {
    const others = found.get(row.id);
    if (others === undefined) found.set(row.id, [convert(row)]);
    else others.push(convert(row));
  }
  return found;
}

function take<T>(rows: Map<string, T[]>, id: string): readonly T[] {
  const found = rows.get(id) ?? [];
  rows.delete(id);
  return found;
}

/** Rows for an entry that is not there: the tables are of two days, or one of them is not whole. */
function refuseLeftOvers(
  rows: ReadonlyMap<string, unknown>,
  document: SourceDocument,
  entries: SourceDocument,
): void {
  const [id] = rows.keys();
  if (id === undefined) return;
  throw new ReadError(
    'E_READ_INCOMPLETE',
    `${fileName(document)} has rows for ${rows.size} entries that ${fileName(entries)} does not have, the first is ${id}: the tables do not belong together`,
  );
}
