import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { rss } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

const called = 'Members of the European Parliament call on the EU to impose sanctions on Ramzan Kadyrov.';
const imposed = 'The EU has imposed sanctions on Ramzan Kadyrov over the killing of an activist.';
const quoted = 'Ramzan Kadyrov said on Monday that sanctions against Russian banks would change nothing.';

async function publish(...texts: string[]): Promise<void> {
  const items = texts.map((text, i) => {
    const link = `${world.site.origin}/pages/${i}`;
    return { guid: String(i), title: `Article ${i}`, link, description: text, date: '2022-12-08' };
  });
  world.site.serve('/feed.xml', rss(items));
  await world.once();
}

async function kinds(): Promise<(string | null)[][]> {
  const alerts = await listAlerts((await world.open()).db, { limit: 100 });
  return alerts.map(({ alert }) => [alert.kind, alert.claim, alert.jurisdiction]).reverse();
}

beforeEach(async () => {
  world = await createWorld();
  world.config = {
    ...world.config,
    alerts: { ...world.config.alerts, digest: { schedule: '0 8 * * *', kinds: ['mention'] } },
    sources: [aSource({ id: 'news', type: 'feed', url: `${world.site.origin}/feed.xml`, authority: null })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov', { id: 'kadyrov' })])],
  };
  await publish();
});

afterEach(async () => {
  await world.close();
});

test('a call for sanctions is a mention, which waits for the digest', async () => {
  await publish(called);
  expect(await kinds()).toEqual([['mention', 'call', 'eu']]);
  expect(world.mailbox.received).toEqual([]);
  world.now = new Date('2022-12-09T08:01:00Z');
  await publish(called);
  expect(world.mailbox.received).toHaveLength(1);
  expect(world.mailbox.received[0]?.mail.text).toContain(called);
});

test('an article that is edited from a call to a designation is news at once', async () => {
  await publish(called);
  await publish(imposed);
  expect(await kinds()).toEqual([
    ['mention', 'call', 'eu'],
    ['news', 'imposed', 'eu'],
  ]);
  expect(world.mailbox.received).toHaveLength(1);
  await publish(called);
  await publish(imposed);
  expect(await kinds()).toHaveLength(2);
});

test('whom a text names beside measures, and nobody can tell how, is a mention', async () => {
  await publish('An ally of Ramzan Kadyrov was hit with EU sanctions on Monday.');
  expect(await kinds()).toEqual([['mention', 'quoted', 'eu']]);
});

test('who is merely quoted is no alert at all', async () => {
  await publish(quoted);
  expect(await kinds()).toEqual([]);
});

test('an article that takes back, or reverses, what it said is told once more, in its conversation', async () => {
  await publish(imposed);
  await publish('The EU has not imposed sanctions on Ramzan Kadyrov, a spokesman said.');
  await publish('The EU has lifted its sanctions on Ramzan Kadyrov.');
  await publish(imposed);
  expect(await kinds()).toEqual([
    ['news', 'imposed', 'eu'],
    ['mention', 'denial', 'eu'],
    ['news', 'lifted', 'eu'],
  ]);
  const threads = (await listAlerts((await world.open()).db, { limit: 10 })).map(({ thread }) => thread);
  expect(new Set(threads).size).toBe(1);
});
