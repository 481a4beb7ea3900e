import type { Schema } from '../model/entry.ts';
import { companyForms } from './company-forms.ts';
import { isOrganisationWord } from './concepts.ts';
import { cutSurname, type HanLanguage, hanWays } from './han-ways.ts';
import { makeToken } from './make-token.ts';
import { withoutTail } from './name-tail.ts';
import { foldCase, normalise } from './normalise.ts';
import { organisationTokens, replaceForms } from './organisation-tokens.ts';
import { splitWords } from './split-words.ts';
import type { NameKind, PreparedName, Token, TokenKind } from './token.ts';
import { latinise, scriptOf } from './transliterate.ts';
import { filiationsAfter, filiationsBefore, particles, patronymicEnding, titles } from './words.ts';

/** Cuts a name into its words and says of each what it is. */
export function prepareName(name: string, schema?: Schema): PreparedName {
  const text = normalise(name);
  const kind = kindOf(text, schema);
  if (kind !== 'person') {
    const tokens = organisationTokens(text, kind);
    return { kind, text: name, tokens, ways: [tokens] };
  }
  const bare = withoutTail(text)
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const words = splitWords(bare === '' ? text : bare);
  const ways = hanWays(text, words).map((way) => personTokens(way.words, way.language));
  if (ways.length === 0) ways.push(personTokens(words.length === 1 ? words.flatMap(cutSurname) : words));
  return { kind, text: name, tokens: ways[0] ?? [], ways };
}

/** Without a schema, a company form or a word like "ministry" makes an organisation. */
function kindOf(text: string, schema: Schema | undefined): NameKind {
  if (schema === 'Person') return 'person';
  if (schema === 'Vessel' || schema === 'Airplane') return 'object';
  if (schema === 'Organization' || schema === 'Company') return 'organisation';
  const tells = (word: string): boolean => {
    const lower = foldCase(word);
    const latin = latinise(lower, scriptOf(lower));
    return latin.length > 2 && (companyForms.has(latin) || (latin.length > 3 && isOrganisationWord(lower)));
  };
  return splitWords(replaceForms(text)).some(tells) ? 'organisation' : 'person';
}

function personTokens(words: readonly string[], language?: HanLanguage): Token[] {
  const drafts = words.flatMap(splitServant).map((word) => draftOf(word));
  const named: { word: string; latin: string; kind: TokenKind }[] = [];
  let fathersNext = false;
  for (const { word, latin } of drafts) {
    if (!mayBeSmallWord(word)) named.push({ word, latin, kind: 'name' });
    else if (filiationsAfter.has(latin)) {
      const last = named.at(-1);
      if (last !== undefined) last.kind = 'patronymic';
    } else if (filiationsBefore.has(latin) && named.length > 0 && !word.endsWith('.')) fathersNext = true;
    else if (particles.has(latin) && !word.endsWith('.') && drafts.length > 2) continue;
    else {
      named.push({ word, latin, kind: fathersNext ? 'patronymic' : personKind(word, latin) });
      fathersNext = false;
    }
  }
  const rest = named.filter(({ kind }) => kind === 'name').length;
  return named.map(({ word, latin, kind }) => {
    if (kind === 'name' && rest > 2 && patronymicEnding.test(latin)) return makeToken(word, 'patronymic');
    const isName = kind === 'title' && rest === 0;
    const given = latin === 'abd' ? { latin } : {};
    return makeToken(word, isName ? 'name' : kind, language === undefined ? given : { language });
  });
}

/** Syllables of Chinese and Korean names sound like particles and titles of other languages, and are none. */
function mayBeSmallWord(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hangul}]/u.test(word);
}

interface Draft {
  readonly word: string;
  readonly latin: string;
}

function draftOf(word: string): Draft {
  const bare = word.replace(/\.$/, '');
  const latin = latinise(foldCase(bare), scriptOf(bare));
  // Abdul by itself is the first word of a servant-of name in any script; not all of them tell b from p, or d from t.
  const isAlphabet = /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
  const isServant = isAlphabet ? /^abd[aeou]l$/.test(latin) : /^a[bp](?:d|t|tt|dh)[aeou]l$/.test(latin);
  return { word, latin: isServant || bare === 'عبد' || bare === 'עבד' ? 'abd' : latin };
}

function personKind(word: string, latin: string): TokenKind {
  if (/^\p{N}+$/u.test(latin) || /^(?:II|III|IV|VI|VII|VIII|IX)$/.test(word)) return 'number';
  if (titles.has(latin)) return 'title';
  const letters = [...word.replace(/\.$/, '')].length;
  if (word.endsWith('.') && scriptOf(word) === 'syllabic' && letters <= 4) return 'initial';
  if (scriptOf(word) === 'latin' || scriptOf(word) === 'cyrillic' || scriptOf(word) === 'greek') {
    if (letters === 1 || (letters === 2 && word.endsWith('.'))) return 'initial';
  }
  return 'name';
}

/**
 * Servant-of names are written in one, two or three words, and the article bends: Abdulaziz, Abdel Aziz, Abd al-Aziz.
 * All become `abd` and what follows. Surnames made of them (Abdulov, Abdullayev) stay.
 */
function splitServant(word: string): string[] {
  const inArabic = /^عبد(?:ال)?(\p{L}{3,})$/u.exec(word)?.[1];
  if (inArabic !== undefined) return ['عبد', inArabic];
  const { latin } = draftOf(word);
  const found = servant.exec(latin);
  const letters = [...word];
  // Only where each letter is one Latin letter is it known where to cut.
  if (found === null || letters.length !== latin.length || servantSurname.test(latin)) return [word];
  const rest = letters.slice(found[0].length).join('');
  const first = letters.slice(0, 3).join('');
  if (rest === '') return [first];
  return rest.length < 3 ? [word] : [first, rest];
}

const servant = /^abd(?:[aeiou](?:l(?=[^l]|$)|[rsznt](?=[rsznt])|(?=[hrsnkg])))?(?=.|$)/;
const servantSurname = /(?:[oe]v|[oe]va|li|zade|oglu|ski)$/;
