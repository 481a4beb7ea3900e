import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { spool } from '../../../src/http/spool.ts';
import { AppError } from '../../../src/model/errors.ts';
import { type Mutated, mutated, mutations, rssFeed, seedlings } from '../inputs.ts';
import { demand, type Part } from '../part.ts';

const maxBytes = 2_000_000;
const bomb = Buffer.alloc(10_000_000, 'a');
const bodies = [
  ['gzip', gzipSync(rssFeed)],
  ['gzip', gzipSync(bomb)],
  ['gzip', gzipSync(gzipSync(bomb))],
  ['br', brotliCompressSync(rssFeed)],
  ['br', brotliCompressSync(bomb)],
  ['deflate', deflateSync(rssFeed)],
  ['deflate', deflateSync(bomb)],
  ['gzip, br', brotliCompressSync(gzipSync(bomb))],
  [null, rssFeed],
] as const;
const seeds = seedlings(bodies.map(([, bytes]) => bytes));
const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-fuzz-'));

/** Mutated bodies of answers, compressed in every way, on their way to disk. */
export const bodyPart: Part<Mutated> = {
  cases: mutations(bodies.length),
  show: (input) => mutated(seeds, input),
  async run(input) {
    const [encoding] = bodies[input.document] ?? [null];
    const url = new URL('https://lists.example/list');
    const body = Readable.from([mutated(seeds, input)]);
    const { signal } = new AbortController();
    try {
      const document = await spool(folder, { url, body, encoding, maxBytes, signal });
      demand(document.bytes <= maxBytes, () => `${document.bytes} bytes where ${maxBytes} are allowed`);
      await document.dispose();
      return 'received';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return error.code;
    } finally {
      demand(readdirSync(folder).length === 0, () => 'a file is left behind');
    }
  },
  close: async () => rmSync(folder, { recursive: true, force: true }),
};
