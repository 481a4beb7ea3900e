import { expect, test } from 'vitest';
import { claims } from '../../../src/model/claim.ts';
import { type LabelledText, readLabelledTexts } from './read.ts';

const texts = readLabelledTexts();
const languages = [...new Set(texts.map(({ language }) => language))];

/** Small letters without their marks. */
const folded = (text: string): string => {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıіїй]/gu, 'i');
};

/** Names are declined, so only how the longest word begins is looked for. */
function isNamed({ subject, aliases, text }: LabelledText): boolean {
  const within = folded(text);
  return [subject, ...aliases].some((name) => {
    const words = folded(name).match(/[\p{L}\p{N}]+/gu) ?? [];
    const longest = words.reduce((longest, word) => (word.length >= longest.length ? word : longest), '');
    const beginning = longest.slice(0, Math.max(4, longest.length - 3));
    return longest !== '' && within.includes(beginning);
  });
}

test('ids are unique and begin with the language', () => {
  const ids = texts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(texts.filter(({ id, language }) => !id.startsWith(`${language}-`))).toEqual([]);
});

test('there are enough of them', () => {
  expect(texts.length).toBeGreaterThanOrEqual(300);
});

test.each(languages)('%s has every claim, and a tenth held out', (language) => {
  const those = texts.filter((text) => text.language === language);
  expect(claims.filter((claim) => !those.some((text) => text.claim === claim))).toEqual([]);
  const share = those.filter(({ heldOut }) => heldOut).length / those.length;
  expect(share).toBeGreaterThanOrEqual(0.1);
  expect(share).toBeLessThanOrEqual(0.12);
});

test('the subject is named in the text', () => {
  expect(texts.filter((text) => !isNamed(text)).map(({ id }) => id)).toEqual([]);
});

test('no text is held out for one subject and not for another', () => {
  const others = new Set(texts.filter(({ heldOut }) => !heldOut).map(({ text }) => text));
  expect(texts.filter(({ heldOut, text }) => heldOut && others.has(text)).map(({ id }) => id)).toEqual([]);
});
