import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../src/formats/unpack.ts';
import { ReadError } from '../../src/model/errors.ts';

const list = Buffer.from('<list>\n'.concat('<entry>Хəлилов 哈利洛夫</entry>\n'.repeat(500), '</list>\n'));

async function unpacked(packed: Uint8Array, { maxBytes = 1_000_000, chunkSize = 100 } = {}): Promise<Buffer> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < packed.length; at += chunkSize) yield packed.subarray(at, at + chunkSize);
  }
  const found: Uint8Array[] = [];
  for await (const chunk of unpack(chunks(), maxBytes)) found.push(chunk);
  return Buffer.concat(found);
}

test.each([1, 3, 64, 100_000])(
  'gzip, ZIP and plain documents come out the same, %i bytes at a time',
  async (chunkSize) => {
    const zipped = zipSync({ 'lists/list.xml': list });
    for (const packed of [list, gzipSync(list), zipped]) {
      expect((await unpacked(packed, { chunkSize })).equals(list)).toBe(true);
    }
  },
);

test('an empty document is empty', async () => {
  expect(await unpacked(Buffer.alloc(0))).toHaveLength(0);
});

test('a spreadsheet, which is an archive itself, stays as it is', async () => {
  const sheet = zipSync({ '[Content_Types].xml': list, 'xl/workbook.xml': list });
  expect((await unpacked(sheet)).equals(sheet)).toBe(true);
  await expect(unpacked(sheet, { maxBytes: 2 * list.length - 1 })).rejects.toThrow(/larger than/);
});

describe('damage', () => {
  test.each([
    ['gzip', gzipSync(list)],
    ['ZIP', Buffer.from(zipSync({ 'list.xml': list }))],
  ])('a %s file cut short is refused, wherever the cut', async (_, packed) => {
    for (let end = 4; end < packed.length; end += 13) {
      await expect(unpacked(packed.subarray(0, end)), `cut at ${end}`).rejects.toThrow(ReadError);
    }
  });

  test.each([
    ['gzip', gzipSync(list)],
    ['ZIP', Buffer.from(zipSync({ 'list.xml': [list, { level: 0 }] }))],
    ['XLSX', Buffer.from(zipSync({ '[Content_Types].xml': [list, { level: 0 }] }))],
  ])('a %s file with a changed byte is refused', async (_, packed) => {
    const changed = Buffer.from(packed);
    const middle = packed.length >> 1;
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    await expect(unpacked(changed)).rejects.toThrow(ReadError);
  });

  test('an archive with several files is no list', async () => {
    await expect(unpacked(zipSync({ 'a.xml': list, 'b.xml': list }))).rejects.toThrow(/2 files where one/);
  });
});

test.each([
  ['gzip', (bytes: Buffer) => gzipSync(bytes)],
  ['ZIP', (bytes: Buffer) => zipSync({ 'list.xml': bytes })],
])('a %s bomb is refused before it is unpacked whole', async (_, pack) => {
  const bomb = pack(Buffer.alloc(50_000_000));
  await expect(unpacked(bomb)).rejects.toThrow(
    expect.objectContaining({
      code: 'E_READ_LIMIT',
      message: expect.stringContaining('1000000 bytes allowed'),
    }),
  );
});
