import { latinise, scriptOf } from '../sound/transliterate.ts';

/** Marks that some publishers put inside a word and others leave out: hyphen points, joiners, direction marks. */
const invisible = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/gu;
/** Scripts without spaces between words mark their ends with one of no width. */
const endOfWord = /(?<=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b/gu;
const apostrophes = /[\u2018\u2019\u201b\u02bb\u02bc\u02b9\u02be\u02bf\u0060\u00b4\u2032\u05f3\u055a]/gu;
const hyphens = /[\u2010-\u2015\u2212\u05be\u30a0\uff0d]/gu;

/**
 * One form for what Unicode can write in several ways: compatibility forms are resolved, invisible marks go,
 * apostrophes and hyphens become the plain ones. Letters and their case stay.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(endOfWord, ' ')
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .replace(hyphens, '-');
}

/** Lower case in which Turkish and Azerbaijani İ and I, ı meet the i of every other alphabet. */
export function foldCase(text: string): string {
  return text.replace(/[İIı]/gu, 'i').toLowerCase();
}

/** A word in plain lower-case Latin letters. */
export function latinOf(word: string): string {
  const lower = foldCase(word);
  return latinise(lower, scriptOf(lower));
}
