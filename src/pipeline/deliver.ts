import type { Door, Doors } from '../doors/door.ts';
import type { SendResult } from '../email/message.ts';
import type { Alert } from '../model/alert.ts';
import { AppError, errorText } from '../model/errors.ts';
import { type Delivery, resumeInterrupted } from '../store/deliveries.ts';
import { dueRecipients, isLaneHeld, longestPauseMs } from '../store/due.ts';
import type { Handle } from '../store/open.ts';
import { type Dependencies, now } from './dependencies.ts';
import { type Lanes, laneOf } from './lanes.ts';
import { type Failure, recordGivenUp, recordRefusal, recordSent } from './outcomes.ts';
import { feedRecipient, isPerson, webhookOf } from './settings.ts';
import { toldBy } from './told.ts';
import type { UnderWay } from './under-way.ts';

export interface DeliveryReport {
  readonly sent: number;
  /** Not sent yet, tried again later. */
  readonly postponed: number;
  readonly failed: number;
  /** What the operator is to be told of it, not sent yet. */
  readonly alerts: number;
}

/** What came of a message at a door, and how long that took. */
export interface Delivered {
  readonly door: Door['name'];
  readonly outcome: SendResult['kind'];
  readonly seconds: number;
}

const minute = 60_000;
const firstPauseMs = minute;
/** RFC 5321, 4.5.4.1: give-up time should be at least 4 to 5 days for mail servers; an alert is stale before. */
const giveUpAfterMs = 3 * 24 * 60 * minute;
/** Half a day of trying: a machine that was off for a week must not give up at the first refusal. */
const fewestAttempts = 16;
/** What is given up in one go is recorded, and told, as one; a slow server must not put that off for long. */
const recordAfterMs = 10 * minute;

/** How long to wait after the nth attempt: one minute, doubling, at most an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts - 1, 10));
}

type DeliverDependencies = Pick<Dependencies, 'db' | 'doors' | 'clock' | 'log' | 'config' | 'onDelivered'>;
type Counts = { -readonly [Count in keyof DeliveryReport]: number };
const countNames = ['sent', 'postponed', 'failed', 'alerts'] as const;

function noCounts(): Counts {
  return { sent: 0, postponed: 0, failed: 0, alerts: 0 };
}

/** The lanes by which something is due. Makes up before for what could not be noted; throws where it still cannot be. */
export async function dueLanes(
  deps: Pick<Dependencies, 'db' | 'clock' | 'log'>,
  lanes: Lanes,
): Promise<string[]> {
  await lanes.underWay.settle((err) => deps.log.error({ err }, 'what came of a message cannot be noted'));
  const recipients = await dueRecipients(deps.db, now(deps), lanes.underWay.ids);
  return [...new Set(recipients.map(laneOf))];
}

/** Sends what is due by all lanes, side by side. Throws the first error once all have ended. */
export async function deliver(
  deps: DeliverDependencies,
  lanes: Lanes,
  stopped: () => boolean = () => false,
): Promise<DeliveryReport> {
  const due = await dueLanes(deps, lanes);
  const ended = await Promise.allSettled(due.map((lane) => deliverLane(lane, deps, lanes, stopped)));
  const reports = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return sumOf(reports);
}

/** Each count of all reports together. */
export function sumOf(reports: readonly DeliveryReport[]): DeliveryReport {
  const sum = noCounts();
  for (const report of reports) for (const count of countNames) sum[count] += report[count];
  return sum;
}

/**
 * Sends what is due by a lane, one message after the other, oldest first. A message is marked as being sent before and
 * as sent after it was taken, so a crash in between repeats it under the same id, never loses it. Only one process at a
 * time may call this for a lane.
 */
