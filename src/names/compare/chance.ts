import type { Looseness } from '../sound/phones.ts';
import type { Token } from '../words/token.ts';
import type { Agreement } from './align.ts';
import { calibration } from './calibration.ts';
import { pairLooseness } from './similarity.ts';

/** How rare the words that agree are, by the more common spelling of each. */
export function bitsOf(agreements: readonly Agreement[]): number {
  let bits = 0;
  for (const { left, right, evidence } of agreements) {
    bits += evidence * Math.min(pairBits(left, right), pairBits(right, left));
  }
  return bits;
}

/** Of what is met by a whole foreign name in one word, every word counts. */
function pairBits(tokens: readonly Token[], others: readonly Token[]): number {
  if (isForeignWord(tokens)) return Number.POSITIVE_INFINITY;
  if (!isForeignWord(others)) return mostBits(tokens);
  return tokens.reduce((bits, token) => bits + mostBits([token]), 0);
}

function mostBits(tokens: readonly Token[]): number {
  let most = 0;
  for (const { bits, kind } of tokens) if (kind !== 'title' && kind !== 'initial' && bits > most) most = bits;
  return most;
}

/** How much more common what agrees is than it should be. */
export function missingBits(agreements: readonly Agreement[]): number {
  return Math.max(0, calibration.enoughBits - bitsOf(agreements));
}

/** Across scripts, chance makes short words agree: what it leaves of the score. */
export function heardFactor(agreements: readonly Agreement[]): number {
  if (!agreements.some(isAcrossScripts)) return 1;
  let heard = 0;
  for (const { left, right, evidence } of agreements) {
    const [a, b] = [left[0], right[0]];
    if (a === undefined || b === undefined) continue;
    // What sounds the same to the last vowel says more than what is alike as far as the scripts go.
    const looseness = evidence === 1 ? null : pairLooseness(a, b);
    heard += Math.min(heardBits(left, looseness), heardBits(right, looseness)) * evidence * evidence;
  }
  return 1 - Math.max(0, calibration.enoughHeard - heard) * calibration.perMissingHeard;
}

function isAcrossScripts({ left, right }: Agreement): boolean {
  return left[0]?.script !== right[0]?.script;
}

function heardBits(tokens: readonly Token[], looseness: Looseness | null): number {
  let bits = 0;
  for (const { phones, readings, kind } of tokens) {
    if (kind === 'title' || kind === 'form') continue;
    const consonants = readings[0]?.skeleton.length ?? 0;
    bits +=
      consonants * calibration.consonantBits +
      (phones.length - consonants) * calibration.vowelBits[looseness ?? 0];
  }
  return bits;
}

/** A word of Chinese characters may transcribe a whole foreign name. */
export function isForeignWord(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.isForeignHan === true;
}
