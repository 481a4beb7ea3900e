import anyAscii from 'any-ascii';

/** Reads a lower-case word aloud, in the letters of `phones.ts`. */
export type Reader = (word: string) => string;

/**
 * Spelling rules of one language, separated by blanks: `[before]letters[after]=sounds`. What stands in brackets
 * must be next to the letters: a letter itself, `V` a vowel, `C` a consonant, `F` a front vowel (e, i, y), `N` no
 * vowel, `E` a silent e between a consonant and the end (`[CE]`), `^` the start of the word, `$` its end. The first
 * rule that fits is taken, so longer letters come first. Letters without a rule stand for themselves, without their marks.
 */
interface Rule {
  readonly letters: string;
  readonly before: string;
  readonly after: string;
  readonly sounds: string;
}

const pattern = /^(?:\[(.+?)\])?([^[\]=]+)(?:\[(.+?)\])?=(.*)$/u;

export function readerOf(text: string): Reader {
  const rules = new Map<string, Rule[]>();
  for (const item of text.trim().split(/\s+/u)) {
    const [, before = '', letters = '', after = '', sounds = ''] = pattern.exec(item) ?? [];
    if (letters === '') throw new SyntaxError(`no spelling rule: ${item}`);
    const first = letters.charAt(0);
    const known = rules.get(first);
    const rule = { letters, before, after, sounds };
    if (known === undefined) rules.set(first, [rule]);
    else known.push(rule);
  }
  return (word) => read(word, rules);
}

function read(word: string, rules: ReadonlyMap<string, readonly Rule[]>): string {
  let result = '';
  for (let at = 0; at < word.length; ) {
    const rule = rules.get(word.charAt(at))?.find((one) => fits(one, word, at));
    result += rule?.sounds ?? plainLetter(word.charAt(at));
    at += rule?.letters.length ?? 1;
  }
  return result;
}

/** A letter without a rule loses its marks. */
function plainLetter(letter: string): string {
  return letter < '\u0080' ? letter : anyAscii(letter).toLowerCase();
}

function fits({ letters, before, after }: Rule, word: string, at: number): boolean {
  if (letters.length > 1 && !word.startsWith(letters, at)) return false;
  const start = at - before.length;
  for (let i = 0; i < before.length; i += 1) if (!matches(before.charAt(i), word, start + i)) return false;
  const end = at + letters.length;
  for (let i = 0; i < after.length; i += 1) if (!matches(after.charAt(i), word, end + i)) return false;
  return true;
}

const vowels = new Set('aeiouyáàâãäåąăéèêëęěėíìîïįóòôõöőøúùüûűůýÿæœəıāēīūųаеёиоуыэюяіїєαεηιουωϊ');
const fronts = new Set('eiyéèêëíìîï');

function matches(mark: string, word: string, at: number): boolean {
  const letter = word.charAt(at);
  switch (mark) {
    case '^':
      return at < 0;
    case '$':
      return letter === '' && at > 0;
    case 'V':
      return vowels.has(letter);
    case 'C':
      return letter !== '' && !vowels.has(letter);
    case 'N':
      return !vowels.has(letter);
    case 'F':
      return fronts.has(letter);
    case 'E':
      return letter === 'e' && at === word.length - 1;
    default:
      return letter === mark;
  }
}
