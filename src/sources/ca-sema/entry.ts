import type { XmlElement } from '../../formats/xml-records.ts';
import { bareEntry, type Entry, type EntryName, type PartialDate, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { countryCodes } from '../countries.ts';
import { readDay } from '../dates.ts';
import { Fields, joined } from '../fields.ts';
import { keyPart } from '../key.ts';
import { readBirthDates } from './dates.ts';
import { aliasNames, entityNames } from './names.ts';

/** What each field was called over the years, the latest first: until 2024, until August 2026, since then. */
const fieldNames = {
  regulation: ['Country-Pays', 'Country'],
  lastName: ['LastName-NomDeFamille', 'LastName'],
  givenName: ['GivenName-Prenom', 'GivenName'],
  body: ['EntityOrShip-EntiteOuNavire', 'EntityOrShip', 'Entity'],
  aliases: ['Aliases-Alias', 'Aliases'],
  title: ['TitleOrShipType-TitreOuTypeDeNavire', 'TitleOrShip', 'Title'],
  imo: ['ShipIMONumber-NumeroOMIDuNavire', 'ShipIMONumber'],
  date: [
    'DateOfBirthOrShipBuildDate-DateDeNaissanceOuDateDeConstructionDuNavire',
    'DateOfBirthOrShipBuildDate',
    'DateOfBirth',
  ],
  schedule: ['Schedule-Annexe', 'Schedule'],
  item: ['Item-NumeroDarticle', 'Item'],
  listed: ['DateOfListing-DateDinscription', 'DateOfListing'],
} as const;

/**
 * One record. Its id is who it is: regulation, kind and name, for ships the IMO number; schedule and item are
 * numbers of the day. The same person under two regulations is two entries, each with a listing date of its
 * own, so that the second designation is one. `Country` names the regulation and no nationality: Crimean
 * officials stand under Russia and Ukraine. Throws `ReadError` where there is no name or no regulation.
 */
export function readRecord(element: XmlElement, report: ReadReport): Entry {
  const fields = new Fields(element, report);
  const text = (field: keyof typeof fieldNames): string | null =>
    fieldNames[field].map((name) => fields.text(name)).find((value) => value !== null) ?? null;
  const person = joined([text('givenName'), text('lastName')], ' ');
  const body = text('body');
  const regulation = text('regulation');
  if ((person === '' && body === null) || regulation === null) {
    const missing = regulation === null ? 'Country' : 'name';
    throw new ReadError('E_READ_FIELD', `the record of line ${element.line} has no ${missing}`);
  }
  if (person !== '' && body !== null) report.unknown('record (a person and an entity)');
  const [imo, title, date] = [text('imo'), text('title'), text('date')];
  const isPerson = body === null;
  const schema = isPerson ? 'Person' : imo !== null || title !== null ? 'Vessel' : 'Organization';
  const names: EntryName[] = [
    ...(isPerson ? [{ full: person, kind: 'primary', quality: 'strong' } as const] : entityNames(body)),
    ...aliasNames(text('aliases') ?? '', isPerson),
  ];
  const programme = englishOf(regulation);
  const births = readDates(schema, date);
  const entry: Entry = {
    ...bareEntry(keyOf(programme, schema, names, imo), schema, distinct(names)),
    birthDates: births.dates,
    identifiers: imo === null ? [] : [{ type: 'IMO number', value: imo }],
    programs: [programme],
    legalBasis: legalBasisOf(text('schedule'), text('item')),
    listedOn: readListedOn(text('listed'), report),
    remarks: [
      ...(title === null ? [] : [isPerson ? `Title: ${englishOf(title)}` : `Ship type: ${englishOf(title)}`]),
      ...births.remarks,
    ],
  };
  fields.finish();
  return entry;
}

/** `Russia / Russie`, `General/général` for people, `General Cargo | Cargo classique` for ships. */
function englishOf(text: string): string {
  const [english = text] = text.split(/(?<!\s)\s*\|\s*|\s\/\s(?=.*\p{Script=Latin})|\/(?=\p{Ll})/u);
  return english.trim();
}

function keyOf(programme: string, schema: Schema, names: readonly EntryName[], imo: string | null): string {
  const [code, ...others] = countryCodes(programme) ?? [];
  const regulation =
    code !== undefined && others.length === 0
      ? code
      : keyPart(/\((\w+)\)$/.exec(programme)?.[1] ?? programme);
  const identity = imo === null ? keyPart(names[0]?.full ?? '') : `imo-${keyPart(imo)}`;
  return [regulation, schema.toLowerCase(), identity].join('/');
}

function distinct(names: readonly EntryName[]): EntryName[] {
  return names.filter(({ full }, at) => names.findIndex((other) => other.full === full) === at);
}

function readDates(
  schema: Schema,
  text: string | null,
): { dates: readonly PartialDate[]; remarks: string[] } {
  if (text === null) return { dates: [], remarks: [] };
  if (schema !== 'Person') return { dates: [], remarks: [`Build date: ${text}`] };
  const dates = readBirthDates(text);
  return { dates, remarks: dates.length === 0 ? [`Date of birth: ${text}`] : [] };
}

function legalBasisOf(schedule: string | null, item: string | null): string[] {
  const part =
    schedule === null || schedule === 'N/A' ? null : `Schedule ${schedule.replace(/,(?=\S)/, ', ')}`;
  const line = joined([part, item === null ? null : `item ${item}`]);
  return line === '' ? [] : [line];
}

function readListedOn(text: string | null, report: ReadReport): string | null {
  const day = text === null ? null : readDay(text);
  if (text !== null && day === null) report.unknown(`record/DateOfListing: ${text}`);
  return day;
}
