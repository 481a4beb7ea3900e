import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const cliFile = join(import.meta.dirname, '../../src/cli.ts');

export interface Finished {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly done: Promise<Finished>;
  /** Resolves once stderr has a text; rejects if the process ends before. */
  logged(text: string): Promise<void>;
  /** All that stderr has. */
  logSoFar(): string;
}

/** Starts the command line as a user would, in a folder of its own; `program` is what Node runs, with its flags. */
export function start(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  program: readonly string[] = [cliFile],
): Running {
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
    for (const listener of listeners) listener();
  });
  const done = new Promise<Finished>((resolve) => {
    child.on('close', (status) => resolve({ status, out, err }));
  });
  return {
    child,
    done,
    logSoFar: () => err,
    logged: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!err.includes(text)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
        void done.then(() => reject(new Error(`ended without “${text}”: ${err}`)));
      }),
  };
}

export async function run(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Finished> {
  return await start(folder, args, env).done;
}
