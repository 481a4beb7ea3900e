import type { ToldInThread } from '../doors/door.ts';
import { earlierInThread, reportsOf } from '../store/alerts.ts';
import { alertsOfDelivery, type Delivery } from '../store/deliveries.ts';
import type { Handle } from '../store/open.ts';

/** In a message. */
const mostEarlier = 10;

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
      earlier: head.target === null ? [] : await earlierInThread(db, head.thread, head.alert, mostEarlier),
      reports: delivery.kind === 'alert' ? await reportsOf(db, head.alert.id, delivery.created_at) : later,
      muted: head.muted,
      thread: head.thread,
    });
  }
  return told;
}
