import { xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { passOver } from '../passed-over.ts';
import { presets } from './presets.ts';
import { readPlace, readProgramme, type Tables } from './tables.ts';
import { readTarget } from './target.ts';

/**
 * SECO's whole list. Throws `ReadError` for its list of amendments, which has the same format and would read
 * as a delisting of nearly everybody.
 */
export const chSeco: ListAdapter = {
  kind: 'list',
  type: 'ch-seco',
  format: 'XML, the whole list',
  presets,
  read,
};

const root = 'swiss-sanctions-list';
/** What SECO has called its whole list: `whole-list` in 2026. */
const whole = /^(?:whole|full)\b/i;

/** Places may stand behind the targets that refer to them, so the document is read twice. */
async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    const tables = await readTables(document, report);
    for await (const element of xmlRecords(document.open(), { root })) {
      if (element.name !== 'target') continue;
      const entry = readTarget(element, tables, report);
      if (entry !== null) yield entry;
    }
  }
}

async function readTables(document: SourceDocument, report: ReadReport): Promise<Tables> {
  const tables: Tables = { programmes: new Map(), places: new Map() };
  for await (const element of xmlRecords(document.open(), { root })) {
    if (element.name === root) readRoot(element.attributes, report);
    else if (element.name === 'sanctions-program') readProgramme(element, tables, report);
    else if (element.name === 'place') readPlace(element, tables, report);
    else if (element.name !== 'target') passOver(element, report);
  }
  return tables;
}

function readRoot(attributes: ReadonlyMap<string, string>, report: ReadReport): void {
  const type = attributes.get('list-type') ?? '';
  if (!whole.test(type) && type !== '') {
    throw new ReadError(
      'E_READ_ROOT',
      `this is the list of type "${type}", not the whole one: use the address that ends in downloadXmlGesamtlisteAction`,
    );
  }
  const day = readDay(attributes.get('date') ?? '');
  if (day === null) report.unknown(`${root}: no date`);
  else report.dated(day);
  for (const name of attributes.keys()) {
    if (name !== 'list-type' && name !== 'date') report.unknown(`${root}@${name}`);
  }
}
