import type { Config } from '../config/definition.ts';
import type { Alert, Mute } from '../model/alert.ts';
import {
  type Addressee,
  addAddressees,
  postpone,
  recipientsTold,
  replaceWaiting,
} from '../store/addressees.ts';
import { endMute, isRecorded, recordAlert, saveMute, waitingAlerts } from '../store/alerts.ts';
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
  let position = 0;
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
      position += 1;
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

/**
 * Brings what waits up to the configuration as it is now: whom it is told, and how long it is held back. What an
 * address was told stays told. Of a watchlist or subject that is no more, those hear who hear everything.
 */
export async function renewWaiting(trx: Handle, config: Config, at: string): Promise<void> {
  for (const { alert, muted } of await waitingAlerts(trx)) {
    await renewMute(trx, alert, muted, config, at);
    const recipients = recipientsOf(alert, config);
    await replaceWaiting(
      trx,
      alert.id,
      recipients.map(({ address, because }) => ({ recipient: address, because })),
    );
  }
}

async function renewMute(
  trx: Handle,
  alert: Alert,
  muted: Mute | null,
  config: Config,
  at: string,
): Promise<void> {
  if (muted === null || muted.until <= at.slice(0, 10)) return;
  const now = muteOf(alert, config, at);
  if (now?.until === muted.until) return;
  if (now === null) await endMute(trx, alert.id, at);
  else await saveMute(trx, alert.id, now, at);
  await postpone(trx, alert.id, now?.until ?? at);
}
