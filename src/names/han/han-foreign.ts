import { fillers, wholes } from './data/han-transcription.ts';
import { transcribed } from './han-spelling.ts';
import { wordTable } from './han-table.ts';

const filler = wordTable(fillers);
const transcribedWhole = wordTable(wholes);
const longestWhole = 4;
const longestShort = 4;

/** 斯特罗姆 is Strom. Chinese has l for r as well, which in a short name is all the difference: 里德 is Reed. */
export function foreignReadings(characters: readonly string[], pinyin: readonly string[]): string[] {
  const sounds = transcription(characters, pinyin);
  const readings = sounds.length > longestShort ? [sounds] : [sounds, sounds.replaceAll('l', 'r')];
  const rest = withoutFiliation(characters);
  if (rest.length < characters.length) {
    const kept = pinyin.filter((_, at) => rest.includes(at));
    readings.push(
      transcription(
        rest.map((at) => characters[at] ?? ''),
        kept,
      ),
    );
  }
  return readings;
}

/** 宾 within a longer name is Malay bin, which the other name may lack. Where the other characters stand. */
function withoutFiliation(characters: readonly string[]): number[] {
  const places = [...characters.keys()];
  const isInside = (at: number): boolean => at > 1 && at < characters.length - 1;
  return places.filter((at) => !(isInside(at) && /[宾賓]/u.test(characters[at] ?? '')));
}

function transcription(characters: readonly string[], pinyin: readonly string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < characters.length; ) {
    const size = wholeSize(characters, at);
    const character = characters[at] ?? '';
    const sounds =
      size > 1
        ? (transcribedWhole(characters.slice(at, at + size).join(''))[0] ?? '')
        : (filler(character)[0] ?? transcribed(pinyin[at] ?? ''));
    addPiece(parts, sounds);
    at += size;
  }
  // 亚 is a at the beginning (亚瑟 Arthur), and ya elsewhere
  if (parts[0] === 'ya' && /[亚亞]/u.test(characters[0] ?? '')) parts[0] = 'a';
  // A vowel fills nothing where without it there were no beginning: 赫勒 is Helle, 德宾 Durbin
  const [first = '', second = ''] = parts;
  if (/^[^aeiouAsS]$/.test(first) && !/^[aeiouAlrwvy].*[aeiouA]|^[aeiouA]/.test(second)) {
    parts[0] = first + (/[bpmf]/.test(first) ? 'u' : 'e');
  }
  return parts.join('');
}

/** After a vowel, 恩 is n (莱恩 Ryan); before l, 尔 is r (查尔利 Charley). */
function addPiece(parts: string[], sounds: string): void {
  const before = parts.at(-1) ?? '';
  if (before === 'l' && sounds.startsWith('l')) parts[parts.length - 1] = 'r';
  parts.push(sounds === 'en' && /[aeiouA]$/.test(before) ? 'n' : sounds);
}

/** Whether a piece of the word is a foreign name that is always transcribed so: 胡先翁 is Hussein Onn. */
export function hasForeignName(word: string): boolean {
  const characters = [...word];
  return characters.some((_, at) => wholeSize(characters, at) > 1);
}

/** How many characters from here on are a name or a piece of one that is transcribed as a whole; else 1. */
function wholeSize(characters: readonly string[], at: number): number {
  for (let size = Math.min(longestWhole, characters.length - at); size > 1; size -= 1) {
    if (transcribedWhole(characters.slice(at, at + size).join('')).length > 0) return size;
  }
  return 1;
}

/** How foreign words are heard where Chinese characters write them: as they are read, and with less and less of their consonants. */
export function heardInChinese(readings: readonly string[]): string[] {
  const few = readings.map(heard);
  return [...new Set([...readings, ...few, ...few.map((sounds) => sounds.replace(lastStop, ''))])];
}

const lastStop = /(?<=[aeiouA])[tdkgpb]$/;

/** Without an r that English does not speak, and with n for ng, which Chinese does not tell apart. */
function heard(sounds: string): string {
  return sounds.replace(/(?<=[aeiouA])r(?![aeiouAyw])/g, '').replace(/ng(?![aeiouArlyw])/g, 'n');
}

/** Each word of a name may be heard in several ways, and all of them together in many. */
const mostWithin = 4;

/** The same for a word of a name that Chinese writes in one: in full, without its end, then as it is read otherwise. */
export function heardWithinChinese(readings: readonly string[]): string[] {
  const [plain = ''] = readings;
  return [...new Set([plain, withoutEnd(plain), ...heardInChinese(readings)])].slice(0, mostWithin);
}

/** Without the consonants at the end, for which the Chinese of Malaysia write no character: 拉欣 is Rahim, 扎希 Zahid. */
function withoutEnd(sounds: string): string {
  return heard(sounds)
    .replace(/(?<=[aeiouA])[kgpb](?=[td])/, '')
    .replace(/(?<=[aeiouA])[tdkgpblh]+$/, '')
    .replace(/m$/, 'n');
}
