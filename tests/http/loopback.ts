import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FetchError } from '../../src/http/fetch-error.ts';
import type { Body, FetchRequest, FetchResult } from '../../src/http/fetcher.ts';
import { createFetcher, type FetcherOptions } from '../../src/http/fetcher.ts';

export const selfSigned = {
  key: readFileSync(join(import.meta.dirname, 'fixtures/self-signed-key.pem'), 'utf8'),
  cert: readFileSync(join(import.meta.dirname, 'fixtures/self-signed-cert.pem'), 'utf8'),
};

interface Loopback {
  readonly url: string;
  /** The headers of every request so far, in order. */
  readonly requests: readonly IncomingHttpHeaders[];
}

async function listen(server: Server & { closeAllConnections(): void }): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** A server for one test. */
export async function serve(answer: RequestListener): Promise<Loopback> {
  const requests: IncomingHttpHeaders[] = [];
  const port = await listen(createServer(recording(requests, answer)));
  return { url: `http://127.0.0.1:${port}`, requests };
}

/** The same with TLS, and the certificate that nobody signed. */
export async function serveTls(answer: RequestListener): Promise<Loopback> {
  const requests: IncomingHttpHeaders[] = [];
  const port = await listen(createTlsServer(selfSigned, recording(requests, answer)));
  return { url: `https://127.0.0.1:${port}`, requests };
}

function recording(requests: IncomingHttpHeaders[], answer: RequestListener): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    requests.push(request.headers);
    answer(request, response);
  };
}

interface Client {
  /** With a time-out and size that no healthy test comes near, of a trusted address. */
  get(url: string, request?: Partial<FetchRequest>): Promise<FetchResult>;
  /** The error of a request that must fail. */
  failure(url: string, request?: Partial<FetchRequest>): Promise<FetchError>;
  /** How long it waited before each retry; no time passes. */
  readonly waits: readonly number[];
  readonly spoolFolder: string;
  close(): Promise<void>;
}

export const now = new Date('2026-03-02T10:00:00.000Z');

/** A fetcher for one test, with a folder of its own. */
export async function client(options: Partial<FetcherOptions> = {}): Promise<Client> {
  const folder = await mkdtemp(join(tmpdir(), 'fetcher-'));
  const spoolFolder = options.spoolFolder ?? join(folder, 'spool');
  const waits: number[] = [];
  const fetcher = createFetcher({
    spoolFolder,
    userAgent: 'sanctions-watch/test',
    allowPrivateNetworks: false,
    clock: () => now,
    random: () => 0.5,
    sleep: async (ms) => void waits.push(ms),
    spacingMs: 0,
    ...options,
  });
  onTestFinished(async () => {
    await fetcher.close();
    await rm(folder, { recursive: true, force: true });
  });
  const get = (url: string, request: Partial<FetchRequest> = {}) =>
    fetcher.fetch({ url, timeoutMs: 10_000, maxBytes: 10_000_000, trusted: true, ...request });
  const failure = async (url: string, request: Partial<FetchRequest> = {}) => {
    const outcome = await get(url, request).catch((error: unknown) => error);
    if (outcome instanceof FetchError) return outcome;
    throw new Error('expected a FetchError', { cause: outcome });
  };
  return { get, failure, waits, spoolFolder, close: () => fetcher.close() };
}

/** The body of an answer that must be one. */
export function bodyOf(result: FetchResult): Body {
  if (result.kind !== 'body') throw new Error(`expected a body, got ${result.kind}`);
  return result.body;
}

export async function textOf(result: FetchResult): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyOf(result).open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
