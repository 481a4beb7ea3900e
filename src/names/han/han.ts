import { remember } from '../maps.ts';
import { spellingSounds } from '../sound/spelling.ts';
import {
  cantoneseSurnames,
  hakkaSurnames,
  hokkien,
  koreanSurnames,
  mandarinSurnames,
  vietnameseNames,
  vietnameseSurnames,
} from './data/han-surnames.ts';
import { cantonese, korean, mandarin, vietnamese } from './data/unihan.ts';
import { foreignReadings } from './han-foreign.ts';
import { japaneseReadings, japaneseSurnameReadings } from './han-japanese.ts';
import {
  atBeginning,
  hongKong,
  macau,
  northKorean,
  pinyinSound,
  southKorean,
  spelled,
  wadeGiles,
} from './han-spelling.ts';
import { combine, readAll, syllableTable, wordTable } from './han-table.ts';

export interface HanReading {
  readonly language: 'mandarin' | 'cantonese' | 'hokkien' | 'hakka' | 'korean' | 'japanese' | 'vietnamese';
  readonly sounds: string;
  /** What a foreign name in Mandarin transcription sounded like: near at best, where other readings are exact. */
  readonly isForeign?: true;
}

const syllables = {
  mandarin: syllableTable(mandarin),
  cantonese: syllableTable(cantonese),
  korean: syllableTable(korean),
  vietnamese: syllableTable(vietnamese),
};
const inSurnames = {
  mandarin: wordTable(mandarinSurnames),
  cantonese: wordTable(cantoneseSurnames),
  korean: wordTable(koreanSurnames),
  vietnamese: wordTable(vietnameseSurnames),
};
const vietnameseInNames = wordTable(vietnameseNames);
const hokkienOf = wordTable(hokkien);
const hakkaSurname = wordTable(hakkaSurnames);
const mostOfHokkien = 4;

/** Each language, and each comparison of two words, asks for the readings of a word anew. */
const memory = new Map<string, readonly HanReading[]>();
const memorySize = 2_000;

const han = /^[\p{Script=Han}々]+$/u;

/**
 * How a word of Han characters, as `normalise` leaves it, may sound: each reading in the letters of `phones.ts`, the
 * Mandarin first; none in a language that lacks a reading of a character. Bearers spell one name in several ways, so
 * a language has several readings: pinyin by sound and by letter, Wade-Giles, and the foreign name that is
 * transcribed; Hong Kong and Macau; South and North Korea. A single character is taken for a surname first.
 */
export function hanReadings(word: string): readonly HanReading[] {
  return memory.get(word) ?? remember(memory, memorySize, word, read(word));
}

function read(word: string): HanReading[] {
  if (!han.test(word)) return [];
  const characters = [...word];
  const readings: HanReading[] = [];
  const known = new Set<string>();
  const add = (language: HanReading['language'], list: readonly string[], isForeign = false): void => {
    for (const sounds of list) {
      const key = `${isForeign ? 'foreign' : language} ${sounds}`;
      if (sounds === '' || known.has(key)) continue;
      known.add(key);
      readings.push(isForeign ? { language, sounds, isForeign } : { language, sounds });
    }
  };
  add('mandarin', mandarinReadings(characters));
  const pinyin = readAll(characters, syllables.mandarin);
  if (pinyin !== null && pinyin.length > 1) {
    add('mandarin', [...foreignReadings(characters, pinyin), ...japaneseSurnameReadings(characters)], true);
  }
  add('cantonese', cantoneseReadings(characters));
  add(
    'hokkien',
    combine(
      characters.map((character) => hokkienOf(character).map(spelled)),
      mostOfHokkien,
    ),
  );
  add('hakka', hakkaSurname(word).map(spelled));
  add('korean', koreanReadings(characters));
  add('japanese', japaneseReadings(characters));
  add('vietnamese', vietnameseReadings(characters));
  return readings;
}

function mandarinReadings(characters: readonly string[]): string[] {
  const lists = [...surnameFirst(characters, 'mandarin')];
  const plain = readAll(characters, syllables.mandarin);
  if (plain !== null && characters.length === 1) lists.push(plain);
  else if (plain !== null) lists.unshift(plain);
  return lists.flatMap((list) => [
    list.map(pinyinSound).join(''),
    // Pinyin is written in one word, and what meets across its syllables is read so
    spellingSounds(list.join('')),
    list.map(wadeGiles).join(''),
  ]);
}

function cantoneseReadings(characters: readonly string[]): string[] {
  const plain = readAll(characters, syllables.cantonese);
  const family = surnameSpelled(characters, 'cantonese').flatMap(({ sounds, rest }) => {
    const given = readAll(rest, syllables.cantonese);
    return given === null ? [] : [sounds + given.map(hongKong).join('')];
  });
  if (plain === null) return family;
  return [...family, plain.map(hongKong).join(''), plain.map(macau).join('')];
}

function koreanReadings(characters: readonly string[]): string[] {
  const plain = readAll(characters, syllables.korean);
  const readings: string[] = [];
  const listed = (list: readonly string[]): void => {
    const heard = list.map((syllable, at) => (at === 0 ? atBeginning(syllable) : syllable));
    readings.push(...[heard, list].map(southKorean));
    readings.push(list.map(northKorean).join(''));
    // Some families let r and n go within the name as well: 黃祐呂 is 황우여
    if (list.length > 1) readings.push(southKorean(list.map(atBeginning)));
  };
  for (const { reading, rest } of surnameParts(characters, 'korean')) {
    const given = readAll(rest, syllables.korean);
    if (given === null) continue;
    if (/^[가-힣]/u.test(reading)) listed([...reading, ...given]);
    else readings.push(spelled(reading) + southKorean(given));
  }
  if (plain !== null) listed(plain);
  return readings;
}

/** In a name a character is read in the Chinese way, and not as what it means. */
function vietnameseSyllable(character: string): readonly string[] {
  const inNames = vietnameseInNames(character);
  return inNames.length > 0 ? inNames : syllables.vietnamese(character);
}

function vietnameseReadings(characters: readonly string[]): string[] {
  const family = surnameSpelled(characters, 'vietnamese').flatMap(({ sounds, rest }) => {
    const given = readAll(rest, vietnameseSyllable);
    return given === null ? [] : [sounds + given.map(spelled).join('')];
  });
  const plain = readAll(characters, vietnameseSyllable);
  return plain === null ? family : [...family, plain.map(spelled).join('')];
}

type Named = keyof typeof inSurnames;

/** A surname at the beginning and what follows it: two characters are a given name, more may be a whole name. */
function surnameParts(
  characters: readonly string[],
  language: Named,
): { reading: string; rest: readonly string[] }[] {
  for (const size of [2, 1]) {
    if (characters.length < size || (size === 1 && characters.length === 2)) continue;
    const readings = inSurnames[language](characters.slice(0, size).join(''));
    if (readings.length > 0) return readings.map((reading) => ({ reading, rest: characters.slice(size) }));
  }
  return [];
}

function surnameSpelled(
  characters: readonly string[],
  language: Named,
): { sounds: string; rest: readonly string[] }[] {
  return surnameParts(characters, language).map(({ reading, rest }) => ({ sounds: spelled(reading), rest }));
}

function surnameFirst(characters: readonly string[], language: Named): string[][] {
  return surnameParts(characters, language).flatMap(({ reading, rest }) => {
    const given = readAll(rest, syllables.mandarin);
    return given === null ? [] : [[reading, ...given]];
  });
}
