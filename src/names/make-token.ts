import { calibration } from './calibration.ts';
import { lettersIn } from './edits.ts';
import { fullForms, givenNameGroups } from './given-names.ts';
import { type HanLanguage, hanSounds } from './han-ways.ts';
import { foldCase } from './normalise.ts';
import { type Phones, phonesOf } from './phones.ts';
import { bitsAmongBodies, bitsAmongPeople, isKnownName } from './rarity.ts';
import { readingsOf } from './readings.ts';
import { outlineOf } from './skeleton.ts';
import { type Reading, readingOf } from './sounds.ts';
import type { NameKind, Token, TokenKind } from './token.ts';
import { latinise, loosenessOf, scriptOf } from './transliterate.ts';

const weights: Readonly<Record<TokenKind, number>> = {
  name: 1,
  patronymic: 0.8,
  initial: 0.6,
  title: 0.1,
  form: 0.12,
  generic: 0.35,
  number: 0.5,
};

/** A word that a thousandth of all people have. */
const ordinaryBits = 10;

const patronymicSounds = /(?:o|e|yo)v(?:i[Cc]|iT|na)h?$|ivna$/;

const seen = new Map<string, Token>();
const mostSeen = 200_000;
let lastId = 0;

export interface TokenOptions {
  readonly of?: NameKind;
  /** In place of what its letters say. */
  readonly latin?: string;
  /** In which language a word of Chinese characters is read; without it, in all. */
  readonly language?: HanLanguage;
  /** What a generic word means; −1 for nothing in particular. */
  readonly concept?: number;
}

/** A word of a name, as it was written, with all that comparisons need of it. */
export function makeToken(word: string, kind: TokenKind, options: TokenOptions = {}): Token {
  const key = `${kind} ${options.of ?? ''} ${options.latin ?? ''} ${options.language ?? ''} ${word}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const token = build(word, kind, options);
  if (seen.size >= mostSeen) seen.clear();
  seen.set(key, token);
  return token;
}

function build(word: string, kind: TokenKind, options: TokenOptions): Token {
  const text = word.replace(/\.$/, '');
  const lower = foldCase(text);
  const script = scriptOf(lower);
  const latin = options.latin ?? latinise(lower, script).replace(/[^a-z0-9]/g, '');
  // İ and ı must be seen before case folding takes the mark away: they tell how c and x are read
  const heard = script === 'latin' ? text.replaceAll('İ', 'i').toLowerCase() : lower;
  const { language } = options;
  const isHan = script === 'han' && language !== undefined;
  const [sounds = '', ...others] = isHan ? hanSounds(heard, language) : readingsOf(heard, script);
  const plain = phonesOf(sounds);
  const readings = [plain, ...others.map(phonesOf)].map(readingOf);
  const isNativeHan = isHan && language !== 'foreign';
  const bits = options.of === 'organisation' ? bitsAmongBodies(latin) : bitsAmongPeople(latin);
  const fulls = kind === 'name' && options.of === undefined ? fullForms(latin) : [];
  lastId += 1;
  return {
    id: lastId,
    kind,
    text,
    latin,
    concept: options.concept ?? -1,
    readings,
    phones: plain,
    outline: outlineOf(readings.map(({ skeleton }) => skeleton)),
    letters: lettersIn(latin),
    givenNames: kind === 'name' ? [latin, ...fulls].flatMap(givenNameGroups) : [],
    fullForms: fulls.map((full) => makeToken(full, 'name')),
    stem: kind === 'patronymic' ? stemOf(sounds, plain) : null,
    script,
    isNativeHan,
    looseness: isNativeHan ? 0 : loosenessOf(script),
    weight: weightOf(kind, latin, bits),
    bits,
    isKnown: isKnownName(latin),
  };
}

function stemOf(sounds: string, phones: Phones): Reading | null {
  const stem = phonesOf(sounds.replace(patronymicSounds, ''));
  return stem.length > 1 && stem.length < phones.length ? readingOf(stem) : null;
}

function weightOf(kind: TokenKind, latin: string, bits: number): number {
  const weight = weights[kind];
  if (kind !== 'name' && kind !== 'patronymic') return weight;
  const rarity = 1 + (bits - ordinaryBits) * calibration.weightPerBit;
  return weight * (latin.length < 3 ? Math.min(rarity, 0.85) : rarity);
}
