import { foldCase } from './normalise.ts';
import { latinise, scriptOf } from './transliterate.ts';
import { filiationsAfter, filiationsBefore, particles, stopWords, titles } from './words.ts';

/** A word of a running text; offsets are UTF-16 positions in that text. */
export interface TextWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A capital, or a script that has none. */
  readonly isNameLike: boolean;
  readonly isInitial: boolean;
  /** What stands between this word and the one before. */
  readonly gap: 'space' | 'comma' | 'break';
}

const wordPattern = /[\p{L}\p{M}\p{N}'’ʼ]+/gu;

export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const before = words.at(-1);
    const leading = /^['’ʼ]+/.exec(match[0])?.[0].length ?? 0;
    const word = match[0].slice(leading).replace(/['’ʼ]+$/, '');
    if (word === '') continue;
    const start = match.index + leading;
    words.push({
      text: word,
      start,
      end: start + word.length,
      isNameLike: /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word),
      isInitial: [...word].length === 1 && /^\p{Lu}$/u.test(word),
      gap: before === undefined ? 'break' : gapOf(text.slice(before.end, start), before),
    });
  }
  return words;
}

/** A full stop after an initial ends no sentence; nor does a single line break end a name. */
function gapOf(between: string, before: TextWord): TextWord['gap'] {
  if (between === ' ') return 'space';
  if (/\n\s*\n/.test(between)) return 'break';
  if (/^\s*,\s*$/.test(between)) return 'comma';
  if (/^[\s\-‐‑"“”«»„()/&]*$/u.test(between)) return 'space';
  const isAbbreviation = before.isInitial || titles.has(latinOf(before.text));
  return isAbbreviation && /^[\s.\-‐‑"“”«»„()/&]*$/u.test(between) ? 'space' : 'break';
}

function latinOf(word: string): string {
  const lower = foldCase(word);
  return latinise(lower, scriptOf(lower));
}

/** Words that may stand inside a name without being part of what is watched. */
export function mayStandInside(word: TextWord): boolean {
  if (word.isNameLike) return true;
  const latin = latinOf(word.text);
  return (
    filiationsAfter.has(latin) || filiationsBefore.has(latin) || titles.has(latin) || particles.has(latin)
  );
}

export function mayStandInsideOrganisation(word: TextWord): boolean {
  return word.isNameLike || stopWords.has(latinOf(word.text));
}

export function isTitle(word: TextWord): boolean {
  return titles.has(latinOf(word.text));
}
