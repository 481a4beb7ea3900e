import type { SourceConfig } from '../config/definition.ts';
import { AppError } from '../model/errors.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, sourceState } from '../store/sources.ts';

/** A poll during which another process polled the same source: what it read may be older than what is stored. */
export class PolledElsewhere extends AppError {
  constructor(source: SourceConfig) {
    super('E_POLL_ELSEWHERE', `${source.id} was polled by another process meanwhile`);
  }
}

/** Throws `PolledElsewhere` where a source was polled since `before` was read; in the transaction that records a poll. */
export async function requireSame(trx: Handle, source: SourceConfig, before: SourceState): Promise<void> {
  const { last_polled_at, snapshot } = await sourceState(trx, source.id);
  if (last_polled_at !== before.last_polled_at || snapshot !== before.snapshot)
    throw new PolledElsewhere(source);
}
