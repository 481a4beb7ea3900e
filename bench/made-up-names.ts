import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Chance, writePieces } from './made-up.ts';
import { type Row, rowsOf } from './samples.ts';

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

const sample = join(import.meta.dirname, '../../shared/bench/negatives-dev.csv');

/** People of the sample data whose names a table takes, which wants two letters at least; none without that data. */
export function samplePeople(): Row[] {
  if (!existsSync(sample)) return [];
  return rowsOf(sample).filter(({ name = '' }) => name.split(' ').every((word) => word.length > 1));
}

/** Writes a table of so many made-up subjects, half of them with a birth date if asked, and gives their names. */
export async function writeSubjects(
  file: string,
  count: number,
  { withBirthDates = false } = {},
): Promise<string[]> {
  const names = madeUpNames(samplePeople(), count, new Chance(7));
  const lines = names.map((name, at) => {
    const birthDate = withBirthDates ? `,${at % 2 === 0 ? String(1940 + (at % 60)) : ''}` : '';
    return `s${at},"${name.replaceAll('"', '')}",ru${birthDate}\n`;
  });
  await writePieces(file, [`id,name,country${withBirthDates ? ',birth_date' : ''}\n`, ...lines]);
  return names;
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
