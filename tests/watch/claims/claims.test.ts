import { expect, test } from 'vitest';
import { accuracyOf, confusionOf, isLater, qualityOf, resultOf, silenceOf } from './measure.ts';
import { readLabelledTexts } from './read.ts';

const results = readLabelledTexts().map(resultOf);
const seen = results.filter(({ text }) => !text.heldOut);

// A little under what `npm run bench -- claims` measured last, so that it cannot get worse without anybody seeing it
test('labelled texts are told apart no worse than before', () => {
  expect(accuracyOf(seen.filter((result) => !isLater(result)))).toBeGreaterThanOrEqual(0.91);
  expect(accuracyOf(seen.filter(isLater))).toBeGreaterThanOrEqual(0.8);
  expect(accuracyOf(results.filter(({ text }) => text.heldOut))).toBeGreaterThanOrEqual(0.62);
});

test('designations are neither missed nor made up more often than before', () => {
  const { precision, recall } = qualityOf(confusionOf(seen), 'imposed');
  expect(recall).toBeGreaterThanOrEqual(0.915);
  expect(precision).toBeGreaterThanOrEqual(0.905);
});

test('news is passed over in silence no more often than before', () => {
  expect(silenceOf(seen).silent).toBeLessThanOrEqual(17);
});
