import { TextMemory } from '../../model/text-memory.ts';
import { calibration } from '../compare/calibration.ts';
import { lettersIn } from '../compare/edits.ts';
import { heardInChinese, heardWithinChinese } from '../han/han-foreign.ts';
import { type HanLanguage, hanSounds, withKoreanJ } from '../han/han-ways.ts';
import { type Looseness, type Phones, phonesOf } from '../sound/phones.ts';
import { plainReading, readingsOf } from '../sound/readings.ts';
import { bitSet, type Outline, outlineOf } from '../sound/skeleton.ts';
import { type Reading, readingOf } from '../sound/sounds.ts';
import { latinise, loosenessOf, type Script, scriptOf } from '../sound/transliterate.ts';
import { arabicNameGroups, fullForms, givenNameGroups, isWomansName } from './given-names.ts';
import { foldCase } from './normalise.ts';
import { bitsAmongBodies, bitsAmongPeople, isKnownName } from './rarity.ts';
import type { NameKind, Token, TokenKind } from './token.ts';

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

/** Mohammad, as it is written short. */
const shortMohammad = /^m(?:[ou]h)?d$/;

/** Many times what 20,000 words of any language have. */
const mostSeenChars = 1_000_000;
const seen = new TextMemory<Token>(20_000, mostSeenChars);
let lastId = 0;

export interface TokenOptions {
  readonly of?: NameKind;
  /** In place of what its letters say. */
  readonly latin?: string;
  /** Of the same name, which stand before it. */
  readonly particles?: string;
  /** In which language a word of Chinese characters is read; without it, in all. */
  readonly language?: HanLanguage;
  /** What a generic word means; −1 for nothing in particular. */
  readonly concept?: number;
}

