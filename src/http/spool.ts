import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../folders.ts';
import { decoderFor, decodingError } from './decode.ts';
import { FetchError, networkError, shownUrl } from './fetch-error.ts';

/** A document on disk, its content encoding removed. */
export interface SpooledDocument {
  /** Of the decoded bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** May be called any number of times before `dispose`. */
  open(): AsyncIterable<Uint8Array>;
  /** Deletes the file; calling it again does nothing. */
  dispose(): Promise<void>;
}

/** A body as it comes in. */
interface Incoming {
  readonly url: URL;
  readonly body: Readable;
  /** The Content-Encoding header. */
  readonly encoding: string | null;
  /** The most that is taken, decoded. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Tells this process from earlier ones of the same number; in a container every one of them is number 1. */
const run = randomUUID();

/** Containers that share a folder have the same numbers. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** Of another host it is not known what runs; nothing is fetched for so long. */
const longestMs = 24 * 60 * 60 * 1000;

/** Deletes what killed processes left; what this process or another that runs is still using stays. */
export function removeLeftovers(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // It is created with the first document.
    return;
  }
  for (const name of names) {
    const [whole, theirs = host, number] = /^fetch-(?:([0-9a-f]{8})-)?(\d+)-/.exec(name) ?? [];
    if (whole === undefined) continue;
    const pid = Number(number);
    const inUse =
      theirs !== host
        ? isYoung(join(folder, name))
        : pid === process.pid
          ? name.includes(run)
          : isRunning(pid);
    if (!inUse) rmSync(join(folder, name), { force: true });
  }
}

function isYoung(file: string): boolean {
  const { mtimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return Date.now() - mtimeMs < longestMs;
}

/** Writes a body into the folder while it comes, so that a list of 130 MB never sits in memory. */
export async function spool(folder: string, incoming: Incoming): Promise<SpooledDocument> {
  const path = join(folder, `fetch-${host}-${process.pid}-${run}-${randomUUID()}`);
  try {
    const file = await onDisk(folder, create(folder, path));
    const { sha256, bytes } = await receive(incoming, folder, file).finally(() => file.close());
    return {
      sha256,
      bytes,
      open: () => createReadStream(path),
      dispose: () => rm(path, { force: true }),
    };
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function create(folder: string, path: string): Promise<FileHandle> {
  makeFolder(folder);
  return open(path, 'wx', 0o600);
}

async function onDisk<T>(folder: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const message = `Cannot keep a document in ${folder}; the folder must be writable and have room for the largest list`;
    throw new FetchError('E_FETCH_SPOOL', message, { retryable: false, cause: error });
  }
}

async function receive(
  incoming: Incoming,
  folder: string,
  file: FileHandle,
): Promise<{ sha256: string; bytes: number }> {
  const { url, body, encoding, maxBytes, signal } = incoming;
  const decoder = decoderFor(encoding, url);
  const hash = createHash('sha256');
  let bytes = 0;
  const write = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        const message = `${shownUrl(url)} is larger than the ${maxBytes} bytes allowed`;
        throw new FetchError('E_FETCH_TOO_LARGE', message, { retryable: false });
      }
      const written = onDisk(folder, file.writeFile(chunk));
      hash.update(chunk);
      await written;
    }
  };
  try {
    if (decoder === null) await pipeline(body, write, { signal });
    else await pipeline(body, decoder, write, { signal });
  } catch (error) {
    const damage = decodingError(error, encoding, url);
    // Servers put Content-Encoding on empty bodies too; that nothing came is for the reader to judge.
    const isEmpty = damage?.code === 'E_FETCH_TRUNCATED' && decoder?.bytesWritten === 0;
    if (!isEmpty) throw damage ?? networkError(error, url, 'within the answer');
  }
  return { sha256: hash.digest('hex'), bytes };
}
