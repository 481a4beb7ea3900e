import type { Entry, PartialDate } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { readDate, readDay } from '../dates.ts';
import { distinct } from '../distinct.ts';
import { type Fields, joined } from '../fields.ts';

export interface Person {
  readonly facts: Pick<Entry, 'birthDates' | 'birthPlaces' | 'nationalities' | 'gender' | 'positions'>;
  readonly identifiers: Entry['identifiers'];
  readonly remarks: Entry['remarks'];
}

/** What is said of a person; all of it is empty where there is none. What is repeated counts once. */
export function readPersons(persons: readonly Fields[], report: ReadReport): Person {
  const births = readBirths(persons);
  const papers = documents(persons);
  const nationalities = persons.flatMap((one) => listed(one, 'Nationalities', 'Nationality'));
  return {
    facts: {
      birthDates: births.dates,
      birthPlaces: distinct(persons.flatMap((one) => one.list('BirthDetails', 'Location').map(readPlace))),
      nationalities: countriesOf(nationalities, 'Individual/Nationality', report),
      gender: readGender(persons.flatMap((one) => listed(one, 'Genders', 'Gender'))[0]),
      positions: distinct(persons.flatMap((one) => listed(one, 'Positions', 'Position'))),
    },
    identifiers: papers.identifiers,
    remarks: [...births.unread, ...papers.remarks],
  };
}

/** The texts of a list element: `listed(person, 'DOBs', 'DOB')`. */
export function listed(fields: Fields, list: string, item: string): readonly string[] {
  return fields.all(list).flatMap((one) => one.texts(item));
}

/** `dd/mm/1945`, `dd/11/1953` and `01/03/1958`: what is not known stands as letters, or as zeros. */
function readBirths(persons: readonly Fields[]): { dates: PartialDate[]; unread: string[] } {
  const dates: PartialDate[] = [];
  const unread: string[] = [];
  for (const text of new Set(persons.flatMap((one) => listed(one, 'DOBs', 'DOB')))) {
    const [, day, month, year] = /^(\d{2}|dd)\/(\d{2}|mm)\/(\d{4})$/i.exec(text) ?? [];
    const known = [year, month, day].map((part) => (/^(?!00)\d+$/.test(part ?? '') ? part : undefined));
    const iso = known[1] === undefined ? known[0] : known.filter((part) => part !== undefined).join('-');
    const exact = readDay(iso ?? '');
    const date = exact === null ? readDate(text) : { from: exact };
    if (date === null) unread.push(`Date of birth: ${text}`);
    else dates.push(date);
  }
  return { dates, unread };
}

function readPlace(location: Fields): string {
  return joined([location.text('TownOfBirth'), location.text('CountryOfBirth')]);
}

/** Passports and national numbers; one without a number is a remark. */
function documents(persons: readonly Fields[]): Pick<Entry, 'identifiers' | 'remarks'> {
  const read = persons.flatMap((person) => [
    ...person.list('PassportDetails', 'Passport').map((one) => numbered('Passport', one, 'Passport')),
    ...person
      .list('NationalIdentifierDetails', 'NationalIdentifier')
      .map((one) => numbered('National identifier', one, 'NationalIdentifier')),
  ]);
  // A document is repeated with each of the birth dates.
  const once = new Map(read.map((one) => [JSON.stringify(one), one]));
  const found = [...once.values()];
  return {
    identifiers: found.flatMap(({ type, value, note }) =>
      value === null ? [] : [{ type, value, ...(note === null ? {} : { note }) }],
    ),
    remarks: found.flatMap(({ type, value, note }) =>
      value === null && note !== null ? [`${type}: ${note}`] : [],
    ),
  };
}

function numbered(
  type: string,
  fields: Fields,
  prefix: string,
): { readonly type: string; readonly value: string | null; readonly note: string | null } {
  const value = fields.text(`${prefix}Number`);
  return { type, value, note: fields.text(`${prefix}AdditionalInformation`) };
}

function readGender(text: string | undefined): Entry['gender'] {
  if (/^male$/i.test(text ?? '')) return 'male';
  return /^female$/i.test(text ?? '') ? 'female' : null;
}
