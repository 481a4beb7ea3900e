import type { XmlElement } from '../../formats/xml-records.ts';
import {
  bareEntry,
  type Entry,
  type EntryName,
  type Identifier,
  type IsoDate,
  type PartialDate,
  type Schema,
} from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { codeOrText } from '../countries.ts';
import { Fields, joined } from '../fields.ts';
import { readName } from './names.ts';
import { type Place, readCountry, type Tables } from './tables.ts';

/**
 * One `target`, or null for one that was delisted: those stay in the file. What a modification says was added
 * or removed is history and no entry. Throws `ReadError` where a listed one has no number or no name.
 */
export function readTarget(element: XmlElement, tables: Tables, report: ReadReport): Entry | null {
  const fields = new Fields(element, report);
  const id = fields.attribute('ssid');
  const modifications = fields.all('modification').map(readModification);
  if (isDelisted(modifications)) return null;
  const [subject, schema] = subjectOf(fields, report);
  const identities = subject?.all('identity') ?? [];
  const read = identities.map((identity) => readIdentity(identity, tables, report));
  const names = once(read.flatMap((one) => one.names).sort((a, b) => rank(a) - rank(b)));
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
  const sex = subject.attribute('sex');
  const entry: Entry = {
    ...bareEntry(id, schema, [{ ...first, kind: 'primary' }, ...others]),
    birthDates: read.flatMap((one) => one.birthDates),
    birthPlaces: unique(read.flatMap((one) => one.birthPlaces.map(({ line }) => line))),
    nationalities: unique(read.flatMap((one) => one.nationalities)),
    countries: unique(read.flatMap((one) => one.addresses.map(({ country }) => country ?? ''))),
    identifiers: [
      ...foreign.map((value) => ({ type: 'Foreign identifier', value })),
      ...read.flatMap((one) => one.identifiers),
    ],
    programs: unique(sets.map(({ name }) => name)),
    legalBasis: unique(sets.map(({ set }) => set)),
    listedOn: listedOn(modifications),
    gender: sex === 'male' || sex === 'female' ? sex : null,
    addresses: unique(read.flatMap((one) => one.addresses.map(({ line }) => line))),
    relations: subject.all('relation').map(readRelation),
    remarks: [
      ...read.flatMap((one) => one.remarks),
      ...withNumber(subject.all('justification')).map((text) => `Justification: ${text}`),
      ...withNumber(subject.all('other-information')),
    ],
  };
  fields.finish();
  return entry;
}

function rank({ kind, script }: EntryName): number {
  return kind === 'primary' ? 0 : script === undefined ? 1 : 2;
}

/** The same name in several identities or languages is one, weak only where each of them is. */
function once(names: readonly EntryName[]): EntryName[] {
  const same = Map.groupBy(names, ({ full }) => full);
  return [...same.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return others.some(({ quality }) => quality === 'strong') ? { ...first, quality: 'strong' } : first;
  });
}

interface Modification {
  readonly type: string;
  readonly day: IsoDate;
}

function readModification(modification: Fields): Modification {
  modification.ignore('remark', 'added', 'removed', 'substituted');
  const [enacted, published, effective] = ['enactment-date', 'publication-date', 'effective-date'].map(
    (name) => modification.attribute(name),
  );
  const type = modification.attribute('modification-type') ?? '';
  return { type, day: effective ?? published ?? enacted ?? '' };
}

