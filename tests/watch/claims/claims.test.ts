import { expect, test } from 'vitest';
import { accuracyOf, confusionOf, qualityOf, resultOf } from './measure.ts';
import { readLabelledTexts } from './read.ts';

const results = readLabelledTexts().map(resultOf);
const seen = results.filter(({ text }) => !text.heldOut);

// A little under what `npm run bench -- claims` measured last, so that it cannot get worse without anybody seeing it
test('labelled texts are told apart no worse than before', () => {
  expect(accuracyOf(seen)).toBeGreaterThanOrEqual(0.89);
  expect(accuracyOf(results.filter(({ text }) => text.heldOut))).toBeGreaterThanOrEqual(0.6);
});

test('designations are neither missed nor made up more often than before', () => {
  const { precision, recall } = qualityOf(confusionOf(seen), 'imposed');
  expect(recall).toBeGreaterThanOrEqual(0.93);
  expect(precision).toBeGreaterThanOrEqual(0.94);
});
