import { setImmediate as turn } from 'node:timers/promises';
import type { Config } from '../config/definition.ts';
import { forgetEvidence } from '../store/evidence.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { deleteChanges, deleteItems, deletePolls, recordRetention } from '../store/retention.ts';
import { polledSources } from '../store/sources.ts';
import type { Dependencies } from './dependencies.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Once a day, deletes what is older than `retention.days` and nothing rests on: polls, changes, items that left their
 * feed, documents of old snapshots. Alerts and messages stay, with what they are about. In small steps, between which
 * polls and deliveries go on; a stop ends it early, and the rest is done at the next time. Where the last time is very
 * long ago it waits for a day.
 */
export async function forgetIfDue({
  db,
  config,
  clock,
  log,
  signal,
}: Pick<Dependencies, 'db' | 'config' | 'clock' | 'log' | 'signal'>): Promise<void> {
  const { days } = config.retention;
  const now = clock();
  const agoMs = now.getTime() - Date.parse((await readFact(db, 'retention')) ?? '');
  // Less than nothing: the clock was set back.
  if (days === null || (agoMs >= 0 && agoMs < dayMs)) return;
  // A clock that leapt ahead makes all that is stored old; a day is time to set it right.
  if (agoMs > (days / 2) * dayMs) {
    await writeFact(db, 'retention', now.toISOString());
    log.info('nothing is deleted for a day, since the last time is long ago: the clock may be wrong');
    return;
  }
  const before = new Date(now.getTime() - days * dayMs).toISOString();
  await db.transaction().execute((trx) => recordRetention(trx, before, now.toISOString()));
  const counts = { polls: 0, items: 0, changes: 0, documents: 0 };
  const all = async (what: keyof typeof counts, some: () => Promise<number>): Promise<void> => {
    for (let deleted = 1; deleted > 0 && !signal.aborted; counts[what] += deleted) {
      deleted = await some();
      await turn();
    }
  };
  const pollsBefore = await uncounted(db, config, before);
  for (const sourceId of await polledSources(db)) {
    await all('polls', () => deletePolls(db, sourceId, pollsBefore));
    await all('items', () => deleteItems(db, sourceId, before));
  }
  await all('changes', () => deleteChanges(db, before));
  if (signal.aborted) return;
  counts.documents = await forgetEvidence(db, before);
  await writeFact(db, 'retention', now.toISOString());
  const deleted = Object.values(counts).some((count) => count > 0);
  if (deleted) log.info({ before, ...counts }, 'what is older than retention.days was deleted');
}

/** The next proof of watching counts all polls since the last. */
async function uncounted(db: Dependencies['db'], config: Config, before: string): Promise<string> {
  const proof = config.alerts.proof === null ? null : await readFact(db, 'proof');
  return proof !== null && proof < before ? proof : before;
}
