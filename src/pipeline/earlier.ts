import type { SourceConfig } from '../config/definition.ts';
import { publicUrl } from '../http/public-url.ts';
import { ReadError } from '../model/errors.ts';
import { evidenceOf } from '../store/evidence.ts';
import type { SourceState } from '../store/sources.ts';
import { type Dependencies, now } from './dependencies.ts';
import { type Documents, isSame } from './fetch-documents.ts';

/**
 * A publisher's own address may go back to what it had before, as when it withdraws a mistake. Sooner than after a
 * week, byte for byte the same is far more often a server behind the others that still has yesterday's file.
 */
const repeatableAfterMs = 7 * 24 * 60 * 60 * 1000;

interface EarlierReading {
  /** ISO 8601. */
  readonly readAt: string;
  /** When another reading took its place. */
  readonly replacedAt: string;
}

/** The earlier snapshot that was read from the same bytes, the newest of them; null where there is none. */
async function earlierReading(
  sourceId: string,
  state: SourceState,
  documents: Documents,
  { db }: Pick<Dependencies, 'db'>,
): Promise<EarlierReading | null> {
  const snapshots = Map.groupBy(await evidenceOf(db, sourceId), ({ snapshot }) => snapshot);
  const ordered = [...snapshots.values()].sort((a, b) => (b[0]?.snapshot ?? 0) - (a[0]?.snapshot ?? 0));
  for (const [i, kept] of ordered.entries()) {
    const [first] = kept;
    if (first === undefined || first.snapshot >= state.snapshot) continue;
    if (!isSame(documents.validators, kept)) continue;
    return { readAt: first.at, replacedAt: ordered[i - 1]?.[0]?.at ?? state.last_changed_at ?? first.at };
  }
  return null;
}

/** Throws `ReadError` where another address gives an earlier list: a mirror that stopped. */
export async function refuseEarlier(
  source: SourceConfig,
  state: SourceState,
  documents: Documents,
  deps: Dependencies,
): Promise<void> {
  const earlier = await earlierReading(source.id, state, documents, deps);
  if (earlier === null) return;
  const message = `${publicUrl(source.url)} gave the list as it was read on ${earlier.readAt.slice(0, 10)}, which has changed since: the address is out of date`;
  throw new ReadError('E_READ_EARLIER', message);
}

/** When the list was read before that the publisher's own address gives again within a week; null for any other. */
export async function repeatedReading(
  source: SourceConfig,
  state: SourceState,
  documents: Documents,
  deps: Dependencies,
): Promise<string | null> {
  const earlier = await earlierReading(source.id, state, documents, deps);
  if (earlier === null) return null;
  const isSoon = Date.parse(now(deps)) - Date.parse(earlier.replacedAt) < repeatableAfterMs;
  return isSoon ? earlier.readAt : null;
}
