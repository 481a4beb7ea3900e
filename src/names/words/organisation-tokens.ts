import { scriptOf } from '../sound/transliterate.ts';
import { companyForms, longForms } from './company-forms.ts';
import { conceptOf, isPlace } from './concepts.ts';
import { makeToken } from './make-token.ts';
import { foldCase, latinOf } from './normalise.ts';
import { numberOf } from './number-words.ts';
import { splitWords } from './split-words.ts';
import type { NameKind, Token } from './token.ts';
import { stopWords } from './words.ts';

/** Company forms of several words as their short ones, and S.A. or p.l.c. as one word. */
export function replaceForms(text: string): string {
  let result = text;
  for (const [pattern, form] of longForms) result = result.replace(pattern, form);
  return result.replace(
    /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}/gu,
    (dotted) => `${dotted.replace(/[.\s]/g, '')} `,
  );
}

/** A form written onto the name: SiemensAG. */
const formAtEnd = /(?<=\p{Ll})(?=\p{Lu}{2,}(?!\p{L}))/gu;

/** M/V and MT say what a ship is, brackets how else it is called. */
const shipPrefix = /^(?:m\/?[vt]|m\.[vt]\.|[sf]\/?[sv]|r\/v)\s+(?=\S)/iu;

function bareVessel(text: string): string {
  const bare = text.replace(/\([^)]*\)/g, ' ').trim();
  return (bare === '' ? text : bare).replace(shipPrefix, '');
}

/** The words of an organisation's, a vessel's or an aircraft's name, each as what it is. */
export function organisationTokens(text: string, of: NameKind): Token[] {
  const words = splitWords(of === 'object' ? bareVessel(text) : replaceForms(text.replace(formAtEnd, ' ')));
  const latins = words.map((word) => latinOf(word.replace(/\.$/, '')));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', latin = ''] = [words[at], latins[at]];
    const number = romanNumber(word) ?? numberOf(latins, at);
    if (number !== null) {
      tokens.push(makeToken(word, 'number', { of, latin: String(number.value) }));
      at += number.length - 1;
      continue;
    }
    if (isStopWord(word, latin)) continue;
    tokens.push(
      of === 'organisation'
        ? wordOfOrganisation(word, latin, tokens.length > 0)
        : makeToken(word, 'name', { of }),
    );
  }
  return formInFront(withoutRepublic(tokens));
}

function wordOfOrganisation(word: string, latin: string, isAfterName: boolean): Token {
  const of = 'organisation';
  const form = companyForms.get(latin);
  if (form !== undefined && isAfterName) return makeToken(word, 'form', { of, latin: form });
  const concept = conceptOf(foldCase(word));
  const isGeneric = form !== undefined || concept >= 0;
  return makeToken(word, isGeneric ? 'generic' : 'name', { of, concept });
}

const republic = conceptOf('republic');
const federation = conceptOf('federation');
const russia = conceptOf('russia');

/** The Republic of Azerbaijan is Azerbaijan, and the Russian Federation Russia. */
function withoutRepublic(tokens: Token[]): Token[] {
  const hasPlace = tokens.some(({ concept }) => isPlace(concept));
  if (!hasPlace) return tokens;
  return tokens.filter(
    ({ concept }, at) =>
      concept !== republic && !(concept === federation && tokens[at - 1]?.concept === russia),
  );
}

/** A capital letter by itself is a name: Y Combinator. */
function isStopWord(word: string, latin: string): boolean {
  if (latin.length === 1 && word !== word.toLowerCase()) return false;
  const script = scriptOf(word);
  return script === 'latin' || script === 'cyrillic' ? stopWords[script].has(latin) : false;
}

/** "OOO Romashka" has its form in front. */
function formInFront(tokens: Token[]): Token[] {
  const [first, ...rest] = tokens;
  const form = first === undefined ? undefined : companyForms.get(first.latin);
  if (first?.kind !== 'generic' || form === undefined || rest.length === 0) return tokens;
  return [makeToken(first.text, 'form', { of: 'organisation', latin: form }), ...rest];
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Capital Roman numerals up to 39: Fund III is Fund 3. */
function romanNumber(word: string): { value: number; length: number } | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(word) || word === '') return null;
  const digits = [...word].map((letter) => romanDigits[letter] ?? 0);
  const value = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return { value, length: 1 };
}
