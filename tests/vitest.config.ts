import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What is about the state runs over both databases. */
const overBoth = [
  'crash/*.test.ts',
  'e2e/replicas.test.ts',
  'jobs/*.test.ts',
  'faults/{database-server,deliveries,restore-killed}.test.ts',
  'pipeline/*.test.ts',
  'store/*.test.ts',
  'year/*.test.ts',
];

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    // A command line starts in a second, and in five where all cores are busy.
    testTimeout: 60_000,
    // They wait for servers and disks more than they compute.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', include: ['**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: overBoth,
          globalSetup: join(import.meta.dirname, 'support/postgres-setup.ts'),
          setupFiles: join(import.meta.dirname, 'support/postgres-test.ts'),
        },
      },
    ],
  },
});
