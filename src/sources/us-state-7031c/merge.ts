import { bareEntry, type Entry, type EntryName } from '../../model/entry.ts';
import { keyPart } from '../key.ts';
import type { Designation } from './item.ts';

/** An item as an entry; `url` is the report it stands in. */
export function toEntry(designation: Designation, url: string): Entry {
  const { name, aliases, countries, year, programme, paragraph, remark } = designation;
  const names: EntryName[] = [
    { full: name, kind: 'primary', quality: 'strong' },
    // Nicknames stand in quotes, as OFAC writes its weak aliases too.
    ...aliases.map((full): EntryName => {
      const quality = /^[“"‘']/.test(full) ? 'weak' : 'strong';
      return { full, kind: 'alias', quality, label: 'a.k.a.' };
    }),
  ];
  return {
    ...bareEntry(keyOf(designation), 'Person', names),
    countries,
    programs: [programme],
    legalBasis: [`Section ${programme}${paragraph}`],
    listedOn: year,
    remarks: remark === '' ? [] : [remark],
    url,
  };
}

/**
 * The listing has no ids, so an entry's key is who it is: name, country and section of the law. Its number, its
 * year and its remarks are no part of it, since they change for the same person.
 */
function keyOf({ name, countries, countryText, programme }: Designation): string {
  const where = countries.length > 0 ? countries.toSorted().join('-') : keyPart(countryText);
  return [keyPart(programme), where, keyPart(name)].filter((part) => part !== '').join('/');
}

/** The same person in two reports: the earliest year and its report stand, everything else adds up. */
export function mergeEntries(first: Entry, second: Entry): Entry {
  const isSecondEarlier = (second.listedOn ?? '9999') < (first.listedOn ?? '9999');
  const [earlier, later] = isSecondEarlier ? [second, first] : [first, second];
  const known = new Set(earlier.names.map(({ full }) => full));
  const others = later.names.filter(({ full }) => !known.has(full));
  return {
    ...earlier,
    names: [...earlier.names, ...others.map((name): EntryName => ({ ...name, kind: 'alias' }))],
    legalBasis: union(earlier.legalBasis, later.legalBasis),
    remarks: union(earlier.remarks, later.remarks),
  };
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}
