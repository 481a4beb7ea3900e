// Hostile input: `node bench/fuzz.ts [--cases N] [--seed N] [--only=PART] [--path=PATH] [--short]`. Feeds every reader, the
// matcher and everything that writes with mutated and made-up input. A finding is an error that is none of the program's
// own, output that is not escaped, more than a second of the processor, or too much memory; its input is kept in a file.
// docs/faults/hostile-input.md says more.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { type PartName, partNames, partOf, shares } from '../tests/fuzz/parts/index.ts';
import {
  type Batch,
  batchCases,
  type Failure,
  inputOf,
  type Outcome,
  runBatch,
} from '../tests/fuzz/runner.ts';

/** Of a worker; with more in use it is ended, and the case is a finding. */
const heapMegabytes = 400;
/** Nothing takes so long but what hangs: the machine may be slow, so this is measured generously. */
const hungAfterMs = 60_000;

interface Task {
  readonly part: PartName;
  readonly batches: readonly Batch[];
  /** The batch and the case in it that run now. */
  readonly now: Int32Array;
}

interface Total {
  cases: number;
  ms: number;
  slowest: Outcome['slowest'];
  readonly codes: Map<string, number>;
  peakRss: number;
  /** After the first and the last batch. */
  readonly heaps: number[];
  readonly failures: Failure[];
}

const seedOfCi = 20_221_209;

if (isMainThread) await main();
else await work(workerData as Task);

async function work({ part: name, batches, now }: Task): Promise<void> {
  const part = await partOf(name);
  for (const [i, batch] of batches.entries()) {
    Atomics.store(now, 0, i);
    const outcome = await runBatch(part, batch, (at) => void Atomics.store(now, 1, at));
    parentPort?.postMessage(outcome);
  }
  await part.close?.();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      path: { type: 'string' },
      short: { type: 'boolean', default: false },
    },
  });
  const { only, path } = values;
  // Of CI always the same, so that a change is not blamed for what it did not do; any other run finds something new.
  const random = values.short ? seedOfCi : Date.now() % 1_000_000_000;
  const seed = values.seed === undefined ? random : Number(values.seed);
  const cases = Number(values.cases ?? 20_000);
  const chosen = partNames.filter((name) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`no part ${only}: there are ${partNames.join(', ')}`);
  const all = chosen.reduce((sum, name) => sum + shares[name], 0);
  console.log(`seed ${seed}`);
  let failures = 0;
  let done = 0;
  for (const part of chosen) {
    const count = path === undefined ? Math.ceil((cases * shares[part]) / all) : 1;
    const batches = batchesOf(part, seed, count).map((batch) =>
      path === undefined ? batch : { ...batch, path },
    );
    const total = await runAll(part, batches);
    failures += total.failures.length;
    done += total.cases;
    printTotal(part, total);
  }
  console.log(`» ${done} cases, ${failures} failures`);
  process.exitCode = failures === 0 ? 0 : 1;
}

function batchesOf(part: PartName, seed: number, cases: number): Batch[] {
  return Array.from({ length: Math.ceil(cases / batchCases) }, (_, i) => {
    return { part, seed: seed + i, cases: Math.min(batchCases, cases - i * batchCases) };
  });
}

/** Runs all batches, in a new worker where one hangs or dies of its memory. */
async function runAll(part: PartName, batches: readonly Batch[]): Promise<Total> {
  const slowest = { ms: 0, seed: 0, path: '' };
  const total: Total = { cases: 0, ms: 0, slowest, codes: new Map(), peakRss: 0, heaps: [], failures: [] };
  let left = batches;
  while (left.length > 0) {
    const now = new Int32Array(new SharedArrayBuffer(8));
    const end = await runWorker({ part, batches: left, now }, (outcome) => add(total, outcome));
    if (end === null) break;
    const [batch, at] = [Atomics.load(now, 0), Atomics.load(now, 1)];
    const dead = left[batch];
    if (dead !== undefined) total.failures.push(await failureOf(part, dead, at, end));
    total.cases += at + 1;
    left = left.slice(batch + 1);
  }
  return total;
}

/** Null where it ended by itself; else why it was ended. */
function runWorker(task: Task, take: (outcome: Outcome) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    let before = '';
    const watch = setInterval(() => {
      const here = task.now.join(':');
      if (here === before) end(`hangs: more than ${hungAfterMs / 1000} s`);
      before = here;
    }, hungAfterMs);
    let isEnded = false;
    const end = (reason: string | null): void => {
      if (isEnded) return;
      isEnded = true;
      clearInterval(watch);
      void worker.terminate().then(() => resolve(reason));
    };
    worker.on('message', take);
    worker.on('error', (error: Error & { code?: string }) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `more than ${heapMegabytes} MB of heap`
          : (error.stack ?? ''),
      ),
    );
    worker.on('exit', (code) => end(code === 0 ? null : 'waits for what never comes'));
  });
}

async function failureOf(
  name: PartName,
  { seed, path }: Batch,
  at: number,
  reason: string,
): Promise<Failure> {
  const part = await partOf(name);
  const input = path === undefined ? fc.sample(part.cases, { seed, numRuns: at + 1 })[at] : null;
  return { seed, path: path ?? String(at), reason, input: inputOf(part, input) };
}

function add(total: Total, outcome: Outcome): void {
  total.cases += outcome.cases;
  total.ms += outcome.ms;
  if (outcome.slowest.ms > total.slowest.ms) total.slowest = outcome.slowest;
  for (const [code, count] of outcome.codes) total.codes.set(code, (total.codes.get(code) ?? 0) + count);
  total.peakRss = Math.max(total.peakRss, outcome.peakRss);
  total.heaps.push(outcome.heap);
  if (outcome.failure !== null) total.failures.push(outcome.failure);
}

function printTotal(part: string, total: Total): void {
  const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / 1e6)} MB`;
  const { ms, seed, path } = total.slowest;
  const codes = [...total.codes].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`);
  console.log(
    `${part}: ${total.cases} cases, ${Math.round(total.ms)} ms, slowest ${Math.round(ms)} ms (--seed=${seed} --path=${path}), memory ${megabytes(total.peakRss)} at most, heap ${megabytes(total.heaps[0])} then ${megabytes(total.heaps.at(-1))}`,
  );
  console.log(`  ${codes.join(', ')}`);
  for (const failure of total.failures) printFailure(part, failure);
}

function printFailure(part: string, { seed, path, reason, input }: Failure): void {
  const folder = join(tmpdir(), 'sanctions-watch-fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${part}-${seed}-${path.replaceAll(':', '.')}`);
  writeFileSync(file, input);
  console.log(`  FINDING: ${reason}`);
  console.log(`    input: ${file}`);
  console.log(`    again: npm run -s bench -- fuzz --only=${part} --seed=${seed} --path=${path}`);
}
