import type { Entry, Identifier, PartialDate } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { readDate } from '../dates.ts';
import { type Fields, joined } from '../fields.ts';
import { isIdentifier, readGender, readNumber } from '../ofac-numbers.ts';

export type Facts = Pick<
  Entry,
  | 'birthDates'
  | 'birthPlaces'
  | 'nationalities'
  | 'countries'
  | 'identifiers'
  | 'gender'
  | 'positions'
  | 'remarks'
>;

/** A feature is whatever OFAC knows of somebody: from the date of birth to the directives that apply. */
interface Feature {
  readonly type: string;
  readonly value: string;
  readonly isApproximate: boolean;
  readonly note: string;
}

const flags = new Set(['Nationality of Registration', 'Vessel Flag', 'Other Vessel Flag']);

/** The features of an entity, sorted into what they are; what is nothing else is a remark. */
export function readFeatures(elements: readonly Fields[], report: ReadReport): Facts {
  const all = elements.map(readFeature);
  for (const { type, value } of all) if (value === '') report.unknown(`feature: ${type} without a value`);
  const features = all.filter(({ value, note }) => value !== '' || note !== '');
  const valuesOf = (...types: readonly string[]): string[] =>
    features.flatMap(({ type, value }) => (value !== '' && types.includes(type) ? [value] : []));
  const births = readBirthDates(features);
  const sorted = new Set(['Birthdate', 'Place of Birth', 'Gender', 'Title', 'Nationality of Registration']);
  const isNationality = (type: string): boolean =>
    type === 'Nationality Country' || type === 'Citizenship Country';
  const others = features.filter(({ type }) => !sorted.has(type) && !isNationality(type));
  return {
    birthDates: births.dates,
    birthPlaces: valuesOf('Place of Birth'),
    nationalities: countriesOf(
      valuesOf('Nationality Country', 'Citizenship Country'),
      'entity/nationality',
      report,
    ),
    countries: countriesOf(valuesOf(...flags), 'entity/flag', report),
    identifiers: others.filter(identifies).map(toIdentifier),
    gender: readGender(valuesOf('Gender')[0] ?? null),
    positions: valuesOf('Title'),
    remarks: [
      ...births.unread,
      ...others.filter((feature) => !identifies(feature)).map(toRemark),
      ...features.filter(({ type, note }) => sorted.has(type) && note !== '').map(toRemark),
    ],
  };
}

function readFeature(feature: Fields): Feature {
  feature.ignoreAttributes('id');
  // One value is the main one of several; the number is that of the same value in the reference tables.
  feature.ignore('versionId', 'valueRefId', 'isPrimary');
  const [type] = feature.all('type');
  type?.ignoreAttributes('featureTypeId');
  const [date] = feature.all('valueDate');
  const reliability = textOf(feature, 'reliability');
  return {
    type: type?.own() ?? '',
    value: feature.text('value') ?? '',
    isApproximate: date !== undefined && readSpan(date),
    note: joined([reliability === 'Confirmed' ? null : reliability, feature.text('comments')], '; '),
  };
}

/** The printed value says the same as the four ends of the period: `1962` for its first and last days. */
function readSpan(date: Fields): boolean {
  date.ignoreAttributes('id');
  date.ignore('fromDateBegin', 'fromDateEnd', 'toDateBegin', 'toDateEnd', 'isDateRange');
  return date.text('isApproximate') === 'true';
}

/** Of an element that carries a number into the reference tables beside its text. */
export function textOf(fields: Fields, name: string): string | null {
  const [text = null] = fields.all(name).map((element) => {
    element.ignoreAttributes('refId', 'id');
    return element.own();
  });
  return text;
}

function readBirthDates(features: readonly Feature[]): { dates: PartialDate[]; unread: string[] } {
  const dates: PartialDate[] = [];
  const unread: string[] = [];
  for (const { type, value, isApproximate } of features) {
    if (type !== 'Birthdate') continue;
    const date = readDate(value);
    if (date === null) unread.push(`Date of birth: ${value}`);
    else dates.push({ ...date, ...(isApproximate ? { circa: true } : {}) });
  }
  return { dates, unread };
}

/** Of ships and aircraft only what is a number or a sign; the rest describes them. */
function identifies({ type, value }: Feature): boolean {
  if (value === '' || flags.has(type)) return false;
  if (/^(?:other )?(?:vessel|aircraft)\b/i.test(type)) return /\b(?:number|sign|code|id)\b/i.test(type);
  return isIdentifier(type);
}

function toIdentifier({ type, value, note }: Feature): Identifier {
  return { ...readNumber(type, value), ...(note === '' ? {} : { note }) };
}

function toRemark({ type, value, note }: Feature): string {
  const label = /[:-]$/.test(type) ? type : `${type}:`;
  return joined([label, value, note === '' ? null : `(${note})`], ' ');
}
