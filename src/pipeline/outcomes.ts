import type { Config } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import { type Addressee, addAddressees } from '../store/addressees.ts';
import { isRecorded, lastDueInThread, recordAlert } from '../store/alerts.ts';
import {
  alertsOfDelivery,
  countWaitingFor,
  type Delivery,
  markDue,
  markFailed,
  markSent,
} from '../store/deliveries.ts';
import { holdBack, refusedRecipients, releaseRefused } from '../store/due.ts';
import type { Handle } from '../store/open.ts';
import { endTroubles, saveTrouble, type Trouble, troubles } from '../store/troubles.ts';
import { laneOf } from './lanes.ts';
import { type GivenUp, givenUpAlert, throughAgainAlert, troubleAlert } from './sending-alerts.ts';
import { isPerson, type Recipient, recipientsOf } from './settings.ts';
import { troublesNow } from './troubles.ts';

/** What an attempt was refused with, and when it is made again. */
export interface Refusal {
  readonly reason: string;
  readonly dueAt: string;
  /** Until when nothing leaves by this lane; null where this message alone waits. */
  readonly heldUntil: string | null;
  readonly remedy: string | null;
}

/** A message that is given up, why, and until when nothing leaves by its lane. */
export interface Failure extends Omit<GivenUp, 'alerts'> {
  readonly heldUntil: string | null;
}

const hourMs = 60 * 60_000;
/** Greylisting and restarts pass before. */
const tellAfterMs = hourMs;
/** Servers refuse a login now and then which they take a minute later. */
const tellAfterAttempts = 2;
/** Who is told of messages given up hears of further ones no sooner, and then of all at once. */
const givenUpEveryMs = hourMs;

/** A message was taken. Where that ends a trouble, what waits for it leaves now, and who was told of it is told. */
export async function recordSent(
  trx: Handle,
  delivery: Delivery,
  config: Config,
  at: string,
): Promise<Alert[]> {
  if (!(await markSent(trx, delivery.id, at))) return [];
  const lane = laneOf(delivery.recipient);
  const ended = (await troubles(trx)).filter(({ scope }) => scope === lane || scope === delivery.recipient);
  if (ended.length === 0) return [];
  await endTroubles(
    trx,
    ended.map(({ scope }) => scope),
  );
  const freed = ended.some(({ scope }) => scope === lane)
    ? (await refusedRecipients(trx)).filter((recipient) => laneOf(recipient) === lane)
    : [delivery.recipient];
  if (freed.length > 0) await releaseRefused(trx, freed, at);
  const told = ended.filter(({ isTold }) => isTold).map((one) => throughAgainAlert(lane, one, at));
  for (const alert of told) await tell(trx, alert, recipientsOf(alert, config), at);
  return told;
}

/**
 * A message was refused and is tried again. That nothing gets through, by the lane or to this recipient, is told by
 * the other doors: after an hour, or at the second refusal where somebody has to mend something. Messages that tell
 * the operator something bring none.
 */
export async function recordRefusal(
  trx: Handle,
  delivery: Delivery,
  { reason, dueAt, heldUntil, remedy }: Refusal,
  config: Config,
  at: string,
): Promise<Alert[]> {
  if (!(await markDue(trx, delivery.id, dueAt, reason))) return [];
  const lane = laneOf(delivery.recipient);
  if (heldUntil !== null) await holdBack(trx, lane, heldUntil);
  const known = (await troubles(trx)).filter(({ scope }) => laneOf(scope) === lane);
  const scope = heldUntil === null ? delivery.recipient : lane;
  const isForOperator = await tellsOperator(trx, delivery);
  if (isForOperator && scope !== lane) return [];
  const before = known.find((one) => one.scope === scope);
  const trouble = { scope, since: before?.since ?? at, isTold: before?.isTold ?? false, reason, remedy };
  await saveTrouble(trx, trouble);
  const lasts = lastsFor(trouble, at, tellAfterMs);
  if (
    isForOperator ||
    trouble.isTold ||
    !(lasts || (remedy !== null && delivery.attempts >= tellAfterAttempts))
  )
    return [];
  // Others that began at about the same time have the same cause as a rule, and are told with it.
  const others = known.filter((one) => {
    return ![scope, lane].includes(one.scope) && !one.isTold && lastsFor(one, at, tellAfterMs / 2);
  });
  return await tellTrouble(trx, lane, scope === lane ? [trouble] : [trouble, ...others], config, at);
}

