import { describe, expect, test } from 'vitest';
import { type JsonRecord, jsonRecords } from '../../src/formats/json-records.ts';
import { ReadError } from '../../src/model/errors.ts';

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 65_536) {
  const records: JsonRecord[] = [];
  let members: unknown = null;
  const shape = {
    list: 'results',
    others: (others: unknown) => {
      members = others;
    },
  };
  for await (const record of jsonRecords(chunks(text, size), shape)) records.push(record);
  return { records, members };
}

const list = `\uFEFF{ "total": 2, "sources": [{"results": [1]}], "results" :
 [ {"name": "A \\"]}[{\\\\", "ids": [{"n": 1}, []]},
   {"name": "Ağa"}
 ], "at": null }
`;

test('records with their lines, and what stands beside them', async () => {
  expect(await read(list)).toEqual({
    records: [
      { line: 2, value: { name: 'A "]}[{\\', ids: [{ n: 1 }, []] } },
      { line: 3, value: { name: 'Ağa' } },
    ],
    members: { total: 2, sources: [{ results: [1] }], at: null },
  });
});

test('is the same however the bytes arrive', async () => {
  for (const size of [1, 2, 3, 7]) expect(await read(list, size)).toEqual(await read(list));
});

test.each([
  ['spaces before a value', `{"x":${' '.repeat(4_000_000)}[],"results":[]}`],
  ['spaces before a colon', `{"x"${' '.repeat(4_000_000)}:[],"results":[]}`],
  ['many lists', `{${'"a":[],'.repeat(500_000)}"results":[]}`],
  ['a long name', `{"${'x'.repeat(4_000_000)}":[],"results":[]}`],
])('%s take no longer than as many other characters', async (_, text) => {
  const startedAt = performance.now();
  expect((await read(text)).records).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(3000);
});

test('the list may be named like a text beside it', async () => {
  const text = '{"a": "results", "b": [{"n":1}], "c": {"results": [1]}, "results": [{"n":2}]}';
  for (const size of [1, 5, 100])
    expect((await read(text, size)).records).toMatchObject([{ value: { n: 2 } }]);
});

test('an empty list has no records', async () => {
  expect(await read('{"results":[]}')).toEqual({ records: [], members: {} });
});

test('is refused wherever it is cut', async () => {
  const whole = list.trimEnd();
  for (let end = 0; end < whole.length; end += 1) {
    await expect(read(whole.slice(0, end)), `cut at ${end}`).rejects.toThrow(ReadError);
  }
});

test('a record is there before the document ends', async () => {
  let isEnded = false;
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(`{"results":[{"a":1},${' '.repeat(2000)}`);
    isEnded = true;
  }
  for await (const _ of jsonRecords(slow(), { list: 'results' })) break;
  expect(isEnded).toBe(false);
});

describe('refused, with the line:', () => {
  test.each([
    ['an empty document', '', /line 1: no well-formed JSON/],
    ['a web page', '\n<html></html>', /line 2: a web page came/],
    ['another root', '[{"a":1}]', /line 1: the document is no JSON object/],
    ['an error', '{"message":"Forbidden"}', /0 lists "results" where one was expected/],
    ['no list', '{"results":{"a":1}}', /0 lists "results"/],
    ['two lists', '{"results":[{"a":1}],"results":[]}', /2 lists "results"/],
    ['a damaged record', '{"results":[\n{"a":1},\n{"a":}]}', /line 3: the record is no well-formed JSON/],
    ['brackets that do not match', '{"results":[{"a":[1}]}', /line 1: the record is no well-formed JSON/],
    ['a missing comma', '{"results":[{"a":1} {"a":2}]}', /no well-formed JSON/],
    ['a comma too many', '{"results":[{"a":1},]}', /no well-formed JSON/],
    ['something behind the end', '{"results":[{"a":1}]} x', /no well-formed JSON/],
    ['what is no record', '{"results":[{"a":1}, 7]}', /"results" holds what is no record/],
    ['a text without an end', `{"results":[{"a":"${'x'.repeat(20_100_000)}`, /longer than/],
    ['endless other things', `{"results":[]${' '.repeat(5_100_000)}`, /are in no record/],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(ReadError);
    await expect(read(text)).rejects.toThrow(message);
  });
});
