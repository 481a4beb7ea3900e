import { describe, expect, test } from 'vitest';
import { fragmentText, loadHtml, pageText } from '../../src/formats/html.ts';
import { ReadError } from '../../src/model/errors.ts';

describe('the text of a piece of HTML', () => {
  test.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
    ['<ul><li>One <b>tw</b>o</li><li>Three</li></ul>', 'One two\nThree'],
    ['Tom &amp; Jerry &lt;3', 'Tom & Jerry <3'],
    ['a < b', 'a < b'],
    ['<table><tr><td>Name</td><td>Year</td></tr></table>', 'Name\nYear'],
    ['<script>x()</script><style>p{}</style><!-- no -->Text', 'Text'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(fragmentText(html)).toBe(text);
  });

  test('a page nested without measure is refused at once; one that only forgets to close is read', () => {
    expect(() => fragmentText('<div>'.repeat(100_000))).toThrow(/nested deeper than 5000|interleaved/);
    expect(fragmentText(`${'<div>'.repeat(3_000)}deep`)).toBe('deep');
    expect(fragmentText('<p>a<br>'.repeat(10_000)).split('\n')).toHaveLength(10_000);
    expect(fragmentText('<wbr><svg><path/><circle/></svg>a<br>'.repeat(3_000)).split('\n')).toHaveLength(
      3_000,
    );
    expect(fragmentText(`<table>${'<tr><td>a'.repeat(3_000)}`).split('\n')).toHaveLength(3_000);
    expect(() => fragmentText(`<!-- <script> -->${'<div>'.repeat(6_000)}`)).toThrow(
      /nested deeper|interleaved/,
    );
    expect(fragmentText(`<script>${'if(a<b)c();'.repeat(6_000)}</script>Text`)).toBe('Text');
  });
});

