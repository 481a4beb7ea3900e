export { type Comparison, compareNames, DEFAULT_THRESHOLD } from './compare/compare.ts';
export { type Found, NameIndex } from './search/name-index.ts';
export { type Mention, MentionFinder } from './text/mentions.ts';
export { namesNobody, neverFound } from './text/never-found.ts';
