import type { Alert, Told } from '../model/alert.ts';
import type { Catalogue } from './languages/catalogue.ts';
import { visibleText } from './plain-text.ts';
import { happenedAt, listName } from './readable.ts';

/** The alerts of one subject, one rule or, for the operator, one source. */
export interface AlertGroup {
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
  readonly told: readonly Told[];
}

function keyOf({ watchlist, subject, rule, source }: Alert): string {
  return JSON.stringify([
    watchlist,
    subject?.id ?? null,
    subject ? null : rule,
    watchlist === null ? source.id : null,
  ]);
}

function describe({ collections }: Catalogue, first: Alert): Omit<AlertGroup, 'told'> {
  const { watchlist, subject, rule, source } = first;
  if (watchlist === null) return { name: visibleText(source.name), title: listName(source), note: null };
  const id = visibleText(subject?.id ?? rule ?? '');
  const name = subject ? visibleText(subject.name) : collections.rule(id);
  const list = visibleText(watchlist);
  const note = subject ? collections.subjectNote(id, list) : collections.watchlistNote(list);
  return { name, title: name, note };
}

function group(catalogue: Catalogue, told: readonly Told[]): AlertGroup[] {
  return [...Map.groupBy(told, ({ alert }) => keyOf(alert)).values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ ...describe(catalogue, first.alert), told: members }] : [];
  });
}

function byText(a: string | null | undefined, b: string | null | undefined): number {
  return (a ?? '').localeCompare(b ?? '', 'en');
}

function score(alert: Alert): number {
  return alert.match?.score ?? 0;
}

/**
 * Subjects before rules, since rules match widely and must not push out whom the user named; then by watchlist
 * and name, within a group the best match first.
 */
export function groupByTarget(catalogue: Catalogue, told: readonly Told[]): AlertGroup[] {
  const sorted = told.toSorted(
    ({ alert: a }, { alert: b }) =>
      Number(a.subject === null) - Number(b.subject === null) ||
      byText(a.watchlist, b.watchlist) ||
      byText(a.subject?.name ?? a.rule, b.subject?.name ?? b.rule) ||
      score(b) - score(a) ||
      byText(a.entry?.name, b.entry?.name),
  );
  return group(catalogue, sorted);
}

/** The group with the newest alert first, within a group the newest first. */
export function groupByNewest(catalogue: Catalogue, told: readonly Told[]): AlertGroup[] {
  const sorted = told.toSorted((a, b) => {
    const [left, right] = [happenedAt(a.alert), happenedAt(b.alert)];
    return left === right ? 0 : left < right ? 1 : -1;
  });
  return group(catalogue, sorted);
}
