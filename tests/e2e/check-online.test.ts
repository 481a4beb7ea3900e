import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { ofacXml, rss, vessels } from '../support/lists.ts';
import type { Served } from '../support/site.ts';

let desk: Desk;
const list = ofacXml(vessels(2000));

beforeEach(async () => {
  desk = await createDesk();
});

afterEach(async () => {
  await desk.close();
});

async function check(): Promise<{ status: number | null; found: Record<string, string> }> {
  const { status, out } = await run(desk.folder, ['check', '--online', '--json', '--config', 'main.yaml']);
  const findings = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { status, found: Object.fromEntries(findings.map(({ what, message }) => [what, message])) };
}

test('says how much was read of each source', async () => {
  desk.configure(`  press: { type: feed, url: "${desk.site.origin}/feed.xml" }\n`);
  desk.site.serve('/feed.xml', rss([{ guid: '1', title: 'One', link: 'https://example.org/1' }]));
  const { status, found } = await check();
  expect(found['ofac-sdn']).toMatch(/^20 entries, dated 2022-12-08, [\d,]+ bytes$/);
  expect(found.press).toMatch(/^1 item, /);
  expect(status).toBe(0);
});

const bodies: readonly (readonly [string, Served, RegExp])[] = [
  ['an empty body', '', /no well-formed XML|root element/],
  ['a challenge', '<html><head><title>Just a moment...</title></head></html>', /blocks automated readers/],
  ['a cut gzip file', gzipSync(list).subarray(0, -200), /gzip file was cut short/],
  ['another encoding', list.replace('version="1.0"', 'version="1.0" encoding="x-mystery"'), /x-mystery/],
  ['an empty list', ofacXml([]), /only 0 entries/],
  [
    'an unknown content encoding',
    (_, response) => void response.writeHead(200, { 'content-encoding': 'zstd' }).end(list),
    /zstd/,
  ],
];

test.each(bodies)('%s is not ok', async (_, body, reason) => {
  desk.site.serve('/sdn.xml', body);
  const { status, found } = await check();
  expect(found['ofac-sdn']).toMatch(reason);
  expect(status).toBe(1);
});
