import { describe, expect, it } from 'vitest';
import { bareSubject, bareWatchlist } from '../../src/model/watchlist.ts';
import { createItemScreener } from '../../src/watch/items.ts';
import { targetsOf } from '../../src/watch/targets.ts';

const subjects = [bareSubject('viktor-orban', 'Person', 'Viktor Orbán')];
const screener = createItemScreener(targetsOf([bareWatchlist('people', subjects)], 0.8));

function full(part: string): string {
  return part.repeat(200_000 / part.length);
}

describe('a text of 200 kB is judged in time', () => {
  it.each([
    ['a sentence that is a name over and over', full('Viktor Orbán ')],
    ['as many sentences', full('Viktor Orbán. ')],
    ['as many lines', full('Viktor Orbán\n')],
    ['as many sentences about measures', full('Viktor Orbán said the sanctions list was frozen. ')],
    ['one sentence that names him once', `${full('and others ')} Viktor Orbán ${full('and others ')}`],
  ])('%s', (_, text) => {
    const start = performance.now();
    screener.screen(text, { official: false, publishedAt: null });
    // A minute or more where it grew with the square
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

it('a sentence of 200 kB still says that somebody was sanctioned', () => {
  const text = `${full('and others ')}, Viktor Orbán was sanctioned, ${full('and others ')}`;
  expect(screener.screen(text, { official: false, publishedAt: null })).toHaveLength(1);
});
