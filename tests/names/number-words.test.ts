import { describe, expect, it } from 'vitest';
import { latinise, scriptOf } from '../../src/names/sound/transliterate.ts';
import { numberOf } from '../../src/names/words/number-words.ts';

describe('numberOf', () => {
  it.each([
    ['one', 1, 1],
    ['nineteen', 19, 1],
    ['forty', 40, 1],
    ['forty-four', 44, 1],
    ['fortyfour', 44, 1],
    ['forty four brigade', 44, 2],
    ['forty brigade', 40, 1],
    ['ninety nine', 99, 2],
    ['twenty-first', 21, 1],
    ['first', 1, 1],
    ['1st', 1, 1],
    ['21st', 21, 1],
    ['22nd', 22, 1],
    ['44', 44, 1],
    ['044', 44, 1],
    ['sorok chetyre', 44, 2],
    ['dvadtsat piatyi', 25, 2],
    ['qirx dord', 44, 2],
    ['kirk dort', 44, 2],
    ['on bes', 15, 2],
    ['onbes', 15, 1],
    ['besinci', 5, 1],
  ])('reads %s as %i', (text, value, length) => {
    expect(numberOf(text.split(' '), 0)).toEqual({ value, length });
  });

  it.each(['пять', 'девятый', 'двенадцать', 'четвёртого', 'шестьдесят', 'dördüncü', 'səkkiz', '3-й'])(
    'reads %s latinised',
    (word) => {
      expect(numberOf([latinise(word, scriptOf(word))], 0)).not.toBeNull();
    },
  );

  it.each(['on', 'kirk', 'brigade', 'forty-brigade', 'four-forty', 'oneself', ''])(
    'is no number: %s',
    (text) => {
      expect(numberOf([text], 0)).toBeNull();
    },
  );

  it('reads from a position on', () => {
    expect(numberOf(['brigade', 'forty', 'four'], 1)).toEqual({ value: 44, length: 2 });
    expect(numberOf(['brigade'], 1)).toBeNull();
    expect(numberOf(['on', 'one', 'side'], 0)).toBeNull();
  });
});
