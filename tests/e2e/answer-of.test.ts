import { expect, it } from 'vitest';
import { answerOf } from '../../src/commands/worker.ts';

function program(text: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}

it('has the answer of a worker', async () => {
  const text =
    "import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(workerData + 1);";
  expect(await answerOf(program(text), 1)).toBe(2);
});

it.each([
  ['that ends without one', 'process.exit(3)', 'a worker ended with status 3 before it was done'],
  ['that has nothing to do', '', 'a worker ended with status 0 before it was done'],
  ['that throws', "throw new Error('no memory')", 'no memory'],
])('waits for no worker %s', async (_, text, message) => {
  await expect(answerOf(program(text), 1)).rejects.toThrow(message);
});
