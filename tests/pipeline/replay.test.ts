import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/definition.ts';
import { emailDoor, onlyEmail } from '../../src/doors/email.ts';
import type { Message } from '../../src/email/message.ts';
import { createWriter } from '../../src/email/writer.ts';
import { replay } from '../../src/pipeline/replay.ts';
import { recipientsByAlert } from '../../src/store/addressees.ts';
import type { PlacedAlert } from '../../src/store/alerts.ts';
import { countByRecipient } from '../../src/store/deliveries.ts';
import { allAlerts } from '../../src/store/listed-alerts.ts';
import { type Handle, openForReading, openStore } from '../../src/store/open.ts';
import { contentsOf } from '../support/contents.ts';
import { kadyrov, type OfacEntry, ofacXml, rss, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;
const hourMs = 60 * 60_000;
const anything = { country: [], program: [], source: [], schema: [], text: [] };
const kadyrova: OfacEntry = { uid: 23_285, last: 'KADYROVA', first: 'Medni Musaevna', nationality: 'Russia' };

function publish(path: string, ...entries: OfacEntry[]): void {
  world.site.serve(path, ofacXml([...vessels(20, path === '/sdn.xml' ? 1 : 100), ...entries]));
}

/** Polls and delivers, as often as it takes for what waits to leave. */
async function pass(hours: number): Promise<void> {
  for (let i = 0; i < hours; i += 1) {
    await world.once();
    world.now = new Date(world.now.getTime() + hourMs / 2);
  }
}

function item(guid: string, title: string, description: string) {
  return { guid, title, description, link: `${world.site.origin}/${guid}` };
}

/** What a feed sent is kept nowhere. */
function withoutFeed(placed: PlacedAlert): PlacedAlert {
  const { alert } = placed;
  return alert.source.id === 'press' ? { ...placed, alert: { ...alert, read: null } } : placed;
}

/** What a database holds of alerts and of their messages. */
async function told(db: Handle) {
  const alerts = (await allAlerts(db)).map(withoutFeed);
  const recipients = await recipientsByAlert(db);
  return {
    alerts: alerts.map((placed) => ({ ...placed, to: recipients.get(placed.alert.id) ?? [] })),
    messages: await countByRecipient(db),
  };
}

async function playing(values: Partial<Config> = {}) {
  const config = { ...world.config, ...values };
  const state = await openForReading(config.storage);
  const scratch = await openStore({ kind: 'sqlite', file: ':memory:' });
  const messages: Message[] = [];
  const transport = {
    send: async (message: Message) => {
      messages.push(message);
      return { kind: 'sent', response: '' } as const;
    },
    verify: async () => {},
    close: async () => {},
  };
  const writer = await createWriter({ templates: null, publicUrl: null, attachJson: false });
  const doors = onlyEmail(emailDoor(config, { db: scratch, transport, writer }));
  const options = { config, doors, log: pino({ level: 'silent' }), until: world.now };
  await replay(state, scratch, { ...options, since: '2022-12-01T00:00:00.000Z' });
  const result = { ...(await told(scratch)), sent: messages };
  await Promise.all([state.destroy(), scratch.destroy()]);
  return result;
}

beforeAll(async () => {
  world = await createWorld();
  const { origin } = world.site;
  const list = (id: string) =>
    aSource({ id, type: 'ofac-xml', authority: 'OFAC', url: `${origin}/${id}.xml` });
  world.config = {
    ...world.config,
    sources: [
      list('sdn'),
      list('other'),
      aSource({ id: 'press', type: 'feed', url: `${origin}/press.xml`, official: true, authority: null }),
    ],
    watchlists: [
      aWatchlist([aSubject('Ramzan Kadyrov', { to: ['one@example.org'] })], {
        to: ['desk@example.org'],
        rules: [
          { id: 'russians', when: { ...anything, country: ['ru'] } },
          { id: 'linked', when: { ...anything, linkedTo: ['ramzan-kadyrov'] } },
        ],
      }),
    ],
    alerts: {
      ...world.config.alerts,
      immediate: ['designation', 'delisting', 'statement'],
      digest: { schedule: '0 8 * * *', kinds: ['amendment', 'news'] },
      quiet: { from: '20:00', to: '06:00', except: ['designation'] },
    },
  };
  publish('/sdn.xml');
  publish('/other.xml');
  world.site.serve('/press.xml', rss([]));
  await pass(1);
  // Designated, amended, moved to the other list of its authority, and delisted there.
  publish('/sdn.xml', kadyrov);
  await pass(2);
  publish('/sdn.xml', { ...kadyrov, program: 'RUSSIA-EO14024' }, kadyrova);
  world.site.serve(
    '/press.xml',
    rss([item('1', 'Treasury sanctions officials', 'Ramzan Kadyrov was designated today under sanctions.')]),
  );
  await pass(24);
  publish('/sdn.xml', { ...kadyrova, uid: 23_299, remarks: '(Linked To: KADYROV, Ramzan Akhmatovich)' });
  publish('/other.xml', kadyrov);
  await pass(13);
  publish('/other.xml');
  await pass(24);
}, 30_000);

afterAll(async () => {
  await world.close();
});

describe('a replay', () => {
  test('with the watchlist of then gives the alerts and messages of then, and changes nothing', async () => {
    const app = await world.open();
    const truth = await told(app.db);
    await app.stop();
    const before = await contentsOf(world.config.storage);
    const played = await playing();
    expect(played.alerts.map(({ alert }) => alert.kind)).toEqual(
      expect.arrayContaining(['designation', 'amendment', 'statement', 'delisting']),
    );
    expect(played.alerts).toEqual(truth.alerts);
    expect(played.messages).toEqual(truth.messages);
    expect(await contentsOf(world.config.storage)).toEqual(before);
  });

  test('with another subject gives what would have been', async () => {
    const watchlists = [aWatchlist([aSubject('Medni Kadyrova')], { id: 'family' })];
    const { alerts, sent } = await playing({ watchlists });
    expect(alerts.map(({ alert, to }) => [alert.kind, alert.subject?.name, to])).toEqual([
      ['designation', 'Medni Kadyrova', ['analyst@example.org']],
      ['amendment', 'Medni Kadyrova', ['analyst@example.org']],
    ]);
    expect(sent.map(({ date }) => date)).toEqual([
      alerts[0]?.alert.detectedAt,
      // The digest after.
      '2022-12-10T08:00:00.000Z',
    ]);
  });

  test('with a higher threshold gives fewer', async () => {
    const strict = world.config.watchlists.map((watchlist) => ({ ...watchlist, threshold: 1, rules: [] }));
    const loose = world.config.watchlists.map((watchlist) => ({ ...watchlist, threshold: 0.8, rules: [] }));
    const [few, many] = [await playing({ watchlists: strict }), await playing({ watchlists: loose })];
    expect(few.alerts.length).toBeLessThan(many.alerts.length);
  });

  test('knows mutes and the cap', async () => {
    const { alerts: settings } = world.config;
    const mutes = [{ subject: null, source: 'sdn', term: null, until: '2022-12-20', reason: 'known' }];
    const { alerts } = await playing({ alerts: { ...settings, mutes } });
    expect(alerts.filter(({ route }) => route === 'muted').length).toBeGreaterThan(0);
    const twice = [aWatchlist([aSubject('Ramzan Kadyrov'), aSubject('R. A. Kadyrov')])];
    const { messages } = await playing({ watchlists: twice, alerts: { ...settings, maxPerHour: 1 } });
    expect(messages.map(({ kind }) => kind)).toContain('gathered');
  });
});
