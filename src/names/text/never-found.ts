import type { Schema } from '../../model/entry.ts';
import { compareNames, DEFAULT_THRESHOLD } from '../compare/compare.ts';
import type { PreparedName, Token, TokenKind } from '../words/token.ts';
import { longestName, prepareName } from '../words/tokenise.ts';
import { suffixes } from '../words/words.ts';
import { MentionFinder } from './mentions.ts';

interface Watched<T> {
  readonly name: string;
  readonly schema: Schema;
  readonly value: T;
}

/** A name that no text can name anybody by. */
export interface NeverFound<T> {
  readonly name: string;
  readonly value: T;
  /** Why, and what to do about it. */
  readonly advice: string;
}

/** Whether a name has no word that could tell who is meant: it is not even like itself. */
export function namesNobody(name: string, schema: Schema): boolean {
  return compareNames(name, name, schema).score === 0;
}

/** The names that are not even found in a text that consists of nothing else. */
export function neverFound<T>(names: readonly Watched<T>[]): NeverFound<T>[] {
  const finder = new MentionFinder(names);
  const isFound = ({ name, value }: Watched<T>): boolean =>
    // Of a longer name only that much is compared.
    [name, capitalised(name)]
      .map((text) => text.slice(0, longestName))
      .some((text) =>
        finder
          .find(text)
          .some(
            (mention) =>
              mention.value === value && mention.name === name && mention.score >= DEFAULT_THRESHOLD,
          ),
      );
  return names
    .filter((watched) => !isFound(watched))
    .map(({ name, schema, value }) => ({ name, value, advice: adviceFor(prepareName(name, schema)) }));
}

/** Who writes a name in small letters means the one that texts write with capitals. */
function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function adviceFor({ kind, tokens }: PreparedName): string {
  const textsOf = (wanted: TokenKind, isMeant = (_: Token): boolean => true): string[] =>
    tokens.filter((token) => token.kind === wanted && isMeant(token)).map(({ text }) => `“${text}”`);
  if (kind !== 'person') {
    return textsOf('name').length === 0
      ? 'its words are those of many; add what tells it apart, as the country or the place'
      : 'one short or common word tells too little; write the name in full';
  }
  // Jr. is told from an initial only behind a whole name
  const isSuffix = ({ latin }: Token): boolean => suffixes.has(latin);
  const initials = textsOf('initial', (token) => !isSuffix(token));
  const titles = [...textsOf('title'), ...textsOf('initial', isSuffix)];
  if (initials.length > 0) {
    return `${initials.join(', ')} counts as an initial, which tells too little; write the given name in full`;
  }
  const counted = titles.length > 0 ? `${titles.join(', ')} counts as a title, and ` : '';
  return `${counted}one word tells too little; write given name and surname`;
}
