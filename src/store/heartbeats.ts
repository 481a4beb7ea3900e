import { hostname } from 'node:os';
import { readFact, writeFact } from './facts.ts';
import type { Handle } from './open.ts';

/** Notes that the daemon of a host lives. */
export async function beat(db: Handle, host: string, at: string): Promise<void> {
  await writeFact(db, `heartbeat ${host}`, at);
}

/** When the daemon of a host last gave a sign of life; of a host that has none, when any daemon did; null where none has. */
export async function lastBeat(db: Handle, host: string): Promise<string | null> {
  const own = await readFact(db, `heartbeat ${host}`);
  if (own !== null) return own;
  const row = await db
    .selectFrom('facts')
    .select(({ fn }) => fn.max('value').as('value'))
    .where('name', 'like', 'heartbeat %')
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Containers come and go, each a host of its own. */
export async function forgetBeats(db: Handle, before: string): Promise<void> {
  await db.deleteFrom('facts').where('name', 'like', 'heartbeat %').where('value', '<', before).execute();
}

/** Containers differ by the machine, and daemons on one machine by their folders. */
export function hostOf(): string {
  return `${hostname()} ${process.cwd()}`;
}
