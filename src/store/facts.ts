import type { Handle } from './open.ts';

/** Single values that outlive the process. */
export type Fact = 'heartbeat' | 'digest' | 'proof' | `held ${string}`;

export async function readFact(db: Handle, name: Fact): Promise<string | null> {
  const row = await db.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeFact(db: Handle, name: Fact, value: string): Promise<void> {
  await db
    .insertInto('facts')
    .values({ name, value })
    .onConflict((c) => c.column('name').doUpdateSet({ value }))
    .execute();
}
