import type { Config } from '../config/definition.ts';
import { messageIdOf } from '../email/message.ts';
import { type AlertKind, isAboutSending } from '../model/alert.ts';
import { type Addressee, assignDelivery, shortenGrace, waitingAddressees } from '../store/addressees.ts';
import { alertsById, type PlacedAlert } from '../store/alerts.ts';
import {
  createDelivery,
  type Delivery,
  madeWithinHour,
  nextPosition,
  threadMessageIds,
} from '../store/deliveries.ts';
import { idOf } from '../store/hash.ts';
import type { Handle } from '../store/open.ts';
import { graceMs } from './moves.ts';
import { isQuiet } from './quiet-hours.ts';
import { isPerson } from './settings.ts';

/** Beyond the cap of an hour, gathered messages are so far apart at least. */
const gatheredEveryMs = 10 * 60_000;

/**
 * Makes messages of the alerts that may leave now, one each while the recipient's cap allows, else gathered; in quiet
 * hours none but of excepted kinds. A message and the note of whom it tells are one transaction: done twice, nothing
 * is doubled.
 */
export async function composeImmediate(trx: Handle, config: Config, now: string): Promise<void> {
  await shortenGrace(trx, new Date(Date.parse(now) + graceMs).toISOString());
  const waiting = await waitingAddressees(trx, 'immediate', now);
  if (waiting.length === 0) return;
  const alerts = await placedById(trx, waiting);
  const kindOf = ({ alert_id }: Addressee): AlertKind => alerts.get(alert_id)?.alert.kind ?? 'source';
  const leaving = waiting.filter((one) => !waitsForMorning(one.recipient, kindOf(one), config, now));
  for (const [recipient, ours] of Map.groupBy(leaving, (one) => one.recipient)) {
    const before = await madeWithinHour(trx, recipient, now);
    let room = isPerson(recipient)
      ? Math.max(0, config.alerts.maxPerHour - before.length)
      : Number.POSITIVE_INFINITY;
    const mayGather = isLongAgo(before, now);
    const groups = Map.groupBy(ours, (one) => floodKey(alerts.get(one.alert_id)));
    for (const [key, group] of [...groups].sort(byUrgency)) {
      const told = group.flatMap(({ alert_id }) => alerts.get(alert_id) ?? []);
      if (told.length <= room && (key !== leastUrgent || told.length === 1)) {
        for (const one of told)
          await writeMessage(trx, config, now, { kind: 'alert', recipient, told: [one] });
        room -= told.length;
      } else if (room > 0 || mayGather || key === mostUrgent) {
        const kind = told.length === 1 ? 'alert' : 'gathered';
        await writeMessage(trx, config, now, { kind, recipient, told });
        room -= 1;
      }
    }
  }
}

function waitsForMorning(recipient: string, kind: AlertKind, config: Config, now: string): boolean {
  const { quiet } = config.alerts;
  return (
    quiet !== null &&
    isPerson(recipient) &&
    !quiet.except.includes(kind) &&
    isQuiet(now, quiet, config.timezone)
  );
}

async function placedById(trx: Handle, addressees: readonly Addressee[]): Promise<Map<string, PlacedAlert>> {
  const ids = [...new Set(addressees.map(({ alert_id }) => alert_id))];
  return new Map((await alertsById(trx, ids)).map((placed) => [placed.alert.id, placed]));
}

/** Whether the last message is so old that, beyond the cap, another one may leave. */
function isLongAgo(before: readonly string[], now: string): boolean {
  const last = before.at(-1);
  return last === undefined || Date.parse(now) - Date.parse(last) >= gatheredEveryMs;
}

const urgency = ['designation', 'statement', 'delisting', 'amendment', 'news', 'mention', 'listed', 'source'];

/** A designation of somebody whom the user named never waits for a cap: many at once are one message. */
const mostUrgent = '0 0';

/** What the operator is told of sending, many at once: they have one cause as a rule. */
const leastUrgent = '1 8';

/** What a rule finds must not carry away what is said of a subject, whom the user named. */
function floodKey(placed: PlacedAlert | undefined): string {
  if (placed && isAboutSending(placed.alert)) return leastUrgent;
  const kind = urgency.indexOf(placed?.alert.kind ?? 'source');
  return `${placed?.alert.subject === null ? 1 : 0} ${kind}`;
}

function byUrgency([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Gathers all that waits for a summary or the digest into one message per recipient. Returns how many it became.
 */
export async function composeGathered(
  trx: Handle,
  route: 'summary' | 'digest',
  config: Config,
  now: string,
): Promise<number> {
  const all = await waitingAddressees(trx, route, now);
  // The digest leaves when its schedule says.
  const waiting = all.filter(
    ({ recipient }) => route === 'digest' || !waitsForMorning(recipient, 'listed', config, now),
  );
  const alerts = await placedById(trx, waiting);
  const byRecipient = Map.groupBy(waiting, (one) => one.recipient);
  for (const [recipient, ours] of byRecipient) {
    const told = ours.flatMap(({ alert_id }) => alerts.get(alert_id) ?? []);
    await writeMessage(trx, config, now, { kind: route, recipient, told });
  }
  return byRecipient.size;
}

interface Outgoing {
  readonly kind: Exclude<Delivery['kind'], 'proof'>;
  readonly recipient: string;
  readonly told: readonly PlacedAlert[];
}

async function writeMessage(
  trx: Handle,
  config: Config,
  now: string,
  { kind, recipient, told }: Outgoing,
): Promise<void> {
  const alertIds = told.map(({ alert }) => alert.id);
  const parts = kind === 'alert' ? [kind, ...alertIds, recipient] : [kind, recipient, ...alertIds];
  const id = deliveryId(parts);
  const threads = new Set(told.map(({ thread }) => thread));
  // A digest about one event alone is part of its conversation.
  const thread = threads.size === 1 ? ([...threads][0] ?? null) : null;
  const earlier = thread === null ? [] : referencesOf(await threadMessageIds(trx, recipient, thread));
  const delivery = {
    id,
    kind,
    recipient,
    thread,
    message_id: messageIdOf(id, config.email.from),
    earlier: JSON.stringify(earlier),
    created_at: now,
    due_at: now,
    position: await nextPosition(trx, now),
    data: null,
  };
  await createDelivery(trx, delivery, alertIds);
  await assignDelivery(trx, recipient, alertIds, id);
}

/** RFC 5322, 3.6.4: the thread's first message and its latest; a long middle helps no mail program. */
function referencesOf(earlier: readonly string[]): readonly string[] {
  const first = earlier[0];
  return first === undefined || earlier.length <= 10 ? earlier : [first, ...earlier.slice(-9)];
}

export function deliveryId(parts: readonly string[]): string {
  return idOf(JSON.stringify(parts));
}
