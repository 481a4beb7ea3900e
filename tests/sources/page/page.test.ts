import { describe, expect, test } from 'vitest';
import { ReadError } from '../../../src/model/errors.ts';
import { page } from '../../../src/sources/page/index.ts';
import { presetOf } from '../../../src/sources/registry.ts';
import { aDocument } from '../reading.ts';

async function read(html: string, preset = 'ofac-recent-actions') {
  const { url, links = '' } = presetOf(preset) ?? { url: '' };
  return await page.read(aDocument(html, { url }), { links });
}

const recentActions = `<!DOCTYPE html><html><head><title>Recent Actions</title></head><body>
<nav><a href="/recent-actions/20221209">Latest</a><a href="/recent-actions">Recent Actions</a></nav>
<main><div class="view-content">
  <div class="search-result views-row"><div><div class="font-sans-lg">
    <a href="/recent-actions/20221209" hreflang="en">Global Magnitsky Designations; North Korea Designations</a></div></div>
    <div>December 09, 2022 - <a href="/recent-actions/sanctions-list-updates">Sanctions List Updates</a></div></div>
  <div class="search-result views-row"><div>
    <a href="https://ofac.treasury.gov/recent-actions/20221208_33?utm_source=mail#top">Issuance of a General License</a></div></div>
</div></main></body></html>`;

function release(id: string, title: string, time: string): string {
  return `<span class="date-format"><time datetime="${time}" class="datetime">…</time></span><span></span>
    <h3 class="featured-stories__headline"><a href="/news/press-releases/${id}" hreflang="en">${title}</a></h3>`;
}

const first = 'Treasury Sanctions Over 40 Individuals and Entities Across Nine Countries';
const releases = `<html><body><header><a href="/news/press-releases/jy1155">Featured</a></header>
<div class="content--2col__body">${release('jy1155', first, '2022-12-09T15:00:00Z')}${release('jy1154/', 'Readout', '2022-12-08T20:30:00Z')}</div>
</body></html>`;

describe('OFAC’s recent actions', () => {
  test('one item a notice; menus and other links are none', async () => {
    expect(await read(recentActions)).toEqual([
      {
        id: 'https://ofac.treasury.gov/recent-actions/20221209',
        title: 'Global Magnitsky Designations; North Korea Designations',
        url: 'https://ofac.treasury.gov/recent-actions/20221209',
        summary: '',
        content: null,
        publishedAt: '2022-12-09T00:00:00.000Z',
        language: null,
      },
      expect.objectContaining({
        id: 'https://ofac.treasury.gov/recent-actions/20221208_33',
        title: 'Issuance of a General License',
        publishedAt: '2022-12-08T00:00:00.000Z',
      }),
    ]);
  });

  test('links of menus count where there are no others', async () => {
    const [only, ...others] = await read('<nav><a href="/recent-actions/20221209">Latest</a></nav>');
    expect(only?.title).toBe('Latest');
    expect(others).toEqual([]);
  });
});

describe('the Treasury’s press releases', () => {
  test('the time before a link is its own; the last slash of an address is no part of the id', async () => {
    expect(await read(releases, 'treasury-press')).toMatchObject([
      {
        id: 'https://home.treasury.gov/news/press-releases/jy1155',
        title: first,
        publishedAt: '2022-12-09T15:00:00.000Z',
      },
      {
        id: 'https://home.treasury.gov/news/press-releases/jy1154',
        url: 'https://home.treasury.gov/news/press-releases/jy1154/',
        publishedAt: '2022-12-08T20:30:00.000Z',
      },
    ]);
  });

  test('so is the time behind it, where all stand there', async () => {
    const html = `<ul><li><a href="/news/press-releases/jy1155">A</a><time datetime="2022-12-09"></time></li>
      <li><a href="/news/press-releases/jy1154">B</a><time datetime="2022-12-08"></time></li></ul>`;
    expect((await read(html, 'treasury-press')).map(({ publishedAt }) => publishedAt)).toEqual([
      '2022-12-09T00:00:00.000Z',
      '2022-12-08T00:00:00.000Z',
    ]);
  });

  const behind = ['jy1155', 'jy1154'].map(
    (id) => `<a href="/news/press-releases/${id}">${id}</a><time datetime="2022-12-09"></time>`,
  );
  test.each([
    ['one is missing', releases.replace(/<time.*?<\/time>/, '')],
    [
      'one more stands above, so that it could be either',
      `<time datetime="2022-12-10"></time>${behind.join('')}`,
    ],
  ])('none has a time where %s', async (_, html) => {
    const items = await read(html, 'treasury-press');
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual([null, null]);
  });
});

test.each([
  ['<li><h2>Sanctions</h2><a href="/recent-actions/20221209"><img src="a.png"></a></li>', 'Sanctions'],
  ['<li><h2>Sanctions</h2><a href="/recent-actions/20221209">Read more »</a></li>', 'Sanctions'],
  [
    '<li><a href="/recent-actions/20221209">New</a><a href="/recent-actions/20221209">Sanctions</a></li>',
    'Sanctions',
  ],
  ['<li><a href="/recent-actions/20221209" title="Sanctions"></a></li>', 'Sanctions'],
  ['<p><a href="/recent-actions/20221209"></a></p>', 'https://ofac.treasury.gov/recent-actions/20221209'],
])('the title of %s', async (html, title) => {
  expect((await read(html)).map((item) => item.title)).toEqual([title]);
});

test('addresses are those of the base that the page names', async () => {
  const [item] = await read('<base href="https://mirror.example/"><a href="recent-actions/20221209">A</a>');
  expect(item?.url).toBe('https://mirror.example/recent-actions/20221209');
});

test.each([
  [
    'a block page',
    '<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1></body></html>',
  ],
  ['a page without notices', '<ul><li><a href="/recent-actions/enforcement">Enforcement</a></li></ul>'],
  ['links of another kind', '<a href="javascript:open(\'/recent-actions/20221209\')">A</a>'],
  ['an empty body', ''],
])('%s is refused', async (_, html) => {
  await expect(read(html)).rejects.toThrow(ReadError);
  await expect(read(html)).rejects.toThrow(/no link of the page fits `links`/);
});

test('a page of a hundred thousand links is read in time', async () => {
  const links = Array.from({ length: 100_000 }, (_, i) => `<a href="/news/press-releases/jy${i}">N ${i}</a>`);
  const start = process.cpuUsage();
  const items = await read(`<html><body>${links.join('')}</body></html>`, 'treasury-press');
  const { user, system } = process.cpuUsage(start);
  expect(items).toHaveLength(100_000);
  expect((user + system) / 1000).toBeLessThan(10_000);
});
