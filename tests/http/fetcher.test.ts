import { createHash } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { bodyOf, client, filesIn, now, selfSigned, serve, serveTls, textOf } from './loopback.ts';

const list = '<list><entry id="1"/></list>';

test('a document is spooled, hashed and described', async () => {
  const server = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/xml; charset=utf-8');
    response.setHeader('ETag', '"v1"');
    response.setHeader('Last-Modified', 'Sun, 01 Mar 2026 06:00:00 GMT');
    response.end(list);
  });
  const { get, spoolFolder } = await client();
  const result = await get(`${server.url}/list.xml`);
  const body = bodyOf(result);
  expect(body).toMatchObject({
    url: `${server.url}/list.xml`,
    contentType: 'text/xml; charset=utf-8',
    etag: '"v1"',
    lastModified: 'Sun, 01 Mar 2026 06:00:00 GMT',
    bytes: list.length,
    sha256: createHash('sha256').update(list).digest('hex'),
    retrievedAt: now.toISOString(),
  });
  expect([await textOf(result), await textOf(result)]).toEqual([list, list]);
  expect(await filesIn(spoolFolder)).toHaveLength(1);
  await body.dispose();
  await body.dispose();
  expect(await filesIn(spoolFolder)).toEqual([]);
});

test('a document without validators has none', async () => {
  const server = await serve((_request, response) => void response.end(list));
  const { get } = await client();
  expect(bodyOf(await get(server.url))).toMatchObject({ etag: null, lastModified: null, contentType: null });
});

test('an empty answer is a body of no bytes', async () => {
  const server = await serve((_request, response) => void response.end());
  const { get } = await client();
  const result = await get(server.url);
  expect(bodyOf(result).bytes).toBe(0);
  expect(await textOf(result)).toBe('');
});

test('validators are sent, and 304 means not modified', async () => {
  const server = await serve((_request, response) => void response.writeHead(304).end());
  const { get } = await client();
  const lastModified = 'Sun, 01 Mar 2026 06:00:00 GMT';
  expect(await get(server.url, { etag: 'W/"v1"', lastModified })).toEqual({ kind: 'not-modified' });
  expect(await get(server.url, { lastModified })).toEqual({ kind: 'not-modified' });
  expect(server.requests[0]).toMatchObject({ 'if-none-match': 'W/"v1"', 'if-modified-since': lastModified });
  expect(server.requests[1]?.['if-none-match']).toBeUndefined();
});

test('304 to a request without validators is an error', async () => {
  const server = await serve((_request, response) => void response.writeHead(304).end());
  const { failure } = await client();
  const error = await failure(server.url);
  expect(error).toMatchObject({ code: 'E_FETCH_STATUS', status: 304, retryable: false });
});

test('a document that changed comes in spite of validators', async () => {
  const server = await serve((_request, response) => void response.end(list));
  const { get } = await client();
  expect(await textOf(await get(server.url, { etag: '"old"' }))).toBe(list);
});

test('it introduces itself, unless the configuration knows better', async () => {
  const server = await serve((_request, response) => void response.end(list));
  const { get } = await client();
  await get(server.url);
  await get(server.url, { headers: { 'User-Agent': 'Mozilla/5.0', 'Accept-Language': 'en' } });
  expect(server.requests.map((headers) => headers['user-agent'])).toEqual([
    'sanctions-watch/test',
    'Mozilla/5.0',
  ]);
  expect(server.requests[1]?.['accept-language']).toBe('en');
  expect(server.requests[1]?.cookie).toBeUndefined();
});

test('the account in an address is sent as credentials and shown nowhere', async () => {
  const server = await serve((_request, response) => void response.writeHead(404).end());
  const { failure } = await client();
  const address = server.url.replace('//', '//reader:s%20ecret@');
  const error = await failure(`${address}/list.xml?token=abcdef`);
  expect(server.requests[0]?.authorization).toBe(`Basic ${Buffer.from('reader:s ecret').toString('base64')}`);
  expect(error.message).toBe(
    `${server.url}/list.xml?… answered 404 Not Found: the document has moved or is gone; ` +
      'set the `url` of this source to its new address',
  );
});

test.each(['ftp://example.org/list', 'file:///etc/passwd', 'example.org/list', '', 'mailto:a@example.org'])(
  '%j cannot be fetched',
  async (url) => {
    const { failure } = await client();
    expect(await failure(url)).toMatchObject({ code: 'E_FETCH_REQUEST', retryable: false });
  },
);

