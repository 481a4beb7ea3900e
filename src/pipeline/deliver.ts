import type { Door, Doors } from '../doors/door.ts';
import type { SendResult } from '../email/message.ts';
import { errorText } from '../model/errors.ts';
import { type Delivery, markDue, markFailed, markSent } from '../store/deliveries.ts';
import { dueRecipients, holdBack } from '../store/due.ts';
import { type Dependencies, now } from './dependencies.ts';
import type { Lanes } from './lanes.ts';
import { feedRecipient, isPerson, webhookOf } from './settings.ts';
import { toldBy } from './told.ts';
import type { UnderWay } from './under-way.ts';

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

type DeliverDependencies = Pick<Dependencies, 'db' | 'doors' | 'clock' | 'log'>;

/**
 * Sends what is due, through each door one message after the other, oldest first. A message is marked as being
 * sent before and as sent after it was taken, so a crash in between repeats it under the same id, never loses it.
 */
export async function deliver(
  deps: DeliverDependencies,
  lanes: Lanes,
  stopped: () => boolean = () => false,
): Promise<DeliveryReport> {
  const report = { sent: 0, postponed: 0, failed: 0 };
  const { underWay } = lanes;
  await underWay.settle(deps.db);
  await lanes.run(await dueRecipients(deps.db, now(deps)), async (recipients) => {
    while (!stopped()) {
      const delivery = await underWay.take(deps.db, recipients, now(deps));
      if (delivery === undefined) break;
      report[await sendOne(delivery, underWay, deps)] += 1;
    }
  });
  return report;
}

async function sendOne(
  delivery: Delivery,
  underWay: UnderWay,
  deps: DeliverDependencies,
): Promise<keyof DeliveryReport> {
  const door = doorOf(delivery, deps.doors);
  const fields = { to: delivery.recipient, messageId: delivery.message_id, attempts: delivery.attempts };
  const note = (work: () => Promise<void>): Promise<void> => underWay.note(delivery.id, work);
  if (typeof door === 'string') {
    await note(() => markFailed(deps.db, delivery.id, door));
    deps.log.error({ ...fields, reason: door }, 'a message is for nobody any more');
    return 'failed';
  }
  const result = await resultOf(door, delivery, deps);
  const at = deps.clock();
  if (result.kind === 'sent') {
    await note(() => markSent(deps.db, delivery.id, at.toISOString()));
    deps.log.info({ ...fields, response: result.response }, `${door.name} sent`);
    return 'sent';
  }
  const isOld = at.getTime() - Date.parse(delivery.created_at) > giveUpAfterMs;
  const expired = isOld && delivery.attempts >= fewestAttempts;
  if (result.kind === 'failed' || expired) {
    await note(() => markFailed(deps.db, delivery.id, result.reason));
    deps.log.error({ ...fields, reason: result.reason }, `${door.name} given up`);
    return 'failed';
  }
  const pauseMs = result.pauseMs ?? 0;
  const after = (ms: number): string => new Date(at.getTime() + ms).toISOString();
  const dueAt = after(Math.max(pauseAfter(delivery.attempts), pauseMs));
  await note(() => markDue(deps.db, delivery.id, dueAt, result.reason));
  // Only as long as the door asks for: this message, tried again later and later, must not hold up the others.
  if (pauseMs > 0) await holdBack(deps.db, delivery.recipient, after(pauseMs));
  deps.log.warn({ ...fields, reason: result.reason, dueAt }, `${door.name} not sent yet`);
  return 'postponed';
}

/** The door to a recipient; where there is none, why, since trying again would not bring it back. */
function doorOf({ recipient, kind }: Delivery, doors: Doors): Door | string {
  if (isPerson(recipient)) return doors.email;
  // It says that silence means something, to people.
  if (kind === 'proof') return 'the proof of watching is for people';
  if (recipient === feedRecipient) {
    return doors.feed ?? 'the feed of alerts is not configured any more: `alerts.feedFile` names no file';
  }
  const id = webhookOf(recipient) ?? '';
  return (
    doors.webhooks.get(id) ?? `the webhook ${id} is not configured any more: \`webhooks\` does not have it`
  );
}

/** A message that cannot be made is a defect of ours; it must not hold up those behind it. */
async function resultOf(door: Door, delivery: Delivery, deps: DeliverDependencies): Promise<SendResult> {
  try {
    return await door.send(delivery, await toldBy(deps.db, delivery));
  } catch (error) {
    deps.log.error({ messageId: delivery.message_id, err: error }, 'a defect: this message cannot be made');
    return { kind: 'failed', reason: `a defect of this program: ${errorText(error)}` };
  }
}
