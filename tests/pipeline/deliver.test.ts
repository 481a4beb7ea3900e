import { expect, test } from 'vitest';
import { pauseAfter } from '../../src/pipeline/deliver.ts';

test('pauses grow from a minute to an hour', () => {
  expect([1, 2, 3, 6, 7, 8, 100].map((attempt) => pauseAfter(attempt) / 60_000)).toEqual([
    1, 2, 4, 32, 60, 60, 60,
  ]);
});
