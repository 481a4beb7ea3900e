import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/config/json-schema.ts';
import { loadConfig } from '../../src/config/load.ts';
import { catalogue, presets } from '../../src/sources/registry.ts';

const folder = join(import.meta.dirname, '../../config');

test('the shipped configuration is valid in an empty environment', async () => {
  const config = await loadConfig(join(folder, 'sanctions-watch.yaml'), { env: {}, catalogue });
  expect(config.sources.length).toBeGreaterThan(5);
  expect(config.watchlists.map(({ id }) => id)).toEqual(['azerbaijan-officials']);
});

test('the watchlist holds those whom the report names as officials, and nobody else', async () => {
  const config = await loadConfig(join(folder, 'sanctions-watch.yaml'), { env: {}, catalogue });
  expect(config.watchlists[0]?.subjects.map(({ id }) => id)).toEqual([
    'kerim-alimardanov',
    'ilham-aliyev',
    'ehsan-zakhidov',
    'ministry-of-internal-affairs',
    'main-directorate-for-combating-organized-crime',
  ]);
});

const schemas = jsonSchemas({ types: catalogue.types, presets: presets() });

test.each(Object.entries(schemas))('%s is what the code says', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});
