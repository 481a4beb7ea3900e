import { expect, test } from 'vitest';
import { type JsonLine, jsonLines } from '../../src/formats/json-lines.ts';

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 65_536): Promise<JsonLine[]> {
  const lines: JsonLine[] = [];
  for await (const line of jsonLines(chunks(text, size))) lines.push(line);
  return lines;
}

test('a value a line, with its line, however the bytes arrive', async () => {
  for (const size of [1, 3, 1000]) {
    expect(await read('\uFEFF{"a":"Əli"}\r\n\n[2]\n3', size)).toEqual([
      { line: 1, value: { a: 'Əli' } },
      { line: 3, value: [2] },
      { line: 4, value: 3 },
    ]);
  }
});

test('nothing has no lines', async () => {
  expect(await read('\n')).toEqual([]);
});

test.each([
  ['a cut line', '{"a":1}\n{"a":', /line 2 is no JSON/],
  ['one value over several lines', '{\n"a":1}\n', /line 1 is no JSON/],
  ['a line that never ends', `"${'x'.repeat(20_100_000)}`, /line 1 is longer than 20000000/],
])('%s is refused', async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});
