// Looks for better numbers of src/names/compare/calibration.ts by coordinate search: `node scripts/tune-names.ts BENCH UN [ROUNDS]`,
// BENCH a folder of labelled names (name-bench-dev.csv, polyglot-dev.csv, un-treated-dev.csv, negatives-dev.csv),
// UN a consolidated list of the Security Council as XML. Prints each number that gained; a person takes them over.
// A fixed seed: the same numbers come of the same data.
import { join } from 'node:path';
import { type Row, rowsOf, unEntries } from '../bench/samples.ts';
import { type Schema, schemas } from '../src/model/entry.ts';
import { calibration } from '../src/names/compare/calibration.ts';
import { forgetJoined } from '../src/names/compare/joined.ts';
import { forgetSimilarities } from '../src/names/compare/similarity.ts';
import { compareNames, DEFAULT_THRESHOLD, NameIndex } from '../src/names/index.ts';

const [bench = '', un = '', rounds = '3'] = process.argv.slice(2);
const benchRows = (name: string): Row[] => rowsOf(join(bench, name));

interface Labelled {
  readonly name1: string;
  readonly name2: string;
  readonly schema: Schema | undefined;
  readonly isMatch: boolean;
}

function labelled(name: string): Labelled[] {
  return benchRows(name).map((row) => ({
    name1: row.name1 ?? '',
    name2: row.name2 ?? '',
    schema: schemas.find((schema) => schema === row.schema),
    isMatch: row.is_match === 'true',
  }));
}

const nameBench = labelled('name-bench-dev.csv');
const polyglot = labelled('polyglot-dev.csv');
const treated = benchRows('un-treated-dev.csv').map(({ name = '', untreated_name = '' }) => [
  name,
  untreated_name,
]);
const strangers = benchRows('negatives-dev.csv')
  .filter((_, at) => at % 5 === 0)
  .map(({ name = '' }) => name);
const listed = (await unEntries(un))
  .filter(({ schema }) => schema === 'Person')
  .flatMap(({ names }) => names.map(({ full }) => full));

function f1(rows: readonly Labelled[]): number {
  let [right, found, wanted] = [0, 0, 0];
  for (const { name1, name2, schema, isMatch } of rows) {
    const isFound = compareNames(name1, name2, schema).score >= DEFAULT_THRESHOLD;
    if (isMatch) wanted += 1;
    if (isFound) found += 1;
    if (isMatch && isFound) right += 1;
  }
  return (2 * right) / (found + wanted);
}

/** What a setting is worth: both F1 at the default threshold, less what it finds among strangers and loses of altered names. */
function worth(): { value: number; shown: string } {
  forgetSimilarities();
  forgetJoined();
  const index = new NameIndex(strangers.map((name) => ({ name, schema: 'Person' as const, value: name })));
  const hit = new Set<string>();
  for (const name of listed) {
    for (const { value } of index.find(name, 'Person', DEFAULT_THRESHOLD)) hit.add(value);
  }
  const lost = treated.filter(
    ([name = '', original = '']) => compareNames(name, original, 'Person').score < DEFAULT_THRESHOLD,
  ).length;
  const [small, large] = [f1(nameBench), f1(polyglot)];
  return {
    value: large + 0.5 * small - 0.0012 * hit.size - 0.01 * lost,
    shown: `name-bench ${small.toFixed(3)}, polyglot ${large.toFixed(3)}, strangers ${hit.size}, lost ${lost}`,
  };
}

interface Knob {
  readonly path: string;
  get(): number;
  set(value: number): void;
}

function knobsOf(part: Record<string, unknown> | unknown[], path: string): Knob[] {
  return Object.entries(part).flatMap(([key, value]): Knob[] => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (value !== null && typeof value === 'object') return knobsOf(value as Record<string, unknown>, inner);
    if (typeof value !== 'number' || value === 0 || inner === 'weightPerBit') return [];
    const holder = part as Record<string, number>;
    return [
      {
        path: inner,
        get: () => holder[key] ?? 0,
        set: (next) => {
          holder[key] = next;
        },
      },
    ];
  });
}

let best = worth();
console.log(best.shown);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const knob of knobsOf(calibration, '')) {
    for (const factor of [1 - 0.12 / (round + 1), 1 + 0.12 / (round + 1)]) {
      const before = knob.get();
      knob.set(Math.round(before * factor * 1000) / 1000);
      const now = worth();
      if (now.value > best.value + 1e-6) {
        best = now;
        console.log(`${knob.path}: ${before} -> ${knob.get()}  (${now.shown})`);
      } else knob.set(before);
    }
  }
}
console.log(JSON.stringify(calibration));
