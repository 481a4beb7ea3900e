import type { Entry } from '../../model/entry.ts';

/**
 * One entry of several records with one id: lists repeat a party for each of its addresses. Which record comes
 * first in the document means nothing.
 */
export function mergeEntries(records: readonly Entry[]): Entry {
  const [first, ...others] = records.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (first === undefined) throw new Error('nothing to merge');
  return others.reduce(merge, first);
}

function merge(one: Entry, other: Entry): Entry {
  const names = other.names.map((name) => ({ ...name, kind: 'alias' as const }));
  const known = new Set(one.names.map(({ full }) => full));
  return {
    ...one,
    schema: one.schema === 'LegalEntity' ? other.schema : one.schema,
    names: [...one.names, ...names.filter(({ full }) => !known.has(full))],
    birthDates: union(one.birthDates, other.birthDates),
    birthPlaces: union(one.birthPlaces, other.birthPlaces),
    nationalities: union(one.nationalities, other.nationalities),
    countries: union(one.countries, other.countries),
    identifiers: union(one.identifiers, other.identifiers),
    programs: union(one.programs, other.programs),
    legalBasis: union(one.legalBasis, other.legalBasis),
    listedOn: one.listedOn ?? other.listedOn,
    gender: one.gender ?? other.gender,
    positions: union(one.positions, other.positions),
    addresses: union(one.addresses, other.addresses),
    relations: union(one.relations, other.relations),
    remarks: union(one.remarks, other.remarks),
    url: one.url ?? other.url,
  };
}

function union<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  const all = [...one, ...other].map((value) => [JSON.stringify(value), value] as const);
  return [...new Map(all).values()];
}
