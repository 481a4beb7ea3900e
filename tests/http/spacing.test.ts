import { expect, test } from 'vitest';
import { startSite } from '../support/site.ts';
import { client } from './loopback.ts';

test('requests to one host keep their distance, other hosts are asked at once', async () => {
  const [one, other] = await Promise.all([startSite(), startSite()]);
  try {
    for (const site of [one, other]) site.serve('/', 'a page');
    const { get, waits } = await client({ spacingMs: 1000 });
    const urls = [one, one, other, one].map(({ origin }) => `${origin}/`);
    const results = await Promise.all(urls.map((url) => get(url)));
    for (const result of results) if (result.kind === 'body') await result.body.dispose();
    expect(waits.map((ms) => Math.ceil(ms / 100) * 100)).toEqual([1000, 2000]);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});
