import type { SourceConfig } from '../config/definition.ts';
import { formatTime } from '../email/readable.ts';
import type { Alert } from '../model/alert.ts';
import { hasSourceAlertSince, isRecorded } from '../store/alerts.ts';
import type { Handle } from '../store/open.ts';
import type { SourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { failingIncident } from './failure.ts';

/** Tells the operator that a source works again, where they were told that it did not. `state`: before this poll. */
export async function recoveryAlerts(
  trx: Handle,
  source: SourceConfig,
  state: SourceState,
  at: string,
): Promise<Alert[]> {
  const since = state.failing_since;
  if (since === null) return [];
  // By its id: a clock that was set back may have told of it before it began.
  const failing = sourceAlert(source, '', failingIncident(since), at);
  const wasTold = (await isRecorded(trx, failing.id)) || (await hasSourceAlertSince(trx, source.id, since));
  if (!wasTold) return [];
  const message = [
    `${source.name} works again since ${formatTime(at)}; it had failed, or was held, since ${formatTime(since)}.`,
    'Whatever it published meanwhile was compared with your watchlists just now. Nothing is left to do.',
  ].join('\n');
  return [sourceAlert(source, message, `recovered ${since}`, at)];
}
