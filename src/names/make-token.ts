import { commonNames } from './common-names.ts';
import { foldCase } from './normalise.ts';
import { phonesOf } from './phones.ts';
import type { Token, TokenKind } from './token.ts';
import { latinise, scriptOf, soundsOf } from './transliterate.ts';

const weights: Readonly<Record<TokenKind, number>> = {
  name: 1,
  patronymic: 0.8,
  initial: 0.6,
  title: 0.1,
  form: 0.12,
  generic: 0.35,
  number: 0.5,
};

/** How much less a common name tells than a rare one. */
const commonWeight = 0.75;
const patronymicSounds = /(?:o|e|yo)v(?:i[Cc]|iT|na)h?$|ivna$/;

/** A word of a name, as it was written, with all that comparisons need of it. */
export function makeToken(word: string, kind: TokenKind): Token {
  const text = word.replace(/\.$/, '');
  const lower = foldCase(text);
  const script = scriptOf(lower);
  const latin = latinise(lower, script).replace(/[^a-z0-9]/g, '');
  // İ and ı must be seen before case folding takes the mark away: they tell how c and x are read
  const sounds = soundsOf(script === 'latin' ? text.replaceAll('İ', 'i').toLowerCase() : lower, script);
  const phones = phonesOf(sounds);
  const stem = kind === 'patronymic' ? phonesOf(sounds.replace(patronymicSounds, '')) : null;
  return {
    kind,
    text,
    latin,
    phones,
    stem: stem !== null && stem.length > 1 && stem.length < phones.length ? stem : null,
    script,
    weight: weightOf(kind, latin, phones.length),
  };
}

function weightOf(kind: TokenKind, latin: string, length: number): number {
  const weight = weights[kind];
  if (kind !== 'name') return weight;
  if (commonNames.has(latin)) return weight * commonWeight;
  return length < 3 ? weight * 0.85 : weight;
}
