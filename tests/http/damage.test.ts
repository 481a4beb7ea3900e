import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { bodyOf, client, filesIn, serve, textOf } from './loopback.ts';

const list = '<list>'.padEnd(200_000, '<entry/>');
const once = { retry: { retries: 0, firstDelayMs: 0 } };

/** A whole HTTP answer, its Content-Length true to what is sent. */
function send(response: ServerResponse, body: Uint8Array, encoding: string): void {
  response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length }).end(body);
}

const encodings = [
  ['gzip', gzipSync(list)],
  ['x-gzip', gzipSync(list)],
  ['GZIP', gzipSync(list)],
  ['br', brotliCompressSync(list)],
  ['deflate', deflateSync(list)],
  ['identity', Buffer.from(list)],
] as const;

test.each(encodings)('%s is decoded', async (encoding, body) => {
  const server = await serve((_request, response) => send(response, body, encoding));
  const { get } = await client();
  const result = await get(server.url);
  expect(await textOf(result)).toBe(list);
  expect(bodyOf(result).bytes).toBe(list.length);
  expect(server.requests[0]?.['accept-encoding']).toBe('gzip, br');
});

test.each([
  ['gzip', gzipSync(list)],
  ['br', brotliCompressSync(list)],
  ['deflate', deflateSync(list)],
])('%s cut short in a whole answer is truncated', async (encoding, body) => {
  const { failure, spoolFolder } = await client(once);
  for (const length of [1, body.length >> 1, body.length - 1]) {
    const server = await serve((_request, response) => send(response, body.subarray(0, length), encoding));
    expect(await failure(server.url)).toMatchObject({ code: 'E_FETCH_TRUNCATED', retryable: true });
  }
  expect(await filesIn(spoolFolder)).toEqual([]);
});

test.each(['gzip', 'br', 'deflate'])('%s of nothing at all is an empty body', async (encoding) => {
  const server = await serve((_request, response) => send(response, Buffer.alloc(0), encoding));
  const { get } = await client();
  const result = await get(server.url);
  expect(bodyOf(result).bytes).toBe(0);
  expect(await textOf(result)).toBe('');
});

test.each(['gzip', 'br', 'deflate'])('what only claims to be %s is refused', async (encoding) => {
  const server = await serve((_request, response) => send(response, Buffer.from(list), encoding));
  const { failure } = await client();
  expect(await failure(server.url)).toMatchObject({ code: 'E_FETCH_ENCODING', retryable: false });
});

test('a damaged byte in gzip is noticed', async () => {
  const body = Buffer.from(gzipSync(list));
  body.writeUInt8(body.readUInt8(body.length - 6) ^ 0xff, body.length - 6);
  const server = await serve((_request, response) => send(response, body, 'gzip'));
  const { failure } = await client();
  expect(await failure(server.url)).toMatchObject({ code: 'E_FETCH_ENCODING' });
});

test.each(['zstd', 'gzip, gzip'])('Content-Encoding %s is refused', async (encoding) => {
  const server = await serve((_request, response) => send(response, Buffer.from(list), encoding));
  const { failure, spoolFolder } = await client();
  const error = await failure(server.url);
  expect(error).toMatchObject({ code: 'E_FETCH_ENCODING', retryable: false });
  expect(error.message).toContain(encoding);
  expect(await filesIn(spoolFolder)).toEqual([]);
});

/** A server that answers with these bytes, whatever they are, and hangs up. */
async function serveBytes(answer: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ['less than its Content-Length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<list>'],
  ['nothing of its Content-Length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n'],
  ['a chunk cut short', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<list>'],
  ['chunks without the last one', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<list>\r\n'],
  ['a chunk without a size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<list>\r\nzz\r\n'],
])('%s is truncated', async (_what, answer) => {
  const url = await serveBytes(answer);
  const { failure, spoolFolder } = await client(once);
  expect(await failure(url)).toMatchObject({ code: 'E_FETCH_TRUNCATED', retryable: true });
  expect(await filesIn(spoolFolder)).toEqual([]);
});

test('a body that ends with the connection, as HTTP/1.0 has them, is whole', async () => {
  const url = await serveBytes('HTTP/1.0 200 OK\r\n\r\n<list/>');
  const { get } = await client(once);
  expect(await textOf(await get(url))).toBe('<list/>');
});

test.each([
  ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'E_FETCH_PROTOCOL'],
  ['endless headers', `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`, 'E_FETCH_PROTOCOL'],
  ['nothing', '', 'E_FETCH_REFUSED'],
])('%s is named', async (_what, answer, code) => {
  const url = await serveBytes(answer);
  const { failure } = await client(once);
  expect(await failure(url)).toMatchObject({ code });
});

test('an endless body is given up at the size allowed', async () => {
  let written = 0;
  const server = await serve((_request, response) => {
    const chunk = Buffer.alloc(16_384, 'x');
    const more = () => {
      while (!response.destroyed && response.write(chunk)) written += chunk.length;
    };
    response.on('drain', more);
    more();
  });
  const { failure, spoolFolder } = await client();
  const error = await failure(server.url, { maxBytes: 1_000_000 });
  expect(error).toMatchObject({ code: 'E_FETCH_TOO_LARGE', retryable: false });
  expect(error.message).toContain('1000000 bytes');
  expect(written).toBeLessThan(20_000_000);
  expect(await filesIn(spoolFolder)).toEqual([]);
});

test('a body of just the size allowed passes', async () => {
  const server = await serve((_request, response) => void response.end('x'.repeat(1000)));
  const { get, failure } = await client();
  expect(bodyOf(await get(server.url, { maxBytes: 1000 })).bytes).toBe(1000);
  expect(await failure(server.url, { maxBytes: 999 })).toMatchObject({ code: 'E_FETCH_TOO_LARGE' });
});

test('a small answer that unpacks without end is given up', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  expect(bomb.length).toBeLessThan(60_000);
  const server = await serve((_request, response) => send(response, bomb, 'gzip'));
  const { failure } = await client();
  expect(await failure(server.url, { maxBytes: 1_000_000 })).toMatchObject({ code: 'E_FETCH_TOO_LARGE' });
});
