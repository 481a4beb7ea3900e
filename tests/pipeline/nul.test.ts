import { afterEach, beforeEach, expect, test } from 'vitest';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world.close();
});

function entity(id: string, name: string): string {
  return `${JSON.stringify({ id, schema: 'Person', properties: { name: [name], topics: ['sanction'] }, datasets: ['x'], target: true })}\n`;
}

test('a NUL in ids, names and titles is left out, whatever database there is', async () => {
  const origin = world.site.origin;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'os', type: 'opensanctions', url: `${origin}/entities.ftm.json` })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov')])],
  };
  world.site.serve('/entities.ftm.json', entity('x\0-1', 'Somebody\0 Else'));
  expect(await world.once()).toMatchObject([{ outcome: 'changed', records: 1 }]);
  world.site.serve(
    '/entities.ftm.json',
    entity('x\0-1', 'Somebody\0 Else') + entity('x-2\0', 'Ramzan\0 \\u0000Kadyrov'),
  );
  expect(await world.once()).toMatchObject([{ outcome: 'changed', added: 1, amended: 0 }]);
  expect(world.mailbox.received[0]?.mail.subject).toContain('Ramzan');
  expect(await world.once()).toMatchObject([{ outcome: 'not-modified' }]);
});
