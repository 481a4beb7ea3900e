import type { Entry } from '../model/entry.ts';
import { entriesById } from '../store/entries.ts';
import type { Handle } from '../store/open.ts';
import type { RelatedEntry } from '../watch/entries.ts';
import type { Watch } from './watch.ts';

/**
 * By id, the entries of the same list that relations of these ones name, where a rule asks for them: what they are
 * called otherwise, and their birth dates, are not written in the relation. Those that are not stored yet are left out.
 */
export async function relatedEntries(
  trx: Handle,
  sourceId: string,
  watch: Watch,
  entries: readonly Entry[],
  former: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, RelatedEntry>> {
  if (!watch.entries.asksForRelated) return new Map();
  const ids = entries.flatMap(({ relations }) => relations.flatMap(({ entryId }) => entryId ?? []));
  const found = await entriesById(trx, sourceId, [...new Set(ids)]);
  return new Map([...found].map(([id, entry]) => [id, { entry, former: former.get(id) ?? [] }]));
}
