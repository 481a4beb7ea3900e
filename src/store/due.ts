import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Delivery } from './deliveries.ts';
import { readFact, writeFact } from './facts.ts';
import type { Handle } from './open.ts';
import type { Tables } from './tables.ts';

/** How long a message waits for its next attempt at most, unless its door asks that all messages wait. */
export const longestPauseMs = 60 * 60_000;
/** No door may ask for more. */
const longestHeldMs = 24 * 60 * 60_000;

/** What waits longer than anything ever does was refused by a clock that was ahead: nobody waits for that time. */
function isDue(eb: ExpressionBuilder<Tables, 'deliveries'>, now: string): Expression<SqlBool> {
  return eb.or([
    eb('due_at', '<=', now),
    eb('due_at', '>', later(now, longestPauseMs)),
    eb('attempts', '=', 0),
  ]);
}

function later(time: string, ms: number): string {
  return new Date(Date.parse(time) + ms).toISOString();
}

/** Who has something due, or something that is marked as being sent and none of `underWay`. */
export async function dueRecipients(db: Handle, now: string, underWay: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('recipient')
    .distinct()
    .where((eb) =>
      eb.or([
        eb.and([eb('status', '=', 'due'), isDue(eb, now)]),
        eb.and([eb('status', '=', 'sending'), eb('id', 'not in', underWay)]),
      ]),
    )
    .execute();
  return rows.map(({ recipient }) => recipient);
}

/** Who has something that was refused and is to be tried again. */
export async function refusedRecipients(db: Handle): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('recipient')
    .distinct()
    .where('status', 'in', ['due', 'sending'])
    .where('attempts', '>', 0)
    .execute();
  return rows.map(({ recipient }) => recipient);
}

/**
 * Takes the next delivery that is due to one of these and marks it as being sent; undefined where nothing is due.
 * `taking` hears of it before it is marked for good.
 */
export async function claimDue(
  db: Handle,
  recipients: readonly string[],
  now: string,
  taking: (id: string) => void = () => {},
): Promise<Delivery | undefined> {
  return await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('deliveries')
      .selectAll()
      .where('status', '=', 'due')
      .where((eb) => isDue(eb, now))
      .where('recipient', 'in', recipients)
      .orderBy('created_at')
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    taking(row.id);
    const claimed = { status: 'sending', attempts: row.attempts + 1 } as const;
    await trx.updateTable('deliveries').set(claimed).where('id', '=', row.id).execute();
    return { ...row, ...claimed };
  });
}

/** Makes due at once what was refused and waits to be tried again. */
export async function releaseRefused(db: Handle, recipients: readonly string[], now: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ due_at: now })
    .where('status', '=', 'due')
    .where('attempts', '>', 0)
    .where('due_at', '>', now)
    .where('recipient', 'in', recipients)
    .execute();
}

/** Nothing leaves by this lane before then, what is made later neither. */
export async function holdBack(db: Handle, lane: string, until: string): Promise<void> {
  await writeFact(db, `held ${lane}`, until);
}

/** Whether a lane is held back; one that waits longer than anything ever does was held by a clock that was ahead. */
export async function isLaneHeld(db: Handle, lane: string, now: string): Promise<boolean> {
  const until = await readFact(db, `held ${lane}`);
  return until !== null && until > now && until <= later(now, longestHeldMs);
}
