import { expect, it } from 'vitest';
import { shownUrl } from '../../src/http/fetch-error.ts';
import type { ReadReport } from '../../src/sources/adapter.ts';
import { readCitizenship } from '../../src/sources/au-dfat/citizenship.ts';
import { listed } from '../../src/sources/au-dfat/texts.ts';
import { readTime } from '../../src/sources/feed/time.ts';

const length = 200_000;

it.each([
  ['the time of a notice', () => readTime(`${'a('.repeat(length / 2)}a`)],
  ['an address', () => shownUrl(`mailto:${'/'.repeat(length)}`)],
  ['what a cell lists', () => listed(`a${','.repeat(length)}a`)],
])('reads %s of 200 kB in no time', (_, read) => {
  const start = performance.now();
  read();
  expect(performance.now() - start).toBeLessThan(1000);
});

it.each([
  ['mailto:user:password@example.org', 'example.org'],
  ['//user:password@example.org/page', '//example.org/page'],
  ['nowhere', 'nowhere'],
  ['data:text/plain,a?token=1', 'data:text/plain,a?…'],
])('shows of %s only %s', (address, shown) => {
  expect(shownUrl(address)).toBe(shown);
});

it('reads white space of 200 kB in a citizenship in no time', () => {
  const ignore = (): void => {};
  const report: ReadReport = {
    unknown: ignore,
    skipped: ignore,
    dated: ignore,
    datedAtLeast: ignore,
    announced: ignore,
  };
  const start = performance.now();
  readCitizenship(`Russia${' '.repeat(length)}x, Belarus`, report);
  expect(performance.now() - start).toBeLessThan(1000);
});
