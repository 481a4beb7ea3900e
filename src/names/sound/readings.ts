import { hanReadings } from '../han/han.ts';
import { withKoreanJ } from '../han/han-ways.ts';
import { abjadReadings } from './readings/abjad.ts';
import { armenianReadings } from './readings/armenian.ts';
import { cyrillicReadings } from './readings/cyrillic.ts';
import { georgianReadings } from './readings/georgian.ts';
import { greekReadings } from './readings/greek.ts';
import { hangulReadings } from './readings/hangul.ts';
import { indicReadings } from './readings/indic.ts';
import { kanaReadings } from './readings/kana.ts';
import { khmerReadings } from './readings/khmer.ts';
import { latinReadings } from './readings/latin.ts';
import { myanmarReadings } from './readings/myanmar.ts';
import { sinhalaReadings } from './readings/sinhala.ts';
import { tamilReadings } from './readings/tamil.ts';
import { thaiReadings } from './readings/thai.ts';
import { type Script, soundsOf } from './transliterate.ts';

const most = 5;
/** Hangul is read as Koreans do, as foreign names are, and letter by letter. */
const mostOfHangul = 7;

/**
 * How a lower-case word may sound, in the letters of phones.ts: the plain reading first, then others that differ, at
 * most 5, of hangul 7. Two words are as near as their nearest readings, so only readings that somebody would choose are given.
 */
export function readingsOf(word: string, script: Script): readonly string[] {
  switch (script) {
    case 'latin':
      return distinct(latinReadings(word));
    case 'cyrillic':
      return distinct(cyrillicReadings(word));
    case 'greek':
      return distinct(greekReadings(word));
    case 'abjad':
      return distinct(abjadReadings(word));
    case 'han':
      return distinct([soundsOf(word, script), ...hanReadings(word).map(({ sounds }) => sounds)]);
    default:
      return distinct(
        readersByBlock.find(([first, last]) => isWithin(word, first, last))?.[2](word) ?? [
          soundsOf(word, script),
        ],
        isWithin(word, firstHangul, lastHangul) ? mostOfHangul : most,
      );
  }
}

/** The first of them, without the work for the others where that can be told apart. */
export function plainReading(word: string, script: Script): string {
  const plain = script === 'latin' ? soundsOf(word, script) : '';
  return plain === '' ? (readingsOf(word, script)[0] ?? '') : plain;
}

const firstHangul = 0xac00;
const lastHangul = 0xd7a3;

/** Blocks of Unicode and who reads them; what has no reader of its own goes through any-ascii. */
const readersByBlock: readonly (readonly [
  first: number,
  last: number,
  (word: string) => readonly string[],
])[] = [
  [0x3040, 0x30ff, kanaReadings],
  // The last one is letter by letter, as Chinese characters are read in Korean
  [firstHangul, lastHangul, (word) => [...hangulReadings(word), soundsOf(word, 'syllabic')].map(withKoreanJ)],
  [0x0b80, 0x0bff, tamilReadings],
  [0x0900, 0x0d7f, indicReadings],
  [0x0d80, 0x0dff, sinhalaReadings],
  [0x0e00, 0x0eff, thaiReadings],
  [0x0530, 0x058f, armenianReadings],
  [0x10a0, 0x10ff, georgianReadings],
  [0x1000, 0x109f, myanmarReadings],
  // Foreign names are written without regard to the series
  [0x1780, 0x17ff, (word) => [...khmerReadings(word), soundsOf(word, 'syllabic')]],
];

function isWithin(word: string, first: number, last: number): boolean {
  const code = word.charCodeAt(0);
  return code >= first && code <= last;
}

function distinct(readings: readonly string[], limit = most): readonly string[] {
  const found: string[] = [];
  for (const reading of readings) {
    if (found.length < limit && reading !== '' && !found.includes(reading)) found.push(reading);
  }
  return found.length > 0 ? found : [''];
}
