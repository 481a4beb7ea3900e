import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { rss } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

const notice = `<html><head><title>Fact sheet</title></head><body><main><h1>Combating Global Corruption and Human Rights Abuses</h1>
<p>The Department is today announcing public designations under Section 7031(c).</p>
<h2>Azerbaijan</h2>
<p>Kerim Heydar Alimardanov, of the Main Department for Combating Organized Crime, is designated for his involvement in torture.</p>
</main></body></html>`;

let world: World;

function item(guid: string, title: string): { guid: string; title: string; link: string } {
  return { guid, title, link: `${world.site.origin}/pages/${guid}.html` };
}

async function alerts(): Promise<{ kind: string; item: string | undefined; quote: string | null }[]> {
  const app = await world.open();
  const rows = await listAlerts(app.db, { limit: 100 });
  return rows.map(({ alert }) => ({ kind: alert.kind, item: alert.entry?.id, quote: alert.quote })).reverse();
}

beforeEach(async () => {
  world = await createWorld();
  const url = `${world.site.origin}/feed.xml`;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'press', type: 'feed', url, official: true, fullText: true })],
    watchlists: [aWatchlist([aSubject('Kerim Alimardanov')])],
  };
  world.site.serve('/feed.xml', rss([]));
});

afterEach(async () => {
  await world.close();
});

describe('a page of notices', () => {
  test('a new link is an item, a page without any is a failure', async () => {
    const url = `${world.site.origin}/recent-actions`;
    const source = aSource({
      id: 'press',
      type: 'page',
      url,
      official: true,
      fullText: true,
      links: '/pages/',
    });
    world.config = { ...world.config, sources: [source] };
    world.site.serve('/recent-actions', '<a href="/pages/old.html">Old</a>');
    world.site.serve('/pages/old.html', '<p>Nothing.</p>');
    await world.once();
    world.site.serve('/recent-actions', '<a href="/pages/new">Notice</a><a href="/pages/old.html">Old</a>');
    world.site.serve('/pages/new', notice);
    expect((await world.once())[0]).toMatchObject({ outcome: 'changed', added: 1 });
    expect(await alerts()).toMatchObject([{ kind: 'statement', item: `${world.site.origin}/pages/new` }]);
    world.site.serve('/recent-actions', '<h1>Access Denied</h1>');
    expect((await world.once())[0]).toMatchObject({ outcome: 'failed' });
  });
});

describe('a search for several people', () => {
  test('an article that two of them find is one item; an address that fails fails the poll', async () => {
    const addresses = ['/search?q=a', '/search?q=b'].map((path) => `${world.site.origin}${path}`);
    const url = `${world.site.origin}/search?q={name}`;
    world.config = { ...world.config, sources: [aSource({ id: 'search', type: 'feed', url, addresses })] };
    world.site.serve('/search?q=a', rss([item('1', 'One'), item('2', 'Two')]));
    world.site.serve('/search?q=b', rss([item('2', 'Two'), item('3', 'Three')]));
    expect((await world.once())[0]).toMatchObject({ records: 3, added: 3 });
    expect((await world.once())[0]).toMatchObject({ outcome: 'not-modified' });
    world.site.serve('/search?q=b', rss([item('3', 'Three'), item('4', 'Four')]));
    expect((await world.once())[0]).toMatchObject({ records: 4, added: 1, amended: 0 });
    world.site.serve('/search?q=b', 404);
    expect((await world.once())[0]).toMatchObject({ outcome: 'failed' });
  });
});

