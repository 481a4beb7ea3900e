import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evidenceOf } from '../../src/store/evidence.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

function publish(count: number): string {
  const list = ofacXml([...vessels(30 + count), kadyrov]);
  world.site.serve('/sdn.xml', list);
  return list;
}

function folder(): string {
  return join(world.folder, 'state', 'evidence', 'ofac-sdn');
}

function sha256(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

async function rows() {
  const app = await world.open();
  return await evidenceOf(app.db);
}

beforeEach(async () => {
  world = await createWorld();
  const url = `${world.site.origin}/sdn.xml`;
  world.config = { ...world.config, sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url })] };
});

afterEach(async () => {
  await world.close();
});

test('the document of every change is kept as the publisher sent it, others are not', async () => {
  const lists = [publish(0)];
  await world.once();
  await world.once();
  world.site.serve('/sdn.xml', `${lists[0]}<!-- -->`);
  await world.once();
  lists.push(publish(1));
  await world.once();
  world.site.serve('/sdn.xml', ofacXml(vessels(3)));
  await world.once();
  expect((await rows()).map(({ snapshot, sha256 }) => [snapshot, sha256])).toEqual(
    lists.map((list, i) => [i + 1, sha256(list)]),
  );
  expect(readdirSync(folder()).sort()).toEqual(lists.map((list) => `${sha256(list)}.gz`).sort());
  for (const list of lists) {
    expect(gunzipSync(readFileSync(join(folder(), `${sha256(list)}.gz`))).toString()).toBe(list);
  }
});

test('a compressed document is kept as it came', async () => {
  const packed = gzipSync(ofacXml([...vessels(30), kadyrov]));
  world.site.serve('/sdn.xml', packed);
  expect(await world.once()).toMatchObject([{ outcome: 'changed', records: 31 }]);
  expect(gunzipSync(readFileSync(join(folder(), `${sha256(packed)}.gz`))).equals(packed)).toBe(true);
});

test('the oldest go once the disk is used up, the newest never', async () => {
  publish(0);
  await world.once();
  const [first] = await rows();
  world.config = { ...world.config, evidence: { maxBytes: (first?.bytes ?? 0) * 2.5 } };
  for (const count of [1, 2, 3]) {
    publish(count);
    await world.once();
  }
  expect((await rows()).map(({ snapshot }) => snapshot)).toEqual([3, 4]);
  expect(readdirSync(folder())).toHaveLength(2);
  world.config = { ...world.config, evidence: { maxBytes: 1 } };
  await world.once();
  expect((await rows()).map(({ snapshot }) => snapshot)).toEqual([4]);
});

test('what an alert rests on goes last', async () => {
  const subjects = [aSubject('Ramzan Kadyrov'), aSubject('Suleiman Kerimov')];
  world.config = { ...world.config, watchlists: [aWatchlist(subjects)] };
  world.site.serve('/sdn.xml', ofacXml(vessels(30)));
  await world.once();
  const [first] = await rows();
  const kerimov = { uid: 41_000, last: 'KERIMOV', first: 'Suleiman Abusaidovich' };
  world.site.serve('/sdn.xml', ofacXml([...vessels(30), kerimov]));
  await world.once();
  world.config = { ...world.config, evidence: { maxBytes: (first?.bytes ?? 0) * 2.5 } };
  for (const count of [31, 32, 33]) {
    world.site.serve('/sdn.xml', ofacXml([...vessels(count), kerimov]));
    await world.once();
  }
  expect((await rows()).map(({ snapshot }) => snapshot)).toEqual([2, 5]);
});

test('none are kept where none are wanted', async () => {
  world.config = { ...world.config, evidence: { maxBytes: 0 } };
  publish(0);
  expect(await world.once()).toMatchObject([{ outcome: 'changed' }]);
  expect(existsSync(folder())).toBe(false);
});

test('a disk that takes no evidence stops no alert', async () => {
  mkdirSync(join(world.folder, 'state'));
  writeFileSync(join(world.folder, 'state', 'evidence'), 'in the way');
  publish(0);
  expect(await world.once()).toMatchObject([{ outcome: 'changed', records: 31 }]);
  expect(await rows()).toEqual([]);
});
