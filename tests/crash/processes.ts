import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Order } from './order.ts';

/** How a process of the program ended. */
export interface Ended {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly err: string;
  /** From the order to the end, in milliseconds. */
  readonly ms: number;
}

export interface Process {
  readonly pid: number;
  kill(): void;
  /** Gives it its order; resolves once it has ended, however. */
  obey(order: Order): Promise<Ended>;
}

const file = join(import.meta.dirname, 'child.ts');
/** Most of a start is spent on tables of names, and much of that on collecting garbage. */
const memory = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** Starts processes of the program, one always ahead, so that what is killed is work and not loading. */
export class Processes {
  #next: Promise<Process> | null = null;

  async take(): Promise<Process> {
    const taken = this.#next ?? start();
    this.#next = start();
    return await taken;
  }

  /** Ends the one that waits. */
  async close(): Promise<void> {
    (await this.#next)?.kill();
    this.#next = null;
  }
}

async function start(): Promise<Process> {
  const child = spawn(process.execPath, [...memory, file], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    closed.then(() => Promise.reject(new Error(`the program could not be loaded: ${err}`))),
  ]);
  return {
    pid: child.pid ?? 0,
    kill: () => void child.kill('SIGKILL'),
    async obey(order) {
      const began = performance.now();
      child.send(order, () => undefined);
      const status = await closed;
      return { status: signalled(child) ? null : status, err, ms: performance.now() - began };
    },
  };
}

function signalled(child: ChildProcess): boolean {
  return child.signalCode !== null;
}
