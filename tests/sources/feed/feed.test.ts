import { describe, expect, test } from 'vitest';
import { ReadError } from '../../../src/model/errors.ts';
import { feed } from '../../../src/sources/feed/index.ts';
import { aDocument } from '../reading.ts';

const url = 'https://news.example/feed/rss.xml';

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Department of State</title><link>https://www.state.gov/</link><language>en_us</language>
<item>
  <title>Combating Global Corruption &amp;amp; Human Rights Abuses</title>
  <link>/combating-global-corruption/</link>
  <guid isPermaLink="false">https://www.state.gov/?p=1</guid>
  <pubDate>Fri, 09 Dec 2022 08:15:00 EST</pubDate>
  <description><![CDATA[<p>The Department of State is taking action.</p><p>See the fact sheet.</p>]]></description>
  <content:encoded><![CDATA[<h2>Azerbaijan</h2><ul><li>Kerim Heydar Alimardanov</li></ul><script>track()</script>]]></content:encoded>
</item>
<item><title>Second</title><link>javascript:alert(1)</link><pubDate>Seg, 24 Set 2018</pubDate></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.gov.uk/news/" xml:lang="en-GB">
<title>FCDO</title><updated>2022-12-09T09:00:00Z</updated>
<entry><id>tag:www.gov.uk,2005:/1</id><title type="html">UK &lt;b&gt;sanctions&lt;/b&gt; list</title>
  <link rel="self" href="self.atom"/><link rel="alternate" href="uk-sanctions"/>
  <published>2022-12-09T10:00:00+01:00</published><updated>2022-12-10T00:00:00Z</updated>
  <summary>Updated</summary><content type="html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content></entry>
<entry><id>tag:www.gov.uk,2005:/2</id><title>No date to read</title><updated>soon</updated></entry>
</feed>`;

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://oc-media.example/"><title>Caucasus</title><link>https://oc-media.example/</link><dc:language>en</dc:language></channel>
<item rdf:about="https://oc-media.example/1"><title>One</title><link>https://oc-media.example/1</link><dc:date>2022-12-14</dc:date></item>
<item rdf:about="https://oc-media.example/2"><title>Two</title></item>
</rdf:RDF>`;

async function read(content: string | Uint8Array, contentType: string | null = null) {
  return await feed.read(aDocument(content, { url, contentType }));
}

test('RSS 2.0: guid, absolute address, plain texts, time in UTC, language', async () => {
  expect(await read(rss)).toEqual([
    {
      id: 'https://www.state.gov/?p=1',
      title: 'Combating Global Corruption & Human Rights Abuses',
      url: 'https://www.state.gov/combating-global-corruption/',
      summary: 'The Department of State is taking action.\nSee the fact sheet.',
      content: 'Azerbaijan\nKerim Heydar Alimardanov',
      publishedAt: '2022-12-09T13:15:00.000Z',
      language: 'en-US',
    },
    {
      id: 'javascript:alert(1)',
      title: 'Second',
      url: null,
      summary: '',
      content: null,
      publishedAt: null,
      language: 'en-US',
    },
  ]);
});

test('Atom: id, the alternate link against xml:base, and one bad date spoils only itself', async () => {
  expect(await read(atom)).toEqual([
    {
      id: 'tag:www.gov.uk,2005:/1',
      title: 'UK sanctions list',
      url: 'https://www.gov.uk/news/uk-sanctions',
      summary: 'Updated',
      content: 'One\nTwo',
      publishedAt: '2022-12-09T09:00:00.000Z',
      language: 'en-GB',
    },
    expect.objectContaining({ id: 'tag:www.gov.uk,2005:/2', url: null, publishedAt: null }),
  ]);
});

test('markup that stands unescaped in a text keeps the order of its words', async () => {
  const xhtml = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;
  const items = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>
    <title type="xhtml">${xhtml('Kerim <b>Alimardanov</b>, sanctioned &amp; banned')}</title><summary/>
    <content type="xhtml">${xhtml('<p>One <i>two</i> three</p><p>Four</p>')}</content></entry>
    <entry><id>2</id><title><![CDATA[<b>Plain</b> <title>]]></title><content src="https://a.example/"/></entry></feed>`);
  expect(items).toMatchObject([
    { title: 'Kerim Alimardanov, sanctioned & banned', summary: '', content: 'One two three\nFour' },
    { id: '2', content: null },
  ]);
  expect(items[1]?.title).toContain('Plain');
});

test('an id that items with different links share identifies none of them', async () => {
  const item = (guid: string, link: string): string =>
    `<item><title>A</title><guid>${guid}</guid><link>https://a.example/${link}</link></item>`;
  const items = await read(
    `<rss version="2.0"><channel>${item('0', '1')}${item('0', '2')}${item('7', '3')}${item('7', '3')}</channel></rss>`,
  );
  expect(items.map(({ id }) => id)).toEqual(['https://a.example/1', 'https://a.example/2', '7', '7']);
});

