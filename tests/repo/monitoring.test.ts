import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { createWorld } from '../support/world.ts';

const folder = join(import.meta.dirname, '../../docs/monitoring');
const rules = readFileSync(join(folder, 'rules.yaml'), 'utf8');
const dashboard = readFileSync(join(folder, 'grafana.json'), 'utf8');
const promtool = '/usr/bin/promtool';

/** Names of metrics, those of the series that a histogram has too. */
async function served(): Promise<Set<string>> {
  const world = await createWorld();
  const options = { log: pino({ level: 'silent' }), version: '0', clock: () => world.now, random: () => 0 };
  const app = await createApp(world.config, options);
  try {
    const text = await createMetrics('0').render(app, world.now);
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type]) => ({ name, type }));
    return new Set(
      types.flatMap(({ name, type }) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      ),
    );
  } finally {
    await app.stop();
    await world.close();
  }
}

test('rules and dashboard ask for what there is', async () => {
  const names = await served();
  for (const text of [rules, dashboard]) {
    const asked = new Set(text.match(/\b(?:sanctions_watch|nodejs|process)_[a-z_]+\b/g));
    expect(asked.size).toBeGreaterThan(3);
    expect([...asked].filter((name) => !names.has(name))).toEqual([]);
  }
});

test('each metric of ours is explained, and no other', async () => {
  const table =
    readFileSync(join(folder, '../operating.md'), 'utf8').split('after `sanctions_watch_`')[1] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const explained = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z_]+)`/g)]);
  const names = explained.map(([, name]) => `sanctions_watch_${name}`);
  const ours = [...(await served())].filter((name) => name.startsWith('sanctions_watch_'));
  const bare = ours.map((name) => name.replace(/_seconds_(?:bucket|sum|count)$/, '_seconds'));
  expect(names.sort()).toEqual([...new Set(bare)].sort());
});

test('the dashboard has one place for each panel, on a grid of 24', () => {
  const { panels } = JSON.parse(dashboard) as {
    panels: { id: number; gridPos: { x: number; y: number; w: number; h: number } }[];
  };
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)} ${y + Math.floor(i / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  for (const { gridPos } of panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
});

test.runIf(existsSync(promtool))('Prometheus takes the rules', () => {
  const said = execFileSync(promtool, ['check', 'rules', join(folder, 'rules.yaml')], { encoding: 'utf8' });
  expect(said).toMatch(/SUCCESS: \d+ rules found/);
});
