import type { MessagePort } from 'node:worker_threads';
import type { Schema } from '../model/entry.ts';
import type { NameQuery } from '../model/name-query.ts';

/** A name, and what it names. */
export interface Name {
  readonly name: string;
  readonly schema: Schema;
}

/** What a thread begins with: the names of one thread, which have every so-manieth number. */
export interface Share {
  readonly names: readonly Name[];
  readonly first: number;
  readonly every: number;
}

export interface Question {
  readonly queries: readonly NameQuery[];
  /** Where the answer goes. */
  readonly port: MessagePort;
  /** Rung after the answer, for an asker who sleeps. */
  readonly bell: Int32Array | null;
}

export interface Answer {
  /** For each query, how many names it meets, and their numbers. */
  readonly numbers: Int32Array<ArrayBuffer>;
}
