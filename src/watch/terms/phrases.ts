import { type Jurisdiction, jurisdictions } from '../../model/jurisdiction.ts';
import { type Lexicon, type TermClass, termClasses } from './lexicon.ts';

/** A word of a text, folded for comparison, with its place. */
export interface Word {
  readonly text: string;
  /** What stands behind the last hyphen: `US-Sanktionen` are sanctions. */
  readonly tail: string | null;
  readonly start: number;
  readonly end: number;
}

/** A stretch of words, by index; `end` is the first word behind it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

type Part =
  | {
      readonly kind: 'word';
      readonly exact: ReadonlySet<string>;
      readonly stems: readonly string[];
      readonly infixes: readonly string[];
      readonly endings: readonly string[];
    }
  | 'gap'
  | 'end';

type Phrase = readonly Part[];

/** Phrases by how their first word begins, so that a word of the text meets only the few it may open. */
interface PhraseIndex {
  readonly exact: ReadonlyMap<string, readonly Phrase[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase[]>;
  /** Those whose first word is told by what it has within. */
  readonly anywhere: readonly Phrase[];
}

/** The phrases of one language, ready to be looked for. */
export type Phrases = { readonly [C in TermClass | Jurisdiction]: PhraseIndex };

/** Words that `~` stands for, at most. */
const longestGap = 3;
/** Shorter parts behind a hyphen are endings. */
const shortestTail = 4;
/** Stems are looked up by this many letters, or by all they have. */
const stemKey = 3;

const arabicArticle = 'ال';
const variants: readonly (readonly [RegExp, string])[] = [
  // Persian and Arabic keyboards write the same letters by other characters
  [/[يى]/g, 'ی'],
  [/ك/g, 'ک'],
  [/ة/g, 'ه'],
  // What joins or parts letters without being one
  [/[\p{Join_Control}\u0640]/gu, ''],
  // Armenian marks of tone stand within words
  [/[՛՜՞]/g, ''],
  [/և/g, 'եւ'],
];

/** Arabic and Persian digits begin here. */
const zeros = [0x660, 0x6f0];

/** Case, diacritics and a final point don't count: `U.S.` is `u.s`, `Ёлкин` is `елкин`. */
export function foldWord(word: string): string {
  const folded = word
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .replace(/\.$/, '');
  return /[\u0530-\u06ff\p{Join_Control}]/u.test(folded)
    ? variants.reduce((text, [from, to]) => text.replace(from, to), folded).replace(/[٠-٩۰-۹]/g, digitOf)
    : folded;
}

function digitOf(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - Math.max(...zeros.filter((zero) => zero <= code)));
}

/** The words of a text; numbers are words, so `7031(c)` has the word `7031`. */
export function wordsOf(text: string, offset = 0): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:[.'’\-\p{Join_Control}՛՜՞]+[\p{L}\p{M}]+)*\.?|\p{N}+/gu)].map(
    ({ 0: word, index }) => {
      const text = foldWord(word);
      const tail = text.slice(text.lastIndexOf('-') + 1);
      const isTail = tail.length >= shortestTail && tail.length < text.length;
      return {
        text,
        tail: isTail ? tail : null,
        start: offset + index,
        end: offset + index + word.length,
      };
    },
  );
}

export function compile(lexicon: Lexicon): Phrases {
  const prefixes = ['', ...(lexicon.prefixes ?? '').split(',').map((prefix) => foldWord(prefix.trim()))];
  const classes = termClasses.map((name) => [name, indexOf(lexicon.terms[name] ?? '', prefixes)] as const);
  const whose = jurisdictions.map((code) => [code, indexOf(lexicon.whose[code] ?? '', prefixes)] as const);
  return Object.fromEntries([...classes, ...whose]) as unknown as Phrases;
}

function indexOf(terms: string, prefixes: readonly string[]): PhraseIndex {
  const exact = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  const anywhere: Phrase[] = [];
  const add = (index: Map<string, Phrase[]>, key: string, phrase: Phrase): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [phrase]);
    else if (!list.includes(phrase)) list.push(phrase);
  };
  for (const phrase of phrasesOf(terms, prefixes)) {
    const [first] = phrase;
    if (typeof first !== 'object') throw new RangeError('a phrase begins with a word');
    for (const word of first.exact) add(exact, word, phrase);
    for (const stem of first.stems) add(stems, stem.slice(0, stemKey), phrase);
    if (first.infixes.length + first.endings.length > 0) anywhere.push(phrase);
  }
  return { exact, stems, anywhere };
}

function phrasesOf(terms: string, prefixes: readonly string[]): Phrase[] {
  return terms
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.split(/\s+/).map((part) => compilePart(part, prefixes)));
}

function compilePart(part: string, prefixes: readonly string[]): Part {
  if (part === '~') return 'gap';
  if (part === '$') return 'end';
  const alternatives = part
    .split('|')
    .map(foldWord)
    .flatMap((word) => prefixed(word, prefixes));
  const stems = alternatives.filter((word) => /^[^*].*\*$/.test(word)).map((word) => word.slice(0, -1));
  return {
    kind: 'word',
    exact: new Set(alternatives.filter((word) => !word.includes('*'))),
    stems: [...new Set(stems)],
    infixes: alternatives.filter((word) => /^\*.*\*$/.test(word)).map((word) => word.slice(1, -1)),
    endings: alternatives.filter((word) => /^\*.*[^*]$/.test(word)).map((word) => word.slice(1)),
  };
}

/** Arabic `لل` is the preposition with the article behind it. */
function prefixed(word: string, prefixes: readonly string[]): string[] {
  if (prefixes.length === 1) return [word];
  const isDefinite = word.startsWith(arabicArticle) && word.length > 4;
  const bare = isDefinite ? word.slice(arabicArticle.length) : word;
  const all = prefixes.filter((prefix) => !isDefinite || prefix !== '').map((prefix) => `${prefix}${bare}`);
  return isDefinite ? [word, ...all] : all;
}

/** Every place where a phrase of the class stands. */
export function findPhrases(
  phrases: Phrases,
  name: TermClass | Jurisdiction,
  words: readonly Word[],
): Range[] {
  const found: Range[] = [];
  const { exact, stems, anywhere } = phrases[name];
  for (let start = 0; start < words.length; start += 1) {
    const word = words[start];
    if (word === undefined) break;
    const add = (phrase: Phrase): void => {
      const end = matchAt(phrase, 0, words, start);
      if (end !== null) found.push({ start, end });
    };
    anywhere.forEach(add);
    for (const text of word.tail === null ? [word.text] : [word.text, word.tail]) {
      exact.get(text)?.forEach(add);
      for (let length = 1; length <= stemKey && length <= text.length; length += 1) {
        stems.get(text.slice(0, length))?.forEach(add);
      }
    }
  }
  return found;
}

function matchAt(phrase: Phrase, part: number, words: readonly Word[], at: number): number | null {
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
  const word = words[at];
  if (word === undefined) return null;
  const fits = isAmong(wanted, word.text) || (word.tail !== null && isAmong(wanted, word.tail));
  return fits ? matchAt(phrase, part + 1, words, at + 1) : null;
}

function isAmong({ exact, stems, infixes, endings }: Extract<Part, { kind: 'word' }>, text: string): boolean {
  return (
    exact.has(text) ||
    stems.some((stem) => text.startsWith(stem)) ||
    infixes.some((infix) => text.includes(infix)) ||
    endings.some((ending) => text.endsWith(ending))
  );
}
