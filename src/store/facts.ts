import type { Handle } from './open.ts';

/** Single values that outlive the process. */
export type Fact =
  | `heartbeat ${string}`
  | 'moved'
  | 'pause'
  | 'digest'
  | 'proof'
  | 'retention'
  | `held ${string}`
  | `trouble ${string}`;

export async function readFact(db: Handle, name: Fact): Promise<string | null> {
  const row = await db.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

/**
 * Whether the daemon is to leave the state alone for now: a command that replaces it has asked for that, for some time
 * only, so that one that is killed stops nobody.
 */
export async function isPaused(db: Handle, now: Date): Promise<boolean> {
  const until = Date.parse((await readFact(db, 'pause')) ?? '');
  return until > now.getTime() && until - now.getTime() <= longestPauseMs;
}

/** Asks the daemon to leave the state alone. */
export async function askForPause(db: Handle, now: Date): Promise<void> {
  await writeFact(db, 'pause', new Date(now.getTime() + longestPauseMs).toISOString());
}

/** Takes that back. */
export async function endPause(db: Handle): Promise<void> {
  await db.deleteFrom('facts').where('name', '=', 'pause').execute();
}

const longestPauseMs = 60_000;

export async function writeFact(db: Handle, name: Fact, value: string): Promise<void> {
  await db
    .insertInto('facts')
    .values({ name, value })
    .onConflict((c) => c.column('name').doUpdateSet({ value }))
    .execute();
}
