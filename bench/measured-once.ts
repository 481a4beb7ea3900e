import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface MeasuredOnce {
  readonly status: number | null;
  readonly seconds: number;
  /** Of all its threads on all cores: what is left of the time where others share the machine. */
  readonly cpuSeconds: number;
  /** The most memory that the process ever had, its threads included. */
  readonly peakMb: number;
  /** What it printed for each source. */
  readonly polls: readonly MeasuredPoll[];
  readonly err: string;
}

export interface MeasuredPoll {
  readonly source: string;
  readonly outcome: string;
  readonly records: number;
  readonly alerts: number;
  readonly message: string | null;
}

/** The most memory that a process that still runs ever had, its threads included, in MB. */
export function peakOf(pid: number | undefined): number {
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(peak ?? 0) / 1024;
}

/** One `once` of the command line as `npm run cli` runs it, with the configuration `main.yaml` of a folder. */
export async function measuredOnce(folder: string, flags: readonly string[] = []): Promise<MeasuredOnce> {
  const { cli } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const [, ...args] = String(cli).replace('src/cli.ts', join(root, 'src/cli.ts')).split(' ');
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, ...args, 'once', '--json', '--config', 'main.yaml'], {
    cwd: folder,
    env: { ...process.env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  let [peakMb, cpuSeconds] = [0, 0];
  const sample = setInterval(() => {
    try {
      peakMb = Math.max(peakMb, peakOf(child.pid));
      // The name of the program may hold spaces; behind it the times are in hundredths.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      cpuSeconds = Math.max(cpuSeconds, (Number(fields[11]) + Number(fields[12])) / 100);
    } catch {
      // The process has ended, or there is no /proc here.
    }
  }, 10);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sample);
  const polls = out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as MeasuredPoll);
  return { status, seconds: (performance.now() - started) / 1000, cpuSeconds, peakMb, polls, err };
}
