import { type XmlElement, xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { passOver } from '../passed-over.ts';
import { readEntity } from './entry.ts';

/**
 * OFAC's enhanced XML, SDN_ENHANCED.XML and CONS_ENHANCED.XML: the same entries under the same ids as the
 * simple one, with listing dates, scripts and relations, at several times the size. It states no count.
 * Throws `ReadError` for a delta file, which has the same root.
 */
export const ofacEnhanced: ListAdapter = {
  kind: 'list',
  type: 'ofac-enhanced',
  format: 'enhanced XML of OFAC',
  presets: [],
  read,
};

/** Types and values stand in the entities themselves, so that the reference tables are not needed. */
const tables = ['referenceValues', 'featureTypes'];
const containers = [...tables, 'entities'];
const shape = { root: 'sanctionsData', containers };
const tableRows = new Set(['referenceValue', 'featureType']);

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    let isDated = false;
    for await (const element of xmlRecords(document.open(), shape)) {
      const { name } = element;
      if (name === 'entity') yield readEntity(element, report);
      else if (name === 'publicationInfo') isDated = readPublication(element, report) || isDated;
      else if (name !== shape.root && !containers.includes(name) && !tableRows.has(name))
        passOver(element, report);
    }
    if (!isDated) report.unknown('sanctionsData: no dataAsOf');
  }
}

/** Whether it says of when the data is: a day, although with a time. `filters` is which list was asked for. */
function readPublication(element: XmlElement, report: ReadReport): boolean {
  let isDated = false;
  for (const child of element.children) {
    // The delta files have the same shape, and say of what kind they are.
    if (child.name === 'publicationType') {
      throw new ReadError('E_READ_ROOT', `line ${child.line}: these are changes of the list, not the list`);
    }
    const day = child.name === 'dataAsOf' ? readDay(child.text) : null;
    if (day !== null) {
      report.dated(day);
      isDated = true;
    } else if (child.name !== 'filters')
      report.unknown(`publicationInfo/${child.name}: ${child.text.trim()}`);
  }
  return isDated;
}
