// A thread with an index of its share of many names. Its messages stand in `name-threads.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { NameIndex } from '../names/index.ts';
import type { Answer, Question, Share } from './name-messages.ts';

const { names, first, every } = workerData as Share;
const index = new NameIndex<number>(
  names.map(({ name, schema }, at) => ({ name, schema, value: first + at * every })),
);

/** For each query, how many of the names it meets, and their numbers. */
function answer({ queries }: Question): Int32Array<ArrayBuffer> {
  const found: number[] = [];
  for (const { name, schema, least } of queries) {
    const numbers = new Set<number>();
    for (const { value } of index.find(name, schema, least)) numbers.add(value);
    found.push(numbers.size, ...numbers);
  }
  return Int32Array.from(found);
}

const port = parentPort;
if (port === null) throw new Error('this runs in a thread');
port.on('message', (question: Question) => {
  const numbers = answer(question);
  question.port.postMessage({ numbers } satisfies Answer, [numbers.buffer]);
  if (question.bell !== null) {
    Atomics.add(question.bell, 0, 1);
    Atomics.notify(question.bell, 0);
  }
});
port.postMessage('ready');