describe('a page made to be slow or large', () => {
  const length = 200_000;
  const full = (part: string): string => {
    let [text, number] = ['', 0];
    for (; text.length < length; number += 1) text += part.replaceAll('$', String(number));
    return text;
  };
  const busyMs = (work: () => unknown): number => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  test.each([
    ['paragraphs that are never closed', '<p>'],
    ['paragraphs of text', '<p>x'],
    ['lines', 'x<br>'],
    ['headers', '<header><h1>x</h1></header>'],
    ['bold text that is never closed', '<p><b>'],
  ])('%s are read in time', (_, part) => {
    const html = full(part);
    expect(busyMs(() => fragmentText(html))).toBeLessThan(3000);
    expect(busyMs(() => pageText(html))).toBeLessThan(3000);
  });

  test.each([
    ['bold text that differs in each paragraph', '<p><b id=$>x', /more than 300000 elements|interleaved/],
    ['bold text within bold text', '<b id=$>', /interleaved/],
    [
      'links within headings that are never closed',
      '<html lang="en"><head><title>News</title></head><body><header><h1>News</h1><nav><a>',
      /interleaved/,
    ],
    ['tables with text beside their cells', `${'<table>x'.repeat(20)}`, null],
  ])('%s is refused or read in time, in little memory', (_, part, reason) => {
    const html = full(part);
    let refused = '';
    const read = (): void => {
      try {
        fragmentText(html);
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        refused = error.message;
      }
    };
    expect(busyMs(read)).toBeLessThan(2000);
    if (reason !== null) expect(refused).toMatch(reason);
  });

  test('a tag of thousands of attributes is refused', () => {
    const html = `<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}=1`).join(' ')}>x`;
    expect(busyMs(() => expect(() => pageText(html)).toThrow(/more than 1000 attributes/))).toBeLessThan(500);
    expect(pageText(`<p ${Array.from({ length: 900 }, (_, i) => `a${i}=1`).join(' ')}>x`)).toBe('x');
  });

  test('tables by the hundred thousand, with text that belongs before them, are refused', () => {
    const html = '<table>x'.repeat(300_000);
    expect(busyMs(() => expect(() => pageText(html)).toThrow(ReadError))).toBeLessThan(3000);
  });

  test('a long article is no such page', () => {
    const html = full(
      '<div><p>Some text of <b>an article</b> with a <a href="/$">link</a></p></div>\n',
    ).repeat(20);
    expect(pageText(html).split('\n').length).toBeGreaterThan(40_000);
  });
});

test('elements are selected in time from an element of tens of thousands', () => {
  const page = loadHtml(`<main><h2>One</h2>${'<a>x</a>'.repeat(25_000)}</main><h2>Two</h2>`);
  const [main] = page.select('main');
  const start = process.cpuUsage();
  for (let i = 0; i < 100; i += 1) {
    expect(main?.select('h2')).toHaveLength(1);
    expect(main?.select('a', 1)[0]?.closest('main')?.name).toBe('main');
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(3000);
});

test('the outermost are selected, and what is in an element', () => {
  const page = loadHtml('<ol><li>1<ol><li>2</li></ol></li><li>3</li></ol><p><li>4</p>');
  expect(page.outermost('li').map((item) => item.text())).toEqual(['1 2', '3', '4']);
  expect(
    page
      .select('ol')[1]
      ?.select('li')
      .map((item) => item.text()),
  ).toEqual(['2']);
  expect(page.select('li', 2).map((item) => item.text())).toEqual(['1 2', '2']);
});

test('elements are selected in the order of the page', () => {
  const page = loadHtml(
    '<section><h2> The\n year </h2><ol><li a=" 1 ">One<ul><li>Two</li></ul></li></ol></section>',
  );
  const [first, second] = page.select('li');
  expect(page.select('h2, li').map(({ name }) => name)).toEqual(['h2', 'li', 'li']);
  expect([first?.text(), first?.text('ul'), second?.text()]).toEqual(['One Two', 'One', 'Two']);
  expect([first?.attribute('a'), first?.attribute('b')]).toEqual(['1', null]);
  expect(second?.closest('section')?.select('h2')[0]?.text()).toBe('The year');
  expect(second?.closest('nav')).toBeNull();
});

describe('the text of a page', () => {
  const story = `<p>The Department of State is designating Kerim Heydar Alimardanov for his involvement in gross
    violations of human rights.</p><h2>Azerbaijan</h2><ul><li>Bandotdel</li></ul>`;
  const menu =
    '<ul><li><a href="/a">Ilham Aliyev in the news</a></li><li><a href="/b">More on sanctions</a></li></ul>';
  const expected = [
    'The Department of State is designating Kerim Heydar Alimardanov for his involvement in gross violations of human rights.',
    'Azerbaijan',
    'Bandotdel',
  ].join('\n');

  test.each([
    ['main', `<header>${menu}</header><main>${story}</main><footer>Contact us</footer>`],
    [
      'an article among menus longer than itself',
      `<nav>${menu.repeat(40)}</nav><article>${story}</article><aside>${menu}</aside>`,
    ],
    ['a body without either', `<nav>${menu}</nav><div>${story}</div><form>Subscribe</form>`],
    [
      'blocks of related articles',
      `<main>${story}<div class="post related-posts">${menu} read on</div><section id="comments">He is innocent</section></main>`,
    ],
    [
      'scripts',
      `<main><script>var a = "<p>x</p>"</script>${story}<noscript>Enable scripts</noscript></main>`,
    ],
    [
      'a whole page in one form',
      `<form id="aspnetForm"><div>${menu}</div><div>${story}</div></form>`.replace(menu, ''),
    ],
    ['a class that only looks so', `<body class="has-sidebar sidebar"><div class="sidebar">${story}</div>`],
    ['an empty main', `<main></main><div>${story}</div>`],
  ])('%s', (_, body) => {
    expect(pageText(`<!DOCTYPE html><html><body>${body}</body></html>`)).toBe(expected);
  });

  test('the headline stays, in the article’s header or in the page’s', () => {
    const inside = `<main><header><h1>Fact Sheet</h1><p>December 9</p></header>${story}</main>`;
    const outside = `<header><h1>Fact Sheet</h1><nav>${menu}</nav></header><div>${story}</div>`;
    expect(pageText(inside)).toBe(`Fact Sheet\nDecember 9\n${expected}`);
    expect(pageText(outside)).toBe(`Fact Sheet\n${expected}`);
  });

  test('a headline of something beside the page is no headline of the page', () => {
    const aside = `<aside><header><h1>Related</h1></header>${menu}</aside>`;
    expect(pageText(`${aside}<div>${story}</div>`)).toBe(expected);
  });

  test('a page made to be slow is read in time', { timeout: 5_000 }, () => {
    const nested = `${'<nav class="related">'.repeat(2_500)}${'text '.repeat(20_000)}`;
    const listed = `<main>${story}</main>${'<form class="share">x</form>'.repeat(20_000)}`;
    expect(pageText(nested)).toContain('text');
    expect(pageText(listed)).toBe(expected);
  });

  test('several articles on a page are all read', () => {
    expect(pageText(`<article>${story}</article><article><p>Second</p></article>`)).toBe(
      `${expected}\nSecond`,
    );
  });

  test('a page without text is empty', () => {
    expect(pageText('<html><body><div id="app"></div><script>start()</script></body></html>')).toBe('');
  });
});
