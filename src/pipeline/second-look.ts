import type { Alert } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import { removedEntry } from '../store/entries.ts';
import type { Handle } from '../store/open.ts';
import { alertFor } from './hit-groups.ts';
import type { ListPoll } from './screen-entries.ts';

/**
 * Alerts that ask whether an entry is the subject after all whose `ignore` names it. No match is stored: it stays
 * ignored until the user takes the line away. What a newer reader sees in it is not told, as with any amendment.
 */
export async function lookAgain(
  trx: Handle,
  poll: ListPoll,
  change: Change,
  former: readonly string[] | undefined,
): Promise<Alert[]> {
  const { watch, source, reading, snapshot } = poll;
  const { after } = change;
  if (after === null || reading !== 'published') return [];
  const before = change.before ?? (await leftBefore(trx, poll, change));
  if (before === null) return [];
  return watch.entries.secondLook(source, { before, after }, former).map((hit): Alert => {
    const group = { subject: hit.target, rule: null, hits: [hit] };
    return { ...alertFor(poll, 'designation', after, group, change, String(snapshot)), isIgnored: true };
  });
}

/** Who had the id before: the same one, who comes back, or somebody else. */
async function leftBefore(trx: Handle, { source, watch }: ListPoll, { entryId }: Change) {
  return watch.entries.isIgnored(source, entryId) ? await removedEntry(trx, source.id, entryId) : null;
}
