import type { SourceConfig } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import { markScreened, sourceState } from '../store/sources.ts';
import { type Dependencies, now } from './dependencies.ts';
import { withReading } from './reading.ts';
import { recordAlerts } from './record.ts';
import { screenStoredItems } from './screen-items.ts';
import { screenStored } from './screen-stored.ts';

/**
 * Compares subjects and rules that are new, or worded differently, with what is stored of a source, without
 * asking the publisher. Returns the new alerts.
 */
export async function rescreen(source: SourceConfig, deps: Dependencies): Promise<readonly Alert[]> {
  const { watch } = deps;
  const isList = deps.adapterOf(source.type).kind === 'list';
  const screen = isList ? screenStored : screenStoredItems;
  const { snapshot, screened } = await sourceState(deps.db, source.id);
  if (snapshot === 0 || screened >= watch.revision) return [];
  if (isList) await watch.ready();
  return await deps.db.transaction().execute(async (trx) => {
    const { snapshot, screened, last_success_at } = await sourceState(trx, source.id);
    const later = snapshot === 0 || screened >= watch.revision ? null : watch.since(screened);
    if (later === null) return [];
    const at = now(deps);
    const alerts = await screen(trx, { source, at }, later);
    await markScreened(trx, source.id, watch.revision);
    const found = await withReading(trx, source.id, alerts, last_success_at ?? at);
    return await recordAlerts(trx, found, deps.config, at);
  });
}
