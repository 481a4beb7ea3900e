import { afterEach, beforeEach, expect, test } from 'vitest';
import { aSource, createWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
  const source = aSource({ id: 'os', type: 'opensanctions', url: `${world.site.origin}/entities.ftm.json` });
  world.config = { ...world.config, sources: [source] };
});

afterEach(async () => {
  await world.close();
});

const lines = Array.from({ length: 60 }, (_, i) => {
  const caption = `Filler Nobody${i}`;
  const properties = { name: [caption] };
  return JSON.stringify({ id: `f${i}`, schema: 'Person', caption, properties, target: true });
});

/** As servers of HTTP/1.0 send it: the end of the connection is the end of the document. */
function closing(body: string): void {
  world.site.serve('/entities.ftm.json', (_, response) => {
    response.useChunkedEncodingByDefault = false;
    response.shouldKeepAlive = false;
    response.write(body);
    response.end();
  });
}

test('a last line that nobody says is the last must end', async () => {
  closing(`${lines.join('\n')}\n`);
  expect(await world.once()).toMatchObject([{ outcome: 'changed', records: 60 }]);
  closing(lines.slice(0, 59).join('\n'));
  expect(await world.once()).toMatchObject([
    { outcome: 'failed', message: expect.stringMatching(/line 59 has no line break, and nothing says/) },
  ]);
});

test('with a stated length it may be without a line break', async () => {
  world.site.serve('/entities.ftm.json', lines.join('\n'));
  expect(await world.once()).toMatchObject([{ outcome: 'changed', records: 60 }]);
});