function lastsFor({ since }: Trouble, at: string, ms: number): boolean {
  return Date.parse(at) - Date.parse(since) >= ms;
}

async function tellsOperator(trx: Handle, { id, kind }: Delivery): Promise<boolean> {
  const alerts = await alertsOfDelivery(trx, id);
  return kind !== 'proof' && alerts.every(({ alert }) => alert.kind === 'source');
}

async function tellTrouble(
  trx: Handle,
  lane: string,
  all: readonly Trouble[],
  config: Config,
  at: string,
): Promise<Alert[]> {
  for (const one of all) await saveTrouble(trx, { ...one, isTold: true });
  const affected = new Set(all.map(({ scope }) => scope));
  const isAffected = (recipient: string): boolean =>
    affected.has(recipient) || affected.has(laneOf(recipient));
  const waiting = (await refusedRecipients(trx)).filter(isAffected);
  const alert = troubleAlert(lane, all, await countWaitingFor(trx, waiting), at);
  const recipients = recipientsOf(alert, config).filter(({ address }) => !isAffected(address));
  await tell(trx, alert, recipients, at);
  return [alert];
}

/**
 * These messages leave no more. Whoever runs the program is told, as one, of what they said; of messages that tell
 * the operator something nobody is told anything, or each would bring the next.
 */
export async function recordGivenUp(
  trx: Handle,
  failed: readonly Failure[],
  config: Config,
  at: string,
): Promise<Alert[]> {
  const byLane = new Map<string, GivenUp[]>();
  for (const one of failed) {
    if (!(await markFailed(trx, one.delivery.id, one.reason, at))) continue;
    if (one.heldUntil !== null) await holdBack(trx, laneOf(one.delivery.recipient), one.heldUntil);
    const alerts = await alertsOfDelivery(trx, one.delivery.id);
    const news = alerts.map(({ alert }) => alert).filter(({ kind }) => kind !== 'source');
    if (news.length === 0 && !(one.delivery.kind === 'proof' && isPerson(one.delivery.recipient))) continue;
    const lane = laneOf(one.delivery.recipient);
    byLane.set(lane, [...(byLane.get(lane) ?? []), { ...one, alerts: news }]);
  }
  await endIdleTroubles(trx);
  const told: Alert[] = [];
  for (const [lane, all] of byLane) {
    const alert = givenUpAlert(lane, all, at);
    const thread = givenUpThread(alert);
    const failing = new Set(all.map(({ delivery }) => delivery.recipient));
    const recipients = byAnotherDoor(recipientsOf(alert, config), (address) => failing.has(address));
    await tell(trx, alert, recipients, dueAfter(await lastDueInThread(trx, thread), at), thread);
    told.push(alert);
  }
  return told;
}

/** What nothing waits for any more is no trouble that goes on; the next refusal begins another. */
async function endIdleTroubles(trx: Handle): Promise<void> {
  const lasting = new Set((await troublesNow(trx)).map(({ scope }) => scope));
  const idle = (await troubles(trx)).map(({ scope }) => scope).filter((scope) => !lasting.has(scope));
  if (idle.length > 0) await endTroubles(trx, idle);
}

/** Whom that does not affect. Of people at least one is tried: perhaps only that message was refused. */
function byAnotherDoor(
  recipients: readonly Recipient[],
  isAffected: (address: string) => boolean,
): readonly Recipient[] {
  const others = recipients.filter(({ address }) => !isAffected(address));
  if (others.some(({ address }) => isPerson(address))) return others;
  return recipients.filter(({ address }) => isPerson(address) || !isAffected(address));
}

function dueAfter(last: string | null, at: string): string {
  if (last === null || last > at) return last ?? at;
  const next = new Date(Date.parse(last) + givenUpEveryMs).toISOString();
  return next > at ? next : at;
}

function givenUpThread({ source }: Alert): string {
  return `source/${source.id}/given up`;
}

async function tell(
  trx: Handle,
  alert: Alert,
  recipients: readonly Recipient[],
  dueAt: string,
  thread = `source/${alert.source.id}`,
): Promise<void> {
  if (await isRecorded(trx, alert.id)) return;
  const route = recipients.length === 0 ? 'none' : 'immediate';
  await recordAlert(trx, { alert, target: null, thread, reportOf: null, route, muted: null });
  const rows = recipients.map(({ address, because }): Addressee => {
    return {
      alert_id: alert.id,
      recipient: address,
      because,
      route: 'immediate',
      due_at: dueAt,
      position: 0,
      delivery_id: null,
    };
  });
  await addAddressees(trx, rows);
}
