import type { XmlElement } from '../../formats/xml-records.ts';
import {
  bareEntry,
  type Entry,
  type EntryName,
  type Identifier,
  type IsoDate,
  type Schema,
} from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { distinct, distinctNames } from '../distinct.ts';
import { Fields, joined } from '../fields.ts';
import { readIdentity } from './identity.ts';
import type { Tables } from './tables.ts';

/**
 * One `target`, or null for one that was delisted: those stay in the file. What a modification says was added
 * or removed is history and no entry. Throws `ReadError` where a listed one has no number or no name.
 */
export function readTarget(element: XmlElement, tables: Tables, report: ReadReport): Entry | null {
  const fields = new Fields(element, report);
  const id = fields.attribute('ssid');
  const modifications = fields.all('modification').map((one) => readModification(one, report));
  if (isDelisted(modifications)) return null;
  const [subject, schema] = subjectOf(fields, report);
  const identities = subject?.all('identity') ?? [];
  const isPerson = schema === 'Person';
  const read = identities.map((identity) => readIdentity(identity, isPerson, tables, report));
  const names = distinctNames(read.flatMap((one) => one.names).sort((a, b) => rank(a) - rank(b)));
  const [first, ...others] = names;
  if (id === null || first === undefined || subject === undefined) {
    const missing = id === null ? 'ssid' : 'name';
    throw new ReadError('E_READ_FIELD', `the target ${id ?? '?'} of line ${element.line} has no ${missing}`);
  }
  const sets = setsOf(fields).flatMap((set) => {
    const programme = tables.programmes.get(set);
    if (programme === undefined) report.unknown(`target/sanctions-set-id: ${set}`);
    return programme ?? [];
  });
  const foreign = fields.texts('foreign-identifier');
  const more = withNumber(subject.all('other-information'));
  const attributes = fields.all('generic-attribute').map(readAttribute);
  const sex = subject.attribute('sex')?.toLowerCase();
  const entry: Entry = {
    ...bareEntry(id, schema, [{ ...first, kind: 'primary' }, ...others]),
    birthDates: read.flatMap((one) => one.birthDates),
    birthPlaces: distinct(read.flatMap((one) => one.birthPlaces.map(({ line }) => line))),
    nationalities: distinct(read.flatMap((one) => one.nationalities)),
    countries: distinct(read.flatMap((one) => one.addresses.map(({ country }) => country ?? ''))),
    identifiers: [
      ...foreign.map((value) => ({ type: 'Foreign identifier', value })),
      ...more.flatMap(imoNumber),
      ...read.flatMap((one) => one.identifiers),
    ],
    programs: distinct(sets.map(({ name }) => name)),
    legalBasis: distinct(sets.map(({ set }) => set)),
    listedOn: listedOn(modifications),
    positions: isPerson ? distinct(more.flatMap(position)) : [],
    gender: sex === 'male' || sex === 'female' ? sex : null,
    addresses: distinct(read.flatMap((one) => one.addresses.map(({ line }) => line))),
    relations: subject.all('relation').flatMap((relation) => readRelation(relation, report)),
    remarks: [
      ...read.flatMap((one) => one.remarks),
      ...withNumber(subject.all('justification')).map((text) => `Justification: ${text}`),
      ...more,
      ...attributes,
    ],
  };
  fields.finish();
  return entry;
}

function rank({ kind, script }: EntryName): number {
  return kind === 'primary' ? 0 : script === undefined ? 1 : 2;
}

interface Modification {
  readonly type: string;
  readonly day: IsoDate;
}

function readModification(modification: Fields, report: ReadReport): Modification {
  modification.ignore('remark', 'added', 'removed', 'substituted');
  const [enacted, published, effective] = ['enactment-date', 'publication-date', 'effective-date'].map(
    (name) => modification.attribute(name),
  );
  const type = modification.attribute('modification-type') ?? '';
  const text = effective ?? published ?? enacted ?? '';
  const day = readDay(text);
  if (day === null && text !== '') report.unknown(`modification of ${text.slice(0, 40)}`);
  return { type, day: day ?? '' };
}

/**
 * By the newest modification: somebody delisted may be listed again. The newest stands first as a rule, not
 * always, so the day decides, and the order only between two of one day. An amendment lists nobody.
 */
function isDelisted(modifications: readonly Modification[]): boolean {
  const [first, ...others] = modifications.filter(({ type }) => type === 'de-listed' || type === 'listed');
  const newest = others.reduce((best, one) => (best !== undefined && one.day > best.day ? one : best), first);
  return newest?.type === 'de-listed';
}

function listedOn(modifications: readonly Modification[]): IsoDate | null {
  const days = modifications.filter(({ type, day }) => type === 'listed' && day !== '').map(({ day }) => day);
  return days.sort().at(-1) ?? null;
}

function subjectOf(fields: Fields, report: ReadReport): [Fields | undefined, Schema] {
  const [person] = fields.all('individual');
  if (person !== undefined) return [person, 'Person'];
  const [body] = fields.all('entity');
  if (body !== undefined) return [body, 'Organization'];
  const [object] = fields.all('object');
  const type = object?.attribute('object-type') ?? '';
  if (type === 'vessel') return [object, 'Vessel'];
  if (type === 'aircraft') return [object, 'Airplane'];
  report.unknown(`target/object@object-type: ${type}`);
  return [object, 'LegalEntity'];
}

function setsOf(fields: Fields): readonly string[] {
  const own = fields.attribute('sanctions-set-id');
  return [...(own === null ? [] : [own]), ...fields.texts('sanctions-set-id')];
}

function readRelation(relation: Fields, report: ReadReport): Entry['relations'] {
  relation.ignoreAttributes('ssid');
  const entryId = relation.attribute('target-id');
  const remark = relation.text('remark');
  const type = (relation.attribute('relation-type') ?? 'related to').replaceAll('-', ' ');
  if (entryId === null) {
    report.unknown('relation without target-id');
    return [];
  }
  return [{ type: remark === null ? type : `${type} (${remark})`, name: entryId, entryId }];
}

/** Ships have their number, and people their function, in a text like any other: `IMO Number: 8405270`. */
function imoNumber(text: string): Identifier[] {
  const value = /^IMO(?: (?:number|no\.?))?\s*:?\s*(\d{7})\b/i.exec(text)?.[1];
  return value === undefined ? [] : [{ type: 'IMO number', value }];
}

function position(text: string): string[] {
  const value = /^(?:Function|Position|Position\(s\))\s*:\s*(.+)$/i.exec(text)?.[1];
  return value === undefined ? [] : [value];
}

function readAttribute(attribute: Fields): string {
  attribute.ignoreAttributes('ssid');
  return joined([attribute.attribute('name'), attribute.own()], ': ');
}

function withNumber(texts: readonly Fields[]): string[] {
  return texts.flatMap((text) => {
    text.ignoreAttributes('ssid');
    return text.own() ?? [];
  });
}
