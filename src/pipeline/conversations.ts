import { type Alert, isMove } from '../model/alert.ts';
import { newestOfTarget, type PlacedAlert } from '../store/alerts.ts';
import type { Handle } from '../store/open.ts';

/** Where an alert belongs: its conversation and, where it only repeats one of it, that alert. */
export interface Place {
  readonly target: string | null;
  readonly thread: string;
  readonly reportOf: string | null;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Nothing happened between subject and authority for so long: what comes then is another event. */
const quietDays = 30;
/**
 * Lists follow notices late: the report to Congress under Section 7031(c) comes once a year. A conversation that
 * no list has confirmed yet waits so long for it.
 */
const confirmationDays = 400;
/** Articles come for some days; an authority's second notice so much later has something new to say. */
const repeatDays = { news: 7, mention: 7, statement: 2 } as const;
const mostLookedAt = 500;

/**
 * One event, one conversation: what an authority does about a subject, as its notice, its list and the press tell
 * it. Decided by the alerts recorded before, so that the same alerts in the same order give the same
 * conversations. Entries of a rule stay apart: they are different people.
 */
export async function placeOf(trx: Handle, alert: Alert): Promise<Place> {
  const target = targetOf(alert);
  if (alert.watchlist === null || target === null) {
    return { target: null, thread: `source/${alert.source.id}`, reportOf: null };
  }
  // A rule finds thousands, of which only the same entry counts.
  const wanted = alert.subject === null ? { entryIds: ownIds(alert) } : {};
  const known = await newestOfTarget(trx, alert.watchlist, target, { limit: mostLookedAt, ...wanted });
  const thread = threadOf(alert, known) ?? `${alert.watchlist}/${target}/${alert.id}`;
  const before = known.filter((other) => other.thread === thread);
  return { target, thread, reportOf: repeatedBy(alert, before) };
}

function targetOf({ watchlist, subject, rule }: Alert): string | null {
  if (watchlist === null) return null;
  return subject === null ? `rule:${rule}` : `subject:${subject.id}`;
}

/** When what an alert tells of happened; null where nobody says. What was listed before we looked is not of today. */
function happenedAt({ kind, entry, detectedAt }: Alert): number | null {
  const said = entry?.publishedAt ?? (kind === 'listed' ? entry?.listedOn : null);
  const time = said ? Date.parse(said) : Number.NaN;
  if (!Number.isNaN(time)) return Math.min(time, Date.parse(detectedAt));
  return kind === 'listed' ? null : Date.parse(detectedAt);
}

function daysBetween(left: Alert, right: Alert): number {
  const [a, b] = [happenedAt(left), happenedAt(right)];
  return a === null || b === null ? Number.POSITIVE_INFINITY : Math.abs(a - b) / dayMs;
}

function isListed({ entry }: Alert): boolean {
  return entry !== null && entry.schema !== null;
}

/** Ids under which the entry of an alert was known: its own, and the one it had until this change. */
function ownIds({ entry, fields }: Alert): readonly string[] {
  return [entry?.id ?? '', ...(fields.find(({ field }) => field === 'id')?.from ?? [])];
}

function idsOf(alert: Alert): readonly string[] {
  return ownIds(alert).map((id) => `${alert.source.id}:${id}`);
}

function threadOf(alert: Alert, known: readonly PlacedAlert[]): string | null {
  const ofEntry = isListed(alert) ? known.find((other) => isSameEntry(alert, other.alert)) : undefined;
  if (
    ofEntry !== undefined &&
    (alert.kind !== 'designation' || daysBetween(alert, ofEntry.alert) <= quietDays)
  ) {
    return ofEntry.thread;
  }
  if (alert.subject === null) return null;
  const candidates = known.filter((other) => isOneAuthority(alert, other.alert));
  const recent = candidates.find(
    (other) =>
      isMove(alert) || daysBetween(alert, other.alert) <= quietDays || isOfThatDay(alert, other.alert),
  );
  return (recent ?? unconfirmed(alert, candidates))?.thread ?? null;
}

function isSameEntry(alert: Alert, other: Alert): boolean {
  const ids = idsOf(alert);
  return isListed(other) && idsOf(other).some((id) => ids.includes(id));
}

/** Where an article names no authority, it may be any. */
function isOneAuthority(left: Alert, right: Alert): boolean {
  return (
    left.jurisdiction === null || right.jurisdiction === null || left.jurisdiction === right.jurisdiction
  );
}

/** The list gives the day of a designation that was told of long before the entry came. */
function isOfThatDay({ entry }: Alert, other: Alert): boolean {
  const [listed, told] = [entry?.listedOn ? Date.parse(entry.listedOn) : Number.NaN, happenedAt(other)];
  return told !== null && Math.abs(listed - told) / dayMs <= quietDays;
}

function unconfirmed(alert: Alert, candidates: readonly PlacedAlert[]): PlacedAlert | undefined {
  if (alert.kind !== 'designation') return undefined;
  return candidates.find(
    (other) =>
      other.alert.claim === 'imposed' &&
      other.alert.jurisdiction === alert.jurisdiction &&
      daysBetween(alert, other.alert) <= confirmationDays &&
      !candidates.some(({ alert: listed, thread }) => thread === other.thread && isListed(listed)),
  );
}

/** The alert of a conversation that a notice or article only repeats; null where it says something of its own. */
function repeatedBy(alert: Alert, before: readonly PlacedAlert[]): string | null {
  const { kind } = alert;
  if (kind !== 'news' && kind !== 'statement' && kind !== 'mention') return null;
  const days = repeatDays[kind];
  const isRecent = before.some((other) => daysBetween(alert, other.alert) <= days);
  const head = before.find(
    (other) =>
      other.reportOf === null &&
      saysTheSame(alert, other.alert) &&
      daysBetween(alert, other.alert) <= quietDays,
  );
  return isRecent && head !== undefined ? head.alert.id : null;
}

function saysTheSame({ kind, claim }: Alert, other: Alert): boolean {
  if (kind === 'mention') return other.kind === 'mention' && other.claim === claim;
  const told = other.claim ?? (other.kind === 'delisting' ? 'lifted' : 'imposed');
  if (told !== claim || other.kind === 'amendment' || other.kind === 'mention') return false;
  // What an authority says itself is more than what the press said, or a list that gives no reasons.
  return kind === 'news' || other.kind === 'statement';
}
