// Writes src/names/words/data/name-rarity.ts: `node scripts/name-rarity.ts FEEDS FAKER`. FEEDS is a folder of lists as
// their authorities publish them, FAKER an unpacked @faker-js/faker (MIT licence), whose locales say which words
// are given names and surnames in sixty languages. `npm run format` then breaks its lines.
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unpack } from '../src/formats/unpack.ts';
import { latinOf, normalise } from '../src/names/words/normalise.ts';
import { takeNotes } from '../src/pipeline/notes.ts';
import { adapterOf } from '../src/sources/registry.ts';

/** Of public authorities, whose lists may be used freely. */
const lists = [
  ['un-sc', 'un-sc/2026-02-27.xml'],
  ['ca-sema', 'ca-sema/2025.xml'],
  ['au-dfat', 'au-dfat/regulation8_consolidated-2024.xlsx'],
] as const;
/** OFAC's main table alone, which has each name once: its other tables of that day are not at hand. */
const ofacTable = 'ofac/sdn-2022-12-09.csv';

const [feeds = '', faker = ''] = process.argv.slice(2);
if (!existsSync(feeds) || !existsSync(faker)) {
  process.stderr.write('usage: node scripts/name-rarity.ts FEEDS FAKER: both are folders\n');
  process.exit(2);
}

/** A name of people that this many of them share is worth its place in the table. */
const leastPeople = 3;
const leastBodies = 4;
/** What is said of a known name that hardly any list has: one in a thousand. */
const knownBits = 10;

interface Named {
  readonly isPerson: boolean;
  readonly names: readonly string[];
}

async function* entriesOf(type: string, file: string): AsyncGenerator<Named> {
  const adapter = adapterOf(type);
  if (adapter.kind === 'feed') throw new Error(`${type} reads no list`);
  const document = {
    url: `https://lists.example/${file}`,
    contentType: null,
    open: () => unpack(createReadStream(join(feeds, file)), 600_000_000),
  };
  for await (const { schema, names } of adapter.read([document], takeNotes().report)) {
    if (schema === 'Vessel' || schema === 'Airplane') continue;
    yield { isPerson: schema === 'Person', names: names.map(({ full }) => full) };
  }
}

function* ofacEntries(): Generator<Named> {
  const rows: string[][] = parse(readFileSync(join(feeds, ofacTable)), { relax_column_count: true });
  for (const [, name, type = ''] of rows) {
    if (name === undefined || /vessel|aircraft/.test(type)) continue;
    yield { isPerson: type === 'individual', names: [name] };
  }
}

function wordsOf(name: string): string[] {
  const words = normalise(name).match(/[\p{L}\p{M}']{2,}/gu) ?? [];
  return words.map((word) => latinOf(word).replace(/[^a-z]/g, '')).filter((latin) => latin.length > 1);
}

/** Each list counts on its own and the largest share is taken: what is common anywhere is no proof. */
async function shares(ofPeople: boolean, least: number): Promise<Map<string, number>> {
  const most = new Map<string, number>();
  for (const entries of [...lists.map(([type, file]) => entriesOf(type, file)), ofacEntries()]) {
    const counts = new Map<string, number>();
    let total = 0;
    for await (const { isPerson, names } of entries) {
      if (isPerson !== ofPeople) continue;
      total += 1;
      for (const word of new Set(names.flatMap(wordsOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    for (const [word, count] of counts) {
      if (count >= least) most.set(word, Math.max(most.get(word) ?? 0, count / total));
    }
  }
  return most;
}

type Locale = { person?: Record<string, Record<string, unknown> | undefined> };

async function knownNames(): Promise<Set<string>> {
  const { allLocales } = await import(resolve(faker, 'dist/index.js'));
  const names = new Set<string>();
  for (const { person } of Object.values(allLocales as Record<string, Locale>)) {
    for (const part of ['first_name', 'last_name']) collect(person?.[part], names);
  }
  return names;
}

/** Names stand in arrays, some with weights, under `generic`, `female` and `male`. */
function collect(value: unknown, names: Set<string>): void {
  if (typeof value === 'string') for (const word of wordsOf(value)) names.add(word);
  else if (Array.isArray(value)) for (const item of value) collect(item, names);
  else if (value !== null && typeof value === 'object')
    for (const item of Object.values(value)) collect(item, names);
}

function table(byWord: ReadonlyMap<string, number>): string {
  const rows = Map.groupBy(byWord.keys(), (word) => byWord.get(word) ?? 0);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([bits, words]) => `  [${bits}, '${words.sort().join(' ')}'],`)
    .join('\n');
}

const bitsOf = (share: number): number => Math.max(1, Math.round(-Math.log2(share)));
const people = new Map([...(await shares(true, leastPeople))].map(([word, share]) => [word, bitsOf(share)]));
for (const name of await knownNames()) if (!people.has(name)) people.set(name, knownBits);
const bodies = new Map([...(await shares(false, leastBodies))].map(([word, share]) => [word, bitsOf(share)]));
writeFileSync(
  join(import.meta.dirname, '../src/names/words/data/name-rarity.ts'),
  `// Generated by scripts/name-rarity.ts from the lists of the UN (2026), Canada (2025), Australia (2024) and OFAC (2022),
// public data, and the names in @faker-js/faker (MIT licence). Do not edit.

/** Words of people's names by how rare they are: one in 2^bits people has it. */
export const peopleByBits: readonly (readonly [bits: number, words: string])[] = [
${table(people)}
];

/** The same for organisations. */
export const bodiesByBits: readonly (readonly [bits: number, words: string])[] = [
${table(bodies)}
];
`,
);
console.log(`${people.size} words of people, ${bodies.size} of organisations`);