test('a link that items without an id but with different titles share identifies none of them', async () => {
  const item = (title: string, link: string): string =>
    `<item><title>${title}</title><link>https://a.example/${link}</link></item>`;
  const items = await read(
    `<rss version="2.0"><channel>${item('A', '1')}${item('B', '1')}${item('A', '2')}${item('A', '2')}</channel></rss>`,
  );
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(items.map(({ id }) => id)).toEqual([hash, hash, 'https://a.example/2', 'https://a.example/2']);
  expect(items[0]?.id).not.toBe(items[1]?.id);
});

test('RSS 1.0: the link is the id; without one, a hash of title and date', async () => {
  const items = await read(rdf);
  expect(items).toMatchObject([
    { id: 'https://oc-media.example/1', publishedAt: '2022-12-14T00:00:00.000Z', language: 'en' },
    { id: expect.stringMatching(/^[0-9a-f]{64}$/), title: 'Two' },
  ]);
  expect(await read(rdf)).toEqual(items);
});

test.each([
  ['2022-12-09T10:00:00', '2022-12-09T10:00:00.000Z'],
  ['Fri, 09 Dec 2022 10:00:00', '2022-12-09T10:00:00.000Z'],
  ['Fri, 09 Dec 2022 10:00:00 +0400', '2022-12-09T06:00:00.000Z'],
  ['2022-12-09', '2022-12-09T00:00:00.000Z'],
  ['9 December 2022', '2022-12-09T00:00:00.000Z'],
  ['9 December 2022 10:00 PM', '2022-12-09T22:00:00.000Z'],
  ['yesterday', null],
])('the date %s', async (date, expected) => {
  const [item] = await read(rss.replace('Fri, 09 Dec 2022 08:15:00 EST', date));
  expect(item?.publishedAt).toBe(expected);
});

test('a feed without items is empty', async () => {
  expect(await read('<rss version="2.0"><channel><title>Search</title></channel></rss>')).toEqual([]);
});

test('the same however the bytes arrive', async () => {
  const whole = await read(rss);
  for (const chunkSize of [1, 7, 100]) {
    expect(await feed.read(aDocument(rss, { url, chunkSize }))).toEqual(whole);
  }
});

describe('the encoding', () => {
  const title = 'Кəримов';
  const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe5, 0xf1, 0xf1, 0xe0]);

  function withTitle(declaration: string, bytes: Uint8Array): Uint8Array {
    const [before = '', after = ''] = rss.replace(/<\?xml.*\?>/, declaration).split('Second');
    const encoder = new TextEncoder();
    return Buffer.concat([encoder.encode(before), bytes, encoder.encode(after)]);
  }

  test.each([
    ['declared', '<?xml version="1.0" encoding="windows-1251"?>', null, cyrillic, 'Пресса'],
    ['of the content type', '', 'text/xml; charset=windows-1251', cyrillic, 'Пресса'],
    [
      'UTF-16, as only UTF-8 could say',
      '<?xml version="1.0" encoding="utf-16"?>',
      null,
      new TextEncoder().encode(title),
      title,
    ],
    ['assumed: UTF-8', '', 'text/xml', new TextEncoder().encode(title), title],
    ['undeclared, and no UTF-8', '', 'text/xml', Uint8Array.from([0xe3, 0x97]), 'ã—'],
  ])('%s', async (_, declaration, contentType, bytes, expected) => {
    const [, second] = await read(withTitle(declaration, bytes), contentType);
    expect(second?.title).toBe(expected);
  });

  test('declared as UTF-8, which it is not, is refused', async () => {
    const damaged = withTitle('<?xml version="1.0" encoding="UTF-8"?>', cyrillic);
    await expect(read(damaged)).rejects.toThrow(/byte \d+ \(line 12\) is not valid UTF-8/);
  });
});

test.each([
  ['rss', rss],
  ['atom', atom],
  ['rdf', rdf],
])('%s that is cut is refused, wherever the cut', async (_, whole) => {
  for (let end = 0; end < whole.length; end += 97) {
    await expect(read(whole.slice(0, end)), `cut at ${end}`).rejects.toThrow(ReadError);
  }
});

test.each([
  [
    'a web page',
    '<!DOCTYPE html><html><body>Object moved</body></html>',
    /a web page came instead of the feed/,
  ],
  ['a document of another kind', '<sdnList><sdnEntry/></sdnList>', /no feed/],
  ['a feed without a channel', '<rss version="2.0"></rss>', /no feed/],
  ['nothing', ' ', /empty/],
  ['gzip that nobody declared', Uint8Array.from([0x1f, 0x8b, 8, 0]), /gzip/],
  ['an undefined entity', rss.replace('Second', 'A&unknown;B'), /line 12, column \d+: no feed, or a cut one/],
  [
    'items where none belong',
    rss.replace('</channel>', '</channel><item><title>Lost</title></item>'),
    /3 items, but only 2/,
  ],
])('%s is refused', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test.each(['&lt;', '<!--', '&lt;a '])(
  'a description of nothing but %s is read or refused in time',
  async (part) => {
    const start = process.cpuUsage();
    await read(
      rss.replace(
        'Second',
        `${'x'.repeat(5)}</title><description>${part.repeat(50_000)}</description><title>`,
      ),
    ).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  },
);

test('an entity of its own is not expanded', async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaa">]>${rss.replace(/<\?xml.*\?>/, '').replace('Second', '&a;')}`;
  await expect(read(bomb)).rejects.toThrow(ReadError);
});
