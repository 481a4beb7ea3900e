import { type XmlElement, xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { Fields } from '../fields.ts';
import { passOver } from '../passed-over.ts';
import { readEntry } from './entry.ts';

/** OFAC's simple XML: SDN.XML, and CONSOLIDATED.XML for the other lists. Namespaces changed and are ignored. */
export const ofacXml: ListAdapter = {
  kind: 'list',
  type: 'ofac-xml',
  format: 'simple XML of OFAC, SDN.XML or CONSOLIDATED.XML',
  presets: [],
  read,
};

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    let isStated = false;
    for await (const element of xmlRecords(document.open(), { root: 'sdnList' })) {
      if (element.name === 'sdnEntry') yield readEntry(element, report);
      // The element really is spelt so.
      else if (element.name === 'publshInformation') {
        readPublication(element, report);
        isStated = true;
      } else if (element.name !== 'sdnList') passOver(element, report);
    }
    // Without it nothing tells a short or an old list from a whole one.
    if (!isStated) report.unknown('sdnList: no publshInformation');
  }
}

function readPublication(element: XmlElement, report: ReadReport): void {
  const fields = new Fields(element, report);
  const published = fields.text('Publish_Date') ?? '';
  const count = fields.text('Record_Count') ?? '';
  fields.finish();
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(published) ?? [];
  if (year === undefined) report.unknown(`publshInformation/Publish_Date: ${published}`);
  else report.dated(`${year}-${month}-${day}`);
  if (!/^\d+$/.test(count)) {
    throw new ReadError('E_READ_FIELD', `line ${element.line}: Record_Count is "${count}", no number`);
  }
  report.announced(Number(count));
}
