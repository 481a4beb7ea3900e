import { wordSet } from '../words/words.ts';
import { endings } from './endings.ts';

/** What may be left of a word of a running text when what a language adds to a name is taken away. */
export interface WordForm {
  readonly text: string;
  /** It is the beginning of the word. */
  readonly isStem: boolean;
  /** It is a guess that only counts where a name is spelt so. */
  readonly isGuess: boolean;
}

const leastLetters = 3;
const mostForms = 9;

/** The forms of a word, the word as it is first. */
export function formsOf(word: string): WordForm[] {
  const forms: WordForm[] = [{ text: word, isStem: true, isGuess: false }];
  const add = (text: string, isStem: boolean, isGuess = false): void => {
    if (!isGuess && forms.length >= mostForms) return;
    if (!forms.some((form) => form.text === text)) forms.push({ text, isStem, isGuess });
  };
  const code = word.charCodeAt(0);
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) {
    latinForms(word, add);
    return forms;
  }
  const language = languages.find(({ first, last }) => code >= first && code <= last);
  if (language === undefined) return forms;
  for (const bare of withoutPrefixes(word, language.prefixes)) {
    if (bare !== word) add(bare, false);
    for (const length of language.lengths) {
      const stem = bare.slice(0, -length);
      const ending = bare.slice(-length).toLowerCase();
      if (stem.length < language.least || !language.endings.has(ending)) continue;
      for (const nominative of language.nominatives.get(ending) ?? []) add(stem + nominative, false);
      add(stem, bare === word);
    }
  }
  return forms;
}

interface Language {
  /** The range of code units that its words begin with. */
  readonly first: number;
  readonly last: number;
  readonly endings: ReadonlySet<string>;
  /** The lengths of the endings, long ones first. */
  readonly lengths: readonly number[];
  readonly prefixes: RegExp | null;
  /** What an ending may stand in place of. */
  readonly nominatives: ReadonlyMap<string, readonly string[]>;
  readonly least: number;
}

function language(
  first: number,
  last: number,
  list: string,
  more: { prefixes?: RegExp; least?: number; nominatives?: [string, string[]][] } = {},
): Language {
  const set = wordSet(list);
  const lengths = [...new Set([...set].map(({ length }) => length))].sort((a, b) => b - a);
  return {
    first,
    last,
    endings: set,
    lengths,
    prefixes: more.prefixes ?? null,
    nominatives: new Map(more.nominatives ?? []),
    least: more.least ?? leastLetters,
  };
}

const languages: readonly Language[] = [
  // What women and Ильи are called, whose names end otherwise without a case
  language(0x0400, 0x052f, endings.cyrillic, {
    nominatives: [
      ['у', ['а']],
      ['ы', ['а']],
      ['е', ['а']],
      ['и', ['а', 'я']],
      ['ю', ['я']],
      ['ой', ['а', 'ая']],
      ['ою', ['а']],
      ['ей', ['я']],
      ['ёй', ['я']],
      ['єю', ['я']],
      ['ї', ['я']],
      ['ую', ['ая']],
    ],
  }),
  language(0x0370, 0x03ff, endings.greek, {
    nominatives: [
      ['ου', ['ος']],
      ['ο', ['ος']],
      ['α', ['ας']],
      ['η', ['ης']],
    ],
  }),
  language(0x10a0, 0x10ff, endings.georgian),
  language(0x0530, 0x058f, endings.armenian),
  // And, with, for, to, and the article, which are written onto the next word
  language(0x0600, 0x06ff, endings.persian, { prefixes: /^[وف]?(?:لل|[بلك]?(?:ال)?)(?=..)/u }),
  language(0x0590, 0x05ff, '', { prefixes: /^[וש]?[בלמכה]?(?=...)/u }),
  language(0xac00, 0xd7a3, endings.korean, { least: 2 }),
  language(0x0980, 0x09ff, endings.bengali),
];

/** The word, and what is left when one or all of the prefixes go. */
function withoutPrefixes(word: string, prefixes: RegExp | null): string[] {
  const found = prefixes?.exec(word)?.[0] ?? '';
  if (found === '') return [word];
  const rest = [word];
  for (let length = 1; length <= found.length; length += 1) {
    // Half an article is none
    if (found.startsWith('ال', length - 1) && length < found.length) continue;
    if (word.length - length >= 2) rest.push(word.slice(length));
  }
  return rest;
}

const latin = wordSet(endings.latin);
const longestLatin = 5;

/** Nobody knows which language a Latin word is of, so the endings of all are tried, the shortest first. */
function latinForms(word: string, add: (text: string, isStem: boolean, isGuess?: boolean) => void): void {
  const apostrophe = word.search(/['’‘ʼ]/u);
  if (apostrophe >= leastLetters) add(word.slice(0, apostrophe), true);
  // d'Alimardanov, dell'Alimardanov
  const rest = word.slice(apostrophe + 1);
  if (apostrophe > 0 && apostrophe < 6 && /^\p{Lu}/u.test(rest)) add(rest, false);
  if (apostrophe >= 0) return;
  // Paulauskas in Lithuanian, whose endings replace the one that the name has
  const lithuanian = /^(.{3,}sk)(?:o|ui|ą|u|e|ai)$/iu.exec(word)?.[1];
  if (lithuanian !== undefined) add(`${lithuanian}as`, false);
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return;
  const most = Math.min(longestLatin, word.length - leastLetters);
  for (let length = 1; length <= most; length += 1) {
    if (latin.has(lower.slice(-length))) add(word.slice(0, -length), true);
  }
  // Annu Ivanovou, Marii Zacharowej: the names of women in Slavic languages
  const feminine = /^(.{2,}[^aeouąęěé])(?:[uyieęąěo]|ou|ej|ové|ovou|om)$/u.exec(lower)?.[1];
  if (feminine !== undefined) add(`${word.slice(0, feminine.length)}a`, false, true);
}
