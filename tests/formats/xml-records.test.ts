import { describe, expect, test } from 'vitest';
import { type XmlElement, xmlRecords } from '../../src/formats/xml-records.ts';

const shape = { root: 'list', containers: ['people', 'ships'] };

async function* chunks(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<XmlElement[]> {
  const elements: XmlElement[] = [];
  for await (const element of xmlRecords(bytes, shape)) elements.push(element);
  return elements;
}

async function read(...texts: readonly string[]): Promise<XmlElement[]> {
  return await collect(chunks(texts));
}

test('records, containers and everything else in order, by local names, with their lines', async () => {
  const xml = `<?xml version="1.0"?>
<x:list xmlns:x="urn:a" xmlns="urn:b" xmlns:xsi="urn:c" made="2026" xsi:nil="true">
  <about><count>2</count></about>
  <people>
    <x:person x:id="1"><name> A &amp; <![CDATA[<B>]]>&#x41;</name><empty/></x:person>
    <!-- nobody --><person>plain</person>
  </people>
</x:list>`;
  const elements = await read(xml);
  expect(elements.map(({ name, line }) => [name, line])).toEqual([
    ['list', 2],
    ['about', 3],
    ['people', 4],
    ['person', 5],
    ['person', 6],
  ]);
  expect(elements[0]?.attributes).toEqual(new Map([['made', '2026']]));
  expect(elements[3]).toMatchObject({
    attributes: new Map([['id', '1']]),
    text: '',
    children: [
      { name: 'name', text: ' A & <B>A', children: [] },
      { name: 'empty', text: '' },
    ],
  });
  expect(elements[4]?.text).toBe('plain');
});

test('a record is there before the document ends', async () => {
  let isEnded = false;
  async function* endless(): AsyncGenerator<string> {
    yield `<list>${' '.repeat(2000)}<person>1</person>`;
    isEnded = true;
    yield '</list>';
  }
  const encoder = new TextEncoder();
  async function* bytes() {
    for await (const text of endless()) yield encoder.encode(text);
  }
  for await (const { name } of xmlRecords(bytes(), shape)) if (name === 'person') break;
  expect(isEnded).toBe(false);
});

describe('refused, with line and column:', () => {
  test.each([
    ['another root', '<lists/>', /line 1, column \d+: <list> was expected, but the document is <lists>/],
    [
      'a web page',
      '\n<!DOCTYPE html><html></html>',
      /line 2, column \d+: a web page came instead of the list \(<list> was expected\)/,
    ],
    ['a web page without doctype', '<HTML><BODY/></HTML>', /a web page came/],
    ['a DOCTYPE', '<!DOCTYPE list [<!ENTITY a "b">]><list>&a;</list>', /DOCTYPE/],
    [
      'an undefined entity',
      '<list>\n<person>&nbsp;</person></list>',
      /line 2, column \d+: no well-formed XML: undefined entity/,
    ],
    ['a bare ampersand', '<list><person>A & B</person></list>', /no well-formed XML/],
    ['a wrong end tag', '<list><person></name></list>', /no well-formed XML/],
    [
      'a control character',
      '<list>\n<person>a\u0019</person></list>',
      /line 2, column 10: .*disallowed character/,
    ],
    ['a cut document', '<list><person>1</person>', /unclosed tag.*cut off/],
    ['nothing', '', /root element.*cut off/],
    ['two documents', '<list/><list/>', /no well-formed XML/],
    [
      'text between records',
      '<list>\nlost<person/></list>',
      /line 2, column \d+: text where only elements belong: "lost"/,
    ],
    ['elements without end', `<list>${'<a>'.repeat(40)}`, /nested deeper than 32/],
    ['a text without end', `<list><a>${'x'.repeat(4_100_000)}`, /a text is longer than 2000000/],
    [
      'a record without end',
      `<list>\n<a>${`<b>${'x'.repeat(1_000_000)}</b>`.repeat(21)}`,
      /<a> of line 2 is longer than 20000000/,
    ],
    [
      'a record of elements without number',
      `<list>\n<a>${'<b/>'.repeat(201_000)}`,
      /<a> of line 2 .* too many elements/,
    ],
    [
      'a record of attributes without number',
      `<list>\n<a>${'<A b="1" c="2" d="3" e="4"/>'.repeat(70_000)}`,
      /<a> of line 2 .* too many elements/,
    ],
    [
      'a tag of attributes without number',
      `<list><a ${Array.from({ length: 370_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      /too many elements|longer than/,
    ],
  ])('%s', async (_, xml, message) => {
    const parts = xml.match(/[\s\S]{1,60000}/g) ?? [];
    await expect(read(...parts)).rejects.toThrow(message);
  });

  test('a damaged byte', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<list>\n<person>'),
      Uint8Array.from([0xe9]),
      Buffer.from('</person></list>'),
    ]);
    async function* one() {
      yield bytes;
    }
    await expect(collect(one())).rejects.toThrow(
      'line 2, column 9: byte 15 is not valid UTF-8: the document is damaged',
    );
  });
});
