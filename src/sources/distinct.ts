import type { EntryName } from '../model/entry.ts';

/** Each of the values that say something, once. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

/** Each name once: weak only where it is weak each time, and labelled as where it is strong. */
export function distinctNames(names: readonly EntryName[]): EntryName[] {
  const same = Map.groupBy(names, ({ full }) => full);
  return [...same.values()].flatMap((equal) => {
    const [first] = equal;
    if (first === undefined) return [];
    return { ...(equal.find(({ quality }) => quality === 'strong') ?? first), kind: first.kind };
  });
}
