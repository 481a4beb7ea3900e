// Name matching on labelled pairs: `node bench/names.ts [--short] [FILE.csv …]`, columns name1, name2 and is_match
// (or label), optionally schema and group.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Schema, schemas } from '../src/model/entry.ts';
import { compareNames, DEFAULT_THRESHOLD } from '../src/names/index.ts';

interface Scored {
  readonly group: string;
  readonly isMatch: boolean;
  readonly score: number;
  readonly micros: number;
}

const isShort = process.argv.includes('--short');
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = given.length > 0 ? given : globSync(join(import.meta.dirname, '../../shared/bench/*.csv'));
let measured = 0;

for (const file of files.filter((name) => existsSync(name))) {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  if (rows[0]?.name1 === undefined || (rows[0].is_match ?? rows[0].label) === undefined) continue;
  measured += 1;
  report(basename(file), score(isShort ? rows.filter((_, at) => at % 10 === 0) : rows));
}
if (measured === 0) console.log('skipped: no sample data');

/** Names are new at each comparison, as when a list is screened for the first time; a first pass warms the engine. */
function score(rows: readonly Record<string, string>[]): Scored[] {
  for (const row of rows.slice(0, 500)) compareNames(`${row.name1} warm`, `${row.name2} up`);
  return rows.map((row) => {
    const schema = schemas.find((known) => known === row.schema);
    const started = performance.now();
    const { score } = compareNames(row.name1 ?? '', row.name2 ?? '', schema satisfies Schema | undefined);
    const micros = (performance.now() - started) * 1000;
    const isMatch = /^(?:true|1|match)$/i.test(row.is_match ?? row.label ?? '');
    return { group: row.group ?? 'all', isMatch, score, micros };
  });
}

function report(name: string, pairs: readonly Scored[]): void {
  console.log(`${name}: ${pairs.length} pairs, threshold ${DEFAULT_THRESHOLD}`);
  for (const [group, members] of [...Map.groupBy(pairs, (pair) => pair.group), ['in all', pairs] as const]) {
    const { precision, recall, f1 } = quality(members, DEFAULT_THRESHOLD);
    const numbers = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ');
    console.log(`  ${group.padEnd(22)} ${String(members.length).padStart(5)}  P R F1  ${numbers}`);
  }
  const thresholds = Array.from({ length: 60 }, (_, at) => 0.4 + at / 100);
  const best = thresholds.reduce((a, b) => (quality(pairs, b).f1 > quality(pairs, a).f1 ? b : a));
  const micros = pairs.map((pair) => pair.micros).sort((a, b) => a - b);
  const mean = micros.reduce((sum, value) => sum + value, 0) / micros.length;
  const at = (share: number): string => (micros[Math.floor(micros.length * share)] ?? 0).toFixed(1);
  console.log(`  best threshold ${best.toFixed(2)}: F1 ${quality(pairs, best).f1.toFixed(3)}`);
  console.log(`  µs a pair: mean ${mean.toFixed(1)}, p50 ${at(0.5)}, p95 ${at(0.95)}`);
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
