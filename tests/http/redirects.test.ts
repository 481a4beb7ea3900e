import { expect, test } from 'vitest';
import { bodyOf, client, serve, textOf } from './loopback.ts';

const open = { allowPrivateNetworks: true };

test.each([301, 302, 303, 307, 308])('%i is followed, and the last address is told', async (status) => {
  const server = await serve((request, response) => {
    if (request.url === '/new?part=1') response.end('<list/>');
    else response.writeHead(status, { Location: 'new?part=1' }).end('moved');
  });
  const { get } = await client(open);
  const result = await get(`${server.url}/old`);
  expect(await textOf(result)).toBe('<list/>');
  expect(bodyOf(result).url).toBe(`${server.url}/new?part=1`);
});

test('five redirects are followed, a sixth is not', async () => {
  const server = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end('<list/>');
    else response.writeHead(302, { Location: `/${left - 1}` }).end();
  });
  const { get, failure } = await client(open);
  expect(await textOf(await get(`${server.url}/5`))).toBe('<list/>');
  expect(await failure(`${server.url}/6`)).toMatchObject({ code: 'E_FETCH_REDIRECT', retryable: false });
});

test('a loop ends', async () => {
  const server = await serve((_request, response) => void response.writeHead(302, { Location: '/' }).end());
  const { failure, waits } = await client(open);
  const error = await failure(server.url);
  expect(error.code).toBe('E_FETCH_REDIRECT');
  expect(error.message).toContain('more than 5 times');
  expect(server.requests).toHaveLength(6);
  expect(waits).toEqual([]);
});

test.each([
  ['', 'to no address that can be read'],
  ['http://', 'to no address that can be read'],
  ['file:///etc/passwd', 'which is neither http nor https'],
  ['ftp://example.org/list', 'which is neither http nor https'],
])('a redirect to %j is refused', async (location, why) => {
  const server = await serve((_request, response) => {
    response.writeHead(302, { Location: location }).end();
  });
  const { failure } = await client(open);
  const error = await failure(server.url);
  expect(error).toMatchObject({ code: 'E_FETCH_REDIRECT', retryable: false, status: 302 });
  expect(error.message).toContain(why);
});

test('a redirect without an address is refused', async () => {
  const server = await serve((_request, response) => void response.writeHead(302).end());
  const { failure } = await client(open);
  expect(await failure(server.url)).toMatchObject({ code: 'E_FETCH_REDIRECT' });
});

test('another origin gets the User-Agent, and nothing else that was configured', async () => {
  const other = await serve((_request, response) => void response.end('<list/>'));
  const first = await serve((request, response) => {
    const target = request.url === '/' ? '/second' : other.url.replace('//', '//eve:pass@');
    response.writeHead(302, { Location: target }).end();
  });
  const { get } = await client(open);
  const headers = { 'X-Api-Key': 'secret', Authorization: 'Bearer secret', 'User-Agent': 'Mozilla/5.0' };
  await get(first.url, { headers, etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 06:00:00 GMT' });
  expect(first.requests).toHaveLength(2);
  for (const sent of first.requests) {
    expect(sent).toMatchObject({ 'x-api-key': 'secret', authorization: 'Bearer secret' });
    expect(sent['if-modified-since']).toBeDefined();
  }
  const sent = other.requests[0] ?? {};
  expect(sent).toMatchObject({ 'user-agent': 'Mozilla/5.0', 'if-none-match': '"v1"' });
  expect(sent['x-api-key']).toBeUndefined();
  expect(sent.authorization).toBeUndefined();
  expect(sent['if-modified-since']).toBeUndefined();
});

test('the ETag of the document behind a redirect makes 304 possible there', async () => {
  const store = await serve((request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else response.setHeader('ETag', '"v1"').end('<list/>');
  });
  const list = await serve((_request, response) => {
    response.writeHead(302, { Location: `${store.url}/signed?until=noon` }).end();
  });
  const { get } = await client(open);
  const etag = bodyOf(await get(list.url)).etag ?? '';
  expect(await get(list.url, { etag })).toEqual({ kind: 'not-modified' });
});

test('a date alone is not sent to another origin, nor is its 304 believed', async () => {
  const other = await serve((_request, response) => void response.writeHead(304).end());
  const first = await serve((_request, response) => {
    response.writeHead(302, { Location: other.url }).end();
  });
  const { failure } = await client(open);
  const error = await failure(first.url, { lastModified: 'Sun, 01 Mar 2026 06:00:00 GMT' });
  expect(error).toMatchObject({ code: 'E_FETCH_STATUS', status: 304 });
});

test('a trusted address may be private, a redirect from it may not', async () => {
  const inside = await serve((_request, response) => void response.end('internal'));
  const list = await serve((request, response) => {
    if (request.url === '/list') response.end('<list/>');
    else response.writeHead(302, { Location: `${inside.url}/admin?token=abcdef` }).end();
  });
  const strict = await client();
  expect(await textOf(await strict.get(`${list.url}/list`))).toBe('<list/>');
  const error = await strict.failure(list.url);
  expect(error).toMatchObject({ code: 'E_FETCH_PRIVATE', retryable: false });
  expect(error.message).toContain('`http.allowPrivateNetworks: true`');
  expect(error.message).toContain(`${inside.url}/admin`);
  expect(error.message).not.toContain('abcdef');
  expect(inside.requests).toEqual([]);
  expect(strict.waits).toEqual([]);

  const lenient = await client(open);
  expect(await textOf(await lenient.get(list.url))).toBe('internal');
});

test.each(['127.0.0.1', '127.1', '2130706433', '0x7f000001', '[::ffff:127.0.0.1]', 'localhost'])(
  'an untrusted address may not lead to %s',
  async (host) => {
    const server = await serve((_request, response) => void response.end('internal'));
    const { get, failure } = await client();
    const url = server.url.replace('127.0.0.1', host);
    expect(await failure(url, { trusted: false })).toMatchObject({ code: 'E_FETCH_PRIVATE' });
    // Nor by way of a connection that a trusted request left open.
    await get(server.url);
    expect(await failure(url, { trusted: false })).toMatchObject({ code: 'E_FETCH_PRIVATE' });
    expect(server.requests).toHaveLength(1);
  },
);

test('an untrusted address may be private where that is allowed', async () => {
  const server = await serve((_request, response) => void response.end('<item/>'));
  const { get } = await client(open);
  expect(await textOf(await get(server.url, { trusted: false }))).toBe('<item/>');
});

test('the account in an address goes to its origin only, and is no part of where the document came from', async () => {
  const other = await serve((_request, response) => void response.end('<list/>'));
  const first = await serve((request, response) => {
    if (request.url === '/list') response.end('<list/>');
    else response.writeHead(302, { Location: other.url.replace('//', '//eve:pass@') }).end();
  });
  const { get } = await client(open);
  const address = first.url.replace('//', '//reader:secret@');
  expect(bodyOf(await get(`${address}/list`)).url).toBe(`${first.url}/list`);
  expect(bodyOf(await get(address)).url).toBe(`${other.url}/`);
  expect(first.requests.map((sent) => sent.authorization)).toEqual([
    'Basic cmVhZGVyOnNlY3JldA==',
    'Basic cmVhZGVyOnNlY3JldA==',
  ]);
  expect(other.requests[0]?.authorization).toBeUndefined();
});
