import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPoster, type Poster } from '../../src/http/post.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

let receiver: Receiver;
let poster: Poster;
let stop: AbortController;

beforeEach(async () => {
  receiver = await startReceiver();
  stop = new AbortController();
  poster = createPoster({ userAgent: 'test', clock: () => new Date(0), signal: stop.signal });
});

afterEach(async () => {
  await poster.close();
  await receiver.close();
});

function post(url: string, timeoutMs = 5000) {
  return poster.post({ url, headers: { 'content-type': 'application/json' }, body: '"Ə"', timeoutMs });
}

test('sends the body as it is, and reads status and Retry-After', async () => {
  receiver.answerWith((response) => {
    const date = 'Thu, 01 Jan 1970 00:00:00 GMT';
    response.writeHead(503, { 'retry-after': 'Thu, 01 Jan 1970 00:02:00 GMT', date }).end('busy');
  });
  expect(await post(receiver.origin)).toEqual({ status: 503, retryAfterMs: 120_000 });
  expect(receiver.posted[0]).toMatchObject({
    method: 'POST',
    body: '"Ə"',
    headers: { 'user-agent': 'test' },
  });
});

test('an answer that never ends is an answer', async () => {
  receiver.answerWith((response) => void response.writeHead(200).write('and so on'));
  expect(await post(receiver.origin)).toMatchObject({ status: 200 });
});

test('what does not answer in time says so, and shows no more of the address than the host', async () => {
  receiver.answerWith(() => undefined);
  const url = `${receiver.origin.replace('//', '//user:pass@')}/path-token?key=query-token`;
  const error = await post(url, 50).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'E_FETCH_TIMEOUT' });
  expect(String(error)).toContain(`${receiver.origin} did not answer within 0.05 s`);
  expect(String(error)).not.toMatch(/token|pass/);
});

test('a name that is none says so, without the rest of the address', async () => {
  const error = await post('https://hooks.invalid/path-token').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'E_FETCH_DNS' });
  expect(String(error)).not.toContain('token');
});

test('ends with the program, with its reason', async () => {
  receiver.answerWith(() => stop.abort(new Error('leaving')));
  await expect(post(receiver.origin)).rejects.toThrow('leaving');
});
