import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceState } from '../../src/store/sources.ts';
import { header } from '../sources/au-dfat/fixtures/rows.ts';
import { type Value, workbook } from '../support/workbook.ts';
import { aSource, createWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
  const source = aSource({ id: 'au', type: 'au-dfat', url: `${world.site.origin}/list.xlsx` });
  world.config = { ...world.config, sources: [source] };
});

afterEach(async () => {
  await world.close();
});

function publish(...newest: readonly (readonly [number, string])[]): void {
  const row = (reference: number, day: string): Value[] => [
    ...[String(reference), `Filler Nobody${reference}`, 'Individual', 'Primary Name', null, '1971', null],
    ...['Russia', null, null, 'Listed on 3 March 2022', null, 'Autonomous (Russia)'],
    ...[new Date(`${day}T00:00:00Z`), 'Instrument 1', null, null, null, null],
  ];
  const others = Array.from({ length: 30 }, (_, i) => row(i + 1, '2022-01-03'));
  const rows = newest.map(([reference, day]) => row(reference, day));
  world.site.serve('/list.xlsx', Buffer.from(workbook([header, ...others, ...rows])));
}

async function dated(): Promise<string | null> {
  return (await sourceState((await world.open()).db, 'au')).dated;
}

test('a list without the row that was changed last is no old file, nor older than it was', async () => {
  publish([900, '2022-06-01']);
  await world.once();
  expect(await dated()).toBe('2022-06-01');
  publish([901, '2022-05-01']);
  expect(await world.once()).toMatchObject([{ outcome: 'changed', added: 1, removed: 1 }]);
  expect(await dated()).toBe('2022-06-01');
});

test('a row of the future makes no list of the future', async () => {
  publish([900, '2023-06-01']);
  expect(await world.once()).toMatchObject([{ outcome: 'changed' }]);
  expect(await dated()).toBeNull();
});
