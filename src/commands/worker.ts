import { Worker } from 'node:worker_threads';

/** What a thread of its own posts first. Rejects where it ends before, for whatever reason. */
export function answerOf<T>(program: string | URL, workerData: unknown): Promise<T> {
  const worker = new Worker(program, { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    // Nothing happens where it was settled before
    worker.once('exit', (code) => reject(new Error(`a worker ended with status ${code} before it was done`)));
  });
}
