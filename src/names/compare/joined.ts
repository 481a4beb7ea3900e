import { combine } from '../han/han-table.ts';
import { beginOtherwise, beginOtherwiseOrOpen } from '../sound/onsets.ts';
import { joinPhones, phonesOf } from '../sound/phones.ts';
import { hangulReadings } from '../sound/readings/hangul.ts';
import { areOutlinesFar, joinedOutline, outlineOfAny } from '../sound/skeleton.ts';
import { readingOf, soundEvidence } from '../sound/sounds.ts';
import { isSyllabic, type Token } from '../words/token.ts';
import { calibration } from './calibration.ts';
import { PairMemory } from './pair-memory.ts';
import { isHangul, koreanSyllables, longestSyllable, pairLooseness, readingsBeside } from './similarity.ts';

const memory = new PairMemory();
/** Ids stay below it: two of them fit into one number. */
const idLimit = 2 ** 26;

/** For whoever changes the calibration: what was computed before is forgotten. */
export function forgetJoined(): void {
  memory.clear();
}

/** Whether no reading of a word can be near those of others as if they were one word. */
function areJoinedFar(whole: Token, parts: readonly Token[]): boolean {
  let [groups, length] = [0, 0];
  for (const { readings } of parts) {
    groups |= readings[0]?.skeleton.groups ?? 0;
    length += readings[0]?.skeleton.length ?? 0;
  }
  return areOutlinesFar(whole.outline, joinedOutline(groups, length, parts.length));
}

/** The same for Chinese characters that transcribe all of them, and leave out any consonant. */
function areTranscribedFar(whole: Token, parts: readonly Token[]): boolean {
  if (!isWholeName(whole) || parts.some(isSyllabic)) return true;
  return areOutlinesFar(whole.outline, outlineOfAny(parts.map(({ outline }) => outline)));
}

/** Characters that a surname and a given name have together at the least, where they are not cut. */
const wholeNameCharacters = 3;

/** Whether Chinese characters may be a surname and a given name in one. */
export function isWholeName({ script, text }: Token): boolean {
  return script === 'han' && text.length >= wholeNameCharacters && [...text].length >= wholeNameCharacters;
}

/** The evidence that a word is two or three others written as one, by whichever way it may sound. */
export function joinedEvidence(whole: Token, parts: readonly Token[]): number {
  const [first, second, third] = parts;
  if (first === undefined || second === undefined) return 0;
  if (whole.isForeignHan ? areTranscribedFar(whole, parts) : areJoinedFar(whole, parts)) return 0;
  const [left, right] = [whole.id * idLimit + first.id, second.id * idLimit + (third?.id ?? 0)];
  const known = parts.length > 3 ? -1 : memory.get(left, right);
  if (known >= 0) return known;
  const value = whole.isForeignHan ? transcribedEvidence(whole, parts) : computeJoined(whole, first, parts);
  if (parts.length <= 3) memory.set(left, right, value);
  return value;
}

function computeJoined(whole: Token, first: Token, parts: readonly Token[]): number {
  if (beginOneByOneOtherwise(whole, parts)) return 0;
  const looseness = pairLooseness(whole, first);
  const isEastAsian = whole.isNativeHan || isKoreanName(whole.text);
  const isStrict = isWordOfCharacters(whole) || parts.some(isWordOfCharacters);
  const areSyllables =
    isStrict || (isEastAsian && parts.every((part) => part.phones.length <= longestSyllable));
  const written = areSyllables ? 'syllables' : 'apart';
  const phones = parts.map((part) => readingsBeside(whole, part)[0]?.phones ?? part.phones);
  // Where the surname comes first, a whole name in one word has its parts the other way round.
  const orders = isWholeName(whole) && phones.length === 2 ? [phones, [...phones].reverse()] : [phones];
  let best = 0;
  for (const order of orders) {
    const sounds = readingOf(joinPhones(order));
    for (const reading of whole.readings) {
      if (areSyllables && beginOtherwise(reading.phones, sounds.phones)) continue;
      best = Math.max(best, soundEvidence(reading, sounds, looseness, written));
    }
  }
  return best;
}

/** Whether any syllable of a Korean given name begins otherwise than the word that stands for it. */
function beginOneByOneOtherwise({ text }: Token, parts: readonly Token[]): boolean {
  if (!isKoreanName(text) || text.length !== parts.length) return false;
  return parts.some(({ eastAsian }, at) => {
    const begin = eastAsian[0]?.phones ?? phonesOf('');
    return hangulReadings(text.charAt(at)).every((sounds) => beginOtherwiseOrOpen(phonesOf(sounds), begin));
  });
}

/** Longer words in hangul are foreign names, whose last h Korean does not write. */
function isKoreanName(text: string): boolean {
  return isHangul(text) && text.length <= koreanSyllables;
}

/** The evidence that Chinese characters transcribe these words in one, each with its last consonants or without. */
function transcribedEvidence(whole: Token, parts: readonly Token[]): number {
  let best = 0;
  for (const [at, order] of [parts, [...parts].reverse()].entries()) {
    for (const letters of joinedWays(order)) {
      const sounds = readingOf(phonesOf(letters));
      for (const reading of whole.readings) {
        const value = soundEvidence(reading, sounds, 3, 'foreign');
        best = Math.max(best, at > 0 ? value * calibration.transcribedBackwards : value);
      }
    }
  }
  return best;
}

const mostWays = 32;

function joinedWays(parts: readonly Token[]): string[] {
  const choices = parts.map(({ withinChinese }) => withinChinese);
  return combine(choices, mostWays);
}

/** Of Chinese characters, and no foreign name in their transcription. */
function isWordOfCharacters({ script, isForeignHan }: Token): boolean {
  return script === 'han' && !isForeignHan;
}
