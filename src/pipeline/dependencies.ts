import type { Logger } from 'pino';
import type { Config } from '../config/definition.ts';
import type { Doors } from '../doors/door.ts';
import type { Fetcher } from '../http/fetcher.ts';
import type { Adapter } from '../sources/adapter.ts';
import type { Evidence } from '../store/evidence.ts';
import type { Handle } from '../store/open.ts';
import type { Delivered } from './deliver.ts';
import type { Watch } from './watch.ts';

/** What the steps of the pipeline need; `app.ts` chooses them, tests choose others. */
export interface Dependencies {
  readonly db: Handle;
  readonly fetcher: Fetcher;
  readonly doors: Doors;
  readonly log: Logger;
  /** The present moment; played in tests and in the demo. */
  readonly clock: () => Date;
  readonly config: Config;
  readonly watch: Watch;
  /** Where the documents of changes are kept; null where none are wanted. */
  readonly evidence: Evidence | null;
  /** Aborted once the program is to leave: what was under way is undone, and no failure of a source. */
  readonly signal: AbortSignal;
  /** The program's version: another one reads every list anew. */
  readonly version: string;
  /** Told of each message that a door took or refused. */
  readonly onDelivered?: ((delivered: Delivered) => void) | undefined;
  adapterOf(type: string): Adapter;
}

export function now(deps: Pick<Dependencies, 'clock'>): string {
  return deps.clock().toISOString();
}
