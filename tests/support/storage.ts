import type { Storage } from '../../src/model/storage.ts';
import { createDatabase } from './postgres.ts';

/** Where the state of a test lies: in a file, or, where this run is over PostgreSQL, in a database of its own. */
export async function createStorage(
  file: string,
): Promise<{ readonly storage: Storage; drop(): Promise<void> }> {
  const server = process.env.TEST_POSTGRES;
  if (server === undefined) return { storage: { kind: 'sqlite', file }, drop: async () => {} };
  const { url, drop } = await createDatabase(server);
  return { storage: { kind: 'postgres', url }, drop };
}

/** As the configuration has it. */
export function writtenStorage(storage: Storage): string {
  return storage.kind === 'sqlite' ? `sqlite:${storage.file}` : storage.url;
}
