import { isReadAlike } from '../han/han-ways.ts';
import { beginOtherwise } from '../sound/onsets.ts';
import type { Looseness } from '../sound/phones.ts';
import { areOtherPinyin } from '../sound/pinyin.ts';
import { areOutlinesFar } from '../sound/skeleton.ts';
import { isSameSound, type Reading, soundEvidence } from '../sound/sounds.ts';
import { isOneCharacter, type Token } from '../words/token.ts';
import { calibration } from './calibration.ts';
import { areFarInLetters, edits } from './edits.ts';
import { PairMemory } from './pair-memory.ts';

const memory = new PairMemory();

/** For whoever changes the calibration: what was computed before is forgotten. */
export function forgetSimilarities(): void {
  memory.clear();
}

/**
 * The evidence, 0 to 1, that two words are one; 0 where they are not alike enough to count as agreeing. The same
 * whichever comes first. Both must be kinds of word that are compared by their sound.
 */
export function tokenSimilarity(left: Token, right: Token): number {
  if (left === right) return 1;
  if (left.script === right.script && left.script !== 'latin') {
    const exact = charactersEvidence(left, right);
    if (exact !== null) return exact;
  }
  if (left.latin === right.latin) return 1;
  if (areSurelyApart(left, right)) return 0;
  return left.id < right.id ? remembered(left, right) : remembered(right, left);
}

/** What another way to write the same character leaves. */
const otherCharacters = 0.97;
/** Korean given names have so many syllables; longer words are foreign names. */
export const koreanSyllables = 2;

/**
 * Within Chinese characters and within hangul, another character is another name, however alike it sounds; null for
 * other words. Simplified and traditional characters are read alike in every language.
 */
function charactersEvidence(left: Token, right: Token): number | null {
  if (left.text === right.text) return 1;
  if (left.script === 'han') return isReadAlike(left.text, right.text) ? otherCharacters : 0;
  if (!isHangul(left.text) || !isHangul(right.text)) return null;
  return Math.min(left.text.length, right.text.length) <= koreanSyllables ? 0 : null;
}

/** Spares most of the comparisons, and their place in the memory. */
function areSurelyApart(left: Token, right: Token): boolean {
  if (!areOutlinesFar(left.outline, right.outline)) return false;
  if (left.givenNames.length > 0 && right.givenNames.length > 0) return false;
  if (left.arabicNames.length > 0 && right.arabicNames.length > 0) return false;
  if (left.fullForms.length > 0 || right.fullForms.length > 0) return false;
  if (left.stem !== null || right.stem !== null) return false;
  return left.script !== right.script || areFarInLetters(left.letters, right.letters);
}

function remembered(left: Token, right: Token): number {
  const known = memory.get(left.id, right.id);
  if (known >= 0) return known;
  const value = compute(left, right);
  memory.set(left.id, right.id, value);
  return value;
}

function compute(left: Token, right: Token): number {
  const isAcross = left.script !== right.script;
  if (isAcross && isServant(left) !== isServant(right) && left.phones[0] !== right.phones[0]) return 0;
  const looseness = pairLooseness(left, right);
  let best = bestReading(left, right, looseness);
  if (left.stem !== null || right.stem !== null) {
    const [a, b] = [left.stem ?? left.readings[0], right.stem ?? right.readings[0]];
    if (a !== undefined && b !== undefined) best = Math.max(best, soundEvidence(a, b, looseness));
  }
  if (looseness === null) best = Math.max(best, slipEvidence(left, right));
  return best < calibration.sameGivenName ? Math.max(best, givenNameEvidence(left, right)) : best;
}

/** The first word of Abd Allah is no Badawi, though it has the same consonants. */
function isServant({ latin }: Token): boolean {
  return latin === 'abd';
}

function givenNameEvidence(left: Token, right: Token): number {
  if (left.kind !== 'name' || right.kind !== 'name') return 0;
  if (sharesGivenName(left, right)) return calibration.sameGivenName;
  let best = 0;
  for (const full of left.fullForms)
    best = Math.max(best, bestReading(full, right, pairLooseness(full, right)));
  for (const full of right.fullForms)
    best = Math.max(best, bestReading(left, full, pairLooseness(left, full)));
  return best * calibration.soundsLikeFullForm;
}

function areOtherArabicNames(left: Token, right: Token): boolean {
  return (
    left.arabicNames.length > 0 &&
    right.arabicNames.length > 0 &&
    !left.arabicNames.some((group) => right.arabicNames.includes(group))
  );
}

function sharesGivenName(left: Token, right: Token): boolean {
  for (const group of left.givenNames) if (right.givenNames.includes(group)) return true;
  for (const group of left.arabicNames) if (right.arabicNames.includes(group)) return true;
  return false;
}

function bestReading(left: Token, right: Token, looseness: Looseness | null): number {
  if (looseness === null) return amongNames(left, right, bestInScript(left, right));
  const isStrict = isStrictPair(left, right);
  const lefts = readingsBegunAs(right, left, readingsBeside(right, left));
  const rights = readingsBegunAs(left, right, readingsBeside(left, right));
  const { otherReading } = calibration;
  const [plainLeft, plainRight] = [lefts[0], rights[0]];
  if (plainLeft === undefined || plainRight === undefined) return 0;
  const plain = isStrict
    ? Number(isSameSound(plainLeft, plainRight))
    : soundEvidence(plainLeft, plainRight, looseness);
  let best = 0;
  const isEnough = plain === 1 || (plain >= otherReading && !isStrict);
  for (let i = 0; i < lefts.length && best < 1 && !isEnough; i += 1) {
    const a = lefts[i] as Reading;
    for (let j = i === 0 ? 1 : 0; j < rights.length; j += 1) {
      const b = rights[j] as Reading;
      best = Math.max(best, isStrict ? Number(isSameSound(a, b)) : soundEvidence(a, b, looseness));
    }
  }
  const value = Math.max(plain, isStrict ? best : best * otherReading);
  // What Arabic letters leave open makes two names of one: Hasan is not Husayn
  return looseness === 2 && areOtherArabicNames(left, right) ? value * calibration.otherArabicName : value;
}

