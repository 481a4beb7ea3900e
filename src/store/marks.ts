import { addToAudit } from './audit.ts';
import type { Handle } from './open.ts';
import type { Mark } from './tables.ts';

/** What was said of an alert; null where nothing was. */
export async function markOf(db: Handle, alertId: string): Promise<Mark | null> {
  const row = await db.selectFrom('marks').select('mark').where('alert_id', '=', alertId).executeTakeFirst();
  return row?.mark ?? null;
}

/** Notes what a reader says of an alert, in place of what was said before; null takes it back. */
export async function saveMark(trx: Handle, alertId: string, mark: Mark | null, at: string): Promise<void> {
  await trx.deleteFrom('marks').where('alert_id', '=', alertId).execute();
  if (mark !== null) await trx.insertInto('marks').values({ alert_id: alertId, mark, at }).execute();
  await addToAudit(trx, at, [{ event: 'mark', ref: alertId, data: { mark } }]);
}

/** Differs once anything was said or taken back. */
export async function marksStamp(db: Handle): Promise<string> {
  const { count, last } = await db
    .selectFrom('marks')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('at').as('last')])
    .executeTakeFirstOrThrow();
  return `${count} ${last ?? ''}`;
}

/** An entry that a reader said is somebody else than a subject. */
export interface SomebodyElse {
  readonly watchlist: string;
  readonly subject: string;
  /** `source:entry`, as `ignore` has it. */
  readonly entry: string;
}

/** All of them that stand. */
export async function somebodyElse(db: Handle): Promise<SomebodyElse[]> {
  const rows = await db
    .selectFrom('marks')
    .innerJoin('alerts', 'alerts.id', 'marks.alert_id')
    .select(['watchlist', 'target', 'source_id', 'entry_id'])
    .where('mark', '=', 'other')
    .where('entry_id', 'is not', null)
    .execute();
  return rows.flatMap(({ watchlist, target, source_id, entry_id }) => {
    const subject = /^subject:(.*)$/s.exec(target ?? '')?.[1];
    return watchlist === null || subject === undefined
      ? []
      : [{ watchlist, subject, entry: `${source_id}:${entry_id}` }];
  });
}
