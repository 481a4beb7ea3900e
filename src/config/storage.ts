import type { Storage } from '../model/storage.ts';

/** As it is written in the configuration: `sqlite:FILE`, or an address of PostgreSQL. */
export function storageOf(text: string): Storage {
  if (text.startsWith('sqlite:')) return { kind: 'sqlite', file: text.slice('sqlite:'.length) };
  return { kind: 'postgres', url: text };
}
