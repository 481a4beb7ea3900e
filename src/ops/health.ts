import { formatTime } from '../email/readable.ts';
import { troubleLine, troublesNow } from '../pipeline/troubles.ts';
import { lastBeat } from '../store/heartbeats.ts';
import type { Handle } from '../store/open.ts';

/** The daemon writes its heartbeat every few seconds; after this long it hangs, or cannot write. */
const heartbeatLimitMs = 120_000;

/** Why the daemon of a host is not well: it gives no sign of life, or messages have not got through for a while. */
export async function ailments(db: Handle, host: string, now: Date): Promise<string[]> {
  const heartbeat = await lastBeat(db, host);
  const isRecent = heartbeat !== null && Math.abs(now.getTime() - Date.parse(heartbeat)) < heartbeatLimitMs;
  const silent =
    heartbeat === null
      ? 'the process at work is no daemon, or has only begun'
      : `the process at work hangs: its last sign of life is of ${formatTime(heartbeat)}`;
  const lasting = (await troublesNow(db)).filter(({ isTold }) => isTold);
  return [...(isRecent ? [] : [silent]), ...lasting.map(troubleLine)];
}
