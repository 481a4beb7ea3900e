// Many names against many: altered names and strangers against the UN's list, and two large lists against each other.
// `node bench/screening.ts [--short]`; reads the sample data beside the repository, or says that there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partialDate } from '../src/config/birth-date.ts';
import { type Entry, schemas } from '../src/model/entry.ts';
import { bareSubject, bareWatchlist, type Subject } from '../src/model/watchlist.ts';
import { DEFAULT_THRESHOLD } from '../src/names/index.ts';
import { countryCodes } from '../src/sources/countries.ts';
import { createEntryScreener } from '../src/watch/entries.ts';
import { targetsOf } from '../src/watch/targets.ts';
import { manyAgainstMany } from './many-against-many.ts';
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
  const watchlist = bareWatchlist('bench', subjects);
  const screener = createEntryScreener(targetsOf([watchlist], DEFAULT_THRESHOLD));
  const hits = new Map<number, string[]>();
  for (const entry of entries) {
    for (const { target } of screener.screen({ id: 'un-sc', name: 'un-sc', authority: null }, entry)) {
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
      `» altered names, ${title}: recall ${(found / altered.length).toFixed(4)}, ${share} % also hit somebody else`,
    );
    const met = hitsOf(strangers, entries, withContext).size;
    console.log(`strangers, ${title}: ${met} of ${strangers.length} hit somebody`);
  }
}

if (!existsSync(unFile)) console.log('skipped: no sample data');
else {
  againstTheUn(await unEntries(unFile));
  await manyAgainstMany(benchRows('negatives-dev.csv'), part);
}
