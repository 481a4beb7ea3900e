import { type Entry, formatDate, type Identifier, type PartialDate } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { readDate } from '../dates.ts';
import { type Fields, joined } from '../fields.ts';
import { isIdentifier, readNumber } from '../ofac-numbers.ts';
import type { Kept } from './kept.ts';
import { type Period, readPeriod } from './periods.ts';
import type { Place } from './places.ts';
import type { References } from './references.ts';

/** What describes a ship or an aircraft beside what the simple format keeps among its ids. */
const describes = /\b(?:type|tonnage|owner|flag|operator|model|country)\b/i;

type Key = 'birthPlaces' | 'nationalities' | 'countries' | 'positions' | 'addresses' | 'remarks';
export type FeatureFacts = { readonly [K in Key]: string[] } & {
  readonly birthDates: PartialDate[];
  readonly identifiers: Identifier[];
  gender: Entry['gender'];
};

export interface Sources {
  readonly references: References;
  readonly places: Kept<Place>;
  readonly report: ReadReport;
}

/** What all features of a profile come to. */
export function readFeatures(profile: Fields, sources: Sources): FeatureFacts {
  const facts: FeatureFacts = {
    birthDates: [],
    birthPlaces: [],
    nationalities: [],
    countries: [],
    identifiers: [],
    positions: [],
    addresses: [],
    remarks: [],
    gender: null,
  };
  for (const feature of profile.all('Feature')) {
    feature.ignoreAttributes('ID');
    feature.ignore('IdentityReference');
    const typeId = feature.attribute('FeatureTypeID');
    const type = sources.references.text('FeatureType', typeId) ?? `Feature type ${typeId}`;
    for (const version of feature.all('FeatureVersion')) {
      apply(facts, type, readValue(version, sources), sources.report);
    }
  }
  return facts;
}

interface Value {
  /** What is published as text. */
  readonly texts: readonly string[];
  /** What is chosen from a set of values. */
  readonly chosen: readonly string[];
  readonly periods: readonly Period[];
  readonly places: readonly Place[];
  readonly comment: string | null;
}

function readValue(version: Fields, { references, places, report }: Sources): Value {
  version.ignoreAttributes('ID', 'ReliabilityID');
  const details = version.all('VersionDetail').map((detail) => {
    detail.ignoreAttributes('DetailTypeID');
    return {
      text: detail.own(),
      chosen: references.text('DetailReference', detail.attribute('DetailReferenceID')),
    };
  });
  return {
    texts: details.flatMap(({ text, chosen }) => (chosen === null ? (text ?? []) : [])),
    chosen: details.flatMap(({ chosen }) => chosen ?? []),
    periods: version.all('DatePeriod').map((period) => readPeriod(period, references)),
    places: version.all('VersionLocation').flatMap((location) => {
      const id = location.attribute('LocationID') ?? '';
      const found = places.get(id);
      if (found.length === 0) report.unknown(`Location ${id}: not among the locations`);
      return found;
    }),
    comment: version.text('Comment'),
  };
}

function apply(facts: FeatureFacts, type: string, value: Value, report: ReadReport): void {
  const words = [...value.texts, ...value.chosen];
  const lines = value.places.flatMap((place) => place.lines);
  const remark = joined([...words, ...lines, ...value.periods.map(dateText), value.comment]);
  const whole =
    remark === ''
      ? []
      : [joined([type.replace(/(?<!\s)\s*[:-]\s*$/, ':').replace(/(?<!:)$/, ':'), remark], ' ')];
  switch (type) {
    case 'Birthdate':
      applyBirth(facts, value);
      break;
    case 'Place of Birth':
      facts.birthPlaces.push(...words, ...lines);
      break;
    case 'Nationality Country':
    case 'Citizenship Country':
      facts.nationalities.push(...countriesIn(value, type, report));
      break;
    case 'Nationality of Registration':
    case 'Registration Country':
      facts.countries.push(...countriesIn(value, type, report));
      break;
    case 'Vessel Flag':
    case 'Other Vessel Flag':
      facts.countries.push(...countriesIn(value, type, report));
      facts.remarks.push(...whole);
      return;
    case 'Location':
      facts.addresses.push(...lines);
      facts.countries.push(...value.places.flatMap(({ countries }) => countries));
      break;
    case 'Gender':
      facts.gender = readGender(words, report) ?? facts.gender;
      break;
    case 'Title':
      facts.positions.push(...words);
      break;
    default:
      applyOther(facts, type, value, whole);
      return;
  }
  if (value.comment !== null) facts.remarks.push(`${type}: ${value.comment}`);
}

/** What is a text and no description identifies: a wallet's address, a web site, a bank's code. */
function applyOther(facts: FeatureFacts, type: string, value: Value, whole: readonly string[]): void {
  const isText = value.chosen.length + value.periods.length + value.places.length === 0;
  if (!isText || !isIdentifier(type) || describes.test(type)) {
    facts.remarks.push(...whole);
    return;
  }
  const note = value.comment === null ? {} : { note: value.comment };
  facts.identifiers.push(...value.texts.map((text) => ({ ...readNumber(type, text), ...note })));
}

function applyBirth(facts: FeatureFacts, { periods, texts }: Value): void {
  for (const period of periods) {
    if (period.date !== null && period.calendar === null) facts.birthDates.push(period.date);
    else if (dateText(period) !== '') facts.remarks.push(`Date of birth: ${dateText(period)}`);
  }
  for (const text of texts) {
    const date = readDate(text);
    if (date === null) facts.remarks.push(`Date of birth: ${text}`);
    else facts.birthDates.push(date);
  }
}

function dateText({ date, calendar }: Period): string {
  if (date === null) return '';
  return calendar === null ? formatDate(date) : `${formatDate(date)} (${calendar} calendar)`;
}

function countriesIn({ places, texts }: Value, type: string, report: ReadReport): readonly string[] {
  return [...places.flatMap(({ countries }) => countries), ...countriesOf(texts, `Feature ${type}`, report)];
}

function readGender(words: readonly string[], report: ReadReport): Entry['gender'] {
  const [word] = words;
  if (word === 'Male') return 'male';
  if (word === 'Female') return 'female';
  if (word !== undefined) report.unknown(`Feature Gender: ${word}`);
  return null;
}
