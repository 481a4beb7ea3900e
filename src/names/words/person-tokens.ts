import type { HanLanguage } from '../han/han-ways.ts';
import { scriptOf } from '../sound/transliterate.ts';
import { makeToken } from './make-token.ts';
import { draftOf, splitServant } from './servant-names.ts';
import type { Token, TokenKind } from './token.ts';
import {
  filiationsAfter,
  filiationsBefore,
  leadingTitles,
  particles,
  patronymicEnding,
  spokenParticles,
  suffixes,
  titles,
} from './words.ts';

/** The words of a person's name, each as what it is: given names and surnames, fathers' names, titles, initials. */
export function personTokens(words: readonly string[], language?: HanLanguage): Token[] {
  const drafts = words.flatMap(splitServant).map((word) => draftOf(word));
  const named: { word: string; latin: string; kind: TokenKind; particles?: string }[] = [];
  let fathersNext = false;
  let particlesBefore = '';
  for (const [at, { word, latin }] of drafts.entries()) {
    if (!mayBeSmallWord(word)) named.push({ word, latin, kind: 'name' });
    else if (filiationsAfter.has(latin)) {
      const last = named.at(-1);
      if (last !== undefined) last.kind = 'patronymic';
    } else if (filiationsBefore.has(latin) && named.length > 0 && !word.endsWith('.')) fathersNext = true;
    else if (particles.has(latin) && !word.endsWith('.') && drafts.length > 2) {
      if (spokenParticles.has(latin)) particlesBefore += latin;
    } else {
      const kind = isRank(latin, at, drafts.length) ? 'title' : personKind(word, latin);
      named.push({ word, latin, kind: fathersNext ? 'patronymic' : kind, particles: particlesBefore });
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

/** Earl and Baron are names, too: titles in front of a whole name, as Jr. and MD are behind one. */
function isRank(latin: string, at: number, count: number): boolean {
  if (count < 3) return false;
  return at === 0 ? leadingTitles.has(latin) : at === count - 1 && suffixes.has(latin);
}

/** Syllables of Chinese and Korean names sound like particles and titles of other languages, and are none. */
function mayBeSmallWord(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hangul}]/u.test(word);
}

function personKind(word: string, latin: string): TokenKind {
  if (/^\p{N}+$/u.test(latin) || /^(?:II|III|IV|VI|VII|VIII|IX)$/.test(word)) return 'number';
  if (titles.has(latin)) return 'title';
  const letters = [...word.replace(/\.$/, '')].length;
  if (word.endsWith('.') && scriptOf(word) === 'syllabic' && letters <= 4) return 'initial';
  if (scriptOf(word) === 'latin' || scriptOf(word) === 'cyrillic' || scriptOf(word) === 'greek') {
    if (letters === 1 || (letters === 2 && word.endsWith('.'))) return 'initial';
  }
  return 'name';
}
