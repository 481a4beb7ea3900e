import type { TestProject } from 'vitest/node';
import { postgresPrograms, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server for tests whose state is to lie there; null where none is installed. */
    readonly postgres: string | null;
  }
}

/** Starts the PostgreSQL that the tests run over a second time. In CI there must be one. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = postgresPrograms();
  if (programs === null) {
    if (process.env.CI) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
    process.stderr.write('skipped: no PostgreSQL is installed; the tests run over SQLite only\n');
    project.provide('postgres', null);
    return undefined;
  }
  const server = await startPostgres(programs);
  project.provide('postgres', server.url);
  return () => server.stop();
}
