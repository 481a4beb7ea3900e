import { xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { mergeNamesakes } from '../namesakes.ts';
import { passOver } from '../passed-over.ts';
import { readRecord } from './entry.ts';
import { presets } from './presets.ts';

/**
 * Canada's consolidated list of autonomous sanctions, with the regulations of the Special Economic Measures
 * Act and of the Justice for Victims of Corrupt Foreign Officials Act.
 */
export const caSema: ListAdapter = { kind: 'list', type: 'ca-sema', format: 'XML', presets, read };

const root = 'data-set';

/** A name that stands in one regulation twice is known only at the end: all are read before the first is yielded. */
async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  const records = new Map<string, Entry[]>();
  for (const document of documents) {
    for await (const element of xmlRecords(document.open(), { root })) {
      if (element.name === 'record') {
        const entry = readRecord(element, report);
        records.set(entry.id, [...(records.get(entry.id) ?? []), entry]);
      } else if (element.name === root) {
        for (const name of element.attributes.keys()) report.unknown(`${root}@${name}`);
      } else passOver(element, report);
    }
  }
  for (const sameName of records.values()) yield* mergeNamesakes(sameName);
}