test('a header that cannot be sent is named, its value is not', async () => {
  const { failure } = await client();
  const error = await failure('http://127.0.0.1:9/', { headers: { 'X-Key': 'secret\nvalue' } });
  expect(error.code).toBe('E_FETCH_REQUEST');
  expect(error.message).toContain('x-key');
  expect(error.message).not.toContain('secret');
});

test('a certificate that nobody vouches for is refused', async () => {
  const server = await serveTls((_request, response) => void response.end(list));
  const { failure, waits } = await client();
  const error = await failure(server.url);
  expect(error).toMatchObject({ code: 'E_FETCH_TLS', retryable: false });
  expect(error.message).toContain('NODE_EXTRA_CA_CERTS');
  expect(waits).toEqual([]);
});

test('from https nothing leads to http', async () => {
  const authorities = getCACertificates('default');
  onTestFinished(() => setDefaultCACertificates(authorities));
  setDefaultCACertificates([...authorities, selfSigned.cert]);
  const plain = await serve((_request, response) => void response.end(list));
  const secure = await serveTls((request, response) => {
    if (request.url === '/whole') response.end(list);
    else response.writeHead(302, { Location: `${plain.url}/list.xml?signature=abcdef` }).end();
  });
  const { get, failure } = await client({ allowPrivateNetworks: true });
  expect(await textOf(await get(`${secure.url}/whole`))).toBe(list);
  const error = await failure(secure.url);
  expect(error).toMatchObject({ code: 'E_FETCH_REDIRECT', retryable: false });
  expect(error.message).not.toContain('abcdef');
  expect(plain.requests).toEqual([]);
});

test('what a killed process left is deleted, the rest is not', async () => {
  const spoolFolder = await mkdtemp(join(tmpdir(), 'spool-'));
  onTestFinished(() => rm(spoolFolder, { recursive: true, force: true }));
  // Linux gives no process a number this high; 1 always runs.
  const names = ['fetch-99999999-a', `fetch-${process.pid}-b`, 'fetch-1-c', 'fetch-notes.txt', 'other'];
  for (const name of names) await writeFile(join(spoolFolder, name), '');
  // Of another container, whose processes have the same numbers.
  const theirs = ['fetch-00000000-99999999-old', 'fetch-00000000-99999999-young'];
  for (const name of theirs) await writeFile(join(spoolFolder, name), '');
  await utimes(join(spoolFolder, theirs[0] ?? ''), new Date(0), new Date(0));
  await client({ spoolFolder });
  expect((await filesIn(spoolFolder)).sort()).toEqual([
    'fetch-00000000-99999999-young',
    'fetch-1-c',
    'fetch-notes.txt',
    'other',
  ]);
});

test('another fetcher on the same folder leaves the documents of the first alone', async () => {
  const server = await serve((_request, response) => void response.end(list));
  const { get, spoolFolder } = await client();
  const result = await get(server.url);
  await client({ spoolFolder });
  expect(await textOf(result)).toBe(list);
});

test('a folder that cannot be written is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spool-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'file'), '');
  const server = await serve((_request, response) => void response.end(list));
  const spoolFolder = join(folder, 'file', 'spool');
  const { failure } = await client({ spoolFolder });
  const error = await failure(server.url);
  expect(error).toMatchObject({ code: 'E_FETCH_SPOOL', retryable: false });
  expect(error.message).toContain(spoolFolder);
});

test('a signal ends a request with its own reason', async () => {
  const stopping = new AbortController();
  const reason = new Error('stopping');
  const server = await serve((_request, response) => {
    response.write('<list>', () => stopping.abort(reason));
  });
  const { get, spoolFolder } = await client();
  await expect(get(server.url, { signal: stopping.signal })).rejects.toBe(reason);
  expect(await filesIn(spoolFolder)).toEqual([]);
  await expect(get(server.url, { signal: stopping.signal })).rejects.toBe(reason);
  expect(server.requests).toHaveLength(1);
});

test('a signal ends the wait for a retry', async () => {
  const stopping = new AbortController();
  const reason = new Error('stopping');
  const server = await serve((_request, response) => void response.writeHead(503).end());
  const { get } = await client({
    sleep: (_ms, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('woken')));
        stopping.abort(reason);
      }),
  });
  await expect(get(server.url, { signal: stopping.signal })).rejects.toBe(reason);
});

test('closing ends what is under way', async () => {
  const { get, close } = await client();
  const server = await serve((_request, response) => void response.write('<list>', () => void close()));
  await expect(get(server.url)).rejects.toMatchObject({ name: 'AbortError' });
});
