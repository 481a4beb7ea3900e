import type { Schema } from '../../model/entry.ts';
import { DEFAULT_THRESHOLD } from '../compare/compare.ts';
import type { PreparedName, TokenKind } from '../words/token.ts';
import { prepareName } from '../words/tokenise.ts';
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

/** The names that are not even found in a text that consists of nothing else. */
export function neverFound<T>(names: readonly Watched<T>[]): NeverFound<T>[] {
  const finder = new MentionFinder(names);
  const isFound = ({ name, value }: Watched<T>): boolean =>
    [name, capitalised(name)].some((text) =>
      finder
        .find(text)
        .some(
          (mention) => mention.value === value && mention.name === name && mention.score >= DEFAULT_THRESHOLD,
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
  const textsOf = (wanted: TokenKind): string[] =>
    tokens.filter((token) => token.kind === wanted).map(({ text }) => `“${text}”`);
  if (kind !== 'person') {
    return textsOf('name').length === 0
      ? 'its words are those of many; add what tells it apart, as the country or the place'
      : 'one short or common word tells too little; write the name in full';
  }
  const [initials, titles] = [textsOf('initial'), textsOf('title')];
  if (initials.length > 0) {
    return `${initials.join(', ')} counts as an initial, which tells too little; write the given name in full`;
  }
  const counted = titles.length > 0 ? `${titles.join(', ')} counts as a title, and ` : '';
  return `${counted}one word tells too little; write given name and surname`;
}
