import type { Config } from '../config/definition.ts';
import { writeFact } from '../store/facts.ts';
import type { Handle } from '../store/open.ts';
import { composeGathered, composeImmediate } from './compose.ts';
import { type Dependencies, now } from './dependencies.ts';
import { lastTime } from './last-time.ts';
import { composeProofIfDue } from './proof.ts';
import { wasDue } from './schedule.ts';

/** Gathers the digest if one of its times has passed since the last; says how many messages it became. */
export async function composeDigestIfDue(db: Handle, config: Config, now: Date): Promise<number> {
  const cron = { schedule: config.alerts.digest.schedule, timezone: config.timezone };
  const last = await lastTime(db, 'digest', cron, now);
  if (last !== null && !wasDue(cron, new Date(last), now)) return 0;
  return await db.transaction().execute(async (trx) => {
    // Another process may have made it meanwhile.
    if ((await lastTime(trx, 'digest', cron, now)) !== last) return 0;
    await writeFact(trx, 'digest', now.toISOString());
    // The first start only sets the clock running: nothing was promised for the time before it.
    return last === null ? 0 : await composeGathered(trx, 'digest', config, now.toISOString());
  });
}

/** Makes all messages that may leave now; `gatherSummaries` also the summary of first contacts, a due digest and a due proof. */
export async function composeDue(
  deps: Pick<Dependencies, 'db' | 'config' | 'clock'>,
  gatherSummaries: boolean,
): Promise<void> {
  const { db, config } = deps;
  const at = now(deps);
  await db.transaction().execute(async (trx) => {
    await composeImmediate(trx, config, at);
    if (gatherSummaries) await composeGathered(trx, 'summary', config, at);
  });
  if (!gatherSummaries) return;
  await composeDigestIfDue(db, config, new Date(at));
  await composeProofIfDue(db, config, new Date(at));
}
