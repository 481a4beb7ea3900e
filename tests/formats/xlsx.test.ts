import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsxRows } from '../../src/formats/xlsx.ts';
import { ReadError } from '../../src/model/errors.ts';
import { workbook } from '../support/workbook.ts';

async function read(bytes: Uint8Array, chunkSize = 100) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  return await xlsxRows(chunks());
}

const day = new Date('1963-05-12T00:00:00Z');
const table = [
  ['Name', 'Born', 'Number', 'Ticked'],
  ['حسن & Хасан', day, 1963, true],
  ['007', null, 23_143.5, false],
];

test('cells come as they are typed', async () => {
  expect(await read(workbook(table))).toEqual(table);
});

test('spaces and line breaks within a text stay, an escaped carriage return is one', async () => {
  expect(await read(workbook([[' a\nb_x000D_\n ', 'c']]))).toEqual([[' a\nb\r\n ', 'c']]);
});

test('only the first sheet is read, and an empty one has no rows', async () => {
  expect(await read(workbook(table, ['List', 'Notes']))).toEqual(table);
  expect(await read(workbook([]))).toEqual([]);
});

test.each([1, 7, 64, 1000])('is read the same %i bytes at a time', async (chunkSize) => {
  expect(await read(workbook(table), chunkSize)).toEqual(table);
});

test('a workbook cut short is refused, wherever the cut', async () => {
  const bytes = workbook(table);
  for (let end = 0; end < bytes.length; end += 13) {
    await expect(read(bytes.subarray(0, end)), `cut at byte ${end}`).rejects.toThrow(ReadError);
  }
});

test('a workbook with a changed byte is refused', async () => {
  const bytes = workbook(table);
  const name = Buffer.from(bytes).indexOf('xl/sharedStrings.xml');
  bytes[name + 60] = (bytes[name + 60] ?? 0) ^ 1;
  await expect(read(bytes)).rejects.toThrow(ReadError);
});

test('a workbook that is not what its directory says it is does not keep us waiting', async () => {
  const bytes = Buffer.from(workbook(table));
  // Of the flags in front of the first file: its size follows behind it, which it does not.
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 8, 6);
  expect(await read(bytes)).toEqual(table);
});

test.each([
  ['a stray cell in the last corner', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
  ['a stray cell that no row says it is in', '<row><c s="0" r = \'XFD9\'><v>1</v></c></row>'],
  ['a far row', '<row r="999999"/>'],
  ['a place written otherwise', '<row r="4"><c r="&#88;FD4"><v>1</v></c></row>'],
  ['a sheet that is wide and long', '<row r="90000"><c r="CV90000"><v>1</v></c></row>'],
])('%s is refused before it fills the memory', async (_, rows) => {
  const files = unzipSync(workbook(table));
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(files[name] ?? new Uint8Array());
  files[name] = strToU8(sheet.replace('</sheetData>', `${rows}</sheetData>`));
  const before = process.memoryUsage().rss;
  await expect(read(zipSync(files))).rejects.toThrow(/which no list has/);
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

describe('no workbook', () => {
  test.each([
    ['nothing', new Uint8Array(0), /something else came/],
    ['a web page', Buffer.from('<!DOCTYPE html><html></html>'), /a web page came/],
    ['another archive', zipSync({ 'list.xml': Buffer.from('<list/>') }), /something else came/],
    [
      'an archive with nothing of a workbook',
      zipSync({ '[Content_Types].xml': Buffer.from('<Types/>') }),
      /no XLSX workbook/,
    ],
  ])('%s is refused', async (_, bytes, message) => {
    const reading = read(bytes);
    await expect(reading).rejects.toThrow(ReadError);
    await expect(reading).rejects.toThrow(message);
  });
});
