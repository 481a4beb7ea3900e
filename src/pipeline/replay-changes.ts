import type { Alert } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import { deleteEntries, entriesById, keepFirstSeen, recordChanges, saveEntries } from '../store/entries.ts';
import type { Handle } from '../store/open.ts';
import { changesOf, documentsOf, type PastSnapshot } from '../store/past.ts';
import { saveDocuments } from '../store/sources.ts';
import { settleMoves } from './moves.ts';
import { withReading } from './reading.ts';
import { recordAlerts } from './record.ts';
import type { PlayContext } from './replay.ts';
import { type ListPoll, screenChanges } from './screen-entries.ts';
import { meetBefore } from './screen-stored.ts';

/** Plays what one poll of a list changed, as `state` has it; gives the alerts that are new with it. */
export async function playChanges(
  trx: Handle,
  state: Handle,
  past: PastSnapshot,
  { source, watch, config }: PlayContext,
): Promise<Alert[]> {
  const { snapshot, at } = past;
  const poll: ListPoll = { source, watch, screened: watch.revision, snapshot, reading: 'published', at };
  const changes = await changesOf(state, past);
  if (watch.entries.asksForRelated) await bringRelated(trx, state, poll, changes);
  await meetBefore(trx, poll, changes);
  await takeOver(trx, poll, changes);
  const alerts = await screenChanges(trx, poll, changes);
  await saveDocuments(trx, source.id, await documentsOf(state, past));
  const settled = await settleMoves(trx, source, await withReading(trx, source.id, alerts, at), config, at);
  return await recordAlerts(trx, settled.alerts, config, at, settled.notBefore);
}

/** What is stored since when is not known here: for long. */
const longSince = '';

/** What changed is taken over as `ingest` does; of the history only who left, which tells a move from a delisting. */
async function takeOver(
  trx: Handle,
  { source, snapshot, at }: ListPoll,
  changes: readonly Change[],
): Promise<void> {
  const left = changes.filter(({ kind }) => kind === 'removed');
  await recordChanges(trx, source.id, snapshot, at, left);
  const added = changes.filter(({ kind }) => kind === 'added');
  const amended = changes.filter(({ kind }) => kind === 'amended');
  await keep(trx, source.id, present(added), at);
  await keep(trx, source.id, present(amended), longSince);
  for (const { before, after } of amended) {
    if (before && after && before.id !== after.id) await keepFirstSeen(trx, source.id, before.id, after.id);
  }
  const ids = new Set([...present(added), ...present(amended)].map(({ id }) => id));
  const gone = changes.flatMap(({ before }) => (before === null || ids.has(before.id) ? [] : [before.id]));
  await deleteEntries(trx, source.id, gone);
}

function present(changes: readonly Change[]): Entry[] {
  return changes.flatMap(({ after }) => after ?? []);
}

async function keep(trx: Handle, sourceId: string, entries: readonly Entry[], since: string): Promise<void> {
  await saveEntries(
    trx,
    entries.map((entry) => ({
      source_id: sourceId,
      entry_id: entry.id,
      hash: '',
      data: JSON.stringify(entry),
      first_seen_at: since,
    })),
  );
}

/** Whom relations lead to, as they are stored now where nothing of theirs was played yet. */
async function bringRelated(
  trx: Handle,
  state: Handle,
  { source }: ListPoll,
  changes: readonly Change[],
): Promise<void> {
  const entries = changes.flatMap(({ before, after }) => [before, after].filter((entry) => entry !== null));
  const ids = new Set(entries.flatMap(({ relations }) => relations.flatMap(({ entryId }) => entryId ?? [])));
  const known = await entriesById(trx, source.id, [...ids]);
  const missing = [...ids].filter((id) => !known.has(id));
  await keep(trx, source.id, [...(await entriesById(state, source.id, missing)).values()], longSince);
}
