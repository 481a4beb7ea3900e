import { type XmlElement, xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { mergeNamesakes } from '../namesakes.ts';
import { passOver } from '../passed-over.ts';
import { type Instrument, readInstrument, readItem } from './item.ts';
import { presets } from './presets.ts';

/**
 * A Canadian regulation whose schedule lists people, in the XML of the Department of Justice. What is repealed
 * is not yielded, nor are amendments that are not in force, which follow in schedules of their own.
 */
export const caRegulation: ListAdapter = {
  kind: 'list',
  type: 'ca-regulation',
  format: 'XML of a regulation, as the Department of Justice publishes it',
  presets,
  read,
};

const shape = { root: 'Regulation', containers: ['Schedule', 'List'] } as const;
const items = new Set(['Item', 'Provision']);
/** The law itself, headings, and what is around the schedules. */
const ignored = new Set([
  ...['Schedule', 'List', 'Order', 'Body', 'ScheduleFormHeading', 'HistoricalNote', 'Footnote'],
  ...['RegulationPiece', 'RecentAmendments', 'Introduction'],
]);
/** Attributes of the root that say nothing of when it was amended. */
const rootAttributes = new Set([
  ...['pit-date', 'hasPreviousVersion', 'current-date', 'inforce-start-date', 'enacted-date', 'fid', 'id'],
  ...['gazette-part', 'regulation-type', 'lang', 'lastAmendedDate'],
]);

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  const entries = new Map<string, Entry[]>();
  for (const document of documents) {
    let instrument: Instrument = { number: null, title: null };
    for await (const element of xmlRecords(document.open(), shape)) {
      if (items.has(element.name)) {
        const entry = readItem(element, instrument, report);
        if (entry !== null) entries.set(entry.id, [...(entries.get(entry.id) ?? []), entry]);
      } else if (element.name === shape.root) readRoot(element, report);
      else if (element.name === 'Identification') instrument = readInstrument(element);
      else if (!ignored.has(element.name)) passOver(element, report);
    }
  }
  for (const sameName of entries.values()) yield* mergeNamesakes(sameName);
}

/** The list is as old as the last amendment; `current-date` is when the department looked at it. */
function readRoot(element: XmlElement, report: ReadReport): void {
  const amended = readDay(element.attributes.get('lastAmendedDate') ?? '');
  if (amended === null) report.unknown('Regulation: no lastAmendedDate');
  else report.dated(amended);
  for (const name of element.attributes.keys()) {
    if (!rootAttributes.has(name)) report.unknown(`Regulation@${name}`);
  }
}
