import type { Config } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import { type Addressee, addAddressees, postpone, recipientsTold } from '../store/addressees.ts';
import { heldAlerts, isRecorded, recordAlert, saveMute } from '../store/alerts.ts';
import type { Handle } from '../store/open.ts';
import { placeOf } from './conversations.ts';
import { muteOf, recipientsOf, routeOf } from './settings.ts';

/**
 * Records alerts with whom each is to be told and when; runs in the transaction of the poll that found them.
 * What is recorded already stays as it is; `notBefore` says which leave only later. Returns the new ones.
 */
export async function recordAlerts(
  trx: Handle,
  alerts: readonly Alert[],
  config: Config,
  at: string,
  notBefore: ReadonlyMap<string, string> = new Map(),
): Promise<Alert[]> {
  const fresh: Alert[] = [];
  for (const alert of alerts) {
    if (await isRecorded(trx, alert.id)) continue;
    const place = await placeOf(trx, alert);
    const way = alert.isIgnored ? 'immediate' : routeOf(alert, config);
    const muted = way === 'none' ? null : muteOf(alert, config, at);
    const knowing = await recipientsTold(trx, place.reportOf);
    const due_at = latest(notBefore.get(alert.id) ?? at, muted?.until ?? at);
    const recipients = way === 'none' ? [] : recipientsOf(alert, config);
    const addressees = recipients.map(({ address, because }): Addressee => {
      // What was held back, or repeats what its recipient was told, can wait for the digest.
      const waits = muted !== null || (way === 'immediate' && knowing.has(address));
      const route = waits || way === 'none' ? 'digest' : way;
      const position = fresh.length;
      return { alert_id: alert.id, recipient: address, because, route, due_at, position, delivery_id: null };
    });
    const isReport = addressees.length > 0 && addressees.every(({ route }) => route === 'digest');
    const route = muted !== null ? 'muted' : isReport ? 'digest' : way;
    await recordAlert(trx, { alert, ...place, route, muted });
    await addAddressees(trx, addressees);
    fresh.push(alert);
  }
  return fresh;
}

function latest(left: string, right: string): string {
  return left > right ? left : right;
}

/** Holds back no longer, or longer, what mutes hold back that were changed in the configuration. */
export async function renewMutes(trx: Handle, config: Config, at: string): Promise<void> {
  for (const { alert, muted } of await heldAlerts(trx)) {
    const hasEnded = muted !== null && muted.until <= at.slice(0, 10);
    const now = hasEnded ? muted : muteOf(alert, config, at);
    if (now?.until === muted?.until) continue;
    if (now !== null) await saveMute(trx, alert.id, now);
    await postpone(trx, alert.id, now?.until ?? at);
  }
}
