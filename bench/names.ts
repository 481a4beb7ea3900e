// Name matching on labelled pairs: `node bench/names.ts [--short] [FILE.csv …]`, columns name1, name2 and is_match
// (or label), optionally schema and group.
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Schema, schemas } from '../src/model/entry.ts';
import { compareNames, DEFAULT_THRESHOLD } from '../src/names/index.ts';
import { type Row, rowsOf } from './samples.ts';

interface Pair {
  readonly group: string;
  readonly name1: string;
  readonly name2: string;
  readonly schema: Schema | undefined;
  readonly isMatch: boolean;
}

interface Scored extends Pair {
  readonly score: number;
}

const isShort = process.argv.includes('--short');
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = given.length > 0 ? given : globSync(join(import.meta.dirname, '../../shared/bench/*.csv'));
/** The engine compiles what runs often, in several steps. */
const warmUp = 20_000;
let measured = 0;

for (const file of files.filter((name) => existsSync(name))) {
  const rows = rowsOf(file);
  if (rows[0]?.name1 === undefined || (rows[0].is_match ?? rows[0].label) === undefined) continue;
  measured += 1;
  report(basename(file), pairsOf(isShort ? rows.filter((_, at) => at % 10 === 0) : rows));
}
if (measured === 0) console.log('skipped: no sample data');

function pairsOf(rows: readonly Row[]): Pair[] {
  return rows.map((row) => ({
    group: row.group ?? 'all',
    name1: row.name1 ?? '',
    name2: row.name2 ?? '',
    schema: schemas.find((known) => known === row.schema),
    isMatch: /^(?:true|1|match)$/i.test(row.is_match ?? row.label ?? ''),
  }));
}

function report(name: string, pairs: readonly Pair[]): void {
  for (const { name1, name2 } of pairs.slice(0, 500)) compareNames(`${name1} warm`, `${name2} up`);
  const unseen = timed(pairs);
  for (let count = 0; count < warmUp; count += pairs.length) timed(pairs);
  const seen = timed(pairs);
  const scored = unseen.scored;
  console.log(`${name}: ${pairs.length} pairs, threshold ${DEFAULT_THRESHOLD}`);
  for (const [group, members] of [
    ...Map.groupBy(scored, (pair) => pair.group),
    ['in all', scored] as const,
  ]) {
    const { precision, recall, f1 } = quality(members, DEFAULT_THRESHOLD);
    const numbers = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ');
    console.log(`  ${group.padEnd(22)} ${String(members.length).padStart(5)}  P R F1  ${numbers}`);
  }
  const thresholds = Array.from({ length: 60 }, (_, at) => 0.4 + at / 100);
  const best = thresholds.reduce((a, b) => (quality(scored, b).f1 > quality(scored, a).f1 ? b : a));
  console.log(`  best threshold ${best.toFixed(2)}: F1 ${quality(scored, best).f1.toFixed(3)}`);
  console.log(`  µs a pair, names seen for the first time: ${spread(unseen.micros)}`);
  console.log(`  µs a pair, names seen before: ${spread(seen.micros)}`);
  const mean = unseen.micros.reduce((sum, value) => sum + value, 0) / unseen.micros.length;
  console.log(
    `» ${name}: F1 ${quality(scored, DEFAULT_THRESHOLD).f1.toFixed(3)}, ${mean.toFixed(0)} µs a pair`,
  );
}

function timed(pairs: readonly Pair[]): { scored: Scored[]; micros: number[] } {
  const micros: number[] = [];
  const scored = pairs.map((pair): Scored => {
    const started = performance.now();
    const { score } = compareNames(pair.name1, pair.name2, pair.schema);
    micros.push((performance.now() - started) * 1000);
    return { ...pair, score };
  });
  return { scored, micros: micros.sort((a, b) => a - b) };
}

function spread(micros: readonly number[]): string {
  const mean = micros.reduce((sum, value) => sum + value, 0) / micros.length;
  const at = (share: number): string => (micros[Math.floor(micros.length * share)] ?? 0).toFixed(1);
  return `mean ${mean.toFixed(1)}, p50 ${at(0.5)}, p95 ${at(0.95)}`;
}

function quality(
  pairs: readonly Scored[],
  threshold: number,
): { precision: number; recall: number; f1: number } {
  const found = pairs.filter((pair) => pair.score >= threshold);
  const right = found.filter((pair) => pair.isMatch).length;
  const wanted = pairs.filter((pair) => pair.isMatch).length;
  const precision = right / Math.max(1, found.length);
  const recall = right / Math.max(1, wanted);
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