/** A word of a name, as it was written, with all that comparisons need of it. */
export function makeToken(word: string, kind: TokenKind, options: TokenOptions = {}): Token {
  const key = `${kind} ${options.of ?? ''} ${options.latin ?? ''} ${options.language ?? ''} ${options.particles ?? ''} ${word}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  return seen.remember(key, build(word, kind, options));
}

/** For whoever made more tokens than will be needed again soon. */
export function forgetTokens(): void {
  seen.clear();
}

function build(word: string, kind: TokenKind, options: TokenOptions): Token {
  lastId += 1;
  return new LazyToken(lastId, word, kind, options);
}

/** Most words are compared with few others, so what only some comparisons need is found when it is asked for. */
class LazyToken implements Token {
  readonly id: number;
  readonly kind: TokenKind;
  readonly text: string;
  readonly isShortened: boolean;
  readonly script: Script;
  readonly #lower: string;
  readonly #options: TokenOptions;
  #latin: string | undefined;
  #phones: Phones | undefined;
  #readings: readonly Reading[] | undefined;
  #eastAsian: readonly Reading[] | undefined;
  #inChinese: readonly Reading[] | undefined;
  #withinChinese: readonly string[] | undefined;
  #outline: Outline | undefined;
  #skeletons: number | undefined;
  #letters: number | undefined;
  #fullForms: readonly Token[] | undefined;
  #givenNames: readonly number[] | undefined;
  #arabicNames: readonly number[] | undefined;
  #stem: Reading | null | undefined;
  #bits: number | undefined;
  #isKnown: boolean | undefined;
  #weight: number | undefined;

  constructor(id: number, word: string, kind: TokenKind, options: TokenOptions) {
    this.id = id;
    this.kind = kind;
    this.isShortened = word.endsWith('.');
    this.text = this.isShortened ? word.slice(0, -1) : word;
    this.#options = options;
    this.#lower = foldCase(this.text);
    this.script = scriptOf(this.#lower);
    this.#latin = options.latin;
  }

  get latin(): string {
    this.#latin ??= latinise(this.#lower, this.script).replace(/[^a-z0-9]/g, '');
    return this.#latin;
  }

  get phones(): Phones {
    this.#phones ??= this.#isHan
      ? (this.readings[0]?.phones ?? phonesOf(''))
      : phonesOf(plainReading(this.#heard, this.script));
    return this.#phones;
  }

  get readings(): readonly Reading[] {
    this.#readings ??= this.#sounds().map((sounds) => readingOf(phonesOf(sounds)));
    return this.#readings;
  }

  get eastAsian(): readonly Reading[] {
    this.#eastAsian ??= this.#sounds().some((sounds) => sounds.includes('j'))
      ? this.#sounds().map((sounds) => readingOf(phonesOf(withKoreanJ(sounds))))
      : this.readings;
    return this.#eastAsian;
  }

  get inChinese(): readonly Reading[] {
    this.#inChinese ??= heardInChinese(this.#withParticles()).map((sounds) => readingOf(phonesOf(sounds)));
    return this.#inChinese;
  }

  get withinChinese(): readonly string[] {
    this.#withinChinese ??= heardWithinChinese(shortMohammad.test(this.latin) ? ['mohamad'] : this.#sounds());
    return this.#withinChinese;
  }

  get outline(): Outline {
    const readings = this.#options.particles === undefined ? this.readings : this.inChinese;
    this.#outline ??= outlineOf(readings.map(({ skeleton }) => skeleton));
    return this.#outline;
  }

  get skeletons(): number {
    this.#skeletons ??= bitSet(this.readings.map(({ skeleton }) => skeleton.key));
    return this.#skeletons;
  }

  get letters(): number {
    this.#letters ??= lettersIn(this.latin);
    return this.#letters;
  }

  get concept(): number {
    return this.#options.concept ?? -1;
  }

  get isForeignHan(): boolean {
    return this.#isHan && this.#options.language === 'foreign';
  }

  get isNativeHan(): boolean {
    return this.#isHan && this.#options.language !== 'foreign';
  }

  get isMixedSurname(): boolean {
    return this.#options.language === 'mixed' && this.script === 'han' && [...this.text].length === 1;
  }

  get fullForms(): readonly Token[] {
    this.#fullForms ??= this.#fulls().map((full) => makeToken(full, 'name'));
    return this.#fullForms;
  }

  get givenNames(): readonly number[] {
    this.#givenNames ??= this.kind === 'name' ? [this.latin, ...this.#fulls()].flatMap(givenNameGroups) : [];
    return this.#givenNames;
  }

  get arabicNames(): readonly number[] {
    this.#arabicNames ??= this.kind === 'name' ? this.#arabicGroups() : [];
    return this.#arabicNames;
  }

  get isWomans(): boolean {
    return this.arabicNames.some(isWomansName);
  }

  get stem(): Reading | null {
    if (this.kind !== 'patronymic') return null;
    if (this.#stem === undefined) this.#stem = stemOf(this.#sounds()[0] ?? '', this.phones);
    return this.#stem;
  }

  get looseness(): Looseness {
    return this.isNativeHan ? 0 : loosenessOf(this.script);
  }

  get bits(): number {
    this.#bits ??=
      this.#options.of === 'organisation' ? bitsAmongBodies(this.latin) : bitsAmongPeople(this.latin);
    return this.#bits;
  }

  get weight(): number {
    this.#weight ??= weightOf(this.kind, this.latin, this.bits);
    return this.#weight;
  }

  get isKnown(): boolean {
    this.#isKnown ??= isKnownName(this.latin);
    return this.#isKnown;
  }

  get #isHan(): boolean {
    return this.script === 'han' && this.#options.language !== undefined;
  }

  /** İ and ı must be seen before case folding takes the mark away: they tell how c and x are read. */
  get #heard(): string {
    return this.script === 'latin' ? this.text.replaceAll('İ', 'i').toLowerCase() : this.#lower;
  }

  #sounds(): readonly string[] {
    const { language } = this.#options;
    if (this.script !== 'han' || language === undefined) return readingsOf(this.#heard, this.script);
    const sounds = hanSounds(this.#heard, language);
    return sounds.length > 0 ? sounds : [''];
  }

  #withParticles(): readonly string[] {
    const [sounds, { particles = '' }] = [this.#sounds(), this.#options];
    return particles === '' ? sounds : [...sounds, `${particles}${sounds[0] ?? ''}`];
  }

  /** What Arabic letters are in Latin ones is too little to tell: Ali would be Ly. */
  #arabicGroups(): readonly number[] {
    return arabicNameGroups(this.#lower, this.script === 'abjad' ? '' : this.latin);
  }

  #fulls(): readonly string[] {
    return this.kind === 'name' && this.#options.of === undefined ? fullForms(this.latin) : [];
  }
}

function stemOf(sounds: string, phones: Phones): Reading | null {
  const stem = phonesOf(sounds.replace(patronymicSounds, ''));
  return stem.length > 1 && stem.length < phones.length ? readingOf(stem) : null;
}

/** What a title weighs where it is a name. */
export function weightAsName({ latin, bits }: Token): number {
  return weightOf('name', latin, bits);
}

function weightOf(kind: TokenKind, latin: string, bits: number): number {
  const weight = weights[kind];
  if (kind !== 'name' && kind !== 'patronymic') return weight;
  const rarity = 1 + (bits - ordinaryBits) * calibration.weightPerBit;
  return weight * (latin.length < 3 ? Math.min(rarity, 0.85) : rarity);
}
