import { briefOf } from '../email/brief.ts';
import { clip } from '../email/plain-text.ts';
import { formatTime } from '../email/readable.ts';
import type { Alert } from '../model/alert.ts';
import { wayId } from '../model/alert.ts';
import { counted } from '../model/counted.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Trouble } from '../store/troubles.ts';
import { sourceAlert } from './alerts.ts';
import { webhookOf } from './settings.ts';
import { reasonLength, troubleLine, wayName } from './troubles.ts';

/** A message that does not leave again, with what it tells. */
export interface GivenUp {
  readonly delivery: Delivery;
  readonly reason: string;
  readonly alerts: readonly Alert[];
}

/** What an e-mail shows of many that were given up; the alerts themselves stay recorded. */
const mostMessages = 60;
const mostAlerts = 120;

function about(lane: string, lines: readonly string[], change: string, at: string): Alert {
  const source = { id: wayId(lane), name: wayName(lane), authority: null };
  return sourceAlert(source, lines.join('\n'), change, at);
}

function recipientName(recipient: string): string {
  return webhookOf(recipient) === null ? recipient : `the webhook ${webhookOf(recipient)}`;
}

/** Tells, as one, what will not leave by a way any more: whom it was for, why not, and what it said. */
export function givenUpAlert(lane: string, all: readonly GivenUp[], at: string): Alert {
  const [first] = all;
  const shown = all.slice(0, mostMessages);
  const rest = all.length - shown.length;
  return about(
    lane,
    [
      ...(first !== undefined && all.length === 1
        ? [`A message to ${whyOf(first)}`, ...linesOf(first, mostAlerts)]
        : [
            `${all.length} messages were given up.`,
            ...shown.flatMap((one) => [
              `To ${whyOf(one)}`,
              ...linesOf(one, Math.ceil(mostAlerts / shown.length)),
            ]),
          ]),
      ...(rest > 0 ? [`… and ${rest} more`] : []),
      'Nothing of it leaves again by itself: tell whom it was for. `npm run -s cli -- alerts` has everything, `npm run -s cli -- status` the answers. Then mend what the answer names: the address or the webhook in the configuration, or what the receiving server says.',
    ],
    JSON.stringify(['given up', ...all.map(({ delivery }) => delivery.id).sort()]),
    at,
  );
}

function whyOf({ delivery, reason }: GivenUp): string {
  const { recipient, attempts, created_at } = delivery;
  const tried = `${counted(attempts, 'attempt')} since ${formatTime(created_at)}`;
  return `${recipientName(recipient)} was given up, after ${tried}: ${clip(reason, reasonLength)}`;
}

/** What a message says. */
function linesOf({ delivery, alerts }: GivenUp, most: number): string[] {
  if (delivery.kind === 'proof') return ['- the proof of watching'];
  const named = alerts.slice(0, most).map((alert) => {
    return `- ${clip(briefOf(alert, 'en').title, 150)} (${alert.id})`;
  });
  const rest = alerts.length - named.length;
  return rest > 0 ? [...named, `… and ${rest} more`] : named;
}

/** Tells that nothing gets through, by a way or to these, since when and why; `waiting` is how many messages wait. */
export function troubleAlert(lane: string, all: readonly Trouble[], waiting: number, at: string): Alert {
  const [first] = all;
  if (first === undefined) throw new Error('an alert about no trouble');
  return about(
    lane,
    [
      ...(all.length === 1
        ? [troubleLine(first)]
        : [
            `${wayName(lane)} to ${all.length} addresses has not got through.`,
            ...all.slice(0, mostAlerts).map((one) => `- ${troubleLine(one)}`),
          ]),
      `Messages that wait: ${waiting}. They are tried again, at first after minutes, then every hour, for three days; then they are given up, and you are told which.`,
      first.remedy ?? 'If it lasts, somebody has to look: what was answered stands above.',
    ],
    JSON.stringify(['trouble', ...all.map(({ scope, since }) => [scope, since])]),
    at,
  );
}

/** Tells that messages get through again, where the operator was told that they did not. */
export function throughAgainAlert(lane: string, { scope, since }: Trouble, at: string): Alert {
  const to = scope === lane ? '' : ` to ${scope}`;
  return about(
    lane,
    [
      `${wayName(lane)}${to} gets through again since ${formatTime(at)}; it had not since ${formatTime(since)}.`,
      'What waited leaves now, late. Nothing of it is lost but what you were told was given up.',
    ],
    JSON.stringify(['through again', scope, since]),
    at,
  );
}
