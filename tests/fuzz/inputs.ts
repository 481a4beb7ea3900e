import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rows as auDfat, header } from '../sources/au-dfat/fixtures/rows.ts';
import { rss } from '../support/lists.ts';
import { workbook } from '../support/workbook.ts';
import { mutate, type Seedling } from './mutate.ts';

const sources = join(import.meta.dirname, '../sources');

/** The fixture documents of an adapter, by file name; the lists that are one workbook, as that. */
export function fixturesOf(type: string): readonly (readonly [string, Uint8Array])[] {
  if (type === 'au-dfat') return [['list.xlsx', workbook([header, ...auDfat])]];
  const folder = join(sources, type, 'fixtures');
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
}

export const rssFeed = Buffer.from(
  rss([
    {
      guid: 'a-1',
      title: 'US sanctions Ramzan Kadyrov &amp; others',
      link: 'https://press.example/2022/12/09/kadyrov',
      description:
        '&lt;p&gt;The &lt;b&gt;Treasury&lt;/b&gt; designated Ramzan Kadyrov.&lt;/p&gt;&lt;p&gt;He said no.',
    },
    { guid: 'a-2', title: 'EU lifts measures', link: '/other?utm_source=x', date: '2022-12-10T10:00:00Z' },
  ]),
);

export const atomFeed = Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://gov.example/">
<id>urn:x</id><title>Notices</title><updated>2022-12-09T12:00:00Z</updated>
<entry><id>urn:x:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Kerim <b>Alimardanov</b> was sanctioned</div></title>
<link rel="alternate" href="notice/1"/><published>2022-12-09T12:00:00Z</published><summary type="html">&lt;p&gt;The UK imposed sanctions on Kerim Alimardanov.&lt;/p&gt;</summary>
<content type="html"><![CDATA[<table><tr><td>Kerim Alimardanov<td>Baku</table>]]></content></entry>
<entry><id>urn:x:2</id><title>Nothing</title><link href="https://gov.example/2"/><updated>2022-12-10</updated></entry>
</feed>
`);

export const noticePage =
  Buffer.from(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title><base href="https://gov.example/news/"></head>
<body><header><h1>News</h1><nav><a href="/news/1">Newest</a></nav></header><main><ul>
<li><time datetime="2022-12-09T10:00:00+01:00">9 December</time> <a href="20221209">Sanctions on <b>Ramzan Kadyrov</b></a></li>
<li><time datetime="2022-12-08">8 December</time> <a href="/news/2022/12/08/more?utm_source=a"><img alt=""></a><h2>Kerim Alimardanov designated</h2></li>
</ul><article><p>The Department of State is designating Kerim Heydar Alimardanov under Section 7031(c).</p>
<p>Он попал под санкции США.</p></article></main><aside class="related-posts"><p>Other</p></aside><footer>Contact</footer></body></html>
`);

/** Which document, mutated how: the same numbers always give the same bytes. */
export interface Mutated {
  readonly document: number;
  readonly seed: number;
  readonly times: number;
}

export function mutations(documents: number): fc.Arbitrary<Mutated> {
  return fc.record({
    document: fc.nat({ max: documents - 1 }),
    seed: fc.noShrink(fc.nat({ max: 2 ** 31 - 1 })),
    times: fc.integer({ min: 1, max: 6 }),
  });
}

/** The documents of a part as what mutations start from; they are spliced with each other. */
export function seedlings(documents: readonly Uint8Array[]): readonly Seedling[] {
  return documents.map((bytes) => ({ bytes, others: documents.filter((other) => other !== bytes) }));
}

export function mutated(all: readonly Seedling[], { document, seed, times }: Mutated): Uint8Array {
  const seedling = all[document];
  if (seedling === undefined) throw new RangeError(`there is no document ${document}`);
  return mutate(seedling, seed, times);
}
