import type fc from 'fast-check';

/** One thing that is fed with hostile input. */
export interface Part<T = unknown> {
  readonly cases: fc.Arbitrary<T>;
  /**
   * Feeds one case. What it gives back, or the code of the `AppError` that it throws, is counted; anything else that it
   * throws is a finding.
   */
  run(input: T): Promise<string> | string;
  /** The input as a file, where that says more than its JSON. */
  show?(input: T): Uint8Array | string;
  close?(): Promise<void>;
}

/** What may not happen: a wrong result, unescaped output, a time or memory beyond what is allowed. */
export class Finding extends Error {}

export function demand(holds: boolean, what: () => string): void {
  if (!holds) throw new Finding(what());
}

/** A short form of a value for messages. */
export function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 300);
}
