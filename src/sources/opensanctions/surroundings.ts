import { schemas } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport, SourceDocument } from '../adapter.ts';
import { joined } from '../fields.ts';
import { type Belonging, belongingsOf } from './belongings.ts';
import { type FtmEntity, ftmEntities, Properties } from './ftm.ts';
import { LastSeen } from './last-seen.ts';

export interface Address {
  readonly line: string;
  readonly countries: readonly string[];
}

/** What the lines of a document say about one another, by the ids of those they speak of. */
export interface Surroundings {
  belongingsOf(id: string): readonly Belonging[];
  readonly addresses: ReadonlyMap<string, Address>;
  readonly names: ReadonlyMap<string, string>;
}

/** Entities that others refer to by their name. */
const named = new Set<string>([
  ...schemas,
  'PublicBody',
  'Position',
  'Vehicle',
  'Asset',
  'RealEstate',
  'Project',
  'Event',
  'Document',
]);

/**
 * The first reading of a document: lines that belong to others stand before or behind them, in no order that
 * could be relied on. Throws `ReadError` where two lines have one id.
 */
export async function surroundingsOf(document: SourceDocument, report: ReadReport): Promise<Surroundings> {
  // As text: objects take three times the memory, and a dataset has hundreds of thousands of them.
  const belongings = new Map<string, string[]>();
  const addresses = new Map<string, Address>();
  const names = new Map<string, string>();
  const lastSeen = new LastSeen();
  for await (const entity of ftmEntities(document, report)) {
    lastSeen.note(entity.lastSeen);
    if (entity.schema === 'Address') {
      addresses.set(entity.id, addressOf(entity, report));
      continue;
    }
    const owned = belongingsOf(entity, report);
    if (owned === null) {
      if (names.has(entity.id)) {
        throw new ReadError('E_READ_FIELD', `line ${entity.line}: the id ${entity.id} is there twice`);
      }
      if (!named.has(entity.schema)) report.unknown(entity.schema);
      names.set(entity.id, entity.caption);
    }
    for (const { owner, belonging } of owned ?? []) {
      const others = belongings.get(owner);
      if (others === undefined) belongings.set(owner, [JSON.stringify(belonging)]);
      else others.push(JSON.stringify(belonging));
    }
  }
  lastSeen.tell(report);
  return {
    addresses,
    names,
    belongingsOf: (id) => (belongings.get(id) ?? []).map((text): Belonging => JSON.parse(text)),
  };
}

function addressOf(entity: FtmEntity, report: ReadReport): Address {
  const properties = new Properties(entity, report);
  const parts = ['postOfficeBox', 'street', 'street2', 'city', 'postalCode', 'region', 'state'];
  const lines = [...parts.map((part) => properties.line(part)), properties.line('full')];
  const full = lines.pop() ?? null;
  const remarks = joined([properties.line('remarks'), properties.line('summary')], '; ');
  // Names of an address repeat it; the rest numbers the place on maps.
  properties.ignore('name', 'latitude', 'longitude', 'osmId', 'googlePlaceId', 'sourceUrl', 'modifiedAt');
  const line = joined([full ?? joined(lines), remarks === '' ? null : `(${remarks})`], ' ');
  const countries = properties.all('country');
  properties.finish();
  return { line: line === '' ? entity.caption : line, countries };
}
