// Many names against many: altered names and strangers against the UN's list, and two large lists against each other.
// `node bench/screening.ts [--short]`; reads the sample data beside the repository, or says that there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { partialDate } from '../src/config/birth-date.ts';
import { type Entry, schemas } from '../src/model/entry.ts';
import { bareSubject, type Subject } from '../src/model/watchlist.ts';
import { compareNames, DEFAULT_THRESHOLD, NameIndex } from '../src/names/index.ts';
import { countryCodes } from '../src/sources/countries.ts';
import { createEntryScreener } from '../src/watch/entries.ts';
import { targetsOf } from '../src/watch/targets.ts';
import { Chance } from './made-up.ts';
import { type Row, rowsOf, unEntries } from './samples.ts';

const shared = join(import.meta.dirname, '../../shared');
const unFile = join(shared, 'feeds/un-sc/2026-02-27.xml');
const isShort = process.argv.includes('--short');
const part = isShort ? 20 : 1;

function benchRows(name: string): Row[] {
  return rowsOf(join(shared, 'bench', name)).filter((_, at) => at % part === 0);
}

/** The sample knows entries by the number that the UN changes; we by the one that it keeps. */
function referenceNumbers(): Map<string, string> {
  const pattern = /<DATAID>(\d+)<\/DATAID>[\s\S]*?<REFERENCE_NUMBER>([^<]*)</g;
  const found = readFileSync(unFile, 'utf8').matchAll(pattern);
  return new Map([...found].map(([, dataId = '', reference = '']) => [dataId, reference.trim()]));
}

function subjectOf(row: Row, at: number, withContext: boolean): Subject {
  const date = withContext && row.birth_date ? partialDate(row.birth_date) : null;
  return {
    ...bareSubject(String(at), schemas.find((schema) => schema === row.schema) ?? 'Person', row.name ?? ''),
    birthDates: date === null ? [] : [date],
    countries: withContext && row.country ? (countryCodes(row.country) ?? []) : [],
  };
}

/** By row: the entries that it hits. */
function hitsOf(
  rows: readonly Row[],
  entries: readonly Entry[],
  withContext: boolean,
): Map<number, string[]> {
  const subjects = rows.map((row, at) => subjectOf(row, at, withContext));
  const watchlist = { id: 'bench', file: '', to: [], threshold: null, subjects, rules: [] };
  const screener = createEntryScreener(targetsOf([watchlist], DEFAULT_THRESHOLD));
  const hits = new Map<number, string[]>();
  for (const entry of entries) {
    for (const { target } of screener.screen('un-sc', entry)) {
      if (target.kind !== 'subject') continue;
      const at = Number(target.subject.id);
      hits.set(at, [...(hits.get(at) ?? []), entry.id]);
    }
  }
  return hits;
}

function againstTheUn(entries: readonly Entry[]): void {
  const references = referenceNumbers();
  const [altered, strangers] = [benchRows('un-treated-dev.csv'), benchRows('negatives-dev.csv')];
  for (const [title, withContext] of [
    ['by name alone', false],
    ['with birth date and country', true],
  ] as const) {
    const hits = hitsOf(altered, entries, withContext);
    const wanted = (row: Row): string => references.get(row.entry_id ?? '') ?? '';
    const found = altered.filter((row, at) => hits.get(at)?.includes(wanted(row))).length;
    const others = altered.filter((row, at) => hits.get(at)?.some((id) => id !== wanted(row))).length;
    const share = ((100 * others) / altered.length).toFixed(1);
    console.log(
      `altered names, ${title}: recall ${(found / altered.length).toFixed(4)}, ${share} % also hit somebody else`,
    );
    const met = hitsOf(strangers, entries, withContext).size;
    console.log(`strangers, ${title}: ${met} of ${strangers.length} hit somebody`);
  }
}

/** Names as lists have them, and made-up ones of the same words as the strangers', both parts of one script. */
function manyAgainstMany(): void {
  const csv = (file: string, options: object): string[][] =>
    parse(readFileSync(join(shared, 'feeds', file)), options);
  const listed = csv('ofac/sdn-2022-12-09.csv', { relax_column_count: true })
    .filter((row) => row[2] === 'individual')
    .map((row) => row[1] ?? '');
  const wanted = csv('opensanctions/interpol.targets.simple-2025-05.csv', { from: 2 }).map(
    (row) => row[2] ?? '',
  );
  const names = [...listed, ...wanted].filter((_, at) => at % (10 * part) === 0 || !isShort);
  const people = benchRows('negatives-dev.csv').map(({ name = '' }) => name.split(' '));
  const script = (word: string): string =>
    /\p{L}/u.exec(word)?.[0]?.codePointAt(0)?.toString(16).slice(0, -2) ?? '';
  const lasts = Map.groupBy(
    people.map((words) => words.at(-1) ?? ''),
    script,
  );
  const chance = new Chance(7);
  const made = people.map((words) => words.join(' '));
  while (made.length < 100_000 / part) {
    const first = chance.of(people)[0] ?? '';
    made.push(`${first} ${chance.of(lasts.get(script(first)) ?? [''])}`);
  }
  let started = performance.now();
  const index = new NameIndex(made.map((name) => ({ name, schema: 'Person' as const, value: name })));
  console.log(`index of ${made.length} names: ${seconds(started)} s`);
  started = performance.now();
  let hits = 0;
  for (const name of names) hits += [...index.find(name, 'Person', DEFAULT_THRESHOLD)].length;
  const rate = (names.length * made.length) / (performance.now() - started) / 1000;
  console.log(
    `${names.length} × ${made.length}: ${seconds(started)} s, ${rate.toFixed(0)} M pairs/s on one core, ${hits} hits`,
  );
  // Among them the same names with two letters swapped, so that there is something to miss.
  const few = names.filter((_, at) => at % 40 === 0);
  const some = [...few.map((name) => swapped(name, chance)), ...made.slice(0, 8_000 / part)];
  const small = new NameIndex(some.map((name) => ({ name, schema: 'Person' as const, value: name })));
  let [all, missed] = [0, 0];
  for (const name of few) {
    const found = new Set([...small.find(name, 'Person', DEFAULT_THRESHOLD)].map(({ value }) => value));
    for (const other of new Set(some)) {
      if (compareNames(name, other, 'Person').score < DEFAULT_THRESHOLD) continue;
      all += 1;
      if (!found.has(other)) missed += 1;
    }
  }
  console.log(
    `${few.length} × ${some.length} compared one by one: ${all} hits, of which the index missed ${missed}`,
  );
}

function swapped(name: string, chance: Chance): string {
  const at = chance.below(Math.max(1, name.length - 2));
  return (
    name.slice(0, at) +
    name
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    name.slice(at + 2)
  );
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

if (!existsSync(unFile)) console.log('skipped: no sample data');
else {
  againstTheUn(await unEntries(unFile));
  manyAgainstMany();
}
