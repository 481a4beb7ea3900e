import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** Which folders each folder may import from; files directly under src go by their own name. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  names: ['model'],
  watch: ['names', 'model'],
  formats: ['model'],
  sources: ['formats', 'model'],
  http: ['folders.ts', 'model'],
  store: ['folders.ts', 'model'],
  email: ['folders.ts', 'model'],
  config: ['formats', 'model', 'sources', 'version.ts'],
  doors: ['folders.ts', 'config', 'email', 'http', 'model', 'store'],
  threads: ['model', 'names', 'watch'],
  pipeline: [
    'config',
    'doors',
    'email',
    'folders.ts',
    'formats',
    'http',
    'model',
    'names',
    'sources',
    'store',
    'threads',
    'watch',
  ],
  ops: ['app.ts', 'config', 'doors', 'email', 'http', 'model', 'names', 'pipeline', 'store'],
  jobs: ['model'],
  demo: ['model'],
  'version.ts': [],
  'folders.ts': [],
  'compile-cache.ts': [],
  'app.ts': ['config', 'doors', 'email', 'http', 'model', 'pipeline', 'sources', 'store', 'threads'],
  'daemon.ts': ['app.ts', 'config', 'jobs', 'model', 'pipeline', 'sources', 'store'],
};

/** Packages that may be imported in one folder only. */
const fenced: Readonly<Record<string, readonly string[]>> = {
  saxes: ['formats'],
  cheerio: ['formats'],
  'parse5-htmlparser2-tree-adapter': ['formats'],
  'rss-parser': ['formats'],
  'fast-xml-parser': ['formats'],
  yauzl: ['formats'],
  'read-excel-file': ['formats'],
  'csv-parse': ['formats'],
  undici: ['http'],
  nodemailer: ['email'],
  liquidjs: ['email'],
  'better-sqlite3': ['store'],
  kysely: ['store'],
  pg: ['store'],
  'pg-boss': ['jobs'],
  'any-ascii': ['names'],
};

function layerOf(file: string): string {
  return relative(src, file).split('/')[0] ?? '';
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
}

const files = globSync('**/*.ts', { cwd: src }).map((file) => join(src, file));

describe('layers', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(Object.keys(allowed))('%s imports only from below', (layer) => {
    const wrong = files
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => layerOf(join(dirname(file), name)))
          .filter((target) => target !== layer && !allowed[layer]?.includes(target))
          .map((target) => `${relative(src, file)} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('model, names and watch use no part of Node', () => {
    const wrong = files
      .filter((file) => ['model', 'names', 'watch'].includes(layerOf(file)))
      .flatMap((file) => importsOf(file).filter((name) => name.startsWith('node:')));
    expect(wrong).toEqual([]);
  });

  test('each library with traps stands behind one folder', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => fenced[name] !== undefined && !fenced[name].includes(layerOf(file)))
        .map((name) => `${relative(src, file)} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
