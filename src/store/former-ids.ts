import { inBatches } from './batches.ts';
import type { Handle } from './open.ts';

/** Id → ids that the same entry had before: `ignore` lines may still name those. */
export async function formerIds(db: Handle, sourceId: string): Promise<Map<string, string[]>> {
  const rows = await db.selectFrom('former_ids').selectAll().where('source_id', '=', sourceId).execute();
  const found = new Map<string, string[]>();
  for (const { entry_id, former_id } of rows) {
    const known = found.get(entry_id);
    if (known === undefined) found.set(entry_id, [former_id]);
    else known.push(former_id);
  }
  return found;
}

/** Notes new ids of entries; what they were called before that goes with them. */
export async function recordFormerIds(
  db: Handle,
  sourceId: string,
  renamed: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  if (renamed.length === 0) return;
  const known = await formerIds(db, sourceId);
  for (const batch of inBatches(renamed)) {
    const ids = batch.map(({ from }) => from);
    await db
      .deleteFrom('former_ids')
      .where('source_id', '=', sourceId)
      .where('entry_id', 'in', ids)
      .execute();
  }
  const rows = renamed.flatMap(({ from, to }) =>
    [from, ...(known.get(from) ?? [])]
      .filter((former) => former !== to)
      .map((former) => ({ source_id: sourceId, entry_id: to, former_id: former })),
  );
  for (const batch of inBatches(rows)) {
    await db
      .insertInto('former_ids')
      .values(batch)
      .onConflict((c) => c.columns(['source_id', 'entry_id', 'former_id']).doNothing())
      .execute();
  }
}

/** Takes the former ids of all sources over from another database. */
export async function copyFormerIds(from: Handle, to: Handle): Promise<void> {
  const rows = await from.selectFrom('former_ids').selectAll().execute();
  for (const batch of inBatches(rows)) await to.insertInto('former_ids').values(batch).execute();
}
