import { xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { passOver } from '../passed-over.ts';
import { readEntity } from './entry.ts';
import { presets } from './presets.ts';

/** The consolidated financial sanctions list of the European Union, XML 1.1. */
export const euFsf: ListAdapter = { kind: 'list', type: 'eu-fsf', format: 'XML 1.1', presets, read };

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    for await (const element of xmlRecords(document.open(), { root: 'export' })) {
      if (element.name === 'sanctionEntity') {
        const entry = readEntity(element, report);
        if (entry !== null) yield entry;
      } else if (element.name === 'export') readGenerated(element.attributes, report);
      else passOver(element, report);
    }
  }
}

/** With an offset that changes in summer: told in UTC. */
function readGenerated(attributes: ReadonlyMap<string, string>, report: ReadReport): void {
  if (!attributes.has('generationDate')) report.unknown('export: no generationDate');
  for (const [name, value] of attributes) {
    const time = new Date(value);
    if (name === 'generationDate' && !Number.isNaN(time.getTime())) report.dated(time.toISOString());
    else if (name !== 'globalFileId') report.unknown(`export@${name}: ${value}`);
  }
}
