export { type Comparison, comparePrepared, compareNames, DEFAULT_THRESHOLD } from './compare.ts';
export { type Mention, MentionFinder } from './mentions.ts';
export { NameIndex } from './name-index.ts';
export type { PreparedName } from './token.ts';
export { prepareName } from './tokenise.ts';
