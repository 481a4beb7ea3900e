import type { Handle } from './open.ts';

/** Single values that outlive the process. */
export type Fact = 'heartbeat' | 'digest' | 'proof' | 'retention' | `held ${string}`;

export async function readFact(db: Handle, name: Fact): Promise<string | null> {
  const row = await db.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

/** A time of the past; null where there is none, or one that is still to come, of a clock that was wrong. */
export async function pastFact(db: Handle, name: Fact, now: Date): Promise<string | null> {
  const time = await readFact(db, name);
  return time === null || Date.parse(time) > now.getTime() ? null : time;
}

export async function writeFact(db: Handle, name: Fact, value: string): Promise<void> {
  await db
    .insertInto('facts')
    .values({ name, value })
    .onConflict((c) => c.column('name').doUpdateSet({ value }))
    .execute();
}
