import anyAscii from 'any-ascii';
import { cyrillic, greek, hebrew, perso } from './alphabets.ts';
import type { Looseness } from './phones.ts';
import { koreanSounds, pinyinSounds, spellingSounds } from './spelling.ts';

export type Script = 'latin' | 'cyrillic' | 'greek' | 'other' | 'syllabic' | 'abjad' | 'han';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['han', /\p{Script=Han}/u],
  ['abjad', /[\p{Script=Arabic}\p{Script=Hebrew}]/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  [
    'syllabic',
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}]/u,
  ],
];

/** The first script found that is not Latin decides for a word: a stray Latin letter is a slip of the keyboard. */
export function scriptOf(word: string): Script {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the fast way out for most names
  if (/^[\u0000-\u024f\u0259\u1e00-\u1eff]*$/.test(word)) return 'latin';
  for (const [script, pattern] of scripts) if (pattern.test(word)) return script;
  return 'other';
}

const loosenessByScript: Readonly<Record<Script, Looseness>> = {
  latin: 0,
  cyrillic: 0,
  greek: 0,
  other: 0,
  syllabic: 1,
  abjad: 2,
  han: 3,
};

export function loosenessOf(script: Script): Looseness {
  return loosenessByScript[script];
}

/** A lower-case word in plain Latin letters, for exact comparison and for people to read. */
export function latinise(word: string, script: Script): string {
  if (script === 'latin') return anyAscii(word.replaceAll('ə', 'a')).toLowerCase();
  if (script === 'cyrillic') return anyAscii(replaceLetters(word, cyrillic.plain)).toLowerCase();
  return anyAscii(word).toLowerCase();
}

/** A lower-case word as sounds, in the letters of `phones.ts`. */
export function soundsOf(word: string, script: Script): string {
  switch (script) {
    case 'latin':
      return spellingSounds(word);
    case 'cyrillic':
      return replaceLetters(word, cyrillic.sounds).replaceAll('dZ', 'J');
    case 'greek':
      return greek(word);
    case 'abjad':
      return /\p{Script=Hebrew}/u.test(word) ? replaceLetters(word, hebrew) : replaceLetters(word, perso);
    case 'han':
      return pinyinSounds(anyAscii(word).toLowerCase());
    default:
      return otherSounds(word);
  }
}

function otherSounds(word: string): string {
  const plain = anyAscii(word).toLowerCase().replaceAll("'", '');
  return /[가-힣]/u.test(word) ? koreanSounds(plain) : spellingSounds(plain);
}

function replaceLetters(word: string, letters: ReadonlyMap<string, string>): string {
  let result = '';
  for (const letter of word) result += letters.get(letter) ?? anyAscii(letter).toLowerCase();
  return result;
}