describe('a feed', () => {
  test('a name that stands only in the linked page makes a statement, once', async () => {
    await world.once();
    world.site.serve(
      '/feed.xml',
      rss([item('fact-sheet', 'Combating Global Corruption and Human Rights Abuses')]),
    );
    world.site.serve('/pages/fact-sheet.html', notice);
    const [report] = await world.once();
    expect(report).toMatchObject({ outcome: 'changed', added: 1 });
    await world.once();
    const [only, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'statement', item: 'fact-sheet' });
    expect(only?.quote).toContain('Alimardanov');
    expect(world.mailbox.received).toHaveLength(1);
  });

  test('a page that cannot be read is tried again, even when the feed has dropped the item', async () => {
    await world.once();
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption')]));
    world.site.serve('/pages/fact-sheet.html', 404);
    await world.once();
    expect(await alerts()).toEqual([]);
    world.site.serve('/feed.xml', rss([]));
    world.site.serve('/pages/fact-sheet.html', notice);
    await world.once();
    expect(await alerts()).toMatchObject([{ kind: 'statement' }]);
  });

  test('a page that keeps robots out is no page: it is tried again', async () => {
    await world.once();
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption')]));
    world.site.serve(
      '/pages/fact-sheet.html',
      '<html><head><title>Just a moment...</title></head><body>Enable JavaScript and cookies to continue</body></html>',
    );
    await world.once();
    expect(await alerts()).toEqual([]);
    world.site.serve('/pages/fact-sheet.html', notice);
    await world.once();
    expect(await alerts()).toMatchObject([{ kind: 'statement' }]);
  });

  test('an item that comes back under another id is the same item', async () => {
    await world.once();
    const one = item('fact-sheet', 'The US designated Kerim Alimardanov under Section 7031(c)');
    world.site.serve('/feed.xml', rss([one]));
    world.site.serve('/pages/fact-sheet.html', notice);
    await world.once();
    world.site.serve('/feed.xml', rss([{ ...one, guid: 'https://press.example/?p=7' }]));
    expect(await world.once()).toMatchObject([{ outcome: 'unchanged', added: 0 }]);
    expect(await alerts()).toMatchObject([{ kind: 'statement', item: 'fact-sheet' }]);
  });

  test('comparing a new subject with what is stored asks the publisher nothing', async () => {
    await world.once();
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption')]));
    await world.once();
    const asked = world.site.log.length;
    world.config = { ...world.config, watchlists: [aWatchlist([aSubject('Alpha Conde')])] };
    const app = await world.open();
    await app.rescreenAll();
    expect(world.site.log.slice(asked)).toEqual([]);
  });

  test('a page that stays unreadable is handed to the operator', async () => {
    await world.once();
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption')]));
    for (let i = 0; i < 7; i += 1) await world.once();
    expect(await alerts()).toMatchObject([{ kind: 'source' }]);
  });

  test('many pages that stay unreadable are one message', async () => {
    await world.once();
    const items = Array.from({ length: 60 }, (_, i) => item(`gone-${i}`, `Notice ${i}`));
    world.site.serve('/feed.xml', rss(items));
    for (let i = 0; i < 6; i += 1) await world.once();
    expect(world.mailbox.received).toHaveLength(1);
    const text = world.mailbox.received[0]?.mail.text ?? '';
    expect(text).toContain('60 pages that press links to could not be read 5 times');
    expect(text).toContain('/pages/gone-0.html');
    expect(text).toContain('and 30 more');
  });

  test('a page of first contact that is read only later is no statement', async () => {
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption')]));
    world.site.serve('/pages/fact-sheet.html', 404);
    await world.once();
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption, edited')]));
    await world.once();
    world.site.serve('/pages/fact-sheet.html', notice);
    await world.once();
    await world.once();
    expect(await alerts()).toMatchObject([{ kind: 'listed' }]);
  });

  test('what a feed had at first contact is listed, not a statement', async () => {
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption')]));
    world.site.serve('/pages/fact-sheet.html', notice);
    await world.once();
    await world.once();
    expect(await alerts()).toMatchObject([{ kind: 'listed' }]);
    expect(world.mailbox.received).toHaveLength(1);
  });

  test('an item that leaves the feed is no delisting', async () => {
    world.site.serve('/feed.xml', rss([item('a', 'One'), item('b', 'Two')]));
    await world.once();
    world.site.serve('/feed.xml', rss([item('b', 'Two')]));
    const [report] = await world.once();
    expect(report).toMatchObject({ removed: 0, added: 0 });
    expect(report?.message).toBeNull();
  });

  test('a link into a private network is not followed unless allowed', async () => {
    world.config = { ...world.config, http: { ...world.config.http, allowPrivateNetworks: false } };
    await world.once();
    world.site.serve('/feed.xml', rss([item('fact-sheet', 'Combating Global Corruption')]));
    world.site.serve('/pages/fact-sheet.html', notice);
    await world.once();
    expect(world.site.log.filter((line) => line.includes('/pages/'))).toEqual([]);
  });
});
