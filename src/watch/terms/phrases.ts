import { type Lexicon, type TermClass, termClasses } from './lexicon.ts';

/** A word of a text, folded for comparison, with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of words, by index; `end` is the first word behind it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

type Part =
  | { readonly kind: 'word'; readonly exact: ReadonlySet<string>; readonly stems: readonly string[] }
  | 'gap'
  | 'end';

/** The phrases of one language, ready to be looked for. */
export type Phrases = { readonly [C in TermClass]: readonly (readonly Part[])[] };

/** Words that `~` stands for, at most. */
const longestGap = 3;

/** Case, diacritics and a final point don't count: `U.S.` is `u.s`, `Ёлкин` is `елкин`. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .replace(/\.$/, '');
}

/** The words of a text; numbers are words, so `7031(c)` has the word `7031`. */
export function wordsOf(text: string, offset = 0): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:[.'’-][\p{L}\p{M}]+)*\.?|\p{N}+/gu)].map(({ 0: word, index }) => {
    return { text: foldWord(word), start: offset + index, end: offset + index + word.length };
  });
}

export function compile(lexicon: Lexicon): Phrases {
  const entries = termClasses.map((name) => [name, compileTerms(lexicon.terms[name] ?? '')] as const);
  return Object.fromEntries(entries) as unknown as Phrases;
}

function compileTerms(terms: string): Part[][] {
  return terms
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.split(/\s+/).map(compilePart));
}

function compilePart(part: string): Part {
  if (part === '~') return 'gap';
  if (part === '$') return 'end';
  const alternatives = part.split('|').map(foldWord);
  return {
    kind: 'word',
    exact: new Set(alternatives.filter((word) => !word.endsWith('*'))),
    stems: alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

/** Every place where a phrase of the class stands. */
export function findPhrases(phrases: Phrases, name: TermClass, words: readonly Word[]): Range[] {
  const found: Range[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (const phrase of phrases[name]) {
      const end = matchAt(phrase, 0, words, start);
      if (end !== null) found.push({ start, end });
    }
  }
  return found;
}

function matchAt(phrase: readonly Part[], part: number, words: readonly Word[], at: number): number | null {
  const wanted = phrase[part];
  if (wanted === undefined) return at;
  if (wanted === 'end') return at === words.length ? at : null;
  if (wanted === 'gap') {
    for (let skipped = 0; skipped <= longestGap; skipped += 1) {
      const end = matchAt(phrase, part + 1, words, at + skipped);
      if (end !== null) return end;
    }
    return null;
  }
  const word = words[at]?.text;
  if (word === undefined) return null;
  const fits = wanted.exact.has(word) || wanted.stems.some((stem) => word.startsWith(stem));
  return fits ? matchAt(phrase, part + 1, words, at + 1) : null;
}
