import { arabicNames, arabicWomensNames } from './data/arabic-names.ts';
import { mensNames, womensNames } from './data/given-names.ts';
import { mensShortNames, womensShortNames } from './data/short-names.ts';

const none: readonly never[] = [];

const europeanLines = linesOf(mensNames, womensNames);
const groups = collect(europeanLines.map((line, number) => [number, line.split(' ')]));

/** Numbered after the others, so that one number is one name. */
const arabicGroups = collect(
  linesOf(arabicNames, arabicWomensNames).map((line, at) => [europeanLines.length + at, line.split(' ')]),
);
const firstWomans = europeanLines.length + linesOf(arabicNames).length;
/** What Persian and careful spelling write otherwise. */
const plainLetters = new Map(
  'أا إا آا ٱا ؤو ئي ىي یي کك ةه ہه ەه'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const fulls = collect(
  linesOf(mensShortNames, womensShortNames).map((line) => {
    const [full = '', shorts = ''] = line.split(': ');
    return [full, shorts.split(' ')];
  }),
);

/** Groups of given names that a latinised word belongs to; empty for a word that is none. */
export function givenNameGroups(latin: string): readonly number[] {
  return groups.get(latin) ?? none;
}

/** The same of the given names of the Islamic world, for a word as it is written and as it is latinised. */
export function arabicNameGroups(word: string, latin: string): readonly number[] {
  const groups = arabicGroups.get(latin) ?? none;
  if (groups.length > 0 || !/\p{Script=Arabic}/u.test(word)) return groups;
  return (
    arabicGroups.get(word.replace(/[أإآٱؤئىیکةہە]/gu, (letter) => plainLetters.get(letter) ?? letter)) ?? none
  );
}

/** Whether such a name is a woman's. */
export function isWomansName(group: number): boolean {
  return group >= firstWomans;
}

/** The full forms that a short form may stand for (bob: robert), latinised; empty otherwise. */
export function fullForms(latin: string): readonly string[] {
  return fulls.get(latin) ?? none;
}

function linesOf(...texts: string[]): string[] {
  return texts.flatMap((text) => text.trim().split('\n'));
}

function collect<Value>(lines: [Value, string[]][]): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const [value, words] of lines) {
    for (const word of words) {
      const values = found.get(word);
      if (values === undefined) found.set(word, [value]);
      else if (!values.includes(value)) values.push(value);
    }
  }
  return found;
}
