import { inBatches } from './batches.ts';
import { sha256 } from './hash.ts';
import { refText, type TargetRef } from './matches.ts';
import type { Handle } from './open.ts';
import type { TargetsTable } from './tables.ts';

/**
 * Notes which subjects and rules are new or worded differently. Each such one gets a revision higher than any
 * before; a source remembers the revision up to which it was screened, so that what came later is known
 * without a row per source and subject.
 * One that is no longer watched counts as new when it comes back: nobody looked for it meanwhile.
 * `definitionOf`: all that decides about matches. Returns `watchlist/target` → revision for exactly the given targets.
 */
export async function registerTargets<T extends TargetRef>(
  db: Handle,
  targets: readonly T[],
  definitionOf: (target: T) => string,
): Promise<Map<string, number>> {
  return await db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('targets').selectAll().execute();
    const known = new Map(rows.map((row) => [refText(row), row]));
    const next = rows.reduce((highest, row) => Math.max(highest, row.revision), 0) + 1;
    const changed: TargetsTable[] = [];
    const revisions = new Map<string, number>();
    // Of very many nearly all are as they were: nothing is made for those.
    for (const one of targets) {
      const { watchlist, target } = one;
      const ref = refText(one);
      const hash = sha256(definitionOf(one));
      const row = known.get(ref);
      if (row?.hash !== hash) changed.push({ watchlist, target, hash, revision: next });
      revisions.set(ref, row?.hash === hash ? row.revision : next);
    }
    for (const batch of inBatches(changed)) {
      await trx
        .insertInto('targets')
        .values(batch)
        .onConflict((c) =>
          c.columns(['watchlist', 'target']).doUpdateSet((eb) => ({
            hash: eb.ref('excluded.hash'),
            revision: eb.ref('excluded.revision'),
          })),
        )
        .execute();
    }
    await forgetAbsent(trx, rows, revisions);
    return revisions;
  });
}

/** Keeps the row, since a revision must never be given twice. */
async function forgetAbsent(
  trx: Handle,
  rows: readonly TargetsTable[],
  present: ReadonlyMap<string, unknown>,
): Promise<void> {
  const absent = rows.filter((row) => row.hash !== '' && !present.has(refText(row)));
  for (const { watchlist, target } of absent) {
    await trx
      .updateTable('targets')
      .set({ hash: '' })
      .where('watchlist', '=', watchlist)
      .where('target', '=', target)
      .execute();
  }
}
