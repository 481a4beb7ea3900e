import type { AlertEntry } from './alert.ts';
import type { Entry } from './entry.ts';

function words(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function shares<T>(left: Iterable<T>, right: Iterable<T>): boolean {
  const known = new Set(left);
  return [...right].some((value) => known.has(value));
}

/** Words that tell somebody by: initials and particles occur in anybody's name. */
function tellingWords(entry: Entry): string[] {
  return entry.names.flatMap(({ full }) => words(full)).filter((word) => word.length > 2);
}

/**
 * Whether a publisher gave an id to somebody else (Australia did): nothing of the names, birth dates and
 * identifiers is left, nor the day of listing. A primary name alone proves nothing, since lists replace those.
 */
export function isSomebodyElse(before: Entry, after: Entry): boolean {
  return !(
    shares(tellingWords(before), tellingWords(after)) ||
    shares(
      before.birthDates.map(({ from }) => from),
      after.birthDates.map(({ from }) => from),
    ) ||
    shares(
      before.identifiers.map(({ value }) => value),
      after.identifiers.map(({ value }) => value),
    ) ||
    (before.listedOn !== null && before.listedOn === after.listedOn)
  );
}

/** Whether two entries, as alerts show them, are one: the same words in the name, and no other birth date. */
export function isSameOne(left: AlertEntry, right: AlertEntry): boolean {
  const [mine, theirs] = [left, right].map(({ name }) => words(name).sort().join(' '));
  if (mine !== theirs || left.schema !== right.schema) return false;
  const dated = left.birthDates.length > 0 && right.birthDates.length > 0;
  return !dated || shares(left.birthDates, right.birthDates);
}
