/** What a list publishes: persons, organisations, vessels, aircraft. Names follow FollowTheMoney's schemata. */
export const schemas = ['Person', 'Organization', 'Company', 'LegalEntity', 'Vessel', 'Airplane'] as const;
export type Schema = (typeof schemas)[number];

const legalPersons: readonly Schema[] = ['Organization', 'Company', 'LegalEntity'];

/** Whether two schemata can be one thing. `LegalEntity` is what FollowTheMoney calls a person or a body. */
export function compatible(left: Schema, right: Schema): boolean {
  if (left === right) return true;
  if (legalPersons.includes(left) && legalPersons.includes(right)) return true;
  return (left === 'LegalEntity' && right === 'Person') || (left === 'Person' && right === 'LegalEntity');
}

/** ISO 8601, as precise as the source is: `1963`, `1963-05` or `1963-05-12`. */
export type IsoDate = string;

/** A date as a source states it: exact, a year only, circa, or a range. */
export interface PartialDate {
  readonly from: IsoDate;
  /** The last day, month or year of a range, inclusive; absent where the date is no range. */
  readonly to?: IsoDate;
  readonly circa?: boolean;
  /** The published words, where they say more than the fields do (another calendar, a doubt). */
  readonly text?: string;
}

export interface EntryName {
  readonly full: string;
  readonly kind: 'primary' | 'alias';
  /** Strong is the default; weak is what the publisher marks as weak or of low quality. */
  readonly quality: 'strong' | 'weak';
  /** The publisher's own label: `a.k.a.`, `f.k.a.`, `Low`. */
  readonly label?: string;
  /** ISO 15924 code where the name is published in its original script, `Cyrl`, `Arab`; else absent. */
  readonly script?: string;
}

/** A passport, tax, registration, IMO number …; the value is always a string, as published. */
export interface Identifier {
  readonly type: string;
  readonly value: string;
  /** ISO 3166-1 alpha-2, lower case; the published text where it names no country we know. */
  readonly country?: string;
  readonly note?: string;
}

/** What ties an entry to another one of the same list: `Linked To`, `Owned or Controlled By`. */
export interface Relation {
  /** The publisher's own words. */
  readonly type: string;
  /** The other one's name; its id where the list gives no name. */
  readonly name: string;
  /** The other one's id, where the list gives one. */
  readonly entryId?: string;
}

/** As lists publish it. */
export const genders = ['male', 'female'] as const;
export type Gender = (typeof genders)[number];

/** One entry of a list, as that list publishes it. Countries are ISO 3166-1 alpha-2 codes in lower case. */
export interface Entry {
  /** The publisher's stable id; stable for ever, since alerts and `ignore` lines refer to it. */
  readonly id: string;
  readonly schema: Schema;
  /** At least one; the primary name first. */
  readonly names: readonly EntryName[];
  readonly birthDates: readonly PartialDate[];
  readonly birthPlaces: readonly string[];
  readonly nationalities: readonly string[];
  /** Countries of addresses, registration or flag: everything that is not a nationality. */
  readonly countries: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly programs: readonly string[];
  readonly legalBasis: readonly string[];
  /** The day the authority says it listed the entry; null where the list does not say. */
  readonly listedOn: IsoDate | null;
  readonly gender: Gender | null;
  readonly positions: readonly string[];
  readonly addresses: readonly string[];
  readonly relations: readonly Relation[];
  readonly remarks: readonly string[];
  /** A page about this entry; null where the publisher has none. */
  readonly url: string | null;
}

/** An entry with nothing but what every list has; adapters fill in what theirs publishes. */
export function bareEntry(id: string, schema: Schema, names: readonly EntryName[]): Entry {
  return {
    id,
    schema,
    names,
    birthDates: [],
    birthPlaces: [],
    nationalities: [],
    countries: [],
    identifiers: [],
    programs: [],
    legalBasis: [],
    listedOn: null,
    gender: null,
    positions: [],
    addresses: [],
    relations: [],
    remarks: [],
    url: null,
  };
}

export function primaryName(entry: Entry): string {
  return entry.names[0]?.full ?? entry.id;
}

/** `12 May 1963` is for people; this is the short form for tables: `1963-05-12`, `c. 1963`, `1958 to 1963`. */
export function formatDate(date: PartialDate): string {
  const span = date.to === undefined ? date.from : `${date.from} to ${date.to}`;
  return date.circa ? `c. ${span}` : span;
}
