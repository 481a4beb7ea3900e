import { expect, test } from 'vitest';
import { type XmlElement, xmlRecords } from '../../src/formats/xml-records.ts';
import { ReadError } from '../../src/model/errors.ts';

const shape = { root: 'list', containers: ['people', 'ships'], unread: ['pictures', 'notes'] };

const whole = `<?xml version="1.0"?>
<list>
  <pictures a="1">
    <picture>not &even; <well formed</picture>
  </pictures>
  <people>
    <person>Ann</person>
    <pictures-of-people/>
  </people>
  <notes/>
  <x:notes xmlns:x="urn:x" >
    </x:note>
  </x:notes>
  <ships><ship>Ark</ship></ships>
</list>`;

async function read(xml: string, size = 1000): Promise<readonly XmlElement[]> {
  const encoder = new TextEncoder();
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const all = encoder.encode(xml);
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
  }
  const elements: XmlElement[] = [];
  for await (const element of xmlRecords(bytes(), shape)) elements.push(element);
  return elements;
}

test('what is unread opens and is passed over; lines are those of the document', async () => {
  const elements = await read(whole);
  expect(elements.map(({ name, line }) => [name, line])).toEqual([
    ['list', 2],
    ['pictures', 3],
    ['people', 6],
    ['person', 7],
    ['pictures-of-people', 8],
    ['notes', 10],
    ['notes', 11],
    ['ships', 14],
    ['ship', 14],
  ]);
  expect(elements[1]?.attributes.get('a')).toBe('1');
});

test('however it arrives', async () => {
  const expected = await read(whole);
  for (let size = 1; size < 40; size += 1) expect(await read(whole, size), `${size} bytes`).toEqual(expected);
});

test('a cut is noticed anywhere, in what is unread too', async () => {
  for (let end = 0; end < whole.length; end += 1) {
    await expect(read(whole.slice(0, end)), `cut at ${end}`).rejects.toThrow(ReadError);
  }
});

test.each([
  ['a comment with an opening tag', '<!-- <pictures> -->'],
  ['a comment with a closing tag in what is unread', '<pictures><!-- </pictures> --></pictures>'],
  ['one of them within itself', '<pictures><pictures></pictures></pictures>'],
  ['CDATA with an opening tag', '<person><![CDATA[<notes>]]></person>'],
])('%s is refused rather than misread', async (_, xml) => {
  await expect(read(`<list>${xml}<people><person>Ann</person></people></list>`)).rejects.toThrow(ReadError);
});
