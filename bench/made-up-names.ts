import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Chance } from './made-up.ts';
import type { Row } from './samples.ts';

/** Of the words of made-up people, both parts of one script. */
export function madeUpNames(people: readonly Row[], count: number, chance: Chance): string[] {
  const words = people.map(({ name = '' }) => name.split(' '));
  const script = (word: string): string =>
    /\p{L}/u.exec(word)?.[0]?.codePointAt(0)?.toString(16).slice(0, -2) ?? '';
  const lasts = Map.groupBy(
    words.map((name) => name.at(-1) ?? ''),
    script,
  );
  const made = words.map((name) => name.join(' '));
  while (made.length < count) {
    const first = chance.of(words)[0] ?? '';
    made.push(`${first} ${chance.of(lasts.get(script(first)) ?? [''])}`);
  }
  return made.slice(0, count);
}

const feeds = join(import.meta.dirname, '../../shared/feeds');

/** People on lists of the sample data. */
export function listedNames(): string[] {
  const csv = (file: string, options: object): string[][] => parse(readFileSync(join(feeds, file)), options);
  const sanctioned = csv('ofac/sdn-2022-12-09.csv', { relax_column_count: true })
    .filter((row) => row[2] === 'individual')
    .map((row) => row[1] ?? '');
  const wanted = csv('opensanctions/interpol.targets.simple-2025-05.csv', { from: 2 });
  return [...sanctioned, ...wanted.map((row) => row[2] ?? '')];
}
