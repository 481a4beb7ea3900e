import { mensNames, womensNames } from './data/given-names.ts';
import { mensShortNames, womensShortNames } from './data/short-names.ts';

const none: readonly never[] = [];

const groups = collect(linesOf(mensNames, womensNames).map((line, number) => [number, line.split(' ')]));

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
