import type { Config } from '../../src/config/definition.ts';

/** What a process of the program is to do, once it is loaded. */
export interface Order {
  readonly config: Config;
  /** The played time, ISO 8601. */
  readonly now: string;
  /** Ids of the sources to poll; those of a group at once, the groups in turn. */
  readonly polls: readonly (readonly string[])[];
  /** A source whose held list is accepted before. */
  readonly accept: string | null;
  /** A file to which each commit point that is passed is written, as `MOMENT NAME` on a line. */
  readonly trail: string;
  /** Ends itself at the first of its commit points that is not among these; null: never. */
  readonly tried: readonly string[] | null;
  /** Ends itself at none but these; null: at any. */
  readonly chosen: readonly string[] | null;
}
