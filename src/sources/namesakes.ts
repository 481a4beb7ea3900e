import { canonical } from '../model/change.ts';
import type { Entry, EntryName } from '../model/entry.ts';

/**
 * The records of one key, for lists without ids. The same person in two parts of a schedule is one entry: the
 * earliest listing date stands, the others are remarks, everything else adds up. Records whose birth dates
 * contradict each other are namesakes: the one that was listed first keeps the key, the others get theirs with
 * the birth date, so that neither the order of the records nor a later namesake changes the key of one that is
 * there. Once the first one is off the list, the key is another's: the pipeline, which knows the list of before,
 * sees whose it was.
 */
export function mergeNamesakes(records: readonly Entry[]): Entry[] {
  if (records.length < 2) return [...records];
  const rank = new Map(records.map((record) => [record, rankOf(record)]));
  const sorted = records.toSorted((left, right) =>
    (rank.get(left) ?? '') < (rank.get(right) ?? '') ? -1 : 1,
  );
  const merged: Entry[] = [];
  for (const record of sorted) {
    const at = merged.findIndex((other) => mayBeSame(other, record));
    const known = merged[at];
    if (known !== undefined) merged[at] = together(known, record);
    else
      merged.push(
        merged.length === 0 ? record : { ...record, id: `${record.id}/${record.birthDates[0]?.from}` },
      );
  }
  return merged;
}

function rankOf(record: Entry): string {
  return [record.listedOn ?? '9999', record.birthDates[0]?.from ?? '', canonical(record)].join(' ');
}

/** By year: what one record gives to the day, another may give to the year. */
function mayBeSame(left: Entry, right: Entry): boolean {
  if (left.birthDates.length === 0 || right.birthDates.length === 0) return true;
  const years = new Set(left.birthDates.map(({ from }) => from.slice(0, 4)));
  return right.birthDates.some(({ from }) => years.has(from.slice(0, 4)));
}

function together(earlier: Entry, later: Entry): Entry {
  const known = new Set(earlier.names.map(({ full }) => full));
  const others = later.names.filter(({ full }) => !known.has(full));
  const dates = new Set(earlier.birthDates.map(({ from }) => from));
  const isListedAgain = later.listedOn !== null && later.listedOn !== earlier.listedOn;
  return {
    ...earlier,
    names: [...earlier.names, ...others.map((name): EntryName => ({ ...name, kind: 'alias' }))],
    birthDates: [...earlier.birthDates, ...later.birthDates.filter(({ from }) => !dates.has(from))],
    identifiers: [...earlier.identifiers, ...later.identifiers],
    legalBasis: [...new Set([...earlier.legalBasis, ...later.legalBasis])],
    remarks: [
      ...new Set([...earlier.remarks, ...later.remarks]),
      ...(isListedAgain ? [`Listed again: ${later.listedOn}`] : []),
    ],
  };
}
