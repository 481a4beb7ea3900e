import { expect, test } from 'vitest';
import { likeness } from '../../src/names/compare/align.ts';
import { WordShapes } from '../../src/names/search/word-shapes.ts';
import { prepareName } from '../../src/names/words/tokenise.ts';
import { different, same } from './pairs.ts';

test('words that a quick look takes for two are never alike', () => {
  const tokens = new Set(
    [...same, ...different].flatMap(([left, right, schema]) =>
      [left, right].flatMap((name) => prepareName(name, schema).ways.flat()),
    ),
  );
  const shapes = new WordShapes();
  for (const token of tokens) shapes.add(token);
  const wrong: string[] = [];
  let far = 0;
  for (const [at, token] of shapes.tokens.entries()) {
    for (const [place, other] of shapes.tokens.entries()) {
      if (!shapes.areFar(at, shapes, place)) continue;
      far += 1;
      if (likeness(token, other) > 0) wrong.push(`${token.text} ${other.text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(far / tokens.size ** 2).toBeGreaterThan(0.4);
});
