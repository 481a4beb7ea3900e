import type { Delivery } from './deliveries.ts';
import { type Fact, writeFact } from './facts.ts';
import type { Handle } from './open.ts';

/** Who has something due and is not held back. */
export async function dueRecipients(db: Handle, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('recipient')
    .distinct()
    .where('status', '=', 'due')
    .where('due_at', '<=', now)
    .execute();
  return await withoutHeld(
    db,
    rows.map(({ recipient }) => recipient),
    now,
  );
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
      .where('due_at', '<=', now)
      .where('recipient', 'in', await withoutHeld(trx, recipients, now))
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
    .execute();
  const names = new Set<string>(held.map(({ name }) => name));
  return recipients.filter((recipient) => !names.has(heldFact(recipient)));
}
