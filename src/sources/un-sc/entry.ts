import type { XmlElement } from '../../formats/xml-records.ts';
import { bareEntry, type Entry, type EntryName, type Identifier, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { codeOrText, countriesOf } from '../countries.ts';
import { readDay } from '../dates.ts';
import { Fields, joined } from '../fields.ts';
import { readBirths } from './births.ts';
import { aliasNames, originalNames, primaryName } from './names.ts';

/** An `INDIVIDUAL`. Throws `ReadError` where it has no reference number or no name. */
export function readIndividual(element: XmlElement, report: ReadReport): Entry {
  const fields = new Fields(element, report);
  const common = readCommon(element, fields, 'INDIVIDUAL', report);
  const births = readBirths(fields, common.aliases);
  const documents = readDocuments(fields);
  const nationalities = fields.all('NATIONALITY').flatMap((nationality) => nationality.texts('VALUE'));
  const submittedBy = fields.text('SUBMITTED_BY');
  const entry: Entry = {
    ...common.entry,
    birthDates: births.dates,
    birthPlaces: births.places,
    nationalities: countriesOf(nationalities, 'INDIVIDUAL/NATIONALITY', report),
    identifiers: documents.identifiers,
    gender: readGender(fields.text('GENDER'), common.entry.remarks),
    positions: fields.all('DESIGNATION').flatMap((designation) => designation.texts('VALUE')),
    remarks: [
      ...common.entry.remarks,
      ...fields.all('TITLE').flatMap((title) => title.texts('VALUE').map((text) => `Title: ${text}`)),
      ...(submittedBy === null ? [] : [`Submitted by: ${submittedBy}`]),
      ...births.unread,
      ...documents.remarks,
    ],
  };
  fields.finish();
  return entry;
}

/** An `ENTITY`: an organisation, or a ship that the committee lists as one. */
export function readEntity(element: XmlElement, report: ReadReport): Entry {
  const fields = new Fields(element, report);
  const { entry } = readCommon(element, fields, 'ENTITY', report);
  fields.ignore('SUBMITTED_ON');
  fields.finish();
  return entry;
}

interface Common {
  readonly entry: Entry;
  readonly aliases: readonly Fields[];
}

/**
 * What people and entities have alike. The key is the reference number: DATAID is given anew for the same
 * entry, which would read as a delisting and a designation (HTi.002 to HTi.007 in 2025).
 */
function readCommon(element: XmlElement, fields: Fields, kind: string, report: ReadReport): Common {
  // The publisher's own numbering and dates of editing; of VERSIONNUM nothing can be told.
  fields.ignore('DATAID', 'VERSIONNUM', 'SORT_KEY', 'SORT_KEY_LAST_MOD', 'LIST_TYPE', 'LAST_DAY_UPDATED');
  const id = fields.text('REFERENCE_NUMBER');
  const name = primaryName(fields);
  if (id === null || name === '') {
    const missing = id === null ? 'REFERENCE_NUMBER' : 'name';
    throw new ReadError('E_READ_FIELD', `the ${kind} of line ${element.line} has no ${missing}`);
  }
  const schema: Schema = kind === 'INDIVIDUAL' ? 'Person' : 'Organization';
  const aliases = fields.all(`${kind}_ALIAS`);
  const addresses = fields.all(`${kind}_ADDRESS`).map((address) => readPlace(address));
  const comments = fields.texts('COMMENTS1');
  const names: EntryName[] = [
    { full: name, kind: 'primary', quality: 'strong' },
    ...originalNames(fields),
    ...aliases.flatMap(aliasNames),
  ];
  const entry: Entry = {
    ...bareEntry(id, schema, names),
    countries: countriesOf(
      addresses.flatMap(({ country }) => (country === null ? [] : [country])),
      `${kind}_ADDRESS/COUNTRY`,
      report,
    ),
    programs: fields.texts('UN_LIST_TYPE'),
    listedOn: readListedOn(fields, kind, report),
    addresses: addresses.map(({ line }) => line).filter((line) => line !== ''),
    remarks: [...comments, ...aliases.flatMap(aliasRemarks)],
    url: interpolNotice(comments),
  };
  return { entry, aliases };
}

/** Some dates carry a zone, `2006-12-23-05:00`: the day is the day. */
function readListedOn(fields: Fields, kind: string, report: ReadReport): string | null {
  const text = fields.text('LISTED_ON');
  const day = text === null ? null : readDay(text);
  if (text !== null && day === null) report.unknown(`${kind}/LISTED_ON: ${text}`);
  return day;
}

function readPlace(place: Fields): { readonly line: string; readonly country: string | null } {
  const country = place.text('COUNTRY');
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE'].map((part) => place.text(part));
  const note = place.text('NOTE');
  const line = joined([...parts, country]);
  return { line: joined([line, note === null ? null : `(${note})`], ' '), country };
}

function aliasRemarks(alias: Fields): string[] {
  const note = alias.text('NOTE');
  return note === null ? [] : [`${alias.text('ALIAS_NAME') ?? 'Alias'}: ${note}`];
}

function readDocuments(fields: Fields): Pick<Entry, 'identifiers' | 'remarks'> {
  const identifiers: Identifier[] = [];
  const remarks: string[] = [];
  for (const document of fields.all('INDIVIDUAL_DOCUMENT')) {
    const value = document.text('NUMBER');
    const type = document.text('TYPE_OF_DOCUMENT') ?? 'Document';
    const otherType = document.text('TYPE_OF_DOCUMENT2');
    const issuer = document.text('ISSUING_COUNTRY');
    const country = document.text('COUNTRY_OF_ISSUE') ?? issuer;
    const issued = joined([document.text('DATE_OF_ISSUE'), document.text('CITY_OF_ISSUE')]);
    const note = joined([otherType, issued === '' ? null : `issued ${issued}`, document.text('NOTE')], '; ');
    if (value !== null) {
      identifiers.push({
        type,
        value,
        ...(country === null ? {} : { country: codeOrText(country) }),
        ...(note === '' ? {} : { note }),
      });
    } else if (note !== '') {
      remarks.push(`${type}: ${joined([note, country])}`);
    }
  }
  return { identifiers, remarks };
}

/** In its own element since 2025, in the comments before. */
function readGender(published: string | null, comments: readonly string[]): Entry['gender'] {
  const text = published ?? /\bGender: ?(male|female)\b/i.exec(comments.join(' '))?.[1] ?? '';
  if (/^male$/i.test(text)) return 'male';
  return /^female$/i.test(text) ? 'female' : null;
}

function interpolNotice(comments: readonly string[]): string | null {
  const found = /https?:\/\/www\.interpol\.int\/[^\s<>"]*/.exec(comments.join(' '))?.[0];
  return found?.replace(/(?<![.,;)])[.,;)]+$/, '') ?? null;
}
