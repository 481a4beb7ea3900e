import { type XmlElement, xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { passOver } from '../passed-over.ts';
import { readDesignation, readUkDay } from './designation.ts';
import { listAddresses } from './discovery.ts';
import { presets } from './presets.ts';

/**
 * The UK Sanctions List. Throws `ReadError` for the list that it replaced, too: that one answers for ever with
 * what it said on its last day.
 */
export const ukSanctions: ListAdapter = {
  kind: 'list',
  type: 'uk-sanctions',
  format: 'XML',
  presets,
  follow: listAddresses,
  read,
};

const root = 'Designations';
const retired = /ArrayOfFinancialSanctionsTarget/;

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  // Before a list that a page names stands the page.
  const [index, ...named] = documents;
  for (const document of index !== undefined && named.length === 0 ? [index] : named) {
    let isDated = false;
    try {
      for await (const element of xmlRecords(document.open(), { root })) {
        if (element.name === 'Designation') yield readDesignation(element, report);
        else if (element.name === 'DateGenerated') isDated = readGenerated(element, report) || isDated;
        else if (element.name !== root) passOver(element, report);
      }
    } catch (error) {
      if (!(error instanceof ReadError) || !retired.test(error.message)) throw error;
      const message =
        'this is OFSI’s Consolidated List, retired on 28 January 2026 and frozen since: use the address of the UK Sanctions List';
      throw new ReadError('E_READ_RETIRED', message, { cause: error });
    }
    if (!isDated) report.unknown(`${root}: no DateGenerated`);
  }
}

function readGenerated(element: XmlElement, report: ReadReport): boolean {
  const day = readUkDay(element.text);
  if (day === null) report.unknown(`DateGenerated: ${element.text.trim()}`);
  else report.dated(day);
  return day !== null;
}
