import { clip } from '../email/plain-text.ts';
import { formatTime } from '../email/readable.ts';
import { refusedRecipients } from '../store/due.ts';
import type { Handle } from '../store/open.ts';
import { type Trouble, troubles } from '../store/troubles.ts';
import { emailLane, laneOf } from './lanes.ts';
import { feedRecipient, webhookOf } from './settings.ts';

/** Of a server's words so many are enough to know them by. */
export const reasonLength = 300;

/** How the operator knows a way. */
export function wayName(lane: string): string {
  if (lane === emailLane) return 'E-mail';
  return lane === feedRecipient ? 'The feed' : `The webhook ${webhookOf(lane)}`;
}

/** What is wrong, in one line. */
export function troubleLine({ scope, since, reason }: Trouble): string {
  const lane = laneOf(scope);
  const to = scope === lane ? '' : ` to ${scope}`;
  return `${wayName(lane)}${to} has not got through since ${formatTime(since)}: ${clip(reason, reasonLength)}`;
}

/** The troubles for which messages wait now, by how long they last. */
export async function troublesNow(db: Handle): Promise<Trouble[]> {
  const waiting = await refusedRecipients(db);
  const scopes = new Set([...waiting, ...waiting.map(laneOf)]);
  const lasting = (await troubles(db)).filter(({ scope }) => scopes.has(scope));
  return lasting.sort((one, other) => one.since.localeCompare(other.since));
}
