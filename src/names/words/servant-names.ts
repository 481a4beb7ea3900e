import { latinOf } from './normalise.ts';

/** A word of a name and how it is written in plain Latin letters. */
export interface Draft {
  readonly word: string;
  readonly latin: string;
}

export function draftOf(word: string): Draft {
  const bare = word.replace(/\.$/, '');
  const latin = latinOf(bare);
  // Abdul by itself is the first word of a servant-of name in any script; not all of them tell b from p, or d from t.
  const isAlphabet = /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
  const isServant = isAlphabet
    ? /^a(?:b+d+|d+b+)(?:[aeou]l)?$/.test(latin)
    : /^a[bp](?:d|t|tt|dh)[aeou]l$/.test(latin);
  return { word, latin: isServant || bare === 'عبد' || bare === 'עבד' ? 'abd' : latin };
}

/**
 * Servant-of names are written in one, two or three words, and the article bends: Abdulaziz, Abdel Aziz, Abd al-Aziz.
 * All become `abd` and what follows, a slip of the pen in it too (Adbullah). Surnames made of them (Abdulov, Abdullayev) stay.
 */
export function splitServant(word: string): string[] {
  const inArabic = /^ع(?:بد|دب)(?:ال)?(\p{L}{3,})$/u.exec(word)?.[1];
  if (inArabic !== undefined) return ['عبد', inArabic];
  const { latin } = draftOf(word);
  const found = servant.exec(latin);
  const letters = [...word];
  // Only where each letter is one Latin letter is it known where to cut.
  if (found === null || letters.length !== latin.length || servantSurname.test(latin)) return [word];
  const rest = letters.slice(found[0].length).join('');
  const first = letters.slice(0, 3).join('');
  if (rest === '') return [first];
  // A sign for a vowel belongs to the letter before it.
  if (/^\p{M}/u.test(rest)) return [word];
  return rest.length < 3 ? [word] : [first, rest];
}

const servant = /^a(?:b+d+|d+b+)(?:[aeiou](?:l(?=[^l]|$)|[rsznt](?=[rsznt])|(?=[hrsnkg])))?(?=.|$)/;
const servantSurname = /(?:[oe]v|[oe]va|li|zade|oglu|ski)$/;
