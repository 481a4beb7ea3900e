import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPoster, type Poster } from '../../src/http/post.ts';
import { startPing } from '../../src/ops/ping.ts';
import { beat } from '../../src/store/heartbeats.ts';
import { watchKadyrov } from '../support/designation.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let poster: Poster;
let logged: string[];

beforeEach(async () => {
  world = await createWorld();
  watchKadyrov(world);
  logged = [];
  const signal = new AbortController().signal;
  poster = createPoster({ userAgent: 'test', clock: () => world.now, signal });
});

afterEach(async () => {
  await poster.close();
  await world.close();
});

/** One ping of a daemon that last gave a sign of life so many seconds ago; null never did. */
async function pingAfter(seconds: number | null): Promise<string[]> {
  const app = await world.open();
  if (seconds !== null)
    await beat(app.db, app.host, new Date(world.now.getTime() - seconds * 1000).toISOString());
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const end = startPing({ app, poster, clock: () => world.now, log, everyMs: 1_000_000 });
  await end();
  return world.site.log.filter((line) => line.includes('/ping/'));
}

function listenAt(path: string): void {
  world.config = { ...world.config, http: { ...world.config.http, ping: `${world.site.origin}${path}` } };
}

test('whoever waits for a sign of life gets one while the daemon is well, and only then', async () => {
  listenAt('/ping/secret');
  world.site.serve('/ping/secret', 'OK');
  expect(await pingAfter(null)).toEqual([]);
  expect(logged.join()).toContain('is no daemon, or has only begun');
  expect(await pingAfter(121)).toEqual([]);
  expect(await pingAfter(5)).toHaveLength(1);
});

test('without an address nobody is asked', async () => {
  expect(await pingAfter(5)).toEqual([]);
  expect(logged).toEqual([]);
});

test('what goes wrong is logged without the address, which is a secret', async () => {
  listenAt('/ping/secret');
  await pingAfter(5);
  expect(logged.join()).toContain('answered 404');
  world.config = { ...world.config, http: { ...world.config.http, ping: 'http://127.0.0.1:9/ping/secret' } };
  await pingAfter(5);
  expect(logged).toHaveLength(2);
  expect(logged.join()).not.toContain('secret');
});
