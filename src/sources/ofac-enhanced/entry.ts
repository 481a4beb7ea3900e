import type { XmlElement } from '../../formats/xml-records.ts';
import { bareEntry, type Entry, type IsoDate, type Relation, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { Fields, joined } from '../fields.ts';
import { wordTable } from '../word-table.ts';
import { readAddresses } from './addresses.ts';
import { readDocuments } from './documents.ts';
import { readFeatures, textOf } from './features.ts';
import { readNames } from './names.ts';

const schemaOfType = wordTable<Schema>({
  Individual: 'Person',
  Entity: 'Organization',
  Vessel: 'Vessel',
  Aircraft: 'Airplane',
});

/**
 * One `entity`; its id is the uid of the simple XML and the number in the CSV files. Throws `ReadError` where
 * it has no id or no primary name.
 */
export function readEntity(element: XmlElement, report: ReadReport): Entry {
  const fields = new Fields(element, report);
  const id = fields.attribute('id');
  const names = readNames(fields.list('names', 'name'));
  const [primary] = names;
  if (id === null || primary?.kind !== 'primary') {
    const missing = id === null ? 'id' : 'primary name';
    throw new ReadError('E_READ_FIELD', `the entity ${id ?? '?'} of line ${element.line} has no ${missing}`);
  }
  const general = readGeneral(fields, report);
  const lists = readLists(fields, report);
  const facts = readFeatures(fields.list('features', 'feature'), report);
  const documents = readDocuments(fields.list('identityDocuments', 'identityDocument'), primary.full);
  const addresses = readAddresses(fields.list('addresses', 'address'), report);
  const entry: Entry = {
    ...bareEntry(id, general.schema, names),
    ...facts,
    addresses: addresses.addresses,
    countries: [...new Set([...addresses.countries, ...facts.countries])],
    identifiers: [...documents.identifiers, ...facts.identifiers],
    positions: [...general.positions, ...facts.positions],
    programs: namesIn(fields, 'sanctionsPrograms', 'sanctionsProgram'),
    legalBasis: namesIn(fields, 'legalAuthorities', 'legalAuthority'),
    listedOn: lists.earliest,
    relations: fields.list('relationships', 'relationship').map(readRelation),
    remarks: [
      ...general.remarks,
      ...lists.remarks,
      ...namesIn(fields, 'sanctionsTypes', 'sanctionsType').map((type) => `Sanctions: ${type}`),
      ...documents.remarks,
      ...facts.remarks,
    ],
    url: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${encodeURIComponent(id)}`,
  };
  fields.finish();
  return entry;
}

interface General extends Pick<Entry, 'schema' | 'positions' | 'remarks'> {}

function readGeneral(fields: Fields, report: ReadReport): General {
  const infos = fields.all('generalInfo');
  for (const info of infos) info.ignore('identityId');
  const type = infos.map((info) => textOf(info, 'entityType'))[0] ?? '';
  const schema = schemaOfType[type];
  if (schema === undefined) report.unknown(`entity/entityType: ${type}`);
  return {
    schema: schema ?? 'LegalEntity',
    positions: infos.flatMap((info) => info.texts('title')),
    remarks: infos.flatMap((info) => info.texts('remarks')),
  };
}

/** An entity is on several lists, each since a day of its own: OFAC listed it on the first of them. */
function readLists(
  fields: Fields,
  report: ReadReport,
): { readonly earliest: IsoDate | null; readonly remarks: readonly string[] } {
  const days: IsoDate[] = [];
  const remarks = fields.list('sanctionsLists', 'sanctionsList').map((list) => {
    list.ignoreAttributes('refId', 'id');
    const published = list.attribute('datePublished');
    const day = readDay(published ?? '');
    if (day !== null) days.push(day);
    else report.unknown(`sanctionsList@datePublished: ${published ?? ''}`);
    return `List: ${joined([list.own(), day], ', ')}`;
  });
  const [earliest = null] = days.sort();
  return { earliest, remarks };
}

function namesIn(fields: Fields, list: string, item: string): readonly string[] {
  const found = fields.list(list, item).map((element) => {
    element.ignoreAttributes('refId', 'id');
    return element.own();
  });
  return [...new Set(found.filter((name) => name !== null))];
}

function readRelation(relationship: Fields): Relation {
  relationship.ignoreAttributes('id');
  // How sure OFAC is of it; only ever said to be High.
  const quality = textOf(relationship, 'quality');
  const [other] = relationship.all('relatedEntity');
  const entryId = other?.attribute('entityId') ?? null;
  const type = textOf(relationship, 'type') ?? 'Related to';
  return {
    type: quality === null || quality === 'High' ? type : `${type} (${quality})`,
    name: other?.own() ?? entryId ?? '',
    ...(entryId === null ? {} : { entryId }),
  };
}
