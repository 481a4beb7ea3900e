import type { Entry, EntryName, Identifier, PartialDate, Relation } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf, countryCodes } from '../countries.ts';
import { readDate } from '../dates.ts';
import { readIdentifier } from './ids.ts';

export type RemarkFacts = Pick<
  Entry,
  | 'birthDates'
  | 'birthPlaces'
  | 'nationalities'
  | 'countries'
  | 'identifiers'
  | 'gender'
  | 'positions'
  | 'relations'
  | 'remarks'
> & { readonly aliases: readonly EntryName[] };

class Facts {
  readonly aliases: EntryName[] = [];
  readonly birthDates: PartialDate[] = [];
  readonly birthPlaces: string[] = [];
  readonly identifiers: Identifier[] = [];
  readonly positions: string[] = [];
  readonly relations: Relation[] = [];
  readonly remarks: string[] = [];
  readonly states: string[] = [];
  readonly registered: string[] = [];
  gender: Entry['gender'] = null;
}

/** What a remark says by how it begins; the first that takes it counts. `alt. ` before it is gone. */
const readers: readonly (readonly [RegExp, (facts: Facts, text: string, label: string) => void])[] = [
  [/^(DOB):? (.+)$/, readBirth],
  [/^(POB):? (.+)$/, (facts, text) => void facts.birthPlaces.push(text)],
  [/^(nationality|citizen) (.+)$/, readState],
  [/^(Nationality of Registration) (.+)$/, (facts, text) => void facts.registered.push(text)],
  [/^(Gender) (Male|Female)$/, readGender],
  [/^(Position): (.+)$/, (facts, text) => void facts.positions.push(text)],
  [/^(Linked To): (.+)$/, (facts, name, type) => void facts.relations.push({ type, name })],
  [
    /^([afn]\.k\.a\.) ['"](.+)['"]$/,
    (facts, full, label) => void facts.aliases.push({ full, kind: 'alias', quality: 'weak', label }),
  ],
];

/**
 * The remarks of an entry, `DOB 12 May 1963; POB Leningrad, Russia; Gender Male.`, as the facts in them. What
 * is none of them stays a remark. A remark that only repeats a title is left out.
 */
export function readRemarks(text: string, titles: readonly string[], report: ReadReport): RemarkFacts {
  const facts = new Facts();
  for (const published of withoutStop(text).split(/;\s*/)) {
    const remark = published.trim();
    if (remark !== '' && !titles.includes(remark)) readRemark(facts, remark);
  }
  const { states, registered, ...rest } = facts;
  return {
    ...rest,
    nationalities: countriesOf(states, 'remarks/nationality', report),
    countries: countriesOf(registered, 'remarks/Nationality of Registration', report),
  };
}

function readRemark(facts: Facts, remark: string): void {
  const text = remark.replace(/^alt\. /i, '');
  const reader = readers.find(([begins]) => begins.test(text));
  const [, label = '', rest = ''] = reader?.[0].exec(text) ?? [];
  const identifier = reader === undefined ? readIdentifier(text) : null;
  if (reader !== undefined) reader[1](facts, rest, label);
  else if (identifier !== null) facts.identifiers.push(identifier);
  else facts.remarks.push(remark);
}

/** `nationality possibly Palestinian` is no nationality, and is not lost. */
function readState(facts: Facts, text: string, label: string): void {
  facts.states.push(text);
  if (countryCodes(text) === null) facts.remarks.push(`${label} ${text}`);
}

function readGender(facts: Facts, text: string): void {
  facts.gender = text === 'Male' ? 'male' : 'female';
}

function readBirth(facts: Facts, text: string): void {
  const date = readDate(text);
  if (date === null) facts.remarks.push(`Date of birth: ${text}`);
  else facts.birthDates.push(date);
}

const longestAbbreviation = 100;

/** A full stop ends the remarks, but for one that ends an abbreviation: `Linked To: HEBRON S.A.`. */
function withoutStop(text: string): string {
  // The pattern begins anew at each letter
  const end = text.slice(-longestAbbreviation);
  return /\b[A-Z]\.(?:[A-Z]\.)+$|\b(?:Bros|Cia|Co|Corp|Inc|Ltd|Ltda)\.$/i.test(end)
    ? text
    : text.replace(/\.$/, '');
}
