import type { Config } from '../config/definition.ts';
import { messageIdOf } from '../email/message.ts';
import type { Alert, AlertKind } from '../model/alert.ts';
import { alertKinds, isMove, threadOf } from '../model/alert.ts';
import { recordAlert, undeliveredAlerts } from '../store/alerts.ts';
import { createDelivery, threadMessageIds } from '../store/deliveries.ts';
import { idOf } from '../store/hash.ts';
import type { Handle } from '../store/open.ts';
import type { Route } from '../store/tables.ts';

/** How an alert leaves. `listed` never floods: however many, they are gathered into one summary. */
function routeOf(alert: Alert, config: Config): Route {
  if (alert.kind === 'listed') return 'summary';
  // A move may end a blocking or begin one: too much for a digest.
  if (alert.kind === 'source' || isMove(alert) || config.alerts.immediate.includes(alert.kind))
    return 'immediate';
  return config.alerts.digest.kinds.includes(alert.kind) ? 'digest' : 'none';
}

/** The kinds of alert that are recorded and leave by no way, as configured. */
export function unsentKinds({ alerts }: Config): AlertKind[] {
  const sent: readonly AlertKind[] = [...alerts.immediate, ...alerts.digest.kinds, 'listed', 'source'];
  return alertKinds.filter((kind) => !sent.includes(kind));
}

function recipientsOf(alert: Alert, config: Config): string[] {
  const watchlist = config.watchlists.find(({ id }) => id === alert.watchlist);
  return [...new Set([...config.email.to, ...(watchlist?.to ?? [])])];
}

/** So many alerts of one kind for one recipient out of one poll leave one by one; more leave as one message. */
const mostSingle = 20;

/** An alert on its way to one recipient. */
interface Leaving {
  readonly alert: Alert;
  readonly recipient: string;
}

/**
 * Records alerts and, for those that leave at once, their deliveries; runs in the transaction of the poll that
 * found them. What is recorded already stays as it is; `notBefore` says which leave only later. Returns the
 * new ones.
 */
export async function recordAlerts(
  trx: Handle,
  alerts: readonly Alert[],
  config: Config,
  at: string,
  notBefore: ReadonlyMap<string, string> = new Map(),
): Promise<Alert[]> {
  const fresh: Alert[] = [];
  const leaving: Leaving[] = [];
  for (const alert of alerts) {
    const routed = { alert, route: routeOf(alert, config), recipients: recipientsOf(alert, config) };
    if (!(await recordAlert(trx, routed))) continue;
    fresh.push(alert);
    if (routed.route !== 'immediate') continue;
    leaving.push(...routed.recipients.map((recipient) => ({ alert, recipient })));
  }
  let position = 0;
  for (const group of Map.groupBy(leaving, floodKey).values()) {
    const messages = group.length > mostSingle ? [group] : group.map((one) => [one]);
    for (const message of messages) {
      // Together they leave when the last of them may.
      const times = message.map(({ alert }) => notBefore.get(alert.id) ?? at).sort();
      const due = { created_at: at, due_at: times.at(-1) ?? at };
      await createImmediate(trx, message, config.email.from, due, position);
      position += 1;
    }
  }
  return fresh;
}

/** What a rule finds must not carry away what is said of a subject, whom the user named. */
function floodKey({ alert, recipient }: Leaving): string {
  return JSON.stringify([recipient, alert.kind, alert.subject === null]);
}

/** The message of one alert, or of many to the same recipient. */
async function createImmediate(
  trx: Handle,
  group: readonly Leaving[],
  from: string,
  times: { readonly created_at: string; readonly due_at: string },
  position: number,
): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const { recipient } = first;
  const alertIds = group.map(({ alert }) => alert.id);
  const kind = group.length === 1 ? 'alert' : 'gathered';
  const id = deliveryId(
    kind === 'alert' ? ['alert', first.alert.id, recipient] : [kind, recipient, ...alertIds],
  );
  const thread = kind === 'alert' ? threadOf(first.alert) : null;
  const earlier = thread === null ? [] : referencesOf(await threadMessageIds(trx, recipient, thread));
  const message = { id, kind, recipient, thread, message_id: messageIdOf(id, from) } as const;
  await createDelivery(trx, { ...message, earlier: JSON.stringify(earlier), ...times, position }, alertIds);
}

/** RFC 5322, 3.6.4: the thread's first message and its latest; a long middle helps no mail program. */
function referencesOf(earlier: readonly string[]): readonly string[] {
  const first = earlier[0];
  return first === undefined || earlier.length <= 10 ? earlier : [first, ...earlier.slice(-9)];
}

function deliveryId(parts: readonly string[]): string {
  return idOf(JSON.stringify(parts));
}

/**
 * Gathers the alerts of a route that no message carries yet into one message per recipient; runs in the
 * caller's transaction. Returns the number of messages.
 */
export async function gather(
  trx: Handle,
  route: 'summary' | 'digest',
  config: Config,
  at: string,
): Promise<number> {
  const byRecipient = new Map<string, string[]>();
  for (const { alert, recipients } of await undeliveredAlerts(trx, route)) {
    for (const recipient of recipients) {
      const gathered = byRecipient.get(recipient);
      if (gathered === undefined) byRecipient.set(recipient, [alert.id]);
      else gathered.push(alert.id);
    }
  }
  let position = 0;
  for (const [recipient, alertIds] of byRecipient) {
    const id = deliveryId([route, recipient, ...alertIds]);
    const message_id = messageIdOf(id, config.email.from);
    const shared = { id, kind: route, recipient, thread: null, message_id, earlier: '[]' };
    await createDelivery(trx, { ...shared, created_at: at, due_at: at, position }, alertIds);
    position += 1;
  }
  return byRecipient.size;
}
