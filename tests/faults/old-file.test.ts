import { afterEach, beforeEach, expect, test } from 'vitest';
import { csvStrangers, simpleCsv } from '../support/lists.ts';
import { alertKinds, aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

// Yesterday's file of a list that has no date by which to tell it.

const listed = { id: 'k', name: 'Ramzan Kadyrov' };
const yesterday = simpleCsv(csvStrangers(40));
const today = simpleCsv([...csvStrangers(40), listed]);
const dayMs = 24 * 60 * 60 * 1000;

let world: World;

beforeEach(async () => {
  world = await createWorld();
  const source = aSource({ id: 'list', type: 'opensanctions', url: `${world.site.origin}/list.csv` });
  const watchlists = [aWatchlist([aSubject('Ramzan Kadyrov')])];
  world.config = { ...world.config, sources: [source], watchlists };
  for (const list of [yesterday, today]) await publish(list);
  expect(await alertKinds(world)).toEqual(['designation']);
});

afterEach(async () => {
  await world.close();
});

async function publish(list: string) {
  world.site.serve('/list.csv', list);
  const [report] = await world.once();
  return report;
}

async function kinds(): Promise<string[]> {
  return (await alertKinds(world)).filter((kind) => kind !== 'source');
}

test('delists nobody, however often it comes by turns with the new one', async () => {
  for (let n = 0; n < 4; n += 1) {
    expect(await publish(yesterday)).toMatchObject({ outcome: 'held' });
    expect(await publish(today)).toMatchObject({ message: null, added: 0 });
  }
  expect(await kinds()).toEqual(['designation']);
  const [, told] = world.mailbox.received;
  expect(told?.mail.text?.replaceAll(/\s+/g, ' ')).toContain(
    'byte for byte the one that was read on 2022-12-08 and has changed since: an old file was served',
  );
});

test('is believed once it has stayed for a week, or somebody accepted it', async () => {
  expect(await publish(yesterday)).toMatchObject({ outcome: 'held' });
  world.now = new Date(world.now.getTime() + 7 * dayMs);
  expect(await publish(yesterday)).toMatchObject({ outcome: 'changed', removed: 1 });
  expect(await kinds()).toEqual(['designation', 'delisting']);
});

test('is believed where it brings somebody back and takes nobody away', async () => {
  world.now = new Date(world.now.getTime() + 7 * dayMs);
  await publish(yesterday);
  expect(await publish(today)).toMatchObject({ outcome: 'changed', added: 1 });
  expect(await kinds()).toEqual(['designation', 'delisting', 'designation']);
});
