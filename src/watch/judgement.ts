import { SentenceView } from './sentence-view.ts';
import { type Passage, type Sentence, sentencesOf } from './sentences.ts';
import { lexicons } from './terms/index.ts';
import type { Lexicon } from './terms/lexicon.ts';
import { compile, findPhrases, foldWord, type Phrases, type Word, wordsOf } from './terms/phrases.ts';

export interface Verdict {
  /** The sentence, or list line with its heading, that says so; in its own language. */
  readonly quote: string;
  /** Which rule and term decided, in words an analyst can defend. */
  readonly reason: string;
}

interface Language {
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
  readonly common: ReadonlySet<string>;
}

const languages: readonly Language[] = lexicons.map((lexicon) => ({
  lexicon,
  phrases: compile(lexicon),
  common: new Set((lexicon.terms.common ?? '').split(',').map((word) => foldWord(word.trim()))),
}));

const longestQuote = 400;
/** What names somebody more often is no sentence, and would be read anew each time. */
const mostMentions = 20;
/** Letters, which is several times what any rule looks over. */
const farthest = 3000;
/** An official notice says what it is about at its beginning. */
const openingLength = 3000;

/**
 * Whether a text says of a subject it names that they were put under, or taken off, sanctions.
 * Null where it only names them: as speaker, commentator, relative, victim, authority, or as the one whom
 * somebody wants to see sanctioned. Each sentence that names the subject is judged on its own; one that makes
 * them the target is enough. Official notices list many names under one heading, so there the heading counts.
 * The terms stand in `terms/`, a file per language; the language is that of most small words.
 */
export function judgeText(
  text: string,
  mentions: readonly Passage[],
  options: { readonly official: boolean },
): Verdict | null {
  const language = languageOf(text);
  const sentences = sentencesOf(text);
  const isNotice = options.official && isAboutDesignations(text, language);
  for (const { mention, at } of placed(mentions, sentences)) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    const view = new SentenceView(
      around(sentence, mention),
      mention,
      language.phrases,
      language.lexicon.verbLast,
    );
    const reason = view.reasonAlone() ?? reasonInContext(sentences, at, view, isNotice, language);
    if (reason !== null) return { quote: quoteOf(sentences, at), reason };
  }
  return null;
}

/** Each mention with the number of its sentence, where there is one; those that one sentence has too many of are left out. */
function placed(
  mentions: readonly Passage[],
  sentences: readonly Sentence[],
): { readonly mention: Passage; readonly at: number }[] {
  const found: { mention: Passage; at: number }[] = [];
  let [at, count] = [0, 0];
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    for (; (sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= mention.start; at += 1) count = 0;
    const sentence = sentences[at];
    if (sentence === undefined || mention.end <= sentence.start) continue;
    count += 1;
    if (count <= mostMentions) found.push({ mention, at });
  }
  return found;
}

/** As much of a sentence as may say something of whom it mentions. */
function around({ start, end, text }: Sentence, mention: Passage): Sentence {
  const [from, to] = [Math.max(start, mention.start - farthest), Math.min(end, mention.end + farthest)];
  return { start: from, end: to, text: text.slice(from - start, to - start) };
}

/** What the sentences before decide: a described target who is named now, or the heading of a notice. */
function reasonInContext(
  sentences: readonly Sentence[],
  at: number,
  view: SentenceView,
  isNotice: boolean,
  { phrases, lexicon }: Language,
): string | null {
  if (view.isBystander()) return null;
  const previous = sentences[at - 1];
  if (previous !== undefined && view.describesConduct()) {
    const before = new SentenceView(previous, null, phrases, lexicon.verbLast);
    const term = before.describedTarget();
    if (term !== null) return `“${term}” in the sentence before, of somebody whom this one names`;
  }
  if (!isNotice) return null;
  if (view.describesConduct())
    return 'an official notice of designations, which gives the conduct of the named';
  return view.isListLine() ? 'named in a list of an official notice of designations' : null;
}

function isAboutDesignations(text: string, { phrases, lexicon }: Language): boolean {
  const opening = sentencesOf(text.slice(0, openingLength));
  return opening.some((sentence) => {
    return new SentenceView(sentence, null, phrases, lexicon.verbLast).speaksOfDesignation();
  });
}

/** The language whose small words and terms of the field are most frequent at the beginning of a text. */
function languageOf(text: string): Language {
  const words = wordsOf(text.slice(0, openingLength));
  const ranked = languages
    .map((language) => ({ language, hits: hitsOf(language, words) }))
    .sort((a, b) => b.hits - a.hits);
  const [best] = ranked;
  if (best === undefined) throw new RangeError('there are no lexicons');
  return best.language;
}

function hitsOf({ common, phrases }: Language, words: readonly Word[]): number {
  const terms = (['measure', 'against', 'authority', 'says'] as const).map(
    (name) => findPhrases(phrases, name, words).length,
  );
  return words.filter(({ text }) => common.has(text)).length + terms.reduce((sum, count) => sum + count, 0);
}

/** A short line gets the line before it, which is its heading. */
function quoteOf(sentences: readonly Sentence[], at: number): string {
  const own = sentences[at]?.text.trim() ?? '';
  const before = sentences[at - 1]?.text.trim() ?? '';
  const quote = own.length < 60 && before.length < 120 && before !== '' ? `${before}: ${own}` : own;
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote - 1)}…`;
}
