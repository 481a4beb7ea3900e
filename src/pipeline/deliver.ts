import { alertMessage } from '../email/alert-message.ts';
import { digestMessage, gatheredMessage, summaryMessage } from '../email/collection-message.ts';
import type { Envelope, Message } from '../email/message.ts';
import { proofMessage } from '../email/proof-message.ts';
import type { Alert, Proof, Told } from '../model/alert.ts';
import { errorText } from '../model/errors.ts';
import { claimDue, type Delivery, markDue, markFailed, markSent } from '../store/deliveries.ts';
import { type Dependencies, now } from './dependencies.ts';
import { toldBy } from './told.ts';

export interface DeliveryReport {
  readonly sent: number;
  /** Not sent yet, tried again later. */
  readonly postponed: number;
  readonly failed: number;
}

const minute = 60_000;
const firstPauseMs = minute;
const longestPauseMs = 60 * minute;
/** RFC 5321, 4.5.4.1: give-up time should be at least 4 to 5 days for mail servers; an alert is stale before. */
const giveUpAfterMs = 3 * 24 * 60 * minute;
/** Half a day of trying: a machine that was off for a week must not give up at the first refusal. */
const fewestAttempts = 16;

/** How long to wait after the nth attempt: one minute, doubling, at most an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts - 1, 10));
}

type DeliverDependencies = Pick<Dependencies, 'db' | 'transport' | 'clock' | 'log' | 'config'>;

/**
 * Sends what is due, one message after the other, oldest first. A message is marked as being sent before and
 * as sent after the server took it, so a crash in between repeats it under the same Message-ID, never loses it.
 */
export async function deliver(
  deps: DeliverDependencies,
  onSent?: (message: Message, alerts: readonly Alert[]) => void,
  stopped: () => boolean = () => false,
): Promise<DeliveryReport> {
  const report = { sent: 0, postponed: 0, failed: 0 };
  while (!stopped()) {
    const delivery = await claimDue(deps.db, now(deps));
    if (delivery === undefined) break;
    const told = await toldBy(deps.db, delivery);
    const alerts = told.map(({ alert }) => alert);
    const message = await messageOrNull(delivery, told, deps);
    const outcome = message === null ? 'failed' : await send(delivery, message, deps);
    report[outcome] += 1;
    if (message !== null && outcome === 'sent') onSent?.(message, alerts);
  }
  return report;
}

/** A message that cannot be written is a defect of ours; it must not hold up those behind it. */
async function messageOrNull(
  delivery: Delivery,
  told: readonly Told[],
  deps: DeliverDependencies,
): Promise<Message | null> {
  try {
    return messageOf(delivery, told, deps);
  } catch (error) {
    deps.log.error({ messageId: delivery.message_id, err: error }, 'a defect: this e-mail cannot be written');
    await markFailed(deps.db, delivery.id, `a defect of this program: ${errorText(error)}`);
    return null;
  }
}

function messageOf(delivery: Delivery, told: readonly Told[], deps: DeliverDependencies): Message {
  const envelope: Envelope = {
    id: delivery.id,
    from: deps.config.email.from,
    to: delivery.recipient,
    references: JSON.parse(delivery.earlier) as string[],
    date: delivery.created_at,
  };
  if (delivery.data !== null) return proofMessage(JSON.parse(delivery.data) as Proof, envelope);
  const alerts = told.map(({ alert }) => alert);
  const [alert] = alerts;
  if (delivery.kind === 'alert' && alert !== undefined) return alertMessage(alert, envelope);
  if (delivery.kind === 'summary') return summaryMessage(alerts, envelope);
  return delivery.kind === 'gathered' ? gatheredMessage(alerts, envelope) : digestMessage(alerts, envelope);
}

async function send(
  delivery: Delivery,
  message: Message,
  deps: DeliverDependencies,
): Promise<keyof DeliveryReport> {
  const result = await deps.transport.send(message);
  const at = deps.clock();
  const fields = { to: delivery.recipient, messageId: delivery.message_id, attempts: delivery.attempts };
  if (result.kind === 'sent') {
    await markSent(deps.db, delivery.id, at.toISOString());
    deps.log.info({ ...fields, subject: message.subject, response: result.response }, 'e-mail sent');
    return 'sent';
  }
  const isOld = at.getTime() - Date.parse(delivery.created_at) > giveUpAfterMs;
  const expired = isOld && delivery.attempts >= fewestAttempts;
  if (result.kind === 'failed' || expired) {
    await markFailed(deps.db, delivery.id, result.reason);
    deps.log.error({ ...fields, reason: result.reason }, 'e-mail given up');
    return 'failed';
  }
  const dueAt = new Date(at.getTime() + pauseAfter(delivery.attempts)).toISOString();
  await markDue(deps.db, delivery.id, dueAt, result.reason);
  deps.log.warn({ ...fields, reason: result.reason, dueAt }, 'e-mail not sent yet');
  return 'postponed';
}
