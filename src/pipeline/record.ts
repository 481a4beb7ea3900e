import type { Config } from '../config/definition.ts';
import { messageIdOf } from '../email/message.ts';
import type { Alert } from '../model/alert.ts';
import { isMove, threadOf } from '../model/alert.ts';
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

function recipientsOf(alert: Alert, config: Config): string[] {
  const watchlist = config.watchlists.find(({ id }) => id === alert.watchlist);
  return [...new Set([...config.email.to, ...(watchlist?.to ?? [])])];
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
  let position = 0;
  for (const alert of alerts) {
    const routed = { alert, route: routeOf(alert, config), recipients: recipientsOf(alert, config) };
    if (!(await recordAlert(trx, routed))) continue;
    fresh.push(alert);
    if (routed.route !== 'immediate') continue;
    for (const recipient of routed.recipients) {
      const times = { created_at: at, due_at: notBefore.get(alert.id) ?? at };
      await createAlertDelivery(trx, alert, recipient, config.email.from, times, position);
      position += 1;
    }
  }
  return fresh;
}

async function createAlertDelivery(
  trx: Handle,
  alert: Alert,
  recipient: string,
  from: string,
  times: { readonly created_at: string; readonly due_at: string },
  position: number,
): Promise<void> {
  const id = deliveryId(['alert', alert.id, recipient]);
  const thread = threadOf(alert);
  const earlier = await threadMessageIds(trx, recipient, thread);
  await createDelivery(
    trx,
    {
      id,
      kind: 'alert',
      recipient,
      thread,
      message_id: messageIdOf(id, from),
      earlier: JSON.stringify(referencesOf(earlier)),
      ...times,
      position,
    },
    [alert.id],
  );
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
