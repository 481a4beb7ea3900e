import { expect, test } from 'vitest';
import { likeness } from '../../src/names/compare/align.ts';
import { Vocabulary } from '../../src/names/search/vocabulary.ts';
import { prepareName } from '../../src/names/words/tokenise.ts';
import { different, same } from './pairs.ts';

test('words of one script that are alike are found, or a quick look does not take them for two', () => {
  const tokens = new Set(
    [...same, ...different].flatMap(([left, right, schema]) =>
      [left, right].flatMap((name) => prepareName(name, schema).ways.flat()),
    ),
  );
  const vocabulary = new Vocabulary();
  for (const token of tokens) vocabulary.add(token);
  vocabulary.complete();
  const { shapes } = vocabulary;
  const wrong: string[] = [];
  let [alike, far] = [0, 0];
  for (const [at, token] of shapes.tokens.entries()) {
    const like = new Set(vocabulary.like(token).map(({ word }) => word));
    for (const [place, other] of shapes.tokens.entries()) {
      const isFar = shapes.areFar(at, shapes, place);
      if (isFar) far += 1;
      if (token.script !== other.script || likeness(token, other) < 0.6) continue;
      alike += 1;
      if (isFar && !like.has(place)) wrong.push(`${token.text} ${other.text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(alike).toBeGreaterThan(tokens.size);
  expect(far / tokens.size ** 2).toBeGreaterThan(0.4);
});
