import type { Missing } from '../compare/compare.ts';
import { mohammad } from '../compare/mohammad.ts';
import { longestSyllable } from '../compare/similarity.ts';
import { conceptOf } from '../words/concepts.ts';
import { makeToken } from '../words/make-token.ts';
import { latinOf } from '../words/normalise.ts';
import type { PreparedName, Token } from '../words/token.ts';
import { isGivenNameToo } from '../words/words.ts';
import { isTitleWord } from './small-words.ts';
import type { TextWords } from './text-words.ts';

/** Shorter words in capitals are more often no names: The, May, Von. */
const shortestName = 4;

/**
 * A window that lacks the first or the last word of a name, and has a name next to it there, with no sign between: Kim Jong
 * Il is not Kim Jong Un, though Kim Jong is as much of that name as of his. The window with that name, or null where there
 * is none. Names are often cut short and followed by words in capitals (Nicolás Maduro Tuesday, and all of a headline),
 * so that only words count that surely are names; of names in syllables nobody cuts one off.
 */
export function withNeighbour(
  words: TextWords,
  watched: PreparedName,
  { first: missingFirst, last: missingLast }: Missing,
  first: number,
  last: number,
): { first: number; last: number } | null {
  const isBefore = belongsBefore(words, watched, missingFirst, first);
  const isAfter = belongsAfter(words, watched, missingLast, first, last);
  if (!isBefore && !isAfter) return null;
  return { first: isBefore ? first - 1 : first, last: isAfter ? last + 1 : last };
}

function belongsBefore(
  words: TextWords,
  watched: PreparedName,
  missing: Token | null,
  first: number,
): boolean {
  const at = first - 1;
  if (
    missing === null ||
    !isNaming(missing) ||
    at < 0 ||
    words.gap(first) !== 'space' ||
    !isNeighbour(words, at)
  )
    return false;
  const word = makeToken(words.word(at), 'name');
  // Mohammad is left out as readily as not
  if (mohammad.test(missing.latin) || beginsAs(word, missing)) return false;
  if (!isOfSyllables(watched)) return isGivenName(word) && !isHeadline(words, at, first);
  const beginsSentence = words.gap(at) === 'break';
  return word.latin.length <= longestSyllable && (word.isKnown ? !isSmall.test(word.latin) : !beginsSentence);
}

function belongsAfter(
  words: TextWords,
  watched: PreparedName,
  missing: Token | null,
  first: number,
  last: number,
): boolean {
  const at = last + 1;
  if (
    missing === null ||
    !isNaming(missing) ||
    at >= words.count ||
    words.gap(at) !== 'space' ||
    !isNeighbour(words, at)
  )
    return false;
  const word = makeToken(words.word(at), 'name');
  if (beginsAs(word, missing)) return false;
  if (isOfSyllables(watched)) return word.latin.length <= longestSyllable;
  const isSurname = word.isKnown && !isGivenName(word) && word.latin.length >= shortestName;
  return isSurname && conceptOf(word.latin) < 0 && !isHeadline(words, first, at);
}

/** Short words that begin sentences and are somebody's name as well. */
const isSmall =
  /^(?:the|in|he|she|an?|at|on|so|no|my|as|is|it|to|von|de|la|le|el|al|der|die|das|na|po|za|no|do|iz|ot|s|v)$/;

function isNeighbour(words: TextWords, at: number): boolean {
  return words.isNameLike(at) && !words.isCaseless(at) && !words.isInitial(at) && !isAddress(words.word(at));
}

function isAddress(word: string): boolean {
  return isTitleWord(word) && !isGivenNameToo(latinOf(word));
}

function isNaming({ kind, latin }: Token): boolean {
  return kind === 'name' || (kind === 'title' && isGivenNameToo(latin));
}

/** The missing word itself, in a case that was not recognised. */
function beginsAs(word: Token, { latin }: Token): boolean {
  return word.latin.startsWith(latin.slice(0, 2));
}

function isGivenName({ givenNames, arabicNames }: Token): boolean {
  return givenNames.length > 0 || arabicNames.length > 0;
}

function isOfSyllables({ tokens }: PreparedName): boolean {
  return (
    tokens.length > 2 &&
    tokens.every((token) => token.phones.length <= longestSyllable && token.arabicNames.length === 0) &&
    !tokens.some(({ givenNames, latin }) => givenNames.length > 0 && latin.length >= shortestName)
  );
}

const nearby = 6;
const mostCapitals = 0.6;

/** Whether most words around are written like names, so that being written so says nothing. */
function isHeadline(words: TextWords, first: number, last: number): boolean {
  let [count, capitals] = [0, 0];
  for (let at = Math.max(0, first - nearby); at <= last + nearby && at < words.count; at += 1) {
    if (at >= first && at <= last) continue;
    count += 1;
    if (words.isNameLike(at)) capitals += 1;
  }
  return count > 1 && capitals > mostCapitals * count;
}
