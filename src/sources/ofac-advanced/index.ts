import { type XmlElement, xmlRecords } from '../../formats/xml-records.ts';
import { type Entry, type Identifier, primaryName } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { Fields } from '../fields.ts';
import { passOver } from '../passed-over.ts';
import { readDocument } from './documents.ts';
import { Kept } from './kept.ts';
import { Listings } from './listings.ts';
import { readParty } from './party.ts';
import { readParts } from './periods.ts';
import { type Place, readPlace } from './places.ts';
import { presets } from './presets.ts';
import { References } from './references.ts';
import { Relations } from './relations.ts';

/**
 * OFAC's advanced XML: SDN_ADVANCED.XML, and CONS_ADVANCED.XML for the other lists. What an entry is made of
 * stands all over the document, so it is read twice: all but the parties first, then the parties. Of the
 * document each part is parsed once.
 */
export const ofacAdvanced: ListAdapter = {
  kind: 'list',
  type: 'ofac-advanced',
  format: 'advanced XML of OFAC',
  presets,
  read,
};

const root = 'Sanctions';
const parties = 'DistinctParties';
const others = [
  'ReferenceValueSets',
  'Locations',
  'IDRegDocuments',
  'ProfileRelationships',
  'SanctionsEntries',
  'SanctionsEntryLinks',
];
const outer = new Set([root, parties, ...others]);
/** Without these nothing of an entry can be told. */
const needed = ['ReferenceValueSets', parties, 'SanctionsEntries'];

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    const surroundings = await readSurroundings(document, report);
    yield* readParties(document, surroundings, report);
  }
}

interface Surroundings {
  readonly references: References;
  readonly places: Kept<Place>;
  readonly papers: Kept<Identifier>;
  readonly relations: Relations;
  readonly listings: Listings;
}

async function readSurroundings(document: SourceDocument, report: ReadReport): Promise<Surroundings> {
  const references = new References(report);
  const places = new Kept<Place>();
  const papers = new Kept<Identifier>();
  const relations = new Relations();
  const listings = new Listings();
  const seen = new Set<string>();
  for await (const element of xmlRecords(document.open(), { root, containers: others, unread: [parties] })) {
    seen.add(element.name);
    if (element.name === 'Location') {
      const { id, place } = readPlace(element, references, report);
      places.add(id ?? '', place);
    } else if (element.name === 'IDRegDocument') {
      const { identityId, identifier } = readDocument(element, references, places, report);
      if (identifier !== null) papers.add(identityId, identifier);
    } else if (element.name === 'ProfileRelationship') relations.add(element, references, report);
    else if (element.name === 'SanctionsEntry') listings.add(element, references, report);
    else if (element.name === 'DateOfIssue') readIssue(element, report);
    else if (element.name.endsWith('Values')) references.add(element);
    else if (!outer.has(element.name)) passOver(element, report);
  }
  const missing = needed.find((name) => !seen.has(name));
  if (missing !== undefined) {
    throw new ReadError('E_READ_FIELD', `the document has no <${missing}>: it is another one, or damaged`);
  }
  if (!seen.has('DateOfIssue')) report.unknown('Sanctions: no DateOfIssue');
  return { references, places, papers, relations, listings };
}

async function* readParties(
  document: SourceDocument,
  { references, places, papers, relations, listings }: Surroundings,
  report: ReadReport,
): AsyncGenerator<Entry> {
  /** Entries that are tied to one that comes later, as JSON: see `Kept`. */
  const waiting: string[] = [];
  let isInParties = false;
  for await (const element of xmlRecords(document.open(), { root, containers: [parties], unread: others })) {
    if (element.name !== 'DistinctParty') {
      // What stands beside the parties was reported by the first reading.
      if (isInParties && !outer.has(element.name)) passOver(element, report);
      isInParties = outer.has(element.name) ? element.name === parties : isInParties;
      continue;
    }
    const party = readParty(element, papers, { references, places, report });
    relations.learn(party.id, primaryName(party));
    const isElsewhere = listings.isElsewhere(party.id);
    const facts = listings.take(party.id);
    if (facts === null) {
      if (isElsewhere) report.unknown('DistinctParty: no SanctionsEntry of this list');
      else report.skipped('DistinctParty without SanctionsEntry');
      relations.forget(party.id);
      continue;
    }
    const entry: Entry = { ...party, ...facts, remarks: [...party.remarks, ...facts.remarks] };
    if (relations.areKnown(entry.id)) yield { ...entry, relations: relations.take(entry.id, report) };
    else waiting.push(JSON.stringify(entry));
  }
  for (const text of waiting) {
    const entry = JSON.parse(text) as Entry;
    yield { ...entry, relations: relations.take(entry.id, report) };
  }
  for (const _ of listings.left()) report.skipped('SanctionsEntry without DistinctParty');
  for (const id of relations.left()) report.unknown(`no DistinctParty ${id}`);
  for (const id of papers.keys()) report.unknown(`IDRegDocument: no Identity ${id}`);
}

function readIssue(element: XmlElement, report: ReadReport): void {
  const fields = new Fields(element, report);
  fields.ignoreAttributes('CalendarTypeID');
  const day = readParts(fields);
  fields.finish();
  if (day === null) report.unknown('DateOfIssue: no date');
  else report.dated(day);
}
