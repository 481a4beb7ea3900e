import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ListedAlert, listAlerts } from '../../src/store/listed-alerts.ts';
import { kadyrov, type OfacEntry, ofacXml, type RssItem, rss, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

const sanctioned =
  'The US State Department has sanctioned Ramzan Kadyrov over gross violations of human rights.';
const inRussian = 'Госдепартамент США ввёл санкции против Рамзана Кадырова за нарушения прав человека.';

function list(...entries: OfacEntry[]): void {
  world.site.serve('/sdn.xml', ofacXml([...vessels(30), ...entries]));
}

function feed(path: string, ...items: { guid: string; text: string; date: string }[]): void {
  const published = items.map(({ guid, text, date }): RssItem => {
    const link = `${world.site.origin}/pages/${guid}`;
    return { guid, title: `Item ${guid}`, link, description: text, date };
  });
  world.site.serve(path, rss(published));
}

/** A day, or a time of it: `2023-07-20`, `2023-07-20T11`. */
async function on(time: string): Promise<void> {
  world.now = new Date(time.includes('T') ? `${time}:00:00Z` : `${time}T09:00:00Z`);
  await world.once();
}

async function recorded(): Promise<ListedAlert[]> {
  const app = await world.open();
  return (await listAlerts(app.db, { limit: 100 })).reverse();
}

beforeEach(async () => {
  world = await createWorld();
  const { origin } = world.site;
  const authority = 'US Department of the Treasury, OFAC';
  world.config = {
    ...world.config,
    alerts: {
      ...world.config.alerts,
      immediate: ['designation', 'statement', 'delisting', 'amendment', 'news'],
      digest: { schedule: '0 8 * * *', kinds: [] },
    },
    sources: [
      aSource({ id: 'ofac-sdn', type: 'ofac-xml', url: `${origin}/sdn.xml`, authority }),
      aSource({
        id: 'press',
        type: 'feed',
        url: `${origin}/press.xml`,
        official: true,
        authority: 'US Department of State',
      }),
      aSource({ id: 'news-one', type: 'feed', url: `${origin}/one.xml`, authority: null }),
      aSource({ id: 'news-two', type: 'feed', url: `${origin}/two.xml`, authority: null }),
    ],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov', { id: 'kadyrov', aliases: ['Рамзан Кадыров'] })])],
  };
  list();
  for (const path of ['/press.xml', '/one.xml', '/two.xml']) feed(path);
  await on('2023-07-01');
});

afterEach(async () => {
  await world.close();
});

describe('one event', () => {
  test('told by a notice, three articles and the list is one conversation; the articles are gathered', async () => {
    feed('/press.xml', { guid: 'notice', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20');
    feed('/one.xml', { guid: 'a', text: sanctioned, date: '2023-07-20' });
    feed('/two.xml', { guid: 'b', text: inRussian, date: '2023-07-21' });
    await on('2023-07-21');
    feed('/two.xml', { guid: 'c', text: inRussian, date: '2023-07-22' });
    await on('2023-07-22');
    list(kadyrov);
    await on('2023-07-24');
    list({ ...kadyrov, remarks: 'Born 1976.' });
    await on('2023-09-30');
    const alerts = await recorded();
    expect(new Set(alerts.map(({ thread }) => thread)).size).toBe(1);
    const [notice] = alerts;
    expect(alerts.map(({ alert, reportOf }) => [alert.kind, reportOf === notice?.alert.id])).toEqual([
      ['statement', false],
      ['news', true],
      ['news', true],
      ['news', true],
      ['designation', false],
      ['amendment', false],
    ]);
    const mails = world.mailbox.received.map(({ mail }) => mail);
    expect(mails.map((mail) => mail.headers.get('x-sanctions-watch-kind'))).toEqual([
      'statement',
      'news',
      'news',
      'designation',
      'amendment',
    ]);
    expect(mails[1]?.text).toContain('Told before: Official statement, press, 2023-07-20');
    const [first, ...later] = mails;
    for (const mail of later) expect(mail.references).toContain(first?.messageId);
  });

  test('told first by the press leaves at once, and an authority’s word after it as well', async () => {
    feed('/one.xml', { guid: 'a', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20T10');
    feed('/press.xml', { guid: 'notice', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20T11');
    const alerts = await recorded();
    expect(alerts.map(({ alert, reportOf }) => [alert.kind, reportOf])).toEqual([
      ['news', null],
      ['statement', null],
    ]);
    expect(new Set(alerts.map(({ thread }) => thread)).size).toBe(1);
  });

  test('by one authority, on the list months later, confirms the notice that no list had confirmed', async () => {
    feed('/press.xml', { guid: 'notice', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20');
    list(kadyrov);
    await on('2024-02-24');
    const threads = (await recorded()).map(({ thread }) => thread);
    expect(threads).toHaveLength(2);
    expect(new Set(threads).size).toBe(1);
  });
});

describe('two events', () => {
  test('of the same subject half a year apart are two conversations', async () => {
    feed('/one.xml', { guid: 'a', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20');
    feed('/one.xml', { guid: 'z', text: sanctioned, date: '2024-02-20' });
    await on('2024-02-20');
    expect(new Set((await recorded()).map(({ thread }) => thread)).size).toBe(2);
  });

  test('who is listed again after a delisting is news again, at once', async () => {
    list(kadyrov);
    await on('2023-07-20');
    list();
    await on('2023-12-01');
    list(kadyrov);
    await on('2024-06-01');
    const alerts = await recorded();
    expect(alerts.map(({ alert }) => alert.kind)).toEqual(['designation', 'delisting', 'designation']);
    expect(alerts[0]?.thread).toBe(alerts[1]?.thread);
    expect(alerts[2]?.thread).not.toBe(alerts[1]?.thread);
  });
});

describe('what says something of its own', () => {
  const byAll = 'The United States, Britain and the European Union imposed sanctions on Ramzan Kadyrov.';
  const byBritain = 'Britain has imposed sanctions on Ramzan Kadyrov over gross violations of human rights.';
  const lifted = 'The US has lifted sanctions on Ramzan Kadyrov.';

  test('another authority’s notice of the same day leaves at once, in a conversation of its own', async () => {
    const press = aSource({
      id: 'uk-press',
      type: 'feed',
      url: `${world.site.origin}/uk.xml`,
      official: true,
      authority: 'UK Foreign, Commonwealth & Development Office',
    });
    world.config = { ...world.config, sources: [...world.config.sources, press] };
    feed('/uk.xml');
    await on('2023-07-10');
    feed('/one.xml', { guid: 'a', text: byAll, date: '2023-07-20' });
    await on('2023-07-20T10');
    feed('/press.xml', { guid: 'notice', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20T11');
    feed('/uk.xml', { guid: 'uk', text: byBritain, date: '2023-07-20' });
    await on('2023-07-20T12');
    const alerts = await recorded();
    expect(alerts.map(({ alert, reportOf }) => [alert.kind, reportOf])).toEqual([
      ['news', null],
      ['statement', null],
      ['statement', null],
    ]);
    expect(new Set(alerts.map(({ thread }) => thread)).size).toBe(2);
  });

  test('an article that names an authority more than was told is told itself; the next one is gathered', async () => {
    feed('/press.xml', { guid: 'notice', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20T10');
    feed('/one.xml', { guid: 'a', text: byAll, date: '2023-07-20' });
    await on('2023-07-20T11');
    feed('/two.xml', { guid: 'b', text: byAll, date: '2023-07-21' });
    await on('2023-07-21');
    const alerts = await recorded();
    expect(alerts.map(({ alert, reportOf }) => [alert.kind, reportOf === null])).toEqual([
      ['statement', true],
      ['news', true],
      ['news', false],
    ]);
  });

  test('sanctions that were lifted and are imposed again are news again', async () => {
    feed('/one.xml', { guid: 'a', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20T10');
    feed('/one.xml', { guid: 'b', text: lifted, date: '2023-07-22' });
    await on('2023-07-22');
    feed('/two.xml', { guid: 'c', text: sanctioned, date: '2023-07-24' });
    await on('2023-07-24');
    expect((await recorded()).map(({ reportOf }) => reportOf)).toEqual([null, null, null]);
  });

  test('two notices of one authority on one day are two, unless they are one text', async () => {
    const other = 'OFAC today designated Ramzan Kadyrov and blocked all his property in the United States.';
    const first = { guid: 'notice', text: sanctioned, date: '2023-07-20' };
    feed('/press.xml', first);
    await on('2023-07-20T10');
    feed('/press.xml', first, { guid: 'second', text: other, date: '2023-07-20' });
    await on('2023-07-20T11');
    feed('/press.xml', first, { ...first, guid: 'again' });
    await on('2023-07-20T12');
    expect((await recorded()).map(({ reportOf }) => reportOf === null)).toEqual([true, true, false]);
  });

  test('what was told to nobody, or not to this recipient, is no reason to wait', async () => {
    const mute = { subject: null, source: 'news-one', term: null, until: '2024-07-01', reason: 'unreliable' };
    world.config = { ...world.config, alerts: { ...world.config.alerts, mutes: [mute] } };
    feed('/one.xml', { guid: 'a', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20T10');
    feed('/two.xml', { guid: 'b', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20T11');
    expect(world.mailbox.received).toHaveLength(1);
    const [watchlist] = world.config.watchlists;
    world.config = {
      ...world.config,
      watchlists: watchlist === undefined ? [] : [{ ...watchlist, to: ['new@example.org'] }],
    };
    feed('/two.xml', { guid: 'c', text: inRussian, date: '2023-07-20' });
    await on('2023-07-20T12');
    expect(world.mailbox.received.map(({ to }) => to)).toEqual(['analyst@example.org', 'new@example.org']);
  });
});

test('an alert says when its source was read, and the hash of what was read', async () => {
  list(kadyrov);
  await on('2023-07-20');
  const [found] = await recorded();
  expect(found?.alert.read).toMatchObject({
    at: '2023-07-20T09:00:00.000Z',
    documents: [{ url: `${world.site.origin}/sdn.xml`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
});