/**
 * Of the readings of a Korean or Chinese character, mostly a surname, those that begin as a syllable in letters does; the
 * same of two characters beside Yongnam and Jongnam.
 */
function readingsBegunAs(syllable: Token, one: Token, readings: readonly Reading[]): readonly Reading[] {
  if (syllable.script !== 'latin' || (!one.isNativeHan && !isHangul(one.text))) return readings;
  const isPair = one.text.length === 2 && yongOrJong.test(syllable.latin);
  if (!isPair && (!isOneCharacter(one) || syllable.phones.length > longestSyllable)) return readings;
  const begin = isPair ? syllable.eastAsian[0]?.phones : syllable.phones;
  return begin === undefined ? readings : readings.filter(({ phones }) => !beginOtherwise(phones, begin));
}

/** Two syllables in one word, of which the first is surely Korean: a j is dj there. */
const yongOrJong = /^[jy](?:eo|ou|[aou])ng[a-z]/;

/** A name of foreigners is longer, and its j may be anything. */
export const longestSyllable = 5;

/** How a word may sound beside another one: next to a Korean or Chinese name, a syllable is one of theirs. */
export function readingsBeside(other: Token, token: Token): readonly Reading[] {
  if (other.isForeignHan) return token.inChinese;
  const { readings, eastAsian, phones } = token;
  const isEastAsian = other.isNativeHan || isHangul(other.text);
  return isEastAsian && phones.length <= longestSyllable ? eastAsian : readings;
}

/** Within a script, other readings than the plain ones count only where all consonants agree. */
function bestInScript(left: Token, right: Token): number {
  const [plainLeft, plainRight] = [left.readings[0], right.readings[0]];
  if (plainLeft === undefined || plainRight === undefined) return 0;
  const plain = soundEvidence(plainLeft, plainRight, null);
  const { otherReadingInScript } = calibration;
  if (plain >= otherReadingInScript || (left.skeletons & right.skeletons) === 0) return plain;
  if (left.readings.length === 1 && right.readings.length === 1) return plain;
  let best = 0;
  for (let i = 0; i < left.readings.length && best < 1; i += 1) {
    const a = left.readings[i] as Reading;
    const { key } = a.skeleton;
    for (let j = i === 0 ? 1 : 0; j < right.readings.length; j += 1) {
      const b = right.readings[j] as Reading;
      if (key === b.skeleton.key) best = Math.max(best, soundEvidence(a, b, null));
    }
  }
  return Math.max(plain, best * otherReadingInScript);
}

function slipEvidence(left: Token, right: Token): number {
  if (areFarInLetters(left.letters, right.letters)) return 0;
  const count = edits(left.latin, right.latin);
  // Two slips rarely begin with the first letter: Aliyev and Guliyev are two names.
  if (count > 1 && left.latin[0] !== right.latin[0]) return 0;
  const table = tableOf(count);
  const length = Math.min(left.latin.length, right.latin.length);
  return amongNames(left, right, table?.[Math.min(length, table.length - 1)] ?? 0);
}

const syllableLetters = 4;

/** Two spellings that are names of people are two names, and not one misspelt, unless they are all but the same. */
function amongNames(left: Token, right: Token, value: number): number {
  if (left.givenNames.length > 0 && right.givenNames.length > 0) {
    return sharesGivenName(left, right) ? value : value * calibration.otherGivenName;
  }
  if (areOtherArabicNames(left, right)) return value * calibration.otherGivenName;
  if (areOtherPinyin(left.latin, right.latin)) return value * calibration.bothKnownSyllables;
  if (!left.isKnown || !right.isKnown) return value;
  const isSyllable = Math.min(left.latin.length, right.latin.length) <= syllableLetters;
  // Jong and Yong sound alike in some languages, and are two names.
  const isSame = value >= calibration.allButSame && (!isSyllable || left.latin[0] === right.latin[0]);
  if (isSame) return value;
  return value * (isSyllable ? calibration.bothKnownSyllables : calibration.bothKnown);
}

function tableOf(count: number): readonly number[] | null {
  if (count === 1) return calibration.oneSlip;
  return count === 2 ? calibration.twoSlips : null;
}

/** How loosely two words are compared; null where both are in one script. */
export function pairLooseness(left: Token, right: Token): Looseness | null {
  if (left.script === right.script) return null;
  return Math.max(left.looseness, right.looseness) as Looseness;
}

/** Chinese characters as Koreans read them are written in hangul sound by sound. */
function isStrictPair(left: Token, right: Token): boolean {
  if (left.isMixedSurname || right.isMixedSurname) return true;
  return (left.isNativeHan && isHangul(right.text)) || (right.isNativeHan && isHangul(left.text));
}

/** Whether a word is of Korean syllables. */
export function isHangul(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0xac00 && code <= 0xd7a3;
}
