import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { byHost } from '../../src/pipeline/by-host.ts';

const never = new AbortController().signal;

test('four hosts at once, the pages of each one after the other', async () => {
  const urls = Array.from({ length: 30 }, (_, i) => `https://h${i % 6}.example/${i}`);
  const busy = new Map<string, number>();
  let most = 0;
  const work = async (url: string): Promise<string> => {
    const { host } = new URL(url);
    busy.set(host, (busy.get(host) ?? 0) + 1);
    expect(busy.get(host)).toBe(1);
    most = Math.max(most, busy.size);
    await setTimeout(2);
    busy.delete(host);
    return `page ${url}`;
  };
  const pages = await byHost(urls, work, { hostsAtOnce: 4, budget: never });
  expect(pages.size).toBe(30);
  expect(pages.get('https://h3.example/9')).toBe('page https://h3.example/9');
  expect(most).toBe(4);
});

test('what the budget does not reach, or ends, waits; what was read counts', async () => {
  const budget = AbortSignal.timeout(100);
  const begun: string[] = [];
  const work = async (url: string, signal: AbortSignal): Promise<string> => {
    begun.push(url);
    if (url.includes('slow')) await setTimeout(10_000, undefined, { signal });
    return url;
  };
  const urls = ['https://slow.example/1', 'https://slow.example/2', 'https://quick.example/1'];
  const pages = await byHost(urls, work, { hostsAtOnce: 4, budget });
  expect([...pages.keys()]).toEqual(['https://quick.example/1']);
  expect(begun).not.toContain('https://slow.example/2');
});

test('a defect is no lack of time', async () => {
  const work = () => Promise.reject(new TypeError('a defect'));
  await expect(byHost(['https://a.example/'], work, { hostsAtOnce: 4, budget: never })).rejects.toThrow(
    'a defect',
  );
});
