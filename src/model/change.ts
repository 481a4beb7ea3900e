import type { Entry } from './entry.ts';
import { formatDate } from './entry.ts';

export type ChangeKind = 'added' | 'amended' | 'removed';

/** What an amendment did to one field; both sides hold only what went or came. */
export interface FieldChange {
  readonly field: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The difference that one poll of a list found for one entry. */
export interface Change {
  readonly kind: ChangeKind;
  readonly entryId: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
  readonly fields: readonly FieldChange[];
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const readable: { readonly [F in Exclude<keyof Entry, 'id'>]: (entry: Entry) => readonly string[] } = {
  schema: (e) => [e.schema],
  names: (e) =>
    e.names.map((n) => {
      const marks = [n.kind === 'alias' ? (n.label ?? 'alias') : null, n.quality === 'weak' ? 'weak' : null];
      const shown = marks.filter((mark) => mark !== null).join(', ');
      return shown ? `${n.full} (${shown})` : n.full;
    }),
  birthDates: (e) => e.birthDates.map((d) => (d.text ? `${formatDate(d)} (${d.text})` : formatDate(d))),
  birthPlaces: (e) => e.birthPlaces,
  nationalities: (e) => e.nationalities,
  countries: (e) => e.countries,
  identifiers: (e) =>
    e.identifiers.map((i) => [i.type, i.value, i.country, i.note].filter((part) => part).join(' · ')),
  programs: (e) => e.programs,
  legalBasis: (e) => e.legalBasis,
  listedOn: (e) => (e.listedOn ? [e.listedOn] : []),
  gender: (e) => (e.gender ? [e.gender] : []),
  positions: (e) => e.positions,
  addresses: (e) => e.addresses,
  relations: (e) => e.relations.map(({ type, name }) => `${type}: ${name}`),
  remarks: (e) => e.remarks,
  url: (e) => (e.url ? [e.url] : []),
};

const fieldNames = Object.keys(readable) as (keyof typeof readable)[];

/**
 * The meaning of an entry as one string: sorted, trimmed, without what publishers shuffle from day to day.
 * Two entries are the same for us exactly if these strings are equal.
 */
export function canonical(entry: Entry): string {
  const fields = fieldNames.map((field) => [field, [...new Set(readable[field](entry).map(clean))].sort()]);
  return JSON.stringify(fields);
}

/** Which fields differ, and how; empty exactly if `canonical` is equal. */
export function compareEntries(before: Entry, after: Entry): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of fieldNames) {
    const from = new Set(readable[field](before).map(clean));
    const to = new Set(readable[field](after).map(clean));
    const gone = [...from].filter((value) => !to.has(value));
    const came = [...to].filter((value) => !from.has(value));
    if (gone.length > 0 || came.length > 0) changes.push({ field, from: gone, to: came });
  }
  return changes;
}
