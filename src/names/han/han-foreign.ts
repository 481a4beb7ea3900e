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
  return sounds.length > longestShort ? [sounds] : [sounds, sounds.replaceAll('l', 'r')];
}

function transcription(characters: readonly string[], pinyin: readonly string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < characters.length; ) {
    const size = wholeSize(characters, at);
    const character = characters[at] ?? '';
    if (size > 1) parts.push(transcribedWhole(characters.slice(at, at + size).join(''))[0] ?? '');
    else parts.push(filler(character)[0] ?? transcribed(pinyin[at] ?? ''));
    at += size;
  }
  // A vowel fills nothing where without it there were no beginning: 赫勒 is Helle, 德宾 Durbin
  const [first = '', second = ''] = parts;
  if (/^[^aeiouAsS]$/.test(first) && !/^[aeiouAlrwvy].*[aeiouA]|^[aeiouA]/.test(second)) {
    parts[0] = first + (/[bpmf]/.test(first) ? 'u' : 'e');
  }
  return parts.join('');
}

/** How many characters from here on are a name or a piece of one that is transcribed as a whole; else 1. */
function wholeSize(characters: readonly string[], at: number): number {
  for (let size = Math.min(longestWhole, characters.length - at); size > 1; size -= 1) {
    if (transcribedWhole(characters.slice(at, at + size).join('')).length > 0) return size;
  }
  return 1;
}
