import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { AppError } from '../../src/model/errors.ts';
import { Finding, type Part } from './part.ts';

/** A case is a finding when it takes more of the processor than this, twice. */
const mostMs = 1000;
/** With the heap of 400 MB that a worker has, and what its parts and the process around it take. */
const mostRssBytes = 1_000_000_000;
/** As many cases share a seed. */
export const batchCases = 1000;

export interface Batch {
  readonly part: string;
  readonly seed: number;
  readonly cases: number;
  /** Runs only the case at this path of fast-check. */
  readonly path?: string;
}

export interface Failure {
  readonly seed: number;
  /** Where fast-check finds the case again, as it was before it was made small. */
  readonly path: string;
  readonly reason: string;
  /** As small as it could be made. */
  readonly input: Uint8Array | string;
}

export interface Outcome {
  readonly cases: number;
  readonly ms: number;
  readonly slowest: { readonly ms: number; readonly seed: number; readonly path: string };
  /** What came of the cases: results, and codes of errors. */
  readonly codes: ReadonlyMap<string, number>;
  readonly peakRss: number;
  /** In use when the garbage is gone. */
  readonly heap: number;
  readonly failure: Failure | null;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Feeds a part with the cases of one seed; `began` is told of each before it runs. */
export async function runBatch(part: Part, batch: Batch, began: (at: number) => void): Promise<Outcome> {
  const codes = new Map<string, number>();
  let slowest = { ms: 0, seed: batch.seed, path: batch.path ?? '0' };
  let [at, peakRss, failed] = [0, 0, false];
  const property = fc.asyncProperty(part.cases, async (input) => {
    began(at);
    const { ms, result } = await measured(part, input);
    peakRss = Math.max(peakRss, process.memoryUsage.rss());
    if (!failed) {
      codes.set(result.code, (codes.get(result.code) ?? 0) + 1);
      if (ms > slowest.ms) slowest = { ms, seed: batch.seed, path: batch.path ?? String(at) };
    }
    at += 1;
    const reason = result.finding ?? (await tooMuch(part, input, ms));
    if (reason === null) return;
    failed = true;
    throw new Finding(reason);
  });
  const start = process.cpuUsage();
  const path = batch.path === undefined ? {} : { path: batch.path };
  const details = await fc.check(property, {
    ...path,
    seed: batch.seed,
    numRuns: batch.cases,
    interruptAfterTimeLimit: 300_000,
    endOnFailure: batch.path !== undefined,
  });
  const ms = msSince(start);
  collectGarbage();
  return {
    cases: details.numRuns,
    ms,
    slowest,
    codes,
    peakRss,
    heap: process.memoryUsage().heapUsed,
    failure: details.failed && details.counterexample !== null ? failureOf(part, batch, details) : null,
  };
}

interface Result {
  readonly code: string;
  readonly finding: string | null;
}

async function measured(
  part: Part,
  input: unknown,
): Promise<{ readonly ms: number; readonly result: Result }> {
  // The processor's time, not the clock's: the machine may be busy with something else.
  const start = process.cpuUsage();
  const result = await resultOf(part, input);
  return { ms: msSince(start), result };
}

async function resultOf(part: Part, input: unknown): Promise<Result> {
  try {
    return { code: await part.run(input), finding: null };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, finding: null };
    const what =
      error instanceof Finding ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
    return { code: 'finding', finding: what };
  }
}

async function tooMuch(part: Part, input: unknown, firstMs: number): Promise<string | null> {
  if (firstMs > mostMs) {
    const { ms } = await measured(part, input);
    if (Math.min(ms, firstMs) > mostMs)
      return `took ${Math.round(Math.min(ms, firstMs))} ms of the processor`;
  }
  if (process.memoryUsage.rss() < mostRssBytes) return null;
  collectGarbage();
  const rss = process.memoryUsage.rss();
  return rss < mostRssBytes ? null : `took ${Math.round(rss / 1e6)} MB of memory`;
}

function failureOf(part: Part, { seed }: Batch, details: fc.RunDetails<[unknown]>): Failure {
  const [input] = details.counterexample ?? [];
  const reason = details.errorInstance instanceof Error ? details.errorInstance.message : 'failed';
  const [path = '0'] = details.counterexamplePath?.split(':') ?? [];
  return { seed, path, reason, input: inputOf(part, input) };
}

export function inputOf(part: Part, input: unknown): Uint8Array | string {
  return part.show?.(input) ?? JSON.stringify(input, null, 1);
}

function msSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
