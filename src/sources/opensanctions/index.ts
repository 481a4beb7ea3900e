import type { Entry } from '../../model/entry.ts';
import type { ListAdapter, ReadReport, SourceDocument } from '../adapter.ts';
import { reportTarget, schemaOf, things, toEntry } from './entry.ts';
import { ftmEntities } from './ftm.ts';
import { presets } from './presets.ts';
import { simpleCsvEntries } from './simple-csv.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Any dataset of OpenSanctions, as `targets.simple.csv` or as `entities.ftm.json`, whatever its address is
 * called. The second says more: kinds of names, listing dates, links. Neither has an end mark or a count: a
 * document that was cut between two lines shows in the number of entries only.
 */
export const openSanctions: ListAdapter = {
  kind: 'list',
  type: 'opensanctions',
  format: 'targets.simple.csv or entities.ftm.json of any dataset of OpenSanctions',
  presets,
  read,
};

async function* read(documents: readonly SourceDocument[], report: ReadReport): AsyncGenerator<Entry> {
  for (const document of documents) {
    if (await isJson(document)) yield* readEntities(document, report);
    else yield* simpleCsvEntries(document, report);
  }
}

async function* readEntities(document: SourceDocument, report: ReadReport): AsyncGenerator<Entry> {
  const surroundings = await surroundingsOf(document, report);
  const told: ReadReport = { ...report, unknown: () => {} };
  for await (const entity of ftmEntities(document, told)) {
    if (!entity.isTarget) continue;
    const isOwned = !surroundings.names.has(entity.id);
    // A wallet says something of its owner, and is known by that.
    if (isOwned && things.has(entity.schema)) continue;
    const schema = isOwned ? null : schemaOf(entity.schema);
    if (schema === null) reportTarget(entity.schema, report);
    else yield toEntry(entity, schema, surroundings, report);
  }
}

async function isJson(document: SourceDocument): Promise<boolean> {
  const decoder = new TextDecoder();
  for await (const chunk of document.open()) {
    const [first] = decoder.decode(chunk, { stream: true }).trimStart();
    if (first !== undefined) return first === '{' || first === '[';
  }
  return false;
}
