import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { blockPageTitle } from '../../../src/formats/block-page.ts';
import { csvRecords } from '../../../src/formats/csv.ts';
import { readFeed } from '../../../src/formats/feed.ts';
import { fragmentText, loadHtml, pageText } from '../../../src/formats/html.ts';
import { jsonLines } from '../../../src/formats/json-lines.ts';
import { jsonRecords } from '../../../src/formats/json-records.ts';
import { decodeText } from '../../../src/formats/text.ts';
import { unpack } from '../../../src/formats/unpack.ts';
import { xlsxRows } from '../../../src/formats/xlsx.ts';
import { xmlElements } from '../../../src/formats/xml-document.ts';
import { xmlRecords } from '../../../src/formats/xml-records.ts';
import { workbook } from '../../support/workbook.ts';
import {
  atomFeed,
  fixturesOf,
  type Mutated,
  mutated,
  mutations,
  noticePage,
  rssFeed,
  seedlings,
} from '../inputs.ts';
import { demand, type Part } from '../part.ts';

/** More than any case has; a bomb that unpacks to more is refused. */
const maxBytes = 5_000_000;

type Bytes = AsyncIterable<Uint8Array>;
const readers: readonly (readonly [Uint8Array, (bytes: Uint8Array) => unknown])[] = [
  [bytesOf('uk-sanctions'), (bytes) => all(xmlRecords(stream(bytes), { root: 'Designations' }))],
  [bytesOf('ofac-xml'), (bytes) => all(xmlRecords(stream(bytes), { root: 'sdnList', unread: ['sdnEntry'] }))],
  [bytesOf('opensanctions', '.csv'), (bytes) => all(csvRecords(stream(bytes)))],
  [
    Buffer.from('a;b\n"x";1\n'),
    (bytes) => all(csvRecords(stream(bytes), { delimiter: ';', unterminated: 'accept' })),
  ],
  [bytesOf('opensanctions', '.json'), (bytes) => all(jsonLines(stream(bytes)))],
  [
    bytesOf('us-csl'),
    (bytes) => all(jsonRecords(stream(bytes), { list: 'results', others: () => undefined })),
  ],
  [rssFeed, (bytes) => readFeed(decodeText(bytes, null))],
  [atomFeed, (bytes) => xmlElements(decodeText(bytes, 'text/xml; charset=utf-8'))],
  [noticePage, (bytes) => pageText(html(bytes))],
  [noticePage, (bytes) => fragmentText(html(bytes))],
  [noticePage, (bytes) => blockPageTitle(html(bytes))],
  [
    noticePage,
    (bytes) =>
      loadHtml(html(bytes))
        .select('li, a, div')
        .slice(0, 5)
        .map((element) => element.text('a')),
  ],
  [
    workbook([
      ['a', 'b'],
      [1, 'x'],
    ]),
    (bytes) => xlsxRows(stream(bytes)),
  ],
  [gzipSync(bytesOf('un-sc')), (bytes) => unpackAll(stream(bytes))],
  [gzipSync(Buffer.alloc(20_000_000, 'a')), (bytes) => unpackAll(stream(bytes))],
  [zipSync({ 'list.xml': strToU8('<a>'.repeat(2000)) }), (bytes) => unpackAll(stream(bytes))],
  [zipSync({ 'list.xml': new Uint8Array(20_000_000) }), (bytes) => unpackAll(stream(bytes))],
];
const seeds = seedlings(readers.map(([bytes]) => bytes));

/** Mutated documents through the reader of each format alone. */
export const formatPart: Part<Mutated> = {
  cases: mutations(readers.length),
  show: (input) => mutated(seeds, input),
  async run(input) {
    const reader = readers[input.document];
    if (reader === undefined) throw new RangeError('no such reader');
    await reader[1](mutated(seeds, input));
    return 'read';
  },
};

function bytesOf(type: string, ending = ''): Uint8Array {
  return fixturesOf(type).find(([name]) => name.endsWith(ending))?.[1] ?? new Uint8Array();
}

async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
}

async function all(records: AsyncIterable<unknown>): Promise<void> {
  for await (const record of records) void record;
}

async function unpackAll(bytes: Bytes): Promise<void> {
  let length = 0;
  for await (const chunk of unpack(bytes, maxBytes)) length += chunk.length;
  demand(length <= maxBytes, () => `${length} bytes were unpacked where ${maxBytes} are allowed`);
}

function html(bytes: Uint8Array): string {
  return decodeText(bytes, null, { damaged: 'replace' });
}
