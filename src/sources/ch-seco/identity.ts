import type { Entry, EntryName, Identifier, PartialDate } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { codeOrText, countriesOf, isCountryCode } from '../countries.ts';
import { readDay } from '../dates.ts';
import { distinct } from '../distinct.ts';
import { type Fields, joined } from '../fields.ts';
import { readName } from './names.ts';
import { type Place, readCountry, type Tables } from './tables.ts';

/** What one of the names of a target goes with. */
export type Identity = Pick<Entry, 'birthDates' | 'nationalities' | 'identifiers' | 'remarks'> & {
  readonly names: readonly EntryName[];
  readonly birthPlaces: readonly Place[];
  readonly addresses: readonly Place[];
};

export function readIdentity(
  identity: Fields,
  isPerson: boolean,
  tables: Tables,
  report: ReadReport,
): Identity {
  identity.ignoreAttributes('ssid');
  const isMain = identity.attribute('main') === 'true';
  const births = identity.all('day-month-year').map((birth) => readBirth(birth, isPerson));
  const names = identity.all('name').map((name) => readName(name, isMain, report));
  const documents = identity
    .all('identification-document')
    .map((document) => readDocument(document, tables, report));
  const titles = distinct(names.flatMap((name) => name.titles));
  return {
    names: names.flatMap((name) => name.names),
    birthDates: births.flatMap(({ date }) => date ?? []),
    birthPlaces: identity.all('place-of-birth').map((place) => placeOf(place, tables, report)),
    nationalities: identity.all('nationality').flatMap((nationality) => {
      nationality.ignoreAttributes('ssid');
      const { name, code } = readCountry(nationality);
      if (code !== null && isCountryCode(code)) return code;
      return countriesOf([name ?? code ?? ''], 'nationality/country', report);
    }),
    identifiers: documents.flatMap(({ identifiers }) => identifiers),
    addresses: identity.all('address').map((address) => placeOf(address, tables, report)),
    remarks: [
      ...titles.map((title) => `Title: ${title}`),
      ...births.flatMap(({ remark }) => remark ?? []),
      ...documents.flatMap(({ remarks }) => remarks),
    ],
  };
}

/** A date of another calendar is kept in its words; a year and month may stand alone. An entity's is no birth. */
function readBirth(birth: Fields, isPerson: boolean): { date?: PartialDate; remark?: string } {
  birth.ignoreAttributes('ssid');
  const [year, month, day] = ['year', 'month', 'day'].map((name) => birth.attribute(name));
  const calendar = birth.attribute('calendar') ?? 'Gregorian';
  const isCirca = birth.attribute('quality') === 'low';
  const text = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  const date = year ? readDay(text) : null;
  if (text === '') return {};
  if (isPerson && /^gregorian$/i.test(calendar) && date !== null) {
    return { date: { from: date, ...(isCirca ? { circa: true } : {}) } };
  }
  const note = /^gregorian$/i.test(calendar) ? '' : ` (${calendar} calendar)`;
  return { remark: `${isPerson ? 'Date of birth' : 'Founded'}: ${isCirca ? 'c. ' : ''}${text}${note}` };
}

/** A place with what an address adds to it. */
function placeOf(fields: Fields, { places }: Tables, report: ReadReport): Place {
  fields.ignoreAttributes('ssid', 'main', 'quality');
  const id = fields.attribute('place-id');
  const place = places.get(id ?? '');
  if (id !== null && place === undefined) report.unknown(`place-id: ${id}`);
  const box = fields.text('p-o-box');
  const parts = [fields.text('c-o'), fields.text('address-details'), box === null ? null : `P.O. Box ${box}`];
  const line = joined([...parts, fields.text('zip-code'), place?.line ?? null]);
  const isFormer = fields.attribute('current') === 'false';
  const notes = [isFormer ? 'not current' : null, fields.text('remarks'), fields.text('remark')];
  const note = joined(notes, '; ');
  return { line: note === '' ? line : joined([line, `(${note})`], ' '), country: place?.country ?? null };
}

/** A passport or another document; one without a number is a remark. */
function readDocument(
  document: Fields,
  tables: Tables,
  report: ReadReport,
): Pick<Identity, 'identifiers' | 'remarks'> {
  document.ignoreAttributes('ssid');
  const [issuer] = document.all('issuer');
  const words = issuer?.own() ?? null;
  const country = issuer?.attribute('code') ?? words;
  const value = document.text('number');
  const [issued, expires] = [document.text('date-of-issue'), document.text('expiry-date')];
  const places = document.all('place-of-issue').map((place) => placeOf(place, tables, report).line);
  const note = joined([
    issued && `issued ${issued}`,
    ...places.map((place) => place && `issued in ${place}`),
    expires && `expires ${expires}`,
    document.text('remark'),
  ]);
  const kind = (document.attribute('document-type') ?? 'document').replaceAll('-', ' ');
  const type = kind.charAt(0).toUpperCase() + kind.slice(1);
  if (value === null) {
    const known = joined([note, words]);
    return { identifiers: [], remarks: known === '' ? [] : [`${type}: ${known}`] };
  }
  const identifier: Identifier = {
    type,
    value,
    ...(country === null
      ? {}
      : { country: isCountryCode(country) ? country.toLowerCase() : codeOrText(country) }),
    ...(note === '' ? {} : { note }),
  };
  return { identifiers: [identifier], remarks: [] };
}
