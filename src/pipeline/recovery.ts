import type { SourceConfig } from '../config/definition.ts';
import { formatTime } from '../email/readable.ts';
import type { Alert } from '../model/alert.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, workedSince } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { incidents, isOver, knownOf } from './trouble.ts';

export interface Recovery {
  /** When the trouble began that is not over yet; null where there is none. */
  readonly failingSince: string | null;
  readonly alerts: readonly Alert[];
}

/**
 * What a poll that succeeded makes of the trouble of its source, which is over once it has worked for a day. The
 * operator is told that it works again where they were told that it did not: at once or, where it comes and goes,
 * once that day is over. `state`: before this poll.
 */
export async function recover(
  trx: Handle,
  source: SourceConfig,
  state: SourceState,
  at: string,
): Promise<Recovery> {
  const { failing_since: since, failures } = state;
  if (since === null) return { failingSince: null, alerts: [] };
  const { isTold, comesAndGoes } = await knownOf(trx, source, since, at);
  if (failures > 0) {
    const isNews = isTold && !comesAndGoes;
    const alerts = isNews ? [worksAgain(source, incidents.recovered(since), since, at, at)] : [];
    return { failingSince: since, alerts };
  }
  if (!(await isOver(trx, source.id, at))) return { failingSince: since, alerts: [] };
  const again = (await workedSince(trx, source.id, at)) ?? at;
  const alerts = comesAndGoes ? [worksAgain(source, incidents.steady(since), since, again, at)] : [];
  return { failingSince: null, alerts };
}

function worksAgain(source: SourceConfig, incident: string, since: string, again: string, at: string): Alert {
  const message = [
    `${source.name} works again since ${formatTime(again)}; it had failed, or was held, since ${formatTime(since)}.`,
    'Whatever it published meanwhile was compared with your watchlists just now. Nothing is left to do.',
  ].join('\n');
  return sourceAlert(source, message, incident, at);
}
