import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { extname } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { NameQuery } from '../model/name-query.ts';
import type { Answer, Name, Question } from './name-messages.ts';

const longestMs = 60_000;
/** Compiled, a file has another ending. */
const program = new URL(`./name-program${extname(import.meta.filename)}`, import.meta.url);

/** Names in threads of their own, each with a share of them: as many are searched at once as there are cores. */
export class NameThreads {
  readonly names: readonly Name[];
  /** Stands for the names in their order. */
  readonly of: string;
  readonly #workers: readonly Worker[];

  private constructor(names: readonly Name[], workers: readonly Worker[]) {
    this.names = names;
    const hash = createHash('sha256');
    for (const { name, schema } of names) hash.update(`${schema}\0${name}\0`);
    this.of = hash.digest('hex');
    this.#workers = workers;
  }

  /** Resolves once all threads have their index. */
  static async open(names: readonly Name[], threads: number): Promise<NameThreads> {
    const workers = Array.from({ length: threads }, (_, first) => {
      const share = names.filter((_, at) => at % threads === first);
      const worker = new Worker(program, { workerData: { names: share, first, every: threads } });
      // They keep no program from ending.
      worker.unref();
      return worker;
    });
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    return new NameThreads(names, workers);
  }

  /** By query, the numbers of the names that it meets. */
  async find(queries: readonly NameQuery[]): Promise<number[][]> {
    const answers = await Promise.all(
      this.#workers.map(async (worker) => {
        const { port1: ours, port2: theirs } = new MessageChannel();
        const done = new AbortController();
        const { signal } = done;
        const answer = once(ours, 'message', { signal }) as Promise<[Answer]>;
        const gone = once(worker, 'exit', { signal }).then(() => {
          throw new Error('a thread that looks for names has ended');
        });
        ask(worker, { queries, port: theirs, bell: null });
        try {
          return (await Promise.race([answer, gone]))[0];
        } finally {
          done.abort();
          await Promise.allSettled([answer, gone]);
          ours.close();
        }
      }),
    );
    return merged(answers, queries.length);
  }

  /** The same for those who cannot wait; this thread sleeps meanwhile. */
  findNow(queries: readonly NameQuery[]): number[][] {
    const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const ports = this.#workers.map((worker) => {
      const { port1: ours, port2: theirs } = new MessageChannel();
      ask(worker, { queries, port: theirs, bell });
      return ours;
    });
    const deadline = performance.now() + longestMs;
    for (let rung = 0; rung < ports.length; rung = Atomics.load(bell, 0)) {
      Atomics.wait(bell, 0, rung, longestMs);
      // While this thread sleeps, nobody tells it that another one is gone.
      if (performance.now() > deadline) throw new Error('a thread that looks for names does not answer');
    }
    const answers = ports.map((port) => {
      const received = receiveMessageOnPort(port) as { readonly message: Answer };
      port.close();
      return received.message;
    });
    return merged(answers, queries.length);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, question: Question): void {
  worker.postMessage(question, [question.port as MessagePort]);
}

function merged(answers: readonly Answer[], count: number): number[][] {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (const { numbers } of answers) {
    let at = 0;
    for (const ours of found) {
      const length = numbers[at] ?? 0;
      for (let i = 1; i <= length; i += 1) ours.push(numbers[at + i] ?? 0);
      at += 1 + length;
    }
  }
  // In one order, however many threads there are.
  for (const ours of found) ours.sort((one, other) => one - other);
  return found;
}
