import type { Schema } from '../../model/entry.ts';
import { cutSurname, hanWays } from '../han/han-ways.ts';
import { companyForms } from './company-forms.ts';
import { isOrganisationWord } from './concepts.ts';
import { givenNameGroups } from './given-names.ts';
import { withoutTail } from './name-tail.ts';
import { foldCase, latinOf, normalise } from './normalise.ts';
import { organisationTokens, replaceForms } from './organisation-tokens.ts';
import { personTokens } from './person-tokens.ts';
import { bitsAmongBodies, bitsAmongPeople } from './rarity.ts';
import { splitWords } from './split-words.ts';
import { withSurnameLast } from './surname-first.ts';
import type { NameKind, PreparedName } from './token.ts';
import { longTitles } from './words.ts';

/** OFAC's lists have room for 350 letters; what reads names may take a time that grows with the square of their length. */
export const longestName = 1000;

/** The name as all patterns see it. One sign may stand for 18 letters, so what they are is cut again. */
function readable(name: string): string {
  return normalise(name.slice(0, 2 * longestName)).slice(0, longestName);
}

/** Cuts a name into its words and says of each what it is. */
export function prepareName(name: string, schema?: Schema): PreparedName {
  return prepareAs(name, kindOf(name, schema));
}

/** The same for a name of which it is known what it names. */
export function prepareAs(name: string, kind: NameKind): PreparedName {
  const text = readable(name);
  if (kind !== 'person') {
    const tokens = organisationTokens(text, kind);
    return { kind, text: name, tokens, ways: [tokens] };
  }
  const bare = withoutTitles(withoutTail(text))
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const named = bare === '' ? text : bare;
  const words = splitWords(withSurnameLast(named) ?? named);
  const ways = hanWays(text, words).map((way) => personTokens(way.words, way.language));
  if (ways.length === 0) ways.push(personTokens(words.length === 1 ? words.flatMap(cutSurname) : words));
  const syllables = words.flatMap(burmeseSyllables);
  if (syllables.length > words.length) ways.push(personTokens(syllables));
  return { kind, text: name, tokens: ways[0] ?? [], ways };
}

/** Before a consonant that begins a syllable: it is neither silenced nor part of a stack. */
const burmeseSyllable = /(?<!^|\u1039)(?=[\u1000-\u102a](?!\u1037?\u103a|\u1039))/u;

/** Burmese names are written in one word, and in Latin letters a word a syllable: အောင်ဆန်းစုကြည် is Aung San Suu Kyi. */
function burmeseSyllables(word: string): string[] {
  return /^\p{Script=Myanmar}+$/u.test(word) ? word.split(burmeseSyllable) : [word];
}

/** Without a schema, a company form or a word like "ministry" makes an organisation. */
export function kindOf(name: string, schema: Schema | undefined): NameKind {
  if (schema === 'Person') return 'person';
  if (schema === 'Vessel' || schema === 'Airplane') return 'object';
  if (schema === 'Organization' || schema === 'Company') return 'organisation';
  const tells = (word: string): boolean => {
    const latin = latinOf(word);
    const isWord = latin.length > 3 && isOrganisationWord(foldCase(word)) && !isRatherOfPeople(latin);
    return latin.length > 2 && (companyForms.has(latin) || isWord);
  };
  return splitWords(replaceForms(readable(name))).some(tells) ? 'organisation' : 'person';
}

/** Islam Karimov and Marine Le Pen are people, though Islamic banks and marines are none. */
function isRatherOfPeople(latin: string): boolean {
  return bitsAmongPeople(latin) < bitsAmongBodies(latin) || givenNameGroups(latin).length > 0;
}

function withoutTitles(text: string): string {
  let result = text;
  for (const title of longTitles) result = result.replace(title, ' ');
  return result.trim() === '' ? text : result;
}