/** By the newest modification: their order says nothing, and somebody delisted may be listed again. */
function isDelisted(modifications: readonly Modification[]): boolean {
  const newest = (types: readonly Modification[]): string =>
    types
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const ended = modifications.filter(({ type }) => type === 'de-listed');
  const others = modifications.filter(({ type }) => type === 'listed');
  return ended.length > 0 && newest(ended) >= newest(others);
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

type Identity = Pick<Entry, 'birthDates' | 'nationalities' | 'identifiers' | 'remarks'> & {
  readonly names: readonly EntryName[];
  readonly birthPlaces: readonly Place[];
  readonly addresses: readonly Place[];
};

function readIdentity(identity: Fields, tables: Tables, report: ReadReport): Identity {
  identity.ignoreAttributes('ssid');
  const isMain = identity.attribute('main') === 'true';
  const births = identity.all('day-month-year').map(readBirth);
  const names = identity.all('name').map((name) => readName(name, isMain, report));
  const titles = unique(names.flatMap((name) => name.titles));
  return {
    names: names.flatMap((name) => name.names),
    birthDates: births.flatMap(({ date }) => date ?? []),
    birthPlaces: identity.all('place-of-birth').map((place) => placeOf(place, tables)),
    nationalities: identity.all('nationality').flatMap((nationality) => {
      nationality.ignoreAttributes('ssid');
      return readCountry(nationality).code ?? [];
    }),
    identifiers: identity.all('identification-document').flatMap(readDocument),
    addresses: identity.all('address').map((address) => placeOf(address, tables)),
    remarks: [...titles.map((title) => `Title: ${title}`), ...births.flatMap(({ remark }) => remark ?? [])],
  };
}

/** A date of another calendar is kept in its words; a year and month may stand alone. */
function readBirth(birth: Fields): { date?: PartialDate; remark?: string } {
  birth.ignoreAttributes('ssid');
  const [year, month, day] = ['year', 'month', 'day'].map((name) => birth.attribute(name));
  const calendar = birth.attribute('calendar') ?? 'Gregorian';
  const quality = birth.attribute('quality');
  const text = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  if (calendar !== 'Gregorian') return { remark: `Date of birth: ${text} (${calendar} calendar)` };
  if (!year || (day && !month)) return text === '' ? {} : { remark: `Date of birth: ${text}` };
  return { date: { from: text, ...(quality === 'low' ? { circa: true } : {}) } };
}

/** A place with what an address adds to it. */
function placeOf(fields: Fields, { places }: Tables): Place {
  fields.ignoreAttributes('ssid', 'main', 'quality');
  const place = places.get(fields.attribute('place-id') ?? '');
  const box = fields.text('p-o-box');
  const parts = [fields.text('c-o'), fields.text('address-details'), box === null ? null : `P.O. Box ${box}`];
  const line = joined([...parts, fields.text('zip-code'), place?.line ?? null]);
  const remark = fields.text('remarks') ?? fields.text('remark');
  return { line: remark === null ? line : `${line} (${remark})`, country: place?.country ?? null };
}

function readDocument(document: Fields): Identifier[] {
  document.ignoreAttributes('ssid');
  document.ignore('place-of-issue');
  const [issuer] = document.all('issuer');
  const country = issuer?.attribute('code') ?? issuer?.own() ?? null;
  issuer?.own();
  const value = document.text('number');
  const [issued, expires] = [document.text('date-of-issue'), document.text('expiry-date')];
  const note = joined([
    issued && `issued ${issued}`,
    expires && `expires ${expires}`,
    document.text('remark'),
  ]);
  const type = (document.attribute('document-type') ?? 'document').replaceAll('-', ' ');
  if (value === null) return [];
  return [
    {
      type: type.charAt(0).toUpperCase() + type.slice(1),
      value,
      ...(country === null
        ? {}
        : { country: /^[A-Z]{2}$/.test(country) ? country.toLowerCase() : codeOrText(country) }),
      ...(note === '' ? {} : { note }),
    },
  ];
}

function readRelation(relation: Fields): Entry['relations'][number] {
  relation.ignoreAttributes('ssid');
  const entryId = relation.attribute('target-id');
  const remark = relation.text('remark');
  const type = (relation.attribute('relation-type') ?? 'related to').replaceAll('-', ' ');
  return {
    type: remark === null ? type : `${type} (${remark})`,
    name: entryId ?? '',
    ...(entryId === null ? {} : { entryId }),
  };
}

function withNumber(texts: readonly Fields[]): string[] {
  return texts.flatMap((text) => {
    text.ignoreAttributes('ssid');
    return text.own() ?? [];
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
