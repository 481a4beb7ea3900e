import { readFact } from '../store/facts.ts';
import type { Handle } from '../store/open.ts';
import { type Cron, nextDue } from './schedule.ts';

/**
 * When the digest or the proof was last made, ISO 8601; null where it never was. A time that is still to come is of a
 * clock that was set back: by less than half the way to the next time, what was made was made, lest it leave twice; by
 * more, the clock was wrong, and nobody knows when it was.
 */
export async function lastTime(
  db: Handle,
  name: 'digest' | 'proof',
  cron: Cron,
  now: Date,
): Promise<string | null> {
  const time = await readFact(db, name);
  if (time === null) return null;
  const last = Date.parse(time);
  const next = nextDue(cron, new Date(last + 1));
  if (last > now.getTime() && (next === null || last - now.getTime() > (next.getTime() - last) / 2))
    return null;
  return time;
}
