import type { HanLanguage } from '../han/han-ways.ts';
import { type Script, scriptOf } from '../sound/transliterate.ts';
import { makeToken } from './make-token.ts';
import { type Draft, draftOf, splitServant } from './servant-names.ts';
import type { Token, TokenKind } from './token.ts';
import {
  bentArticles,
  filiationsAfter,
  filiationsBefore,
  filiationsInScript,
  leadingTitles,
  mayBeName,
  particles,
  patronymicEnding,
  shortTitlesInArabic,
  spelledW,
  spokenParticles,
  suffixes,
  suffixesInArabic,
  titles,
  titlesInScript,
} from './words.ts';

/** The words of a person's name, each as what it is: given names and surnames, fathers' names, titles, initials. */
export function personTokens(words: readonly string[], language?: HanLanguage): Token[] {
  const drafts = words.flatMap(splitServant).map((word) => draftOf(word));
  const named: { word: string; latin: string; kind: TokenKind; particles?: string }[] = [];
  // Al Saud bin Abdulaziz: what follows "house of" is the name of a family, fathers in it or not.
  const family = drafts.findIndex(({ word }) => word === 'آل');
  let fathersNext = false;
  let particlesBefore = '';
  for (const [at, { word, latin }] of drafts.entries()) {
    if (spelledW.has(word)) named.push({ word: 'W.', latin: 'w', kind: 'initial' });
    else if (!mayBeSmallWord(word)) named.push({ word, latin, kind: 'name' });
    else if (filiationsAfter.has(latin)) {
      const last = named.at(-1);
      if (last !== undefined) last.kind = 'patronymic';
    } else if (isFiliation(word, latin) && named.length > 0) fathersNext = family < 0 || at < family;
    else if (drafts.length > 2 && isParticle(word, latin, drafts[at + 1]?.latin)) {
      if (spokenParticles.has(latin)) particlesBefore += latin;
    } else {
      const kind = fathersNext ? 'patronymic' : kindAt(drafts, at, named.at(-1)?.kind);
      named.push({ word, latin, kind, particles: particlesBefore });
      fathersNext = false;
      particlesBefore = '';
    }
  }
  const rest = named.filter(({ kind }) => kind === 'name').length;
  return named.map(({ word, latin, kind, particles: before = '' }) => {
    if (kind === 'name' && rest > 2 && patronymicEnding.test(latin)) return makeToken(word, 'patronymic');
    const isName = kind === 'title' && rest === 0;
    const given = latin === 'abd' ? { latin } : before === '' ? {} : { particles: before };
    return makeToken(word, isName ? 'name' : kind, language === undefined ? given : { language });
  });
}

function kindAt(drafts: readonly Draft[], at: number, before: TokenKind | undefined): TokenKind {
  const { word, latin } = drafts[at] ?? { word: '', latin: '' };
  if (isRank(latin, at, drafts.length) || (at === 0 && shortTitlesInArabic.has(bare(word)))) return 'title';
  // Arabic titles stand in front: the last word is a name made of one, as in Jamal al-Sheikh
  const isLast = at > 0 && at === drafts.length - 1;
  if (isLast && scriptOf(word) === 'abjad' && !suffixesInArabic.has(word)) return 'name';
  if (standsAsName(word, latin, at, drafts.length, before)) return 'name';
  return personKind(word, latin, before);
}

/**
 * A title in front of one word only, after a name or at the end is a name if it may be one at all: Prince Johnson, Kim Il
 * Sung in Russian (Ир), John Major. Written short, as Hon., it is a title anywhere.
 */
function standsAsName(
  word: string,
  latin: string,
  at: number,
  count: number,
  before: TokenKind | undefined,
): boolean {
  if (word.endsWith('.') || count < 2 || !mayBeName(latin)) return false;
  return count === 2 || at === count - 1 || (before !== undefined && before !== 'title');
}

function isFiliation(word: string, latin: string): boolean {
  return (filiationsBefore.has(latin) && !word.endsWith('.')) || filiationsInScript.has(word);
}

function isParticle(word: string, latin: string, next: string | undefined): boolean {
  if (!particles.has(latin) || word.endsWith('.')) return false;
  return next?.startsWith(bentArticles.get(latin) ?? '') ?? true;
}

function bare(word: string): string {
  return word.replace(/\.$/, '');
}

/** Earl and Baron are names, too: titles in front of a whole name, as Jr. and MD are behind one. */
function isRank(latin: string, at: number, count: number): boolean {
  if (count < 3) return false;
  return at === 0 ? leadingTitles.has(latin) : at === count - 1 && suffixes.has(latin);
}

/** Syllables of Chinese and Korean names sound like particles and titles of other languages, and are none. */
function mayBeSmallWord(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hangul}]/u.test(word);
}

function personKind(word: string, latin: string, before: TokenKind | undefined): TokenKind {
  if (/^\p{N}+$/u.test(latin) || /^(?:II|III|IV|VI|VII|VIII|IX)$/.test(word)) return 'number';
  const script = scriptOf(word);
  if (isTitle(word, latin, script)) return 'title';
  const letters = [...bare(word)].length;
  switch (script) {
    case 'latin':
    case 'cyrillic':
    case 'greek':
      return letters === 1 || (letters === 2 && word.endsWith('.')) ? 'initial' : 'name';
    case 'abjad':
      return word.endsWith('.') && letters <= longestSpelledOut ? 'initial' : 'name';
    case 'syllabic':
      return isInitialSyllable(word, letters, before) ? 'initial' : 'name';
    default:
      return 'name';
  }
}

/** So long is the name of a Latin letter as scripts without vowels spell it out: اچ. for H. */
const longestSpelledOut = 3;

/** Indic scripts write an initial as a syllable, or spell the name of a Latin letter out: எம். for M. */
function isInitialSyllable(word: string, letters: number, before: TokenKind | undefined): boolean {
  if (word.endsWith('.')) return letters <= 4;
  return before === 'initial' && /^\p{L}\p{M}?$/u.test(word);
}

/** Only where a script writes all sounds do its words tell themselves from others once they are Latin. */
function isTitle(word: string, latin: string, script: Script): boolean {
  if (titlesInScript.has(bare(word))) return true;
  if (script === 'abjad' || (script !== 'latin' && inLatinOnly.has(latin))) return false;
  return titles.has(latin) && (script !== 'syllabic' || latin.length > shortestInSyllables);
}

/** Short for ingenieur; Ир is a Korean name. */
const inLatinOnly: ReadonlySet<string> = new Set(['ir']);
const shortestInSyllables = 3;
