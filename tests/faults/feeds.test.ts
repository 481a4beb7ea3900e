import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RssItem, rss } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

// A feed is not compared with what it had: what leaves it means nothing. What comes in place of one is told as for lists.

const earlier: RssItem = { guid: '1', title: 'A conference was held', link: 'https://example.org/1' };
const notice: RssItem = {
  guid: '2',
  title: 'Treasury sanctions Kerim Alimardanov for torture',
  link: 'https://example.org/2',
};

let world: World;

beforeEach(async () => {
  world = await createWorld();
  world.retry = { retries: 1, firstDelayMs: 1 };
  const url = `${world.site.origin}/rss`;
  const { email } = world.config;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'notices', name: 'Notices', type: 'feed', url, official: true })],
    watchlists: [aWatchlist([aSubject('Kerim Alimardanov')])],
    email: { ...email, operator: ['operator@example.org'] },
  };
  world.site.serve('/rss', rss([earlier]));
  await world.once();
});

afterEach(async () => {
  await world.close();
});

function told(): string[] {
  return world.mailbox.received
    .splice(0)
    .map(({ to, mail }) => `${to.split('@')[0]}: ${mail.headers.get('x-sanctions-watch-kind')}`);
}

const typed = { 'content-type': 'application/rss+xml' };
const cut: RequestListener = (_, response) => {
  response.writeHead(200, { ...typed, 'content-length': 10_000 });
  response.write(rss([earlier, notice]).slice(0, 300), () => response.destroy());
};
const busy: RequestListener = (_, response) => void response.writeHead(503, { 'retry-after': '3600' }).end();

test.each<[string, string | number | RequestListener]>([
  ['a web page', '<!DOCTYPE html><html><body><p>We moved.</p></body></html>'],
  [
    'a challenge page',
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>',
  ],
  ['nothing', ''],
  ['a feed that was cut', rss([earlier, notice]).slice(0, -60)],
  ['a feed cut on the way', cut],
  ['404', 404],
  ['503', busy],
])('%s in place of a feed is told once, and the notice behind it once it is over', async (_, served) => {
  world.site.serve('/rss', served);
  for (let n = 0; n < 5; n += 1) expect(await world.once()).toMatchObject([{ outcome: 'failed' }]);
  expect(told()).toEqual(['operator: source']);
  world.site.serve('/rss', rss([notice, earlier]));
  for (let n = 0; n < 3; n += 1) await world.once();
  expect(told().sort()).toEqual(['analyst: statement', 'operator: source']);
});

test.each([
  ["yesterday's feed", rss([earlier])],
  ['a feed without items', rss([])],
])('%s tells nobody anything, and nothing is told again after it', async (_, served) => {
  world.site.serve('/rss', rss([notice, earlier]));
  await world.once();
  expect(told()).toEqual(['analyst: statement']);
  for (let n = 0; n < 3; n += 1) {
    world.site.serve('/rss', served);
    await world.once();
    world.site.serve('/rss', rss([notice, earlier]));
    await world.once();
  }
  expect(told()).toEqual([]);
});
