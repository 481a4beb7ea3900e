import { type Config, enabledSources, type SourceConfig } from '../config/definition.ts';
import { messageIdOf } from '../email/message.ts';
import type { Proof } from '../model/alert.ts';
import { adapterOf } from '../sources/registry.ts';
import { createDelivery, nextPosition } from '../store/deliveries.ts';
import { writeFact } from '../store/facts.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, sourceState } from '../store/sources.ts';
import { countAnswered, countArisen, countStored } from '../store/watching.ts';
import { deliveryId } from './compose.ts';
import { lastTime } from './last-time.ts';
import { nextDue, wasDue } from './schedule.ts';

/** A poll may take some time, and waits for others of its host. */
const overdueMs = 60 * 60_000;

/**
 * Writes the proof of watching to each person who is told anything, if one of its times has passed since the
 * last; says how many messages it became. What it says is counted now and kept, so that a later attempt says
 * the same.
 */
export async function composeProofIfDue(db: Handle, config: Config, now: Date): Promise<number> {
  if (config.alerts.proof === null) return 0;
  const cron = { schedule: config.alerts.proof.schedule, timezone: config.timezone };
  const since = await lastTime(db, 'proof', cron, now);
  if (since !== null && !wasDue(cron, new Date(since), now)) return 0;
  return await db.transaction().execute(async (trx) => {
    // Another process may have made it meanwhile.
    if ((await lastTime(trx, 'proof', cron, now)) !== since) return 0;
    const until = now.toISOString();
    await writeFact(trx, 'proof', until);
    // The first start only sets the clock running: nobody watched in the time before it.
    if (since === null) return 0;
    const watched = await watchedSince(trx, config, since, until);
    const recipients = subjectsOf(config);
    for (const [recipient, subjects] of recipients) {
      const alerts = await countArisen(trx, recipient, since, until);
      await writeProof(trx, config, recipient, { ...watched, subjects, alerts });
    }
    return recipients.size;
  });
}

/** Each person who is told anything, with how many subjects are watched for them. Machines need no comfort. */
function subjectsOf({ email, watchlists }: Config): Map<string, number> {
  const counts = new Map<string, number>(email.to.map((address) => [address, 0]));
  for (const watchlist of watchlists) {
    const everybody = [...email.to, ...watchlist.to];
    for (const address of everybody) counts.set(address, counts.get(address) ?? 0);
    for (const subject of watchlist.subjects) {
      for (const address of new Set([...everybody, ...subject.to])) {
        counts.set(address, (counts.get(address) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** What is the same for all. */
async function watchedSince(
  trx: Handle,
  config: Config,
  since: string,
  until: string,
): Promise<Omit<Proof, 'subjects' | 'alerts'>> {
  const sources = enabledSources(config);
  const idsOf = (kind: 'list' | 'feed') =>
    sources.filter(({ type }) => adapterOf(type).kind === kind).map(({ id }) => id);
  const [lists, feeds] = [idsOf('list'), idsOf('feed')];
  const states: Known[] = [];
  for (const source of sources) states.push({ source, state: await sourceState(trx, source.id) });
  return {
    since,
    until,
    polls: await countAnswered(trx, [...lists, ...feeds], since, until),
    lists: readOf(states, lists, since),
    feeds: readOf(states, feeds, since),
    entries: await countStored(trx, 'entries', lists),
    items: await countStored(trx, 'items', feeds),
    oldest: oldestOf(states),
    troubled: states.filter((known) => isTroubled(known, until)).map(({ source }) => source.name),
  };
}

interface Known {
  readonly source: SourceConfig;
  readonly state: SourceState;
}

/** How many of these sources were read since then: of the others silence means nothing. */
function readOf(states: readonly Known[], ids: readonly string[], since: string): number {
  return states.filter(
    ({ source, state }) => ids.includes(source.id) && (state.last_success_at ?? '') >= since,
  ).length;
}

/** What fails or is held, was never read, or should have been read again by now. */
function isTroubled({ source, state }: Known, until: string): boolean {
  const last = state.last_success_at;
  if (state.failures > 0 || last === null) return true;
  const missed = nextDue(source, new Date(last));
  return missed !== null && Date.parse(until) - missed.getTime() > overdueMs;
}

/** What was never read has no age; it is among the troubled. */
function oldestOf(states: readonly Known[]): Proof['oldest'] {
  let oldest: Proof['oldest'] = null;
  for (const { source, state } of states) {
    const readAt = state.last_success_at;
    if (readAt !== null && (oldest === null || readAt < oldest.readAt))
      oldest = { source: source.name, readAt };
  }
  return oldest;
}

async function writeProof(trx: Handle, config: Config, recipient: string, proof: Proof): Promise<void> {
  const id = deliveryId(['proof', recipient, proof.until]);
  const delivery = {
    id,
    kind: 'proof' as const,
    recipient,
    thread: null,
    message_id: messageIdOf(id, config.email.from),
    earlier: '[]',
    created_at: proof.until,
    due_at: proof.until,
    position: await nextPosition(trx, proof.until),
    data: JSON.stringify(proof),
  };
  await createDelivery(trx, delivery, []);
}
