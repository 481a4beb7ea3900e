// Two large lists of names against each other, on every core; each worker has an index of its own.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compareNames, DEFAULT_THRESHOLD, NameIndex } from '../src/names/index.ts';
import { Chance } from './made-up.ts';
import { listedNames, madeUpNames } from './made-up-names.ts';
import type { Row } from './samples.ts';

interface Task {
  readonly names: readonly string[];
  readonly made: readonly string[];
}

/** Prints how fast all names of lists are compared with as many made-up ones, and what the index misses of some of them. */
export async function manyAgainstMany(people: readonly Row[], part: number): Promise<void> {
  const listed = listedNames();
  const names = part === 1 ? listed : listed.filter((_, at) => at % (10 * part) === 0);
  const chance = new Chance(7);
  const made = madeUpNames(people, 100_000 / part, chance);
  await onAllCores({ names, made });
  whatIsMissed(names, made.slice(0, 8_000 / part), chance);
}

async function onAllCores({ names, made }: Task): Promise<void> {
  const cores = availableParallelism();
  let started = performance.now();
  const workers = Array.from({ length: cores }, (_, core) => {
    // Dealt out like cards, so that all have names of every list.
    const workerData: Task = { names: names.filter((_, at) => at % cores === core), made };
    return new Worker(import.meta.filename, { workerData });
  });
  const ready = await Promise.all(workers.map((worker) => once(worker, 'message') as Promise<[number]>));
  const bytes = (ready[0]?.[0] ?? 0) / made.length;
  console.log(
    `index of ${made.length} names, once a core: ${seconds(started)} s, ${bytes.toFixed(0)} bytes a name`,
  );
  started = performance.now();
  const answers = workers.map((worker) => once(worker, 'message') as Promise<[number]>);
  for (const worker of workers) worker.postMessage('go');
  const hits = (await Promise.all(answers)).reduce((sum, [count]) => sum + count, 0);
  const rate = (names.length * made.length) / (performance.now() - started) / 1000;
  console.log(
    `» ${names.length} × ${made.length}: ${seconds(started)} s on ${cores} cores, ${rate.toFixed(0)} M pairs/s, ${hits} hits`,
  );
}

async function work({ names, made }: Task): Promise<void> {
  const before = heapUsed();
  const index = indexOf(made);
  parentPort?.postMessage(heapUsed() - before);
  if (parentPort !== null) await once(parentPort, 'message');
  let hits = 0;
  for (const name of names) hits += [...index.find(name, 'Person', DEFAULT_THRESHOLD)].length;
  parentPort?.postMessage(hits);
}

/** Among the made-up names stand the same ones with two letters swapped, so that there is something to miss. */
function whatIsMissed(names: readonly string[], made: readonly string[], chance: Chance): void {
  const few = names.filter((_, at) => at % 40 === 0);
  const some = [...few.map((name) => swapped(name, chance)), ...made];
  const index = indexOf(some);
  let [all, missed] = [0, 0];
  for (const name of few) {
    const found = new Set([...index.find(name, 'Person', DEFAULT_THRESHOLD)].map(({ value }) => value));
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

function indexOf(names: readonly string[]): NameIndex<string> {
  return new NameIndex(names.map((name) => ({ name, schema: 'Person' as const, value: name })));
}

function swapped(name: string, chance: Chance): string {
  const at = chance.below(Math.max(1, name.length - 2));
  const [one = '', other = ''] = name.slice(at, at + 2);
  return name.slice(0, at) + other + one + name.slice(at + 2);
}

/** Of this worker, without what is no longer needed. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

if (!isMainThread) await work(workerData as Task);
