import type { App } from '../app.ts';
import { enabledSources, type SourceConfig } from '../config/definition.ts';
import { wasDue } from '../pipeline/schedule.ts';
import { staleDays } from '../pipeline/staleness.ts';
import { type SourceState, sourceState } from '../store/sources.ts';

/**
 * Never polled, or failing more than once with a scheduled time passed since it last succeeded, or a list that
 * stopped living.
 */
export function isStale(source: SourceConfig, state: SourceState, now: Date): boolean {
  const { last_success_at, last_polled_at, failures } = state;
  const last = last_success_at ?? last_polled_at;
  const isLate = last === '' || (failures > 1 && wasDue(source, new Date(last), now));
  return isLate || staleDays(source, state, now) !== null;
}

/** The ids of those that are stale. */
export async function staleSources({ db, config }: Pick<App, 'db' | 'config'>, now: Date): Promise<string[]> {
  const stale: string[] = [];
  for (const source of enabledSources(config)) {
    if (isStale(source, await sourceState(db, source.id), now)) stale.push(source.id);
  }
  return stale;
}
