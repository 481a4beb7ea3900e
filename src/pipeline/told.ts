import type { ToldInThread } from '../doors/door.ts';
import type { Told } from '../model/alert.ts';
import { alertsOfThread, type PlacedAlert } from '../store/alerts.ts';
import { alertsOfDelivery, type Delivery } from '../store/deliveries.ts';
import type { Handle } from '../store/open.ts';

/** In a message. */
const mostEarlier = 50;

/**
 * What a message tells: its alerts with what went before in their conversations. Nothing that came after the
 * message was made, so that a later attempt says the same. Reports of one alert are told under it or, where that
 * was told before, under the first of them.
 */
export async function toldBy(db: Handle, delivery: Delivery): Promise<ToldInThread[]> {
  const placed = await alertsOfDelivery(db, delivery.id);
  const here = new Set(placed.map(({ alert }) => alert.id));
  const groups = Map.groupBy(placed, ({ alert, reportOf }) => {
    return reportOf === null ? alert.id : here.has(reportOf) ? reportOf : `under ${reportOf}`;
  });
  const told: ToldInThread[] = [];
  for (const members of groups.values()) {
    const head = members.find(({ reportOf }) => reportOf === null) ?? members[0];
    if (head === undefined) continue;
    const later = members.filter((member) => member !== head).map(({ alert }) => alert);
    told.push({
      alert: head.alert,
      earlier: await earlierThan(db, head, delivery.created_at),
      reports: delivery.kind === 'alert' ? await reportsOf(db, head, delivery.created_at) : later,
      muted: head.muted,
      thread: head.thread,
    });
  }
  return told;
}

async function earlierThan(db: Handle, head: PlacedAlert, until: string): Promise<Told['earlier']> {
  if (head.target === null) return [];
  const thread = await alertsOfThread(db, head.thread, until);
  const at = thread.findIndex(({ alert }) => alert.id === head.alert.id);
  const before = thread.slice(0, at).filter(({ reportOf }) => reportOf === null);
  return before.map(({ alert }) => alert).slice(-mostEarlier);
}

async function reportsOf(db: Handle, head: PlacedAlert, until: string): Promise<Told['reports']> {
  const thread = await alertsOfThread(db, head.thread, until);
  return thread.filter(({ reportOf }) => reportOf === head.alert.id).map(({ alert }) => alert);
}
