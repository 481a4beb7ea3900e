import type { Config } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import { type Addressee, addAddressees } from '../store/addressees.ts';
import { isRecorded, recordAlert } from '../store/alerts.ts';
import type { Handle } from '../store/open.ts';
import type { Route } from '../store/tables.ts';
import { placeOf } from './conversations.ts';
import { afterQuiet } from './quiet-hours.ts';
import { isPerson, muteOf, recipientsOf, routeOf } from './settings.ts';

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
    const way = wayOf(alert, place.reportOf !== null, config);
    const muted = way === 'none' ? null : muteOf(alert, config, at);
    const route: Route = muted === null ? way : 'muted';
    await recordAlert(trx, { alert, ...place, route, muted });
    if (way !== 'none') {
      // What was held back is told with the first digest after.
      const leaves = muted === null ? { route: way, at } : ({ route: 'digest', at: muted.until } as const);
      const earliest = notBefore.get(alert.id) ?? leaves.at;
      await addAddressees(trx, addresseesOf(alert, leaves.route, earliest, fresh.length, config));
    }
    fresh.push(alert);
  }
  return fresh;
}

/** The further reports of what was told already can wait. */
function wayOf(alert: Alert, isReport: boolean, config: Config): Exclude<Route, 'muted'> {
  const way = alert.isIgnored ? 'immediate' : routeOf(alert, config);
  return isReport && way === 'immediate' ? 'digest' : way;
}

function addresseesOf(
  alert: Alert,
  route: Addressee['route'],
  earliest: string,
  position: number,
  config: Config,
): Addressee[] {
  const { quiet } = config.alerts;
  return recipientsOf(alert, config).map(({ address, because }) => {
    const waits = route === 'immediate' && isPerson(address) && quiet?.except.includes(alert.kind) === false;
    const due_at = waits ? afterQuiet(earliest, quiet, config.timezone) : earliest;
    return { alert_id: alert.id, recipient: address, because, route, due_at, position, delivery_id: null };
  });
}
