import { bareEntry, type Entry, type EntryName, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { distinct } from '../distinct.ts';
import { joined } from '../fields.ts';
import { wordTable } from '../word-table.ts';
import { readRemarks } from './remarks.ts';
import type { Row } from './tables.ts';

export interface Alias {
  readonly name: EntryName;
  readonly remarks: readonly string[];
}

export interface Address {
  readonly line: string;
  readonly countries: readonly string[];
  readonly remarks: readonly string[];
}

/** What the other three tables say of an entry. */
export interface Additions {
  readonly aliases: readonly Alias[];
  readonly addresses: readonly Address[];
  readonly comments: readonly string[];
}

const schemaOfType = wordTable<Schema>({
  '': 'Organization',
  individual: 'Person',
  vessel: 'Vessel',
  aircraft: 'Airplane',
});

const labelOfType = wordTable<string>({ aka: 'a.k.a.', fka: 'f.k.a.', nka: 'n.k.a.' });

/** Remarks that are longer go on in the table of comments. By OFAC's data specification; 34 cells have it in the files of 2019 to 2025. */
const remarksChars = 1000;

/** Throws `ReadError` where an entry has no name, or its remarks go on where there is no comment. */
export function readEntry(row: Row, additions: Additions, report: ReadReport): Entry {
  const { id } = row;
  const name = row.text('SDN_Name');
  if (name === null) throw new ReadError('E_READ_FIELD', `the entry ${id} has no name`);
  const type = row.text('SDN_Type') ?? '';
  const schema = schemaOfType[type.toLowerCase()];
  if (schema === undefined) report.unknown(`SDN_Type: ${type}`);
  const titles = row.text('Title')?.split(/;\s+/) ?? [];
  const facts = readRemarks(wholeRemarks(row, additions.comments), titles, report);
  const { aliases, ...ownFacts } = facts;
  const callSign = row.text('Call_Sign');
  const flag = row.text('Vess_flag');
  return {
    ...bareEntry(id, schema ?? 'LegalEntity', [
      { full: name, kind: 'primary', quality: 'strong' },
      ...additions.aliases.map((alias) => alias.name),
      ...aliases,
    ]),
    ...ownFacts,
    countries: distinct([
      ...additions.addresses.flatMap(({ countries }) => countries),
      ...countriesOf(flag === null ? [] : [flag], 'Vess_flag', report),
      ...facts.countries,
    ]),
    identifiers: [
      ...facts.identifiers,
      ...(callSign === null ? [] : [{ type: 'Call sign', value: callSign }]),
    ],
    programs: programmes(row.text('Program') ?? ''),
    positions: distinct([...titles, ...facts.positions]),
    addresses: distinct(additions.addresses.flatMap(({ line }) => (line === '' ? [] : [line]))),
    remarks: [
      ...facts.remarks,
      ...described(row),
      ...additions.aliases.flatMap(({ remarks }) => remarks),
      ...additions.addresses.flatMap(({ remarks }) => remarks),
    ],
    url: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${encodeURIComponent(id)}`,
  };
}

/** A row of ALT.CSV. Throws `ReadError` where it has no name. */
export function readAlias(row: Row, report: ReadReport): Alias {
  const full = row.text('alt_name');
  if (full === null) throw new ReadError('E_READ_FIELD', `an alias of entry ${row.id} has no name`);
  const type = row.text('alt_type') ?? '';
  const label = labelOfType[type];
  if (label === undefined) report.unknown(`alt_type: ${type}`);
  return {
    name: { full, kind: 'alias', quality: 'strong', label: label ?? type },
    remarks: labelled(`Alias ${full}`, row.text('alt_remarks')),
  };
}

/** A row of ADD.CSV, which may have a country only, or nothing. */
export function readAddress(row: Row, report: ReadReport): Address {
  const country = row.text('Country');
  return {
    line: joined([row.text('Address'), row.text('City'), country]),
    countries: countriesOf(country === null ? [] : [country], 'Country', report),
    remarks: labelled('Address', row.text('Add_remarks')),
  };
}

function wholeRemarks(row: Row, comments: readonly string[]): string {
  const remarks = row.raw('Remarks');
  if (remarks.length >= remarksChars && !remarks.endsWith('.') && comments.length === 0) {
    throw new ReadError(
      'E_READ_INCOMPLETE',
      `the remarks of entry ${row.id} are longer than their cell, but no comment continues them`,
    );
  }
  return [remarks, ...comments].join('').replace(/\s+/g, ' ').trim();
}

function described(row: Row): string[] {
  return [
    ...labelled('Vessel type', row.text('Vess_type')),
    ...labelled('Flag', row.text('Vess_flag')),
    ...labelled('Owner', row.text('Vess_owner')),
    ...labelled('Tonnage', row.text('Tonnage')),
    ...labelled('Gross registered tonnage', row.text('GRT')),
  ];
}

function labelled(label: string, text: string | null): string[] {
  return text === null ? [] : [`${label}: ${text}`];
}

/** `UKRAINE-EO13660] [RUSSIA-EO14024`: the outer brackets are missing. */
function programmes(text: string): readonly string[] {
  const names = text.split(/\]\s*\[/).map((name) => name.replace(/[[\]]/g, '').trim());
  return distinct(names);
}
