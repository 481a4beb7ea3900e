import type { Alert } from '../model/alert.ts';
import { AppError } from '../model/errors.ts';
import type { Handle } from '../store/open.ts';

/** What a list or feed yielded inside the transaction of its poll. */
export interface Taken {
  readonly records: number;
  readonly added: number;
  readonly amended: number;
  readonly removed: number;
  readonly dated: string | null;
  readonly unknown: Readonly<Record<string, number>>;
  readonly alerts: readonly Alert[];
}

/** The part of a poll that runs in its transaction. */
export type Take = (trx: Handle) => Promise<Taken>;

/** A reading that is not believed: the transaction is undone, the operator is told. */
export class HeldError extends AppError {
  /** Identifies the entries that were read, so that accepting them can be pinned to exactly those. */
  readonly content: string;
  /** What it would have brought. */
  readonly designations: readonly Alert[];

  constructor(reason: string, content: string, alerts: readonly Alert[]) {
    super('E_SOURCE_HELD', reason);
    this.content = content;
    this.designations = alerts.filter(({ kind }) => kind === 'designation');
  }
}
