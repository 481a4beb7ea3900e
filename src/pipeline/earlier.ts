import type { SourceConfig } from '../config/definition.ts';
import { shownUrl } from '../http/fetch-error.ts';
import { ReadError } from '../model/errors.ts';
import { evidenceOf } from '../store/evidence.ts';
import type { SourceState } from '../store/sources.ts';
import type { Dependencies } from './dependencies.ts';
import { type Documents, isSame } from './fetch-documents.ts';

/**
 * Throws `ReadError` where another address gives, byte for byte, what an earlier snapshot was read from: a mirror
 * that stopped, whose list may have no date to tell it by. The publisher's own address may go back.
 */
export async function refuseEarlier(
  source: SourceConfig,
  state: SourceState,
  documents: Documents,
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const earlier = (await evidenceOf(db, source.id)).filter(({ snapshot }) => snapshot < state.snapshot);
  for (const kept of Map.groupBy(earlier, ({ snapshot }) => snapshot).values()) {
    const [first] = kept;
    if (first === undefined || !isSame(documents.validators, kept)) continue;
    const message = `${shownUrl(source.url)} gave the list as it was read on ${first.at.slice(0, 10)}, which has changed since: the address is out of date`;
    throw new ReadError('E_READ_EARLIER', message);
  }
}
