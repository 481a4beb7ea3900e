import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import { addToAudit } from './audit.ts';
import type { Handle } from './open.ts';
import type { AlertsTable, Tables } from './tables.ts';

/** Notes, before it begins, what is deleted: a change that is missing is not one that somebody took away. */
export async function recordRetention(trx: Handle, before: string, at: string): Promise<void> {
  await addToAudit(trx, at, [{ event: 'retention', ref: '', data: { before } }]);
}

// Each deletes a few of the oldest rows, in a transaction of its own, and says how many: 0 once all are gone.

/** A poll that waits for one of these statements waits some milliseconds. */
const rowsAtOnce = 200;

/** Polls of a source that began before a time. The first one that was answered stays: what it found is no news. */
export async function deletePolls(db: Handle, sourceId: string, before: string): Promise<number> {
  const first = await db
    .selectFrom('polls')
    .select('finished_at as at')
    .where('source_id', '=', sourceId)
    .where('outcome', 'in', ['changed', 'unchanged', 'not-modified'])
    .orderBy('started_at')
    .limit(1)
    .executeTakeFirst();
  const last = await db
    .selectFrom('polls')
    .select('started_at')
    .where('source_id', '=', sourceId)
    .where('started_at', '<', before)
    .orderBy('started_at')
    .limit(rowsAtOnce)
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('polls')
    .where('source_id', '=', sourceId)
    .where('started_at', '<=', last.at(-1)?.started_at ?? '')
    .where('finished_at', '!=', first?.at ?? '')
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Items that left their feed before a time. One whose page is still to be read stays, and one that an alert is about. */
export async function deleteItems(db: Handle, sourceId: string, before: string): Promise<number> {
  const old = db
    .selectFrom('items')
    .select('seq')
    .where('source_id', '=', sourceId)
    .where('left_at', '<', before)
    .where('page_state', 'not in', ['wanted', 'wanted-early'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('alerts')
            .select('alerts.id')
            .whereRef('alerts.source_id', '=', 'items.source_id')
            .whereRef('alerts.entry_id', '=', 'items.item_id'),
        ),
      ),
    )
    .orderBy('left_at')
    .limit(rowsAtOnce);
  const { numDeletedRows } = await db.deleteFrom('items').where('seq', 'in', old).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/**
 * Changes of lists from before a time. All of an entry that an alert is about stay, under the id that it had then or
 * one that it had before, and so does who left a list when an alert arose of it: one that moved has another id there.
 */
export async function deleteChanges(db: Handle, before: string): Promise<number> {
  const old = db
    .selectFrom('changes')
    .select('seq')
    .where('at', '<', before)
    .where((eb) => eb.not(eb.exists(alertsOfSource(eb).whereRef('alerts.entry_id', '=', 'changes.entry_id'))))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('former_ids')
            .innerJoin('alerts', (join) =>
              join
                .onRef('alerts.source_id', '=', 'former_ids.source_id')
                .onRef('alerts.entry_id', '=', 'former_ids.entry_id'),
            )
            .select('alerts.id')
            .whereRef('former_ids.source_id', '=', 'changes.source_id')
            .whereRef('former_ids.former_id', '=', 'changes.entry_id'),
        ),
      ),
    )
    .where((eb) =>
      eb.or([
        eb('change', '!=', 'removed'),
        eb.not(eb.exists(alertsOfSource(eb).whereRef('alerts.detected_at', '=', 'changes.at'))),
      ]),
    )
    .orderBy('at')
    .limit(rowsAtOnce);
  const { numDeletedRows } = await db.deleteFrom('changes').where('seq', 'in', old).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function alertsOfSource(
  eb: ExpressionBuilder<Tables, 'changes'>,
): SelectQueryBuilder<Tables, 'changes' | 'alerts', Pick<AlertsTable, 'id'>> {
  return eb
    .selectFrom('alerts')
    .select('alerts.id')
    .whereRef('alerts.source_id', '=', 'changes.source_id')
    .where('alerts.entry_id', 'is not', null);
}
