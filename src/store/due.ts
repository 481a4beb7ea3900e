import type { Delivery } from './deliveries.ts';
import type { Handle } from './open.ts';

/** Who has something due. */
export async function dueRecipients(db: Handle, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('recipient')
    .distinct()
    .where('status', '=', 'due')
    .where('due_at', '<=', now)
    .execute();
  return rows.map(({ recipient }) => recipient);
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
      .where('due_at', '<=', now)
      .where('recipient', 'in', recipients)
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

/** Nothing that waits for a recipient leaves before then. */
export async function holdBack(db: Handle, recipient: string, until: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ due_at: until })
    .where('recipient', '=', recipient)
    .where('status', '=', 'due')
    .where('due_at', '<', until)
    .execute();
}
