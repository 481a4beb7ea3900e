import { defineConfig } from 'vitest/config';

/** What is about the state runs over both databases. */
const overBoth = ['crash', 'pipeline', 'store', 'faults', 'time', 'year'].map(
  (folder) => `${folder}/**/*.test.ts`,
);

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    testTimeout: 20_000,
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
          globalSetup: './support/postgres-setup.ts',
          setupFiles: './support/postgres-test.ts',
        },
      },
    ],
  },
});
