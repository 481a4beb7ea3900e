import { type Config, enabledSources, type SourceConfig } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import { copyFormerIds } from '../store/former-ids.ts';
import { itemsById } from '../store/items.ts';
import type { Handle } from '../store/open.ts';
import { firstReadings, itemsSince, type PastItems, snapshotsSince } from '../store/past.ts';
import { WatchedNames } from '../threads/watched-names.ts';
import type { DeliveryReport } from './deliver.ts';
import { type PlayedOutboxOptions, playOutbox } from './played-outbox.ts';
import { withReading } from './reading.ts';
import { recordAlerts } from './record.ts';
import { playChanges } from './replay-changes.ts';
import { screenItems } from './screen-items.ts';
import { prepareWatch, type Watch } from './watch.ts';

export interface ReplayOptions extends Omit<PlayedOutboxOptions, 'db'> {
  readonly since: string;
  readonly until: Date;
  /** Called after each poll that was played. */
  readonly onPoll?: (at: string, done: number, all: number) => void;
}

/**
 * Plays what the enabled sources brought since a day, poll by poll on a played clock, through the steps that
 * polls take. `state` is only read; `scratch` is an empty database that holds the alerts and messages afterwards.
 */
export async function replay(
  state: Handle,
  scratch: Handle,
  { since, until, onPoll, ...options }: ReplayOptions,
): Promise<DeliveryReport> {
  const { config } = options;
  const names = new WatchedNames();
  const watch = await prepareWatch(scratch, config.watchlists, names);
  await watch.ready();
  await copyFormerIds(state, scratch);
  const outbox = await playOutbox({ ...options, db: scratch }, new Date(since));
  const polls = await pastPolls(state, config, watch, since);
  for (const [i, { at, play }] of polls.entries()) {
    const moment = new Date(at);
    await outbox.runUpTo(moment);
    const alerts = await scratch.transaction().execute(play);
    if (alerts.length > 0) await outbox.leave(moment);
    onPoll?.(at, i + 1, polls.length);
  }
  await outbox.runUpTo(new Date(until.getTime() + 1));
  await names.close();
  return outbox.report();
}

/** One poll as it can be played again; `play` gives the alerts that are new with it. */
interface Played {
  readonly at: string;
  readonly play: (trx: Handle) => Promise<Alert[]>;
}

/** What the enabled sources brought, oldest first. */
async function pastPolls(state: Handle, config: Config, watch: Watch, since: string): Promise<Played[]> {
  const sources = new Map(enabledSources(config).map((source) => [source.id, source]));
  const firstRead = await firstReadings(state);
  const played: Played[] = [];
  for (const past of await snapshotsSince(state, since)) {
    const source = sources.get(past.sourceId);
    if (source === undefined) continue;
    played.push({ at: past.at, play: (trx) => playChanges(trx, state, past, { source, watch, config }) });
  }
  for (const past of await itemsSince(state, since)) {
    const source = sources.get(past.sourceId);
    if (source === undefined) continue;
    // What was there at first contact is no news.
    const isNews = past.at > (firstRead.get(past.sourceId) ?? '');
    played.push({
      at: past.at,
      play: (trx) => playItems(trx, state, past, { source, watch, config, isNews }),
    });
  }
  return played.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What a poll is played with. */
export interface PlayContext {
  readonly source: SourceConfig;
  readonly watch: Watch;
  readonly config: Config;
}

async function playItems(
  trx: Handle,
  state: Handle,
  past: PastItems,
  { source, watch, config, isNews }: PlayContext & { readonly isNews: boolean },
): Promise<Alert[]> {
  const stored = await itemsById(state, source.id, past.ids);
  const items = past.ids.flatMap((id) => stored.get(id) ?? []);
  const alerts = await screenItems(trx, { source, watch, at: past.at }, items, isNews);
  return await recordAlerts(trx, await withReading(trx, source.id, alerts, past.at), config, past.at);
}
