import { lexicons } from './terms/index.ts';
import { type Lexicon, type Script, scripts } from './terms/lexicon.ts';
import { compile, findPhrases, foldWord, type Phrases, type Word, wordsOf } from './terms/phrases.ts';

/** The terms of one language, ready to be looked for. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
  /** Small words that tell the language. */
  readonly common: ReadonlySet<string>;
}

/** Made ready when the first text asks for them: most starts of the program read none, and few read all languages. */
class LazyLanguage implements Language {
  readonly lexicon: Lexicon;
  #phrases: Phrases | undefined;
  #common: ReadonlySet<string> | undefined;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  get phrases(): Phrases {
    this.#phrases ??= compile(this.lexicon);
    return this.#phrases;
  }

  get common(): ReadonlySet<string> {
    this.#common ??= commonOf(this.lexicon);
    return this.#common;
  }
}

function commonOf({ terms }: Lexicon): Set<string> {
  return new Set((terms.common ?? '').split(',').map((word) => foldWord(word.trim())));
}

const languages: readonly Language[] = lexicons.map((lexicon) => new LazyLanguage(lexicon));

/** Classes of words that are many in any text about measures. */
const telling = [
  'measure',
  'hint',
  'against',
  'authority',
  'says',
  'not',
  'past',
  'call',
  'unnamed',
] as const;
/** A language shows itself within as many letters. */
const openingLength = 3000;

const letters: readonly (readonly [Script, RegExp])[] = scripts.map((script) => [
  script,
  new RegExp(`\\p{Script=${script}}`, 'gu'),
]);

/** Of the languages of the script most letters are in, the one whose small words and terms are most frequent. */
export function languageOf(text: string): Language {
  const opening = text.slice(0, openingLength);
  const script = scriptOf(opening);
  const words = wordsOf(opening);
  const ranked = languages
    .filter(({ lexicon }) => lexicon.script === script)
    .map((language) => ({ language, hits: hitsOf(language, words) }))
    .sort((a, b) => b.hits - a.hits);
  const [best] = ranked;
  if (best === undefined) throw new RangeError(`there is no lexicon of ${script} script`);
  return best.language;
}

function scriptOf(text: string): Script {
  const counts = letters.map(([script, letter]) => ({ script, count: text.match(letter)?.length ?? 0 }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).script;
}

function hitsOf({ common, phrases }: Language, words: readonly Word[]): number {
  const terms = telling.map((name) => findPhrases(phrases, name, words).length);
  return words.filter(({ text }) => common.has(text)).length + terms.reduce((sum, count) => sum + count, 0);
}
