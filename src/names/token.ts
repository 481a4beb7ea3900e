import type { Phones } from './phones.ts';
import type { Script } from './transliterate.ts';

/**
 * `name` is what identifies; a `patronymic` supports or contradicts; an `initial` stands for a name; a `title` and
 * a `form` (of a company) say little; `generic` is a word that many organisations share; a `number` must agree.
 */
export type TokenKind = 'name' | 'patronymic' | 'initial' | 'title' | 'form' | 'generic' | 'number';

export interface Token {
  readonly kind: TokenKind;
  /** As written, for people. */
  readonly text: string;
  /** In plain lower-case Latin letters. */
  readonly latin: string;
  readonly phones: Phones;
  /** A patronymic without its ending, to compare Heydarovich with Heydar oglu. */
  readonly stem: Phones | null;
  readonly script: Script;
  /** How much it tells, 0 to 1: rare words tell more than common ones. */
  readonly weight: number;
}

export type NameKind = 'person' | 'organisation' | 'object';

/** A name, ready to be compared. */
export interface PreparedName {
  readonly kind: NameKind;
  readonly text: string;
  readonly tokens: readonly Token[];
}