export async function deliverLane(
  lane: string,
  deps: DeliverDependencies,
  lanes: Lanes,
  stopped: () => boolean = () => false,
): Promise<DeliveryReport> {
  const { underWay } = lanes;
  return await lanes.run(lane, async () => {
    const report = noCounts();
    const due = await dueRecipients(deps.db, now(deps), underWay.ids);
    const recipients = due.filter((recipient) => laneOf(recipient) === lane);
    const interrupted = await resumeInterrupted(deps.db, recipients, underWay.ids);
    if (interrupted > 0)
      deps.log.warn({ deliveries: interrupted }, 'messages that were being sent are due again');
    let failures: Failure[] = [];
    let since = deps.clock().getTime();
    const giveUpAll = async (): Promise<void> => {
      const all = failures;
      failures = [];
      await giveUp(all, underWay, deps, report);
    };
    try {
      while (!stopped() && !(await isLaneHeld(deps.db, lane, now(deps)))) {
        const delivery = await underWay.take(deps.db, recipients, now(deps));
        if (delivery === undefined) break;
        const failure = await sendOne(delivery, underWay, deps, report);
        if (failure === null) continue;
        if (failures.length === 0) since = deps.clock().getTime();
        failures.push(failure);
        if (failure.heldUntil !== null) break;
        if (deps.clock().getTime() - since >= recordAfterMs) await giveUpAll();
      }
    } finally {
      await giveUpAll();
    }
    return report;
  });
}

/** Returns what is to be given up; until that is recorded, the delivery counts as being sent. */
async function sendOne(
  delivery: Delivery,
  underWay: UnderWay,
  deps: DeliverDependencies,
  report: Counts,
): Promise<Failure | null> {
  const door = doorOf(delivery, deps.doors);
  if (typeof door === 'string') return { delivery, reason: door, heldUntil: null };
  const fields = { to: delivery.recipient, messageId: delivery.message_id, attempts: delivery.attempts };
  const began = performance.now();
  const result = await underWay.whileTaken(delivery.id, () => resultOf(door, delivery, deps));
  const seconds = (performance.now() - began) / 1000;
  deps.onDelivered?.({ door: door.name, outcome: result.kind, seconds });
  const at = now(deps);
  if (result.kind === 'sent') {
    const noted = () => record(deps, report, (trx) => recordSent(trx, delivery, deps.config, at));
    await underWay.note([delivery.id], noted);
    deps.log.info({ ...fields, response: result.response }, `${door.name} sent`);
    report.sent += 1;
    return null;
  }
  if (result.kind === 'failed') return { delivery, reason: result.reason, heldUntil: null };
  const after = (ms: number): string => new Date(Date.parse(at) + ms).toISOString();
  const { reason, pauseMs = 0, remedy = null } = result;
  const heldUntil = pauseMs > 0 ? after(pauseMs) : null;
  const isOld = Date.parse(at) - Date.parse(delivery.created_at) > giveUpAfterMs;
  if (isOld && delivery.attempts >= fewestAttempts) return { delivery, reason, heldUntil };
  const dueAt = after(Math.max(pauseAfter(delivery.attempts), pauseMs));
  const refusal = { reason, dueAt, heldUntil, remedy };
  const noted = () => record(deps, report, (trx) => recordRefusal(trx, delivery, refusal, deps.config, at));
  await underWay.note([delivery.id], noted);
  deps.log.warn({ ...fields, reason, dueAt }, `${door.name} not sent yet`);
  report.postponed += 1;
  return null;
}

async function giveUp(
  failures: readonly Failure[],
  underWay: UnderWay,
  deps: DeliverDependencies,
  report: Counts,
): Promise<void> {
  if (failures.length === 0) return;
  const at = now(deps);
  await underWay.note(
    failures.map(({ delivery }) => delivery.id),
    () => record(deps, report, (trx) => recordGivenUp(trx, failures, deps.config, at)),
  );
  report.failed += failures.length;
  for (const { delivery, reason } of failures) {
    const { recipient: to, message_id: messageId, attempts } = delivery;
    deps.log.error({ to, messageId, attempts, reason }, 'a message was given up');
  }
}

/** What is recorded, and what the operator is to be told of it, are one transaction. */
async function record(
  deps: DeliverDependencies,
  report: Counts,
  work: (trx: Handle) => Promise<readonly Alert[]>,
): Promise<void> {
  const alerts = await deps.db.transaction().execute(work);
  report.alerts += alerts.length;
  for (const { id, message } of alerts) {
    deps.log.error(
      { alert: id, what: message?.split('\n', 1)[0] },
      'messages do not get through, or do again',
    );
  }
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
    // The state cannot be read just now: that is no fault of the message.
    if (error instanceof AppError && error.code.startsWith('E_STATE_')) throw error;
    deps.log.error({ messageId: delivery.message_id, err: error }, 'a defect: this message cannot be made');
    return { kind: 'failed', reason: `a defect of this program: ${errorText(error)}` };
  }
}
