import type { App } from '../../app.ts';
import { enabledSources } from '../../config/definition.ts';
import { wasDue } from '../../pipeline/schedule.ts';
import { staleDays } from '../../pipeline/staleness.ts';
import { readFact } from '../../store/facts.ts';
import { sourceState } from '../../store/sources.ts';
import { type Answer, plain } from '../answer.ts';

/** The daemon writes every few seconds; where it could not for so long, the disk is full, or something holds the state. */
const writtenWithinMs = 30_000;

/** Whether the storage answers and can be written, and no source is stale. */
export async function readiness(app: App, now: Date): Promise<Answer> {
  const written = await readFact(app.db, 'heartbeat');
  if (written !== null && now.getTime() - Date.parse(written) > writtenWithinMs) {
    return plain(503, `storage: nothing could be written since ${written}\n`);
  }
  const stale = await staleSources(app, now);
  return stale.length === 0 ? plain(200, 'ok\n') : plain(503, `stale: ${stale.join(', ')}\n`);
}

/**
 * Never polled, or failing more than once with a scheduled time passed since it last succeeded, or a list that
 * stopped living.
 */
async function staleSources(app: App, now: Date): Promise<string[]> {
  const stale: string[] = [];
  for (const source of enabledSources(app.config)) {
    const state = await sourceState(app.db, source.id);
    const { last_success_at, last_polled_at, failures } = state;
    const last = last_success_at ?? last_polled_at;
    const isLate = last === '' || (failures > 1 && wasDue(source, new Date(last), now));
    if (isLate || staleDays(source, state, now) !== null) stale.push(source.id);
  }
  return stale;
}
