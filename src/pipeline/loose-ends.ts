import type { Change } from '../model/change.ts';
import { compareEntries } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import { isSomebodyElse } from '../model/identity.ts';
import { inBatches } from '../store/batches.ts';
import { deleteEntries, entriesById, keepFirstSeen } from '../store/entries.ts';
import { recordFormerIds } from '../store/former-ids.ts';
import type { Handle } from '../store/open.ts';
import { likeness } from './likeness.ts';
import { type Loose, pairEqual, pairSame } from './pair-up.ts';

/** An entry of which it is not settled yet whether it went or came, or only has another id. */
export interface LooseEnd extends Loose {
  /** Null where the entry is still in the database under its id. */
  readonly entry: Entry | null;
}

/** More are not compared by name, which takes seconds: a list that changes so much is held, or accepted as it is. */
const mostPairs = 4_000_000;
const mostLoaded = 20_000;
/** In memory at once: ids whose owner is in doubt, entries with another id. */
export const mostKept = 2000;
const batchSize = 500;

/**
 * Settles what is left once a list is read: entries that went and came, among them ids whose owner is in doubt.
 * An entry under another id is an amendment that begins with the field `id`. First what went, then what has
 * another id, then what came: an id that changed hands is free before it is taken.
 */
export async function* settleLooseEnds(
  trx: Handle,
  sourceId: string,
  gone: readonly LooseEnd[],
  came: readonly LooseEnd[],
): AsyncGenerator<Change[]> {
  const pairs = pairEqual(gone, came);
  await pairByName(trx, sourceId, gone, came, pairs);
  const paired = new Set([...pairs.keys(), ...pairs.values()]);
  const left = came.filter((end) => !paired.has(end));
  const kept = keptIds(
    gone.filter((end) => !paired.has(end)),
    left,
  );
  for (const batch of inBatches(gone, batchSize)) {
    const ends = batch.filter((end) => !paired.has(end) && !kept.has(end.id));
    const entries = await load(trx, sourceId, ends);
    await forget(trx, sourceId, ends);
    yield ends.map(({ id }, i): Change => {
      return { kind: 'removed', entryId: id, before: entries[i] ?? null, after: null, fields: [] };
    });
  }
  // Whole, unless it is huge: two ids may have changed places.
  for (const batch of inBatches([...pairs], mostKept)) yield await rename(trx, sourceId, batch);
  yield [...kept.values()];
  for (const batch of inBatches(left, batchSize)) {
    const ends = batch.filter(({ id }) => !kept.has(id));
    const entries = await load(trx, sourceId, ends);
    yield ends.map(({ id }, i): Change => {
      return { kind: 'added', entryId: id, before: null, after: entries[i] ?? null, fields: [] };
    });
  }
}

async function pairByName(
  trx: Handle,
  sourceId: string,
  gone: readonly LooseEnd[],
  came: readonly LooseEnd[],
  pairs: Map<LooseEnd, LooseEnd>,
): Promise<void> {
  const used = new Set(pairs.values());
  const [went, arrived] = [gone.filter((end) => !used.has(end)), came.filter((end) => !pairs.has(end))];
  if (went.length === 0 || arrived.length === 0) return;
  if (went.length * arrived.length > mostPairs || Math.max(went.length, arrived.length) > mostLoaded) return;
  const [before, after] = [await load(trx, sourceId, went), await load(trx, sourceId, arrived)];
  const same = pairSame(before, after);
  for (const [i, end] of arrived.entries()) {
    const entry = after[i];
    const other = entry && same.get(entry);
    const match = other && went[before.indexOf(other)];
    if (match !== undefined) pairs.set(end, match);
  }
}

/** Ids in doubt whose former owner is found nowhere else: amended after all, unless it cannot be them. */
function keptIds(gone: readonly LooseEnd[], came: readonly LooseEnd[]): Map<string, Change> {
  const before = new Map(gone.map(({ id, entry }) => [id, entry]));
  const kept = new Map<string, Change>();
  for (const { id, entry: after } of came) {
    const owner = before.get(id) ?? null;
    if (owner === null || after === null || isSomebodyElse(owner, after, likeness)) continue;
    const fields = compareEntries(owner, after);
    kept.set(id, { kind: 'amended', entryId: id, before: owner, after, fields });
  }
  return kept;
}

async function rename(
  trx: Handle,
  sourceId: string,
  pairs: readonly (readonly [LooseEnd, LooseEnd])[],
): Promise<Change[]> {
  const [came, gone] = [pairs.map(([end]) => end), pairs.map(([, end]) => end)];
  const [after, before] = [await load(trx, sourceId, came), await load(trx, sourceId, gone)];
  for (const [end, old] of pairs) await keepFirstSeen(trx, sourceId, old.id, end.id);
  await forget(trx, sourceId, gone);
  await recordFormerIds(
    trx,
    sourceId,
    pairs.map(([end, old]) => ({ from: old.id, to: end.id })),
  );
  return pairs.flatMap(([{ id }, old], i): Change[] => {
    const [was, is] = [before[i], after[i]];
    if (was === undefined || is === undefined) return [];
    const fields = [{ field: 'id', from: [old.id], to: [id] }, ...compareEntries(was, is)];
    return [{ kind: 'amended', entryId: id, before: was, after: is, fields }];
  });
}

/** The entries in the order of the ends. */
async function load(trx: Handle, sourceId: string, ends: readonly LooseEnd[]): Promise<Entry[]> {
  const ids = ends.flatMap(({ id, entry }) => (entry === null ? [id] : []));
  const stored = await entriesById(trx, sourceId, ids);
  return ends.map(({ id, entry }) => {
    const found = entry ?? stored.get(id);
    if (found === undefined) throw new Error(`the entry ${sourceId}:${id} is not stored`);
    return found;
  });
}

/** Those that are in memory only have lost their id to another one, which stays. */
async function forget(trx: Handle, sourceId: string, ends: readonly LooseEnd[]): Promise<void> {
  await deleteEntries(
    trx,
    sourceId,
    ends.flatMap(({ id, entry }) => (entry === null ? [id] : [])),
  );
}
