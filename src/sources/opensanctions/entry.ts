import { bareEntry, type Entry, type EntryName, type Schema, schemas } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { readDate } from '../dates.ts';
import { distinct } from '../distinct.ts';
import { joined } from '../fields.ts';
import { scriptOf } from '../script.ts';
import type { Belonging } from './belongings.ts';
import { type FtmEntity, Properties } from './ftm.ts';
import { identifierTypes, meaningless, references, remarkLabels } from './properties.ts';
import type { Surroundings } from './surroundings.ts';
import { territoriesOf } from './territories.ts';

/** What becomes of a schema; null for one that is no person, body, ship or aircraft. */
export function schemaOf(published: string): Schema | null {
  if (published === 'PublicBody') return 'Organization';
  return schemas.find((schema) => schema === published) ?? null;
}

/** What may be a target and is nobody; https://followthemoney.tech/explorer/schemata/, 2026. */
export const things: ReadonlySet<string> = new Set(
  'Address Asset BankAccount CryptoWallet Document Event License Position Project RealEstate Security Vehicle'.split(
    ' ',
  ),
);

/** Reports a target that becomes no entry: a thing, or somebody under a schema that is not known. */
export function reportTarget(published: string, report: ReadReport): void {
  if (things.has(published)) report.unknown(`${published} (target)`);
  else report.skipped(`target of the schema ${published}`);
}

/** A target with what the other lines say about it. Throws `ReadError` where it has no name at all. */
export function toEntry(
  entity: FtmEntity,
  schema: Schema,
  { belongingsOf, addresses, names }: Surroundings,
  report: ReadReport,
): Entry {
  const properties = new Properties(entity, report);
  const own = belongingsOf(entity.id);
  const places = properties.all('addressEntity').flatMap((id) => {
    const address = addresses.get(id);
    if (address === undefined) report.unknown(`${entity.schema}/addressEntity that is not in the document`);
    return address ?? [];
  });
  const nameOf = (id: string) => names.get(id) || id;
  const nationalities = territoriesOf(
    properties.all('nationality', 'citizenship'),
    `${entity.schema}/nationality`,
    report,
  );
  const countries = territoriesOf(
    [
      ...properties.all('country', 'jurisdiction', 'mainCountry', 'flag'),
      ...places.flatMap((place) => place.countries),
    ],
    `${entity.schema}/country`,
    report,
  );
  const births = birthsOf(properties);
  const gender = genderOf(properties);
  const entry: Entry = {
    ...bareEntry(entity.id, schema, namesOf(entity, properties)),
    ...births.fields,
    nationalities: nationalities.codes,
    countries: countries.codes,
    identifiers: [
      ...Object.entries(identifierTypes).flatMap(([name, type]) =>
        properties.all(name).map((value) => ({ type, value })),
      ),
      ...own.flatMap(({ identifiers }) => identifiers ?? []),
      ...entity.referents.map((value) => ({ type: 'OpenSanctions id', value })),
    ],
    programs: distinct([
      ...properties.all('program', 'programId'),
      ...own.flatMap(({ programs }) => programs ?? []),
    ]),
    listedOn: listedOn(own),
    gender: gender.value,
    positions: distinct([
      ...properties.all('position'),
      ...own.flatMap(({ posts }) =>
        (posts ?? []).map(({ id, when }) => (when === '' ? nameOf(id) : `${nameOf(id)} (${when})`)),
      ),
    ]),
    addresses: distinct([...properties.all('address'), ...places.map(({ line }) => line)]),
    relations: [
      ...Object.entries(references).flatMap(([name, type]) =>
        properties.all(name).map((id) => ({ type, name: nameOf(id), entryId: id })),
      ),
      ...own.flatMap(({ relations }) =>
        (relations ?? []).map(({ type, otherId }) => ({ type, name: nameOf(otherId), entryId: otherId })),
      ),
    ],
    remarks: distinct([
      ...Object.entries(remarkLabels).flatMap(([name, label]) =>
        properties.all(name).map((text) => `${label}: ${text}`),
      ),
      ...births.remarks,
      ...nationalities.remarks,
      ...countries.remarks,
      ...gender.remarks,
      ...own.flatMap(({ remarks }) => remarks ?? []),
      ...entity.datasets.map((dataset) => `Dataset: ${dataset}`),
    ]),
    url: pageOf(entity.id),
  };
  properties.ignore(...meaningless);
  properties.finish();
  return entry;
}

/** The publisher's page about an entity. */
export function pageOf(id: string): string {
  return `https://www.opensanctions.org/entities/${encodeURIComponent(id)}/`;
}

export function aliasOf(full: string, more: Partial<EntryName> = {}): EntryName {
  const script = scriptOf(full);
  return { full, kind: 'alias', quality: 'strong', ...more, ...(script === null ? {} : { script }) };
}

/** The caption first: the publisher chooses it among the names. A name counts as the best that it is called. */
function namesOf(entity: FtmEntity, properties: Properties): EntryName[] {
  const found: readonly EntryName[] = [
    ...properties.all('name').map((full) => aliasOf(full)),
    ...properties.all('alias').map((full) => aliasOf(full, { label: 'alias' })),
    ...properties.all('abbreviation').map((full) => aliasOf(full, { label: 'abbreviation' })),
    ...properties.all('previousName').map((full) => aliasOf(full, { label: 'previous name' })),
    ...properties.all('weakAlias').map((full) => aliasOf(full, { label: 'weak alias', quality: 'weak' })),
  ];
  const parts = ['firstName', 'secondName', 'middleName', 'lastName'].map((part) => properties.line(part));
  const full = entity.caption || found[0]?.full || joined(parts, ' ');
  if (full === '') throw new ReadError('E_READ_FIELD', `line ${entity.line} (${entity.id}) has no name`);
  const others = new Map<string, EntryName>();
  for (const name of found) if (name.full !== full && !others.has(name.full)) others.set(name.full, name);
  return [aliasOf(full, { kind: 'primary' }), ...others.values()];
}

function birthsOf(properties: Properties): {
  readonly fields: Pick<Entry, 'birthDates' | 'birthPlaces'>;
  readonly remarks: readonly string[];
} {
  const published = properties.all('birthDate').map((text) => ({ text, date: readDate(text) }));
  return {
    fields: {
      birthDates: published.flatMap(({ date }) => date ?? []),
      birthPlaces: properties.all('birthPlace'),
    },
    remarks: [
      ...published.filter(({ date }) => date === null).map(({ text }) => `Date of birth: ${text}`),
      ...properties.all('birthCountry').map((code) => `Country of birth: ${code}`),
    ],
  };
}

function genderOf(properties: Properties): { value: Entry['gender']; remarks: readonly string[] } {
  const published = properties.all('gender');
  const [only] = published;
  if (published.length === 1 && (only === 'male' || only === 'female')) return { value: only, remarks: [] };
  return { value: null, remarks: published.map((text) => `Gender: ${text}`) };
}

/** Of several sanctions the first; the day it took effect where none says when it was listed. */
function listedOn(own: readonly Belonging[]): string | null {
  const [listed] = own.flatMap((belonging) => belonging.listedOn ?? []).toSorted();
  const [started] = own.flatMap((belonging) => belonging.startedOn ?? []).toSorted();
  return listed ?? started ?? null;
}
