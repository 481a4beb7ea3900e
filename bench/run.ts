// `npm run bench [-- PART …] [-- --short]`: every part, or those named. What a part prints is passed on; lines of it that
// begin with `» ` stand once more in the table at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const parts = [
  'names',
  'screening',
  'text',
  'claims',
  'lists',
  'reading',
  'versions',
  'ingest',
  'cycle',
  'million',
  'year',
  'latency',
  'source-faults',
  'replicas',
  'long-run',
  'crash',
  'fuzz',
];
const mark = '» ';

interface Ran {
  readonly part: string;
  readonly seconds: number;
  readonly isPassed: boolean;
  readonly figures: readonly string[];
}

async function run(part: string, options: readonly string[]): Promise<Ran> {
  const started = performance.now();
  const file = join(import.meta.dirname, `${part}.ts`);
  const child = spawn(process.execPath, [file, ...options], { stdio: ['inherit', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const figures: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    console.log(line);
    if (line.startsWith(mark)) figures.push(line.slice(mark.length));
    else if (line.startsWith('skipped')) figures.push(line);
  }
  const [status] = await closed;
  return { part, seconds: (performance.now() - started) / 1000, isPassed: status === 0, figures };
}

/** A line for each part; where it has several figures, they stand below one another. */
function lines({ part, seconds, isPassed, figures }: Ran): string[] {
  const [first = 'no figure', ...others] = figures;
  const begin = `${part.padEnd(14)} ${(isPassed ? 'passed' : 'FAILED').padEnd(7)} ${seconds.toFixed(0).padStart(6)} s  `;
  return [begin + first, ...others.map((figure) => ' '.repeat(begin.length) + figure)];
}

const asked = process.argv.slice(2);
const chosen = parts.filter((part) => asked.includes(part));
const options = asked.filter((argument) => !parts.includes(argument));
const ran: Ran[] = [];
for (const part of chosen.length > 0 ? chosen : parts) {
  console.log(`\n== ${part}`);
  ran.push(await run(part, options));
}
const [cpu] = cpus();
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB${options.length > 0 ? `, ${options.join(' ')}` : ''}`,
);
for (const one of ran) for (const line of lines(one)) console.log(line);
if (ran.some(({ isPassed }) => !isPassed)) process.exitCode = 1;
