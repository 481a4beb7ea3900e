import type { App } from '../../app.ts';
import { lastBeat } from '../../store/heartbeats.ts';
import { type Answer, plain } from '../answer.ts';
import { staleSources } from '../stale.ts';

/** The daemon writes every few seconds; where it could not for so long, the disk is full, or something holds the state. */
const writtenWithinMs = 30_000;

/** Whether the storage answers and can be written, and no source is stale. */
export async function readiness(app: App, now: Date): Promise<Answer> {
  const written = await lastBeat(app.db, app.host);
  if (written !== null && now.getTime() - Date.parse(written) > writtenWithinMs) {
    return plain(503, `storage: nothing could be written since ${written}\n`);
  }
  const stale = await staleSources(app, now);
  return stale.length === 0 ? plain(200, 'ok\n') : plain(503, `stale: ${stale.join(', ')}\n`);
}
