import type { Looseness, Phones } from '../sound/phones.ts';
import type { Outline } from '../sound/skeleton.ts';
import type { Reading } from '../sound/sounds.ts';
import type { Script } from '../sound/transliterate.ts';

/**
 * `name` is what identifies; a `patronymic` supports or contradicts; an `initial` stands for a name; a `title` and
 * a `form` (of a company) say little; `generic` is a word that many organisations share; a `number` must agree.
 */
export type TokenKind = 'name' | 'patronymic' | 'initial' | 'title' | 'form' | 'generic' | 'number';

/** A word of a name. One that was seen lately is the same object, so that comparisons can be remembered. */
export interface Token {
  /** Differs for any two tokens of a process. */
  readonly id: number;
  readonly kind: TokenKind;
  /** As written, for people. */
  readonly text: string;
  /** Whether a full stop follows, as in Hon. */
  readonly isShortened: boolean;
  /** In plain lower-case Latin letters. */
  readonly latin: string;
  /** What a generic word means, the same in all languages; −1 for others. */
  readonly concept: number;
  /** How it may sound, the plain reading first. */
  readonly readings: readonly Reading[];
  /** The same for a word of an East Asian name in Latin letters, whose j is dj and never y. */
  readonly eastAsian: readonly Reading[];
  /** The same beside Chinese characters that transcribe a foreign name, with what Chinese leaves out of it. */
  readonly inChinese: readonly Reading[];
  /** How it sounds within a foreign name that Chinese characters write in one: in full, and without its last consonants. */
  readonly withinChinese: readonly string[];
  /** The plain reading. */
  readonly phones: Phones;
  /** Of all its readings: which groups of consonants each has, which any has, the shortest and the longest length. */
  readonly outline: Outline;
  /** Which skeletons its readings have, a bit each, which others may share. */
  readonly skeletons: number;
  /** Which letters `latin` has, a bit each. */
  readonly letters: number;
  /** Groups of given names that are one in different languages, those of its full forms among them. */
  readonly givenNames: readonly number[];
  /** The same of the given names of the Islamic world, which are surnames as often. */
  readonly arabicNames: readonly number[];
  /** Whether it is a woman's given name of the Islamic world. */
  readonly isWomans: boolean;
  /** What a short given name may stand for. */
  readonly fullForms: readonly Token[];
  /** A patronymic without its ending, to compare Heydarovich with Heydar oglu. */
  readonly stem: Reading | null;
  readonly script: Script;
  /** Whether it is of Chinese characters, read in a language that is written with them. */
  readonly isNativeHan: boolean;
  /** Whether it is of Chinese characters that transcribe a foreign name. */
  readonly isForeignHan: boolean;
  /** Whether it is a surname in any of several languages, whose sounds have to be the same then. */
  readonly isMixedSurname: boolean;
  /** How loosely its sounds are compared with those of another script. */
  readonly looseness: Looseness;
  /** How much it tells, about 1: rare words tell more than common ones. */
  readonly weight: number;
  /** How rare it is: one in 2^bits names has it. */
  readonly bits: number;
  /** Whether this spelling is a name that people have. */
  readonly isKnown: boolean;
}

export type NameKind = 'person' | 'organisation' | 'object';

/** A name, ready to be compared. */
export interface PreparedName {
  readonly kind: NameKind;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** `tokens`, and other ways to cut and read the name: one a language for Chinese characters. */
  readonly ways: readonly (readonly Token[])[];
}

/** Whether a word's script writes syllables, so that names may be cut anywhere between them. */
export function isSyllabic({ script }: Token): boolean {
  return script === 'han' || script === 'syllabic';
}

/** Whether a word is one of those that identify. */
export function isName({ kind }: Token): boolean {
  return kind === 'name';
}

/** Whether a word is one of those that no name is met without. */
export function isNeeded({ kind }: Token): boolean {
  return kind === 'name' || kind === 'generic';
}

/** Whether a word is of those that names write together or apart. */
export function isWord({ kind }: Token): boolean {
  return kind === 'name' || kind === 'patronymic' || kind === 'generic';
}

/** Words of fewer sounds are nobody's two words. */
const leastOfSeveral = 3;

/** Whether a word is long enough to be several; a Chinese character or a Korean syllable is not. */
export function mayBeSeveral(token: Token): boolean {
  return token.phones.length >= leastOfSeveral && !(isOneCharacter(token) && isSyllabic(token));
}

/** Whether a word is of one character, which may be two units of UTF-16: 𠮷. */
export function isOneCharacter({ text }: Token): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}
