import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { readRetryAfter } from '../../src/http/retry.ts';
import { client, filesIn, now, serve, textOf } from './loopback.ts';

test.each([408, 425, 429, 500, 502, 503, 504])('%i is tried again', async (status) => {
  const server = await serve((_request, response) => {
    if (server.requests.length < 3) response.writeHead(status).end('busy');
    else response.end('<list/>');
  });
  const { get, waits } = await client();
  expect(await textOf(await get(server.url))).toBe('<list/>');
  expect(waits).toEqual([1500, 3000]);
});

test('three retries, ever longer apart, then the error', async () => {
  const server = await serve((_request, response) => void response.writeHead(500).end());
  const { failure, waits } = await client();
  const error = await failure(`${server.url}/list.xml`);
  expect(error).toMatchObject({ code: 'E_FETCH_STATUS', status: 500, retryable: true });
  expect(error.message).toBe(`${server.url}/list.xml answered 500, not with a document`);
  expect(waits).toEqual([1500, 3000, 6000]);
  expect(server.requests).toHaveLength(4);
});

test.each([
  [400, 'E_FETCH_STATUS'],
  [401, 'E_FETCH_BLOCKED'],
  [403, 'E_FETCH_BLOCKED'],
  [404, 'E_FETCH_STATUS'],
  [410, 'E_FETCH_STATUS'],
  [501, 'E_FETCH_STATUS'],
  [202, 'E_FETCH_STATUS'],
  [204, 'E_FETCH_STATUS'],
  [206, 'E_FETCH_STATUS'],
  [300, 'E_FETCH_STATUS'],
])('%i is not', async (status, code) => {
  const server = await serve((_request, response) => void response.writeHead(status).end());
  const { failure, waits } = await client();
  expect(await failure(server.url)).toMatchObject({ code, status, retryable: false });
  expect(waits).toEqual([]);
});

test('a publisher that blocks robots is named as such', async () => {
  const server = await serve((_request, response) => void response.writeHead(403).end());
  const { failure } = await client();
  const error = await failure(`${server.url}/list.xml?key=abcdef`);
  expect(error.message).toBe(
    `${server.url}/list.xml?… answered 403 Forbidden: the publisher blocks automated readers; ` +
      'set `headers` for this source, User-Agent first',
  );
});

test.each([
  [503, 'cf-mitigated', 'challenge'],
  [202, 'x-amzn-waf-action', 'challenge'],
  [405, 'x-amzn-waf-action', 'captcha'],
])('%i with %s is a block, not a failure that passes', async (status, name, value) => {
  const server = await serve((_request, response) => {
    response.writeHead(status, { [name]: value }).end('<html>');
  });
  const { failure, waits } = await client();
  expect(await failure(server.url)).toMatchObject({ code: 'E_FETCH_BLOCKED', status, retryable: false });
  expect(waits).toEqual([]);
});

test('Retry-After is waited for, up to two minutes', async () => {
  const server = await serve((_request, response) => {
    if (server.requests.length > 2) response.end('<list/>');
    else {
      const asked = server.requests.length === 1 ? '120' : new Date(now.getTime() + 45_000).toUTCString();
      response.writeHead(429, { 'Retry-After': asked, Date: now.toUTCString() }).end();
    }
  });
  const { get, waits } = await client();
  expect(await textOf(await get(server.url))).toBe('<list/>');
  expect(waits).toEqual([120_000, 45_000]);
});

test('a Retry-After beyond two minutes is left to the next poll', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(429, { 'Retry-After': '121' }).end();
  });
  const { failure, waits } = await client();
  const error = await failure(server.url);
  expect(error).toMatchObject({
    code: 'E_FETCH_BLOCKED',
    status: 429,
    retryable: true,
    retryAfterMs: 121_000,
  });
  expect(error.message).toContain('it asks to come back in 121 s');
  expect(waits).toEqual([]);
});

test('Retry-After: 0 does not make us hammer', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(503, { 'Retry-After': '0' }).end();
  });
  const { failure, waits } = await client();
  expect(await failure(server.url)).toMatchObject({ retryAfterMs: 0 });
  expect(waits).toEqual([1500, 3000, 6000]);
});

