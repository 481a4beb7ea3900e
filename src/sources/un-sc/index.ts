import { xmlRecords } from '../../formats/xml-records.ts';
import type { Entry } from '../../model/entry.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { passOver } from '../passed-over.ts';
import { readEntity, readIndividual } from './entry.ts';
import { presets } from './presets.ts';

/** The consolidated list of the United Nations Security Council. */
export const unSc: ListAdapter = { kind: 'list', type: 'un-sc', format: 'XML', presets, read };

const shape = { root: 'CONSOLIDATED_LIST', containers: ['INDIVIDUALS', 'ENTITIES'] } as const;

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    for await (const element of xmlRecords(document.open(), shape)) {
      if (element.name === 'INDIVIDUAL') yield readIndividual(element, report);
      else if (element.name === 'ENTITY') yield readEntity(element, report);
      else if (element.name === shape.root) readGenerated(element.attributes, report);
      else if (!isContainer(element.name)) passOver(element, report);
    }
  }
}

function isContainer(name: string): boolean {
  return name === 'INDIVIDUALS' || name === 'ENTITIES';
}

/** With an offset in some years, in UTC in others: told in UTC. */
function readGenerated(attributes: ReadonlyMap<string, string>, report: ReadReport): void {
  if (!attributes.has('dateGenerated')) report.unknown('CONSOLIDATED_LIST: no dateGenerated');
  for (const [name, value] of attributes) {
    const time = new Date(value);
    if (name === 'dateGenerated' && !Number.isNaN(time.getTime())) report.dated(time.toISOString());
    else report.unknown(`CONSOLIDATED_LIST@${name}`);
  }
}
