import { commonSurnames } from './data/han-surnames.ts';
import { type HanReading, hanReadings } from './han.ts';
import { hasForeignName } from './han-foreign.ts';

/**
 * The languages that Chinese characters are read in, `foreign` for names that they only transcribe, and `mixed` for
 * those of Singapore and Malaysia, whose surname is in one of the southern languages and the given name in Mandarin.
 */
export type HanLanguage = HanReading['language'] | 'foreign' | 'mixed';

const languages: readonly HanLanguage[] = ['mandarin', 'cantonese', 'korean', 'hokkien', 'vietnamese'];

/** How a word sounds in one language; empty where a character is not read in it. */
export function hanSounds(word: string, language: HanLanguage): string[] {
  if (language === 'mixed') {
    const isSurname = [...word].length === 1;
    return isSurname ? southern.flatMap((one) => hanSounds(word, one)) : hanSounds(word, 'mandarin');
  }
  return hanReadings(word)
    .filter((reading) => (reading.isForeign ? 'foreign' : reading.language) === language)
    .map(({ sounds }) => (language === 'korean' ? withKoreanJ(sounds) : sounds));
}

/** In Korean j is dj and never y, as other languages read the letter. */
export function withKoreanJ(sounds: string): string {
  return sounds.replaceAll('j', 'J');
}

const southern = ['hokkien', 'cantonese', 'hakka'] as const;
const compared = ['mandarin', 'cantonese', 'korean'] as const;

/** Whether two words of characters are the same or variants of each other, as far as how they are read tells. */
export function isReadAlike(left: string, right: string): boolean {
  if ([...left].length !== [...right].length) return false;
  let agreeing = 0;
  for (const language of compared) {
    const [a, b] = [hanSounds(left, language)[0], hanSounds(right, language)[0]];
    if (a === undefined || b === undefined) continue;
    if (a !== b) return false;
    agreeing += 1;
  }
  return agreeing > 1;
}

export interface HanWay {
  readonly language: HanLanguage;
  readonly words: readonly string[];
}

const han = /^[\p{Script=Han}々]+$/u;
/** A transcribed name has dots between its words, or is longer than native names are, or begins with no surname. */
const dot = /[·・‧•]/u;
const leastForeign = 4;
const leastWithoutSurname = 3;
const surnames = new Set(commonSurnames);

function mayBeForeign(word: string, count: number): boolean {
  const [first = '', ...rest] = word;
  const hasSurname = count > 1 || (surnames.has(first) && !hasForeignName(word));
  const least = hasSurname ? leastForeign : leastWithoutSurname;
  return 1 + rest.length >= least && han.test(word);
}

/**
 * The ways to read a name in Chinese characters, one language for all its words. Unspaced, the surname comes first: 鄭安庭
 * is Zheng Anting; Japanese names are not cut, since the length of their surnames varies. Empty for other names.
 */
export function hanWays(text: string, words: readonly string[]): HanWay[] {
  if (!words.some((word) => han.test(word))) return [];
  const cut = words.length === 1 ? words.flatMap(cutSurname) : words;
  const isForeign = dot.test(text) || words.some((word) => mayBeForeign(word, words.length));
  return [
    ...(dot.test(text) ? [] : languages.map((language) => ({ language, words: cut }))),
    ...(dot.test(text) || cut.length < 2 || cut.every((word) => [...word].length === 1)
      ? []
      : [{ language: 'mixed' as const, words: cut }]),
    { language: 'japanese' as const, words },
    ...(isForeign ? [{ language: 'foreign' as const, words }] : []),
  ].filter((way) => way.words.every((word) => !han.test(word) || hanSounds(word, way.language).length > 0));
}

/** Korean names in hangul are cut likewise: 최태복 is Choe Taebok. */
export function cutSurname(word: string): string[] {
  const letters = [...word];
  if (letters.length < 2 || letters.length > 4) return [word];
  if (!/^(?:\p{Script=Han}+|\p{Script=Hangul}+)$/u.test(word)) return [word];
  const surname = letters.length === 4 ? 2 : 1;
  return [letters.slice(0, surname).join(''), letters.slice(surname).join('')];
}