test.each([
  [null, undefined],
  ['90', 90_000],
  ['Mon, 02 Mar 2026 10:01:00 GMT', 60_000],
  ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
  ['99999999999999', 86_400_000],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
])('Retry-After: %s reads as %s ms', (value, expected) => {
  expect(readRetryAfter(value, null, now)).toBe(expected);
});

test.each([
  ['ahead of', 'Tue, 03 Mar 2026 10:00:00 GMT', 'Tue, 03 Mar 2026 10:01:00 GMT'],
  ['behind', 'Sun, 01 Mar 2026 10:00:00 GMT', 'Sun, 01 Mar 2026 10:01:00 GMT'],
])('a Retry-After of a publisher whose clock is a day %s ours counts by its clock', (_, date, value) => {
  expect(readRetryAfter(value, date, now)).toBe(60_000);
  expect(readRetryAfter('90', date, now)).toBe(90_000);
});

test('a connection dropped within the body is made again', async () => {
  const server = await serve((_request, response) => {
    response.setHeader('Content-Length', 7);
    if (server.requests.length > 1) response.end('<list/>');
    else response.write('<li', () => response.destroy());
  });
  const { get, waits, spoolFolder } = await client();
  expect(await textOf(await get(server.url))).toBe('<list/>');
  expect(waits).toHaveLength(1);
  expect(await filesIn(spoolFolder)).toHaveLength(1);
});

test('a connection dropped before the answer is made again', async () => {
  const server = await serve((_request, response) => {
    if (server.requests.length > 1) response.end('<list/>');
    else response.destroy();
  });
  const { get, waits } = await client();
  expect(await textOf(await get(server.url))).toBe('<list/>');
  expect(waits).toHaveLength(1);
});

test('a host that refuses connections', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const { failure, waits } = await client();
  const error = await failure(`http://127.0.0.1:${port}/`);
  expect(error).toMatchObject({ code: 'E_FETCH_REFUSED', retryable: true });
  expect(error.message).toContain(`http://127.0.0.1:${port}/: the host refuses connections`);
  expect(waits).toHaveLength(3);
});

test.each([true, false])('a name that does not resolve, trusted: %s', async (trusted) => {
  const { failure, waits } = await client();
  const error = await failure('http://list.invalid/', { trusted });
  expect(error).toMatchObject({ code: 'E_FETCH_DNS', retryable: true });
  expect(error.message).toContain('list.invalid');
  expect(waits).toHaveLength(3);
});

test('a trickle ends with the time allowed, and is not tried again', async () => {
  const server = await serve((_request, response) => {
    const trickle = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(trickle));
  });
  const { failure, waits, spoolFolder } = await client();
  const error = await failure(server.url, { timeoutMs: 200 });
  expect(error).toMatchObject({ code: 'E_FETCH_TIMEOUT', retryable: true });
  expect(error.message).toContain('within 0.2 s');
  expect(waits).toEqual([]);
  expect(await filesIn(spoolFolder)).toEqual([]);
});

test('a server that never answers costs the time allowed once', async () => {
  const server = await serve(() => undefined);
  const { failure } = await client();
  expect(await failure(server.url, { timeoutMs: 200 })).toMatchObject({ code: 'E_FETCH_TIMEOUT' });
  expect(server.requests).toHaveLength(1);
});

test('redirects share the time allowed', async () => {
  const server = await serve((_request, response) => {
    setTimeout(() => response.writeHead(302, { Location: '/' }).end(), 80);
  });
  const { failure } = await client({ allowPrivateNetworks: true });
  expect(await failure(server.url, { timeoutMs: 200 })).toMatchObject({ code: 'E_FETCH_TIMEOUT' });
});

test('no retry begins once the attempts took the time allowed', async () => {
  const server = await serve((_request, response) => {
    setTimeout(() => response.writeHead(503).end(), 110);
  });
  const { failure } = await client();
  expect(await failure(server.url, { timeoutMs: 200 })).toMatchObject({ code: 'E_FETCH_STATUS' });
  expect(server.requests).toHaveLength(2);
});
