export { type Comparison, compareNames, DEFAULT_THRESHOLD } from './compare.ts';
export { type Mention, MentionFinder } from './mentions.ts';
export { NameIndex } from './name-index.ts';
