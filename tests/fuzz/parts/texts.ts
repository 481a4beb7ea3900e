import fc from 'fast-check';
import { claims } from '../../../src/model/claim.ts';
import { createItemScreener } from '../../../src/watch/items.ts';
import { targetsOf } from '../../../src/watch/targets.ts';
import { aSubject, aWatchlist } from '../../support/world.ts';
import { readLabelledTexts } from '../../watch/claims/read.ts';
import { hostileText } from '../hostile.ts';
import { demand, type Part, shown } from '../part.ts';

interface Text {
  readonly pieces: readonly string[];
  readonly times: number;
  readonly official: boolean;
  readonly publishedAt: string | null;
}

const name = 'Ramzan Kadyrov';
const screener = createItemScreener(
  targetsOf([aWatchlist([aSubject(name, { aliases: ['Рамзан Кадыров', '习近平', 'R. K.'] })])], 0.8),
);
const phrases = [
  ...new Set(readLabelledTexts().flatMap(({ text }) => text.match(/\S+(?:\s+\S+){0,5}/gu) ?? [])),
];
const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...phrases), weight: 10 },
  { arbitrary: fc.constantFrom(name, 'Рамзана Кадырова', '习近平', 'Kadyrov', 'Kadırovun'), weight: 4 },
  { arbitrary: hostileText(), weight: 2 },
  {
    arbitrary: fc.constantFrom('. ', '\n', '\n\n', ', ', ' “', '” ', '?', ': ', ' — ', '; ', ' (', ') '),
    weight: 5,
  },
);

/** Made-up texts of phrases in all languages through finding names and reading claims. */
export const textPart: Part<Text> = {
  cases: fc.record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 25 }),
    // A few are as long as an article may be.
    times: fc.oneof(
      { arbitrary: fc.constant(1), weight: 60 },
      { arbitrary: fc.integer({ min: 2, max: 400 }), weight: 1 },
    ),
    official: fc.boolean(),
    publishedAt: fc.constantFrom(null, '2022-12-09T14:00:00.000Z', '+275760-09-13T00:00:00.000Z'),
  }),
  show: (input) => textOf(input),
  run(input) {
    const text = textOf(input);
    const hits = screener.screen(text, input);
    for (const { claim, match, quote } of hits) {
      demand(claims.includes(claim), () => `a claim ${claim}`);
      demand(match.score > 0 && match.score <= 1, () => `a score of ${match.score}`);
      demand(quote.trim() !== '', () => `a quote ${shown(quote)}`);
    }
    return hits[0]?.claim ?? 'nothing';
  },
};

function textOf({ pieces, times }: Text): string {
  return `${pieces.join(' ')} `.repeat(times);
}
