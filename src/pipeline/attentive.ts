import { setImmediate as othersTurn } from 'node:timers/promises';

const bytesAtOnce = 1_000_000;

/** Reading takes the process for seconds: what else is due gets its turn, and the program may leave. */
export async function* attentive(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let since = 0;
  for await (const chunk of bytes) {
    since += chunk.length;
    if (since >= bytesAtOnce) {
      await othersTurn();
      since = 0;
    }
    signal.throwIfAborted();
    yield chunk;
  }
}
