import type { Change } from '../model/change.ts';
import { canonical, compareEntries } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import { ReadError } from '../model/errors.ts';
import { isDoubtful, isSomebodyElse } from '../model/identity.ts';
import { withoutNul } from '../model/nul.ts';
import { entriesById, entryHashes, saveEntries } from '../store/entries.ts';
import { sha256 } from '../store/hash.ts';
import type { Handle } from '../store/open.ts';
import { likeness } from './likeness.ts';
import { type LooseEnd, mostKept, settleLooseEnds } from './loose-ends.ts';

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
  /** The hash of what has the id so far; null where nothing has. */
  readonly stored: string | null;
}

interface LooseEnds {
  readonly gone: LooseEnd[];
  readonly came: LooseEnd[];
}

const batchSize = 500;

/**
 * Takes a list over into the snapshot and yields what changed, a batch at a time; memory does not grow with
 * the list but for one hash an entry. Runs inside the caller's transaction: a reader that throws on the last
 * line undoes everything. An id that now means somebody else is a removal and an addition; an entry that only
 * has another id is neither, which is known once the list is read.
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
  const counts = { added: 0, amended: 0, removed: 0 };
  const counted = (changes: Change[]): Change[] => {
    for (const { kind } of changes) counts[kind] += 1;
    return changes;
  };
  const ends: LooseEnds | null = before.size === 0 ? null : { gone: [], came: [] };
  let batch: Pending[] = [];
  for await (const read of entries) {
    const { entry, text } = cleanOf(read);
    if (seen.has(entry.id)) throw new ReadError('E_READ_DUPLICATE', `two entries have the id ${entry.id}`);
    seen.add(entry.id);
    const hash = sha256(text);
    addTo(content, sha256(`${entry.id}\n${hash}`));
    const stored = before.get(entry.id) ?? null;
    if (stored === hash) continue;
    batch.push({ entry, hash, stored });
    if (batch.length === batchSize) {
      yield counted(await takeOver(trx, sourceId, batch, ends, at));
      batch = [];
    }
  }
  if (batch.length > 0) yield counted(await takeOver(trx, sourceId, batch, ends, at));
  if (ends !== null) {
    for (const [id, hash] of before) if (!seen.has(id)) ends.gone.push({ id, hash, entry: null });
    for await (const changes of settleLooseEnds(trx, sourceId, ends.gone, ends.came)) yield counted(changes);
  }
  return { ...counts, records: seen.size, before: before.size, content: content.toString('hex') };
}

/** Looked for where it costs little: what has no NUL in what counts keeps whatever else it has. */
function cleanOf(entry: Entry): { readonly entry: Entry; readonly text: string } {
  const text = canonical(entry);
  if (!entry.id.includes('\0') && !text.includes('\\u0000')) return { entry, text };
  const clean = withoutNul(entry);
  return { entry: clean, text: canonical(clean) };
}

/** Exclusive or: the order of the entries does not matter, and no id comes twice. */
function addTo(content: Buffer, hash: string): void {
  for (const [i, byte] of Buffer.from(hash, 'hex').entries()) content[i] = (content[i] ?? 0) ^ byte;
}

/**
 * Saves a batch and yields the amendments; what may be somebody else, or only have another id, is left open.
 * Without `ends` there was no snapshot before, and everything is added.
 */
async function takeOver(
  trx: Handle,
  sourceId: string,
  batch: readonly Pending[],
  ends: LooseEnds | null,
  at: string,
): Promise<Change[]> {
  const amended = batch.filter(({ stored }) => stored !== null).map(({ entry }) => entry.id);
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
  return batch.flatMap(({ entry, hash, stored: oldHash }): Change[] => {
    const { id } = entry;
    const old = stored.get(id);
    const added: Change = { kind: 'added', entryId: id, before: null, after: entry, fields: [] };
    if (old === undefined || oldHash === null) {
      if (ends === null) return [added];
      ends.came.push({ id, hash, entry: null });
      return [];
    }
    const isOther = isSomebodyElse(old, entry, likeness);
    if ((isOther || isDoubtful(old, entry)) && ends !== null && ends.gone.length < mostKept) {
      ends.gone.push({ id, hash: oldHash, entry: old });
      ends.came.push({ id, hash, entry });
      return [];
    }
    if (isOther) return [{ kind: 'removed', entryId: id, before: old, after: null, fields: [] }, added];
    return [{ kind: 'amended', entryId: id, before: old, after: entry, fields: compareEntries(old, entry) }];
  });
}
