import { Readable } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ReadError } from '../model/errors.ts';
import { allBytes } from './bytes.ts';

/** The largest ZIP archive that is read: it has to sit in memory, since its directory stands at the end. */
const maxZipBytes = 64_000_000;

/**
 * What is in a document that was published compressed: gzip, or a ZIP archive with one file. Any other comes
 * as it is, and so does an archive that is a document itself, as XLSX. Throws `ReadError` where the document
 * is cut short or damaged, or unpacks to more than `maxBytes`.
 */
export async function* unpack(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* limited(gunzip(all), maxBytes);
  else if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4)
    yield* unzip(all, maxBytes);
  else yield* all;
}

const headBytes = 4;

async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const step = await iterator.next();
    if (step.done) break;
    first.push(step.value);
    length += step.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first).subarray(0, headBytes), all: all() };
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  const decoder = createGunzip();
  source.on('error', (error) => decoder.destroy(error));
  source.pipe(decoder);
  try {
    yield* decoder;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    const what = code === 'Z_BUF_ERROR' ? 'was cut short' : 'is damaged';
    throw new ReadError('E_READ_COMPRESSED', `the gzip file ${what}`, { cause: error });
  } finally {
    source.destroy();
  }
}

async function* unzip(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  const archive = await allBytes(limited(bytes, maxZipBytes));
  const { zip, entries } = await directoryOf(archive);
  if (entries.some(({ fileName }) => fileName === '[Content_Types].xml')) {
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unpacked > maxBytes) throw tooLarge(maxBytes);
    await verify(zip, entries);
    yield archive;
    return;
  }
  const [entry, ...others] = entries.filter(({ fileName }) => !fileName.endsWith('/'));
  if (entry === undefined || others.length > 0) {
    throw damaged(`holds ${entries.length} files where one was expected`);
  }
  yield* limited(contentOf(zip, entry), maxBytes);
}

/** The files of a ZIP archive, in the order of its directory. */
export async function* filesIn(
  archive: Buffer,
): AsyncGenerator<{ readonly name: string; open(): AsyncIterable<Uint8Array> }> {
  const { zip, entries } = await directoryOf(archive);
  for (const entry of entries) yield { name: entry.fileName, open: () => contentOf(zip, entry) };
}

/** Whoever reads the archive on may check neither sums nor the sizes that its directory states. */
async function verify(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    for await (const chunk of contentOf(zip, entry)) void chunk;
  }
}

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof ReadError ? error : damaged('is damaged', error);
  }
  if (checksum !== entry.crc32) throw damaged('is damaged: its checksum is another');
}

async function directoryOf(archive: Buffer): Promise<{ zip: ZipFile; entries: Entry[] }> {
  try {
    const zip = await fromBufferPromise(archive, { lazyEntries: true });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return { zip, entries };
  } catch (error) {
    throw damaged('was cut short or is damaged', error);
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function tooLarge(maxBytes: number): ReadError {
  return new ReadError(
    'E_READ_LIMIT',
    `the compressed document is larger than the ${maxBytes} bytes allowed`,
  );
}

function damaged(what: string, cause?: unknown): ReadError {
  return new ReadError('E_READ_COMPRESSED', `the ZIP archive ${what}`, { cause });
}
