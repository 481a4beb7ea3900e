import { describe, expect, test } from 'vitest';
import { type CsvRecord, type CsvShape, csvRecords } from '../../src/formats/csv.ts';
import { ReadError } from '../../src/model/errors.ts';

async function* chunks(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, shape?: CsvShape, size = 65_536): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(chunks(text, size), shape)) records.push(record);
  return records;
}

function plain(records: readonly CsvRecord[]): (string | number)[][] {
  return records.map(({ line, values }) => [line, ...values.values()]);
}

const table = '\uFEFFid,name,note\r\n1,"QADDAFI, ""Al"" ","a\r\nb"\r\n\r\n2, Ağa ,\r\n';

test('cells by their columns, as published, with the lines', async () => {
  const records = await read(table);
  expect(records[0]?.values).toEqual(
    new Map([
      ['id', '1'],
      ['name', 'QADDAFI, "Al" '],
      ['note', 'a\r\nb'],
    ]),
  );
  expect(plain(records)).toEqual([
    [2, '1', 'QADDAFI, "Al" ', 'a\r\nb'],
    [5, '2', ' Ağa ', ''],
  ]);
});

test('is the same however the bytes arrive', async () => {
  for (const size of [1, 2, 3, 7]) expect(await read(table, {}, size)).toEqual(await read(table));
});

test('without a header line the columns are given, and another delimiter too', async () => {
  const shape = { columns: ['id', 'name'], delimiter: ';' };
  expect(plain(await read('1;A, B\n2;"C;D"\n', shape))).toEqual([
    [1, '1', 'A, B'],
    [2, '2', 'C;D'],
  ]);
  expect(await read('', shape)).toEqual([]);
});

test('a last line without a line break is taken where the publisher writes none', async () => {
  expect(plain(await read('id\n1', { unterminated: 'accept' }))).toEqual([[2, '1']]);
});

test('a record is there before the document ends', async () => {
  let isEnded = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(`id\n${'1\n'.repeat(2000)}`);
    for (let more = 0; more < 1000; more += 1) yield new TextEncoder().encode('1\n'.repeat(2000));
    isEnded = true;
  }
  for await (const { line } of csvRecords(endless())) if (line === 2) break;
  expect(isEnded).toBe(false);
});

describe('refused, with the line:', () => {
  test.each<[string, string, RegExp, CsvShape?]>([
    ['an empty document', '', /empty: no header line/],
    ['a short line', 'a,b\n"x\r\ny",2\n\n3\n', /line 5 has 1 cell where there are 2 columns/],
    ['a long line', 'a,b\n1,2,3\n', /line 2 has 3 cells where there are 2 columns/],
    [
      'a first line without header',
      '1,2\n',
      /line 1 has 2 cells where there are 3 columns/,
      { columns: ['a', 'b', 'c'] },
    ],
    ['an open quote', 'a,b\n1,2\n3,"4\n5,6\n', /line 3: a quote is never closed/],
    ['text behind a quote', 'a,b\n1,"2"x\n', /line 2: no well-formed CSV/],
    ['a quote within a cell', 'a,b\n1,2"x"\n', /line 2: no well-formed CSV/],
    ['a line without its break', 'a,b\n1,2', /line 2: the last line has no line break/],
    ['half a line break', 'a,b\r\n1,2\r', /line 2: the last line has no line break/],
    ['a column twice', 'a,a\n', /line 1: the column "a" is there twice/],
    ['a column too few', 'a,b\n', /line 1: the header line lacks c/, { required: ['a', 'c'] }],
    ['a web page', '\n\n<!DOCTYPE html><html>', /line 1: a web page came/],
    ['JSON', '{"message":"Forbidden"}\n', /line 1: JSON came/],
    ['a list in JSON', ' [{}]\n', /line 1: JSON came/],
    ['a huge cell', `a,b\n1,2\n3,${'x'.repeat(2_000_001)}\n`, /line 3: a cell is longer/],
    ['a huge line', `a,b\n1,"${'x'.repeat(20_200_000)}`, /line 2: a line is longer/],
  ])('%s', async (_, text, message, shape) => {
    const reading = read(text, shape);
    await expect(reading).rejects.toThrow(ReadError);
    await expect(reading).rejects.toThrow(message);
  });

  test('bytes that are no text', async () => {
    const bytes = new TextEncoder().encode(`a,b\n1,2\n3,x\n${'1,2\n'.repeat(500)}`);
    bytes[10] = 0xe9;
    await expect(read(bytes)).rejects.toThrow(/line 3: byte 10 is not valid UTF-8/);
  });
});

test('what goes wrong beneath comes as it is', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('a,b\n1,2\n'.repeat(300));
    throw new Error('disk gone');
  }
  await expect(async () => {
    for await (const _ of csvRecords(broken()));
  }).rejects.toThrow('disk gone');
});
