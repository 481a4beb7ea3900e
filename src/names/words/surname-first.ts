import { latinOf } from './normalise.ts';
import { splitWords } from './split-words.ts';
import { suffixes } from './words.ts';

/** White space is passed over once, not from each of its places on. */
const comma = /(?<!\s)\s*[,،、]\s*/u;

/**
 * A person's name with the surname behind, where the writing says that it was put in front: by a comma, as lists and
 * libraries do ("KADYROV, Ramzan"), or by capitals, as the EU and diplomats do ("MADURO MOROS Nicolás"). Null where
 * neither does: in "Kerim Alimardanov", "RAMZAN KADYROV", "Paul Trible, Jr." and rows of several commas.
 */
export function withSurnameLast(name: string): string | null {
  const [surname, given, ...more] = name.split(comma);
  if (surname === undefined) return null;
  if (given === undefined) return withCapitalsLast(surname);
  if (!hasLetters(surname) || !hasLetters(given) || !more.every(isSuffix) || isSuffix(given)) return null;
  return [given, surname, ...more].join(' ');
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Jr., Esq. and the like; nothing at all as well, as behind a last comma. */
function isSuffix(part: string): boolean {
  return splitWords(part).every((word) => suffixes.has(latinOf(word.replace(/\.$/, ''))));
}

/** Two capitals at least, so that an initial is no surname. */
function isInCapitals(word: string): boolean {
  return !/\p{Ll}/u.test(word) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(word);
}

function withCapitalsLast(name: string): string | null {
  const words = name.trim().split(/\s+/);
  const given = words.findIndex((word) => !isInCapitals(word));
  if (given < 1 || !words.slice(given).every((word) => /\p{Ll}/u.test(word))) return null;
  return [...words.slice(given), ...words.slice(0, given)].join(' ');
}
