import { type Config, enabledSources, type SourceConfig } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import { deleteEntries, keepFirstSeen, recordChanges, saveEntries } from '../store/entries.ts';
import { copyFormerIds } from '../store/former-ids.ts';
import { itemsById } from '../store/items.ts';
import type { Handle } from '../store/open.ts';
import {
  changesOf,
  firstReadings,
  itemsSince,
  type PastItems,
  type PastSnapshot,
  snapshotsSince,
} from '../store/past.ts';
import type { DeliveryReport } from './deliver.ts';
import { settleMoves } from './moves.ts';
import { type PlayedOutboxOptions, playOutbox } from './played-outbox.ts';
import { recordAlerts } from './record.ts';
import { type ListPoll, screenChanges } from './screen-entries.ts';
import { screenItems } from './screen-items.ts';
import { meetBefore } from './screen-stored.ts';
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
  const watch = await prepareWatch(scratch, config.watchlists);
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

interface PlayContext {
  readonly source: SourceConfig;
  readonly watch: Watch;
  readonly config: Config;
}

async function playChanges(
  trx: Handle,
  state: Handle,
  past: PastSnapshot,
  { source, watch, config }: PlayContext,
): Promise<Alert[]> {
  const { snapshot, at } = past;
  const poll: ListPoll = { source, watch, screened: watch.revision, snapshot, reading: 'published', at };
  const changes = await changesOf(state, past);
  await meetBefore(trx, poll, changes);
  const alerts = await screenChanges(trx, poll, changes);
  await keepEntries(trx, poll, changes, alerts);
  const settled = await settleMoves(trx, source, alerts, config, at);
  return await recordAlerts(trx, settled.alerts, config, at, settled.notBefore);
}

/** Of the list no more is kept than the entries of alerts, by which a move is told from a delisting. */
async function keepEntries(
  trx: Handle,
  { source, snapshot, at }: ListPoll,
  changes: readonly Change[],
  alerts: readonly Alert[],
): Promise<void> {
  const ids = new Set(alerts.map(({ entry }) => entry?.id));
  const concerned = changes.filter(({ entryId }) => ids.has(entryId));
  await recordChanges(trx, source.id, snapshot, at, concerned);
  const present = concerned.flatMap(({ kind, entryId, after }) => {
    if (after === null) return [];
    // Since when an entry stands there that was only amended, is not known here: for long.
    const first_seen_at = kind === 'added' ? at : '';
    return [
      { source_id: source.id, entry_id: entryId, hash: '', data: JSON.stringify(after), first_seen_at },
    ];
  });
  await saveEntries(trx, present);
  const kept = new Set(present.map(({ entry_id }) => entry_id));
  const gone = concerned.flatMap(({ before }) => (before === null || kept.has(before.id) ? [] : [before.id]));
  for (const { before, after } of concerned) {
    if (before && after && before.id !== after.id) await keepFirstSeen(trx, source.id, before.id, after.id);
  }
  await deleteEntries(trx, source.id, gone);
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
  return await recordAlerts(trx, alerts, config, past.at);
}
