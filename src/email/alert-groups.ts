import type { Alert } from '../model/alert.ts';
import { visibleText } from './plain-text.ts';
import { listName } from './wording.ts';

/** The alerts of one subject, one rule or, for the operator, one source. */
export interface AlertGroup {
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
  readonly alerts: readonly Alert[];
}

function keyOf({ watchlist, subject, rule, source }: Alert): string {
  return JSON.stringify([
    watchlist,
    subject?.id ?? null,
    subject ? null : rule,
    watchlist === null ? source.id : null,
  ]);
}

function describe(first: Alert): Omit<AlertGroup, 'alerts'> {
  const { watchlist, subject, rule, source } = first;
  if (watchlist === null) return { name: visibleText(source.name), title: listName(source), note: null };
  const id = visibleText(subject?.id ?? rule ?? '');
  const name = subject ? visibleText(subject.name) : `rule ${id}`;
  const note = subject ? `Subject ${id}, watchlist ${watchlist}` : `Watchlist ${watchlist}`;
  return { name, title: name, note: visibleText(note) };
}

function group(alerts: readonly Alert[]): AlertGroup[] {
  return [...Map.groupBy(alerts, keyOf).values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ ...describe(first), alerts: members }] : [];
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
export function groupByTarget(alerts: readonly Alert[]): AlertGroup[] {
  const sorted = alerts.toSorted(
    (a, b) =>
      Number(a.subject === null) - Number(b.subject === null) ||
      byText(a.watchlist, b.watchlist) ||
      byText(a.subject?.name ?? a.rule, b.subject?.name ?? b.rule) ||
      score(b) - score(a) ||
      byText(a.entry?.name, b.entry?.name),
  );
  return group(sorted);
}

function happenedAt(alert: Alert): string {
  return alert.entry?.publishedAt ?? alert.detectedAt;
}

/** The group with the newest alert first, within a group the newest first. */
export function groupByNewest(alerts: readonly Alert[]): AlertGroup[] {
  const sorted = alerts.toSorted((a, b) => {
    const [left, right] = [happenedAt(a), happenedAt(b)];
    return left === right ? 0 : left < right ? 1 : -1;
  });
  return group(sorted);
}
