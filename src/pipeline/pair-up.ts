import type { Entry } from '../model/entry.ts';
import { isSameOne } from '../model/identity.ts';
import { NameIndex } from '../names/index.ts';
import { likeness } from './likeness.ts';

/** An entry that left its id, or came under one that is new or was another's. */
export interface Loose {
  readonly id: string;
  /** Of its canonical form, in which the id is no part. */
  readonly hash: string;
}

/** What is alike at least this much is worth a look at the rest of the two entries. */
const worthALook = 0.85;

/** Pairs of which everything but the id is equal, each of them once. */
export function pairEqual<T extends Loose>(gone: readonly T[], came: readonly T[]): Map<T, T> {
  const waiting = Map.groupBy(gone, ({ hash }) => hash);
  const pairs = new Map<T, T>();
  for (const one of came) {
    const before = waiting.get(one.hash)?.pop();
    if (before !== undefined) pairs.set(one, before);
  }
  return pairs;
}

/**
 * Which of the entries that came is one that went: a new id, mostly since the publisher has none and corrected
 * the name. Each is paired once, those with the likest names first.
 */
export function pairSame(gone: readonly Entry[], came: readonly Entry[]): Map<Entry, Entry> {
  if (gone.length === 0 || came.length === 0) return new Map();
  const index = new NameIndex(
    gone.flatMap((value) => value.names.map(({ full }) => ({ name: full, schema: value.schema, value }))),
  );
  const found: { readonly before: Entry; readonly after: Entry; readonly score: number }[] = [];
  for (const after of came) {
    const scores = new Map<Entry, number>();
    for (const { full } of after.names) {
      for (const { value, comparison } of index.find(full, after.schema, worthALook)) {
        scores.set(value, Math.max(scores.get(value) ?? 0, comparison.score));
      }
    }
    for (const [before, score] of scores) {
      if (isSameOne(before, after, likeness)) found.push({ before, after, score });
    }
  }
  const pairs = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  for (const { before, after } of found.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(after) || taken.has(before)) continue;
    pairs.set(after, before);
    taken.add(before);
  }
  return pairs;
}
