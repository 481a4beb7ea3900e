import type { Change } from '../model/change.ts';
import { canonical, compareEntries } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import { ReadError } from '../model/errors.ts';
import { isSomebodyElse } from '../model/identity.ts';
import { deleteEntries, entriesById, entryHashes, inBatches, saveEntries } from '../store/entries.ts';
import { sha256 } from '../store/hash.ts';
import type { Handle } from '../store/open.ts';

export interface IngestTotals {
  readonly records: number;
  readonly before: number;
  readonly added: number;
  readonly amended: number;
  readonly removed: number;
  /** Equal exactly for readings with the same entries, whatever their order and the bytes around them. */
  readonly content: string;
}

interface Pending {
  readonly entry: Entry;
  readonly hash: string;
  readonly isNew: boolean;
}

const batchSize = 500;

/**
 * Takes a list over into the snapshot and yields what changed, a batch at a time; memory does not grow with
 * the list but for one hash an entry. Runs inside the caller's transaction: a reader that throws on the last
 * line undoes everything. An id that now means somebody else is a removal and an addition.
 * Throws `ReadError` where two entries carry the same id.
 */
export async function* ingest(
  trx: Handle,
  sourceId: string,
  entries: AsyncIterable<Entry>,
  at: string,
): AsyncGenerator<Change[], IngestTotals> {
  const before = await entryHashes(trx, sourceId);
  const seen = new Set<string>();
  const content = Buffer.alloc(32);
  const totals = { added: 0, amended: 0 };
  let replaced = 0;
  const taken = async (pending: readonly Pending[]): Promise<Change[]> => {
    const changes = await takeOver(trx, sourceId, pending, at);
    replaced += changes.length - pending.length;
    return changes;
  };
  let batch: Pending[] = [];
  for await (const entry of entries) {
    if (seen.has(entry.id)) throw new ReadError('E_READ_DUPLICATE', `two entries have the id ${entry.id}`);
    seen.add(entry.id);
    const hash = sha256(canonical(entry));
    addTo(content, sha256(`${entry.id}\n${hash}`));
    const stored = before.get(entry.id);
    if (stored === hash) continue;
    if (stored === undefined) totals.added += 1;
    else totals.amended += 1;
    batch.push({ entry, hash, isNew: stored === undefined });
    if (batch.length === batchSize) {
      yield await taken(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield await taken(batch);
  const gone = [...before.keys()].filter((id) => !seen.has(id));
  for (const ids of inBatches(gone, batchSize)) yield await remove(trx, sourceId, ids);
  return {
    records: seen.size,
    before: before.size,
    added: totals.added + replaced,
    amended: totals.amended - replaced,
    removed: gone.length + replaced,
    content: content.toString('hex'),
  };
}

/** Exclusive or: the order of the entries does not matter, and no id comes twice. */
function addTo(content: Buffer, hash: string): void {
  for (const [i, byte] of Buffer.from(hash, 'hex').entries()) content[i] = (content[i] ?? 0) ^ byte;
}

async function takeOver(
  trx: Handle,
  sourceId: string,
  batch: readonly Pending[],
  at: string,
): Promise<Change[]> {
  const amended = batch.filter(({ isNew }) => !isNew).map(({ entry }) => entry.id);
  const stored = await entriesById(trx, sourceId, amended);
  await saveEntries(
    trx,
    batch.map(({ entry, hash }) => ({
      source_id: sourceId,
      entry_id: entry.id,
      hash,
      data: JSON.stringify(entry),
      first_seen_at: at,
    })),
  );
  return batch.flatMap(({ entry }): Change[] => {
    const old = stored.get(entry.id) ?? null;
    const added: Change = { kind: 'added', entryId: entry.id, before: null, after: entry, fields: [] };
    if (old === null) return [added];
    if (isSomebodyElse(old, entry)) {
      return [{ kind: 'removed', entryId: entry.id, before: old, after: null, fields: [] }, added];
    }
    const fields = compareEntries(old, entry);
    return [{ kind: 'amended', entryId: entry.id, before: old, after: entry, fields }];
  });
}

async function remove(trx: Handle, sourceId: string, ids: readonly string[]): Promise<Change[]> {
  const stored = await entriesById(trx, sourceId, ids);
  await deleteEntries(trx, sourceId, ids);
  return ids.map((id): Change => {
    return { kind: 'removed', entryId: id, before: stored.get(id) ?? null, after: null, fields: [] };
  });
}
