import { afterEach, beforeEach, expect, test } from 'vitest';
import { storedDocuments } from '../../src/store/sources.ts';
import { kadyrov, ofacXml, rss, vessels } from '../support/lists.ts';
import { aSource, createWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world.close();
});

/** What the last poll asked for, and was answered. */
async function pollAgain(): Promise<string[]> {
  const before = world.site.log.length;
  await world.once();
  return world.site.log.slice(before);
}

async function storedUnder(id: string): Promise<string[]> {
  const { db } = await world.open();
  return (await storedDocuments(db, id)).map(({ url }) => url);
}

test('an address with secrets is stored without them, and asked for on condition all the same', async () => {
  const path = '/sdn.xml?format=xml&token=abc123';
  world.site.serve(path, ofacXml([...vessels(20), kadyrov]));
  const url = `${world.site.origin.replace('://', '://user:pass@')}${path}`;
  world.config = { ...world.config, sources: [aSource({ id: 'list', type: 'ofac-xml', url })] };
  await world.once();
  expect(await storedUnder('list')).toEqual([`${world.site.origin}/sdn.xml?format=xml&token=…`]);
  expect(await pollAgain()).toEqual([`GET ${path} 304`]);
});

test('addresses that differ in a secret only are told apart', async () => {
  const paths = ['/feed?token=one', '/feed?token=two', '/feed?page=2&token=one'];
  const items = paths.map((_, i) =>
    rss([{ guid: `${i}`, title: `Item ${i}`, link: `https://example.org/${i}` }]),
  );
  for (const [i, path] of paths.entries()) world.site.serve(path, items[i] ?? '');
  const addresses = paths.map((path) => `${world.site.origin}${path}`);
  const source = aSource({ id: 'feed', type: 'feed', url: addresses[0] ?? '', addresses });
  world.config = { ...world.config, sources: [source] };
  await world.once();
  const { origin } = world.site;
  expect((await storedUnder('feed')).sort()).toEqual([
    `${origin}/feed?page=2&token=…`,
    `${origin}/feed?token=…`,
    `${origin}/feed?token=…#1`,
  ]);
  expect(await pollAgain()).toEqual(paths.map((path) => `GET ${path} 304`));
  world.site.serve('/feed?token=two', rss([{ guid: '9', title: 'Item 9', link: 'https://example.org/9' }]));
  expect(await pollAgain()).toContain('GET /feed?token=two 200');
});
