import type { Schema } from './entry.ts';

/** A name that is asked for; `schema` is undefined where it is not known what it names. */
export interface NameQuery {
  readonly name: string;
  readonly schema: Schema | undefined;
  readonly least: number;
}

/** By query, the numbers of the names that it meets; null for one that nobody looked for. */
export type SharedFound = readonly (readonly number[] | null)[];

/** Shares a search among the names that `of` stands for out among all who know them. */
export type ShareOut = (of: string, queries: readonly NameQuery[]) => Promise<SharedFound>;
