import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sourceState } from '../../src/store/sources.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { aSource, createWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
  const source = (id: string) => aSource({ id, type: 'ofac-xml', url: `${world.site.origin}/${id}.xml` });
  world.config = { ...world.config, sources: [source('a'), source('b')] };
  world.site.serve('/b.xml', ofacXml([...vessels(20), kadyrov]));
});

afterEach(async () => {
  await world.close();
});

test.each(['99999999999999', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'])(
  'a publisher that asks to be left alone for ages (%s) is asked again within a day',
  async (retryAfter) => {
    world.site.serve('/a.xml', (_, response) => {
      response.writeHead(503, { 'retry-after': retryAfter }).end();
    });
    const [a, b] = await world.once();
    expect(a).toMatchObject({ outcome: 'failed', retryAt: '2022-12-09T08:00:00.000Z' });
    expect(b).toMatchObject({ outcome: 'changed', records: 21 });
  },
);

test('what is held at first contact leaves nothing stored, and says how to accept it', async () => {
  world.site.serve('/b.xml', ofacXml([]));
  await world.once();
  const [held] = world.mailbox.received;
  expect(held?.mail.text).toContain('nothing of it is stored yet');
  expect(held?.mail.text).toContain('npm run -s cli -- accept --source b');
});

test('a program that is to leave does not finish reading a large list first', async () => {
  world.site.serve('/b.xml', ofacXml(vessels(60_000)));
  const app = await world.open();
  const [, source] = world.config.sources;
  if (source === undefined) throw new Error('no source');
  const polling = expect(app.poll(source)).rejects.toThrow('the program is stopping');
  await vi.waitFor(() => expect(world.site.log).toContain('GET /b.xml 200'));
  await setTimeout(300);
  await app.stop();
  await polling;
  expect((await sourceState((await world.open()).db, 'b')).snapshot).toBe(0);
});

test('a poll that not even its failure can be recorded of ends no other', async () => {
  world.site.serve('/a.xml', ofacXml(vessels(20)));
  await world.once();
  const { db } = await world.open();
  // A database that takes no second poll of this source.
  await sql`create unique index only_one on polls (source_id) where source_id = 'a'`.execute(db);
  const [a, b] = await world.once();
  expect(a).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/unique constraint/i) });
  expect(a?.retryAt).toBe('2022-12-08T08:35:00.000Z');
  expect(b).toMatchObject({ outcome: 'not-modified' });
});
