import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Delivery } from './deliveries.ts';
import { type Fact, writeFact } from './facts.ts';
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

/** Who has something due and is not held back. */
export async function dueRecipients(db: Handle, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('recipient')
    .distinct()
    .where('status', '=', 'due')
    .where((eb) => isDue(eb, now))
    .execute();
  return await withoutHeld(
    db,
    rows.map(({ recipient }) => recipient),
    now,
  );
}

/**
 * Takes the next delivery that is due to one of these and marks it as being sent; undefined where nothing is due.
 */
export async function claimDue(
  db: Handle,
  recipients: readonly string[],
  now: string,
): Promise<Delivery | undefined> {
  return await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('deliveries')
      .selectAll()
      .where('status', '=', 'due')
      .where((eb) => isDue(eb, now))
      .where('recipient', 'in', await withoutHeld(trx, recipients, now))
      .orderBy('created_at')
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const claimed = { status: 'sending', attempts: row.attempts + 1 } as const;
    await trx.updateTable('deliveries').set(claimed).where('id', '=', row.id).execute();
    return { ...row, ...claimed };
  });
}

/** Nothing leaves for a recipient before then, what is made later neither. */
export async function holdBack(db: Handle, recipient: string, until: string): Promise<void> {
  await writeFact(db, heldFact(recipient), until);
}

function heldFact(recipient: string): Fact {
  return `held ${recipient}`;
}

async function withoutHeld(db: Handle, recipients: readonly string[], now: string): Promise<string[]> {
  const held = await db
    .selectFrom('facts')
    .select('name')
    .where('name', 'in', recipients.map(heldFact))
    .where('value', '>', now)
    .where('value', '<=', later(now, longestHeldMs))
    .execute();
  const names = new Set<string>(held.map(({ name }) => name));
  return recipients.filter((recipient) => !names.has(heldFact(recipient)));
}
