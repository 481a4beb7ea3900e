import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ListedAlert, listAlerts } from '../../src/store/alerts.ts';
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

async function on(day: string): Promise<void> {
  world.now = new Date(`${day}T09:00:00Z`);
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
    const [first, ...later] = mails;
    for (const mail of later) expect(mail.references).toContain(first?.messageId);
  });

  test('told first by the press leaves at once, and an authority’s word after it as well', async () => {
    feed('/one.xml', { guid: 'a', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20');
    feed('/press.xml', { guid: 'notice', text: sanctioned, date: '2023-07-20' });
    await on('2023-07-20');
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

test('an alert says when its source was read, and the hash of what was read', async () => {
  list(kadyrov);
  await on('2023-07-20');
  const [found] = await recorded();
  expect(found?.alert.read).toMatchObject({
    at: '2023-07-20T09:00:00.000Z',
    documents: [{ url: `${world.site.origin}/sdn.xml`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
});
