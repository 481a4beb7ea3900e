import { counted } from './counted.ts';
import type { Entry } from './entry.ts';

/** The fields of an entry that may be empty. */
export type FillableField = Exclude<keyof Entry, 'id' | 'schema' | 'names'>;

/** Of a hundred entries, how many have at least one value in a field. */
export type FillRates = { readonly [F in FillableField]?: number };

/** What a healthy list looks like. */
export interface Expectations {
  /** Records. */
  readonly min: number;
  readonly max: number;
  /** The least of each field: a publisher that renames an element shows here first. */
  readonly fill?: FillRates;
}

/** What one reading of a list came to, beside what was stored before. */
export interface Reading {
  readonly records: number;
  readonly removed: number;
  /** Amended entries of whose name, or of whose countries, nothing is left. */
  readonly renamed: number;
  readonly relocated: number;
  /** Entries that came, went or differ. */
  readonly changes: number;
  /** Entries stored before; 0 at the first reading. */
  readonly before: number;
  /** The count and date that the publisher states, where it does. */
  readonly announced: number | null;
  readonly dated: string | null;
  readonly datedBefore: string | null;
  /** When it was read, ISO 8601. */
  readonly at: string;
  /** Field → how many entries have a value in it, of the fields that are expected to be filled. */
  readonly filled: ReadonlyMap<FillableField, number>;
}

/** Counts the filled fields of the entries that pass. */
export async function* countFilled(
  entries: AsyncIterable<Entry>,
  fields: readonly FillableField[],
  filled: Map<FillableField, number>,
): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    for (const field of fields) {
      const value = entry[field];
      if (value !== null && value.length > 0) filled.set(field, (filled.get(field) ?? 0) + 1);
    }
    yield entry;
  }
}

/**
 * The share of a list that may go at once, and the number that may go from any list. Publishers do remove in
 * bulk (OFAC: 396 of some 19,000 in six weeks of 2026, nearly all in two publications), which stays below;
 * what is above is far more often a damaged file.
 */
const removableShare = 0.05;
const removableAlways = 10;
/** Of a small list not more than this share, or it would be gone in two polls. */
const removableOfSmall = 0.25;

/**
 * Names and countries that are replaced by others: corrections come one by one, and a list of which more becomes
 * another is damaged, or its columns were shifted.
 */
const alterableShare = 0.2;
const alterableAlways = 10;
const alterableOfSmall = 0.5;

/** How many of so many entries may change at once: a share, of short lists a number, but never most of them. */
function bound(entries: number, share: number, always: number, ofSmall: number): number {
  return Math.max(1, entries * share, Math.min(always, entries * ofSmall));
}

/** Time zones, and clocks that are off. */
const clockToleranceMs = 2 * 24 * 60 * 60 * 1000;

/** By the day or, where something differs and both say it, by the minute: some publish several times a day. */
function isOlder(dated: string, before: string, changes: number): boolean {
  if (dated.slice(0, 10) !== before.slice(0, 10)) return dated.slice(0, 10) < before.slice(0, 10);
  return changes > 0 && dated.includes('T') && before.includes('T') && Date.parse(dated) < Date.parse(before);
}

/** Why a reading is not to be believed, in a sentence, or null. A held poll changes nothing. */
export function implausible(reading: Reading, expect: Expectations): string | null {
  const { records, removed, before, announced, dated, datedBefore, at } = reading;
  if (announced !== null && announced !== records) {
    return `the list says that it has ${counted(announced, 'entry', 'entries')}, but ${records} were read: it was cut or damaged`;
  }
  if (records < expect.min) {
    return `only ${counted(records, 'entry was', 'entries were')} read, at least ${expect.min} are expected: the list is empty, cut or another one`;
  }
  if (records > expect.max) {
    return `${counted(records, 'entry was', 'entries were')} read, at most ${expect.max} are expected: the list is another one or grew a lot (set \`expect\`)`;
  }
  for (const [field, percent] of Object.entries(expect.fill ?? {}) as [FillableField, number][]) {
    const found = Math.floor((100 * (reading.filled.get(field) ?? 0)) / records);
    if (found < percent) {
      return `only ${found} % of the entries have ${field}, at least ${percent} % are expected: the format may have changed`;
    }
  }
  if (dated !== null && Date.parse(dated) > Date.parse(at) + clockToleranceMs) {
    return `the list is dated ${dated}, which is still to come by the clock of this machine, ${at.slice(0, 10)}: one of them is wrong, and a list of the future would make every later one an old one`;
  }
  if (dated !== null && datedBefore !== null && isOlder(dated, datedBefore, reading.changes)) {
    return `the list is dated ${dated}, the one stored is of ${datedBefore}: an old file was served`;
  }
  if (removed > bound(before, removableShare, removableAlways, removableOfSmall)) {
    return `${removed} of ${before} entries are gone at once: either the list was cut, or many were delisted`;
  }
  const alterable = bound(before, alterableShare, alterableAlways, alterableOfSmall);
  for (const [altered, what] of [
    [reading.renamed, 'names'],
    [reading.relocated, 'countries'],
  ] as const) {
    if (altered > alterable) {
      return `${altered} of ${before} entries have quite other ${what} at once: the list may be damaged`;
    }
  }
  return null;
}
