import { type Alert, directionOf, isMove } from '../model/alert.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
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
/** Articles on one event come for some days. */
const repeatDays = 7;
const mostLookedAt = 300;

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
  const ofEntry = await newestOfTarget(trx, alert.watchlist, target, { limit: 20, entryIds: ownIds(alert) });
  // A rule finds thousands, of which only the same entry counts.
  const limit = alert.subject === null ? 0 : mostLookedAt;
  const newest = await newestOfTarget(trx, alert.watchlist, target, { limit });
  const thread = threadOf(alert, ofEntry, newest) ?? `${alert.watchlist}/${target}/${alert.id}`;
  return {
    target,
    thread,
    reportOf: repeatedBy(
      alert,
      newest.filter((other) => other.thread === thread),
    ),
  };
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

/** An authority outside those we know by their jurisdiction goes by its own name. */
function whoseOf({ jurisdiction, source }: Alert): string | null {
  return jurisdiction ?? source.authority;
}

/** An alert of a conversation, with whose measures that conversation is about. */
interface Candidate extends PlacedAlert {
  readonly whose: ReadonlySet<string>;
}

function threadOf(
  alert: Alert,
  ofEntry: readonly PlacedAlert[],
  newest: readonly PlacedAlert[],
): string | null {
  const same = isListed(alert) ? ofEntry.find((other) => isSameEntry(alert, other.alert)) : undefined;
  if (same !== undefined && (alert.kind !== 'designation' || daysBetween(alert, same.alert) <= quietDays)) {
    return same.thread;
  }
  const candidates = candidatesFor(alert, newest);
  const recent = candidates.find(
    (other) =>
      isMove(alert) || daysBetween(alert, other.alert) <= quietDays || isOfThatDay(alert, other.alert),
  );
  return (recent ?? unconfirmed(alert, candidates))?.thread ?? null;
}

function isSameEntry(alert: Alert, other: Alert): boolean {
  return isListed(other) && other.source.id === alert.source.id;
}

/**
 * Conversations that an alert may belong to by whose measures they are about, those of its own authority first.
 * One that names nobody, or several, may belong to any; but it ties no two authorities together, so a conversation
 * that is about somebody takes nobody else in.
 */
function candidatesFor(alert: Alert, newest: readonly PlacedAlert[]): Candidate[] {
  const whose = whoseOf(alert);
  const threads = Map.groupBy(newest, ({ thread }) => thread);
  const candidates = newest.map((placed): Candidate => {
    const told = (threads.get(placed.thread) ?? []).flatMap(({ alert: one }) => whoseOf(one) ?? []);
    return { ...placed, whose: new Set(told) };
  });
  // Before this version one conversation had all authorities: nothing new belongs to it.
  const single = candidates.filter((one) => one.whose.size <= 1);
  if (whose === null) return single;
  const own = single.filter((one) => one.whose.has(whose));
  return [...own, ...single.filter((one) => one.whose.size === 0)];
}

/** The list gives the day of a designation that was told of long before the entry came. */
function isOfThatDay({ entry }: Alert, other: Alert): boolean {
  const [listed, told] = [entry?.listedOn ? Date.parse(entry.listedOn) : Number.NaN, happenedAt(other)];
  return told !== null && Math.abs(listed - told) / dayMs <= quietDays;
}

function unconfirmed(alert: Alert, candidates: readonly Candidate[]): Candidate | undefined {
  if (alert.kind !== 'designation') return undefined;
  return candidates.find(
    (other) =>
      other.alert.claim === 'imposed' &&
      other.whose.has(whoseOf(alert) ?? '') &&
      daysBetween(alert, other.alert) <= confirmationDays &&
      !candidates.some(({ alert: listed, thread }) => thread === other.thread && isListed(listed)),
  );
}

/** The alert of a conversation that a notice or article only repeats; null where it says something of its own. */
function repeatedBy(alert: Alert, before: readonly PlacedAlert[]): string | null {
  if (!before.some((other) => daysBetween(alert, other.alert) <= repeatDays)) return null;
  const heads = before.filter((other) => {
    return other.reportOf === null && other.route !== 'none' && other.route !== 'muted';
  });
  const head = heads.find(
    (other) => daysBetween(alert, other.alert) <= quietDays && saysTheSame(alert, other.alert, heads),
  );
  if (head === undefined || isOvertaken(head, heads)) return null;
  return head.alert.id;
}

/** Lifted and imposed again: what is said now is not what was said before. */
function isOvertaken(head: PlacedAlert, heads: readonly PlacedAlert[]): boolean {
  const direction = directionOf(head.alert);
  const newer = heads.slice(0, heads.indexOf(head));
  return newer.some(({ alert }) => {
    const other = directionOf(alert);
    return other !== null && direction !== null && other !== direction;
  });
}

function saysTheSame(alert: Alert, head: Alert, heads: readonly PlacedAlert[]): boolean {
  if (alert.kind === 'mention') return head.kind === 'mention' && head.claim === alert.claim;
  const direction = directionOf(alert);
  if (direction === null || direction !== directionOf(head)) return false;
  // An authority's second notice has something new to say, unless it is the first once more in another feed.
  if (alert.kind === 'statement') return head.kind === 'statement' && isSameText(alert, head);
  return alert.kind === 'news' && toldOf(heads, direction).isSupersetOf(new Set(alert.named));
}

function isSameText(left: Alert, right: Alert): boolean {
  return left.entry?.name === right.entry?.name || left.quote === right.quote;
}

/** Whose measures have been told: an article that names one more says something new. */
function toldOf(heads: readonly PlacedAlert[], direction: string): ReadonlySet<Jurisdiction> {
  return new Set(
    heads.filter(({ alert }) => directionOf(alert) === direction).flatMap(({ alert }) => alert.named),
  );
}
