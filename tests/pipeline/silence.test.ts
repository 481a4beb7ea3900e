import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/definition.ts';
import { noChoice, type Watchlist } from '../../src/model/watchlist.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { kadyrov, type OfacEntry, ofacXml, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

function list(...entries: OfacEntry[]): void {
  world.site.serve('/sdn.xml', ofacXml([...vessels(30), ...entries]));
}

async function at(time: string): Promise<void> {
  world.now = new Date(time);
  await world.once();
}

function received(): { to: string; kind: string | undefined }[] {
  return world.mailbox.received.map(({ to, mail }) => {
    return { to, kind: mail.headers.get('x-sanctions-watch-kind') as string | undefined };
  });
}

function settle(alerts: Partial<Config['alerts']>, watchlist: Partial<Watchlist> = {}): void {
  world.config = {
    ...world.config,
    alerts: { ...world.config.alerts, ...alerts },
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov', { id: 'kadyrov' })], watchlist)],
  };
}

beforeEach(async () => {
  world = await createWorld();
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url: `${world.site.origin}/sdn.xml` })],
  };
  settle({});
  list();
  await at('2022-12-08T08:00:00Z');
});

afterEach(async () => {
  await world.close();
});

describe('quiet hours', () => {
  const quiet = { from: '22:00', to: '07:00', except: [] };

  test('hold an alert until the morning, and lose none over a restart', async () => {
    settle({ quiet });
    list(kadyrov);
    await at('2022-12-09T23:00:00Z');
    await at('2022-12-10T06:59:00Z');
    expect(received()).toEqual([]);
    await at('2022-12-10T07:00:00Z');
    expect(received()).toEqual([{ to: 'analyst@example.org', kind: 'designation' }]);
  });

  test('that are changed or taken out, and recipients that are changed, count for what waits', async () => {
    settle({ quiet }, { to: ['left@example.org'] });
    list(kadyrov);
    await at('2022-12-09T23:00:00Z');
    settle({ quiet }, { to: ['came@example.org'] });
    await at('2022-12-09T23:30:00Z');
    expect(received()).toEqual([]);
    settle({ quiet: null }, { to: ['came@example.org'] });
    await at('2022-12-10T00:00:00Z');
    expect(
      received()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['analyst@example.org', 'came@example.org']);
  });

  test('do not hold the kinds that are excepted', async () => {
    settle({ quiet: { ...quiet, except: ['designation'] } });
    list(kadyrov);
    await at('2022-12-09T23:00:00Z');
    expect(received()).toHaveLength(1);
  });
});

describe('a mute', () => {
  const mute = {
    subject: null,
    source: null,
    term: null,
    until: '2023-01-15',
    reason: 'known since the spring',
  };

  test.each([
    ['a subject', { subject: 'kadyrov' }],
    ['a source', { source: 'ofac-sdn' }],
    ['a term', { term: 'akhmatovich' }],
  ])(
    'of %s holds alerts back, which are recorded with the reason, and told once it ends',
    async (_, what) => {
      settle({}, { mutes: [{ ...mute, ...what }] });
      list(kadyrov);
      await at('2022-12-09T09:00:00Z');
      expect(received()).toEqual([]);
      const app = await world.open();
      const [muted] = await listAlerts(app.db, { limit: 10, muted: true });
      expect(muted).toMatchObject({ route: 'muted', muted: { until: '2023-01-15', reason: mute.reason } });
      await at('2023-01-14T08:01:00Z');
      expect(received()).toEqual([]);
      await at('2023-01-15T08:01:00Z');
      expect(received()).toEqual([{ to: 'analyst@example.org', kind: 'designation' }]);
    },
  );

  test('that is taken out of the configuration holds nothing back any longer', async () => {
    settle({}, { mutes: [{ ...mute, subject: 'kadyrov' }] });
    list(kadyrov);
    await at('2022-12-09T09:00:00Z');
    settle({});
    await at('2022-12-10T08:01:00Z');
    expect(received()).toHaveLength(1);
  });

  test('holds a delisting that waits for another list of its authority', async () => {
    const { sources } = world.config;
    const url = `${world.site.origin}/other.xml`;
    world.site.serve('/other.xml', ofacXml(vessels(30, 100)));
    world.config = {
      ...world.config,
      sources: [...sources, aSource({ id: 'other', type: 'ofac-xml', url })],
    };
    list(kadyrov);
    await at('2022-12-09T09:00:00Z');
    settle({}, { mutes: [{ ...mute, subject: 'kadyrov' }] });
    list();
    await at('2022-12-09T10:00:00Z');
    await at('2022-12-11T08:01:00Z');
    expect(received().map(({ kind }) => kind)).toEqual(['designation']);
    await at('2023-01-15T08:01:00Z');
    expect(received().map(({ kind }) => kind)).toEqual(['designation', 'delisting']);
  });

  test('of somebody else, or that has ended, holds nothing back', async () => {
    settle(
      { mutes: [{ ...mute, source: 'un-sc' }] },
      { mutes: [{ ...mute, subject: 'kadyrov', until: '2022-12-09' }] },
    );
    list(kadyrov);
    await at('2022-12-09T09:00:00Z');
    expect(received()).toHaveLength(1);
  });
});

describe('who is told what', () => {
  test('a subject has recipients of its own beside those of its watchlist', async () => {
    const subjects = [aSubject('Ramzan Kadyrov', { id: 'kadyrov', to: ['chechnya@example.org'] })];
    settle({}, { subjects, to: ['desk@example.org'] });
    list(kadyrov);
    await at('2022-12-09T09:00:00Z');
    expect(
      received()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['analyst@example.org', 'chechnya@example.org', 'desk@example.org']);
  });

  test('the kinds of a subject go before those of its watchlist, and these before all others', async () => {
    const kinds = { ...noChoice, digest: ['designation'] as const };
    settle({}, { kinds });
    list(kadyrov);
    await at('2022-12-09T07:00:00Z');
    expect(received()).toEqual([]);
    await at('2022-12-09T08:01:00Z');
    expect(received()).toHaveLength(1);
    const now = { ...noChoice, none: ['designation'] as const };
    settle({}, { kinds, subjects: [aSubject('Ramzan Kadyrov', { id: 'kadyrov', kinds: now })] });
    // What nearer places do not name leaves as it is said for all: a delisting at once.
    list();
    await at('2022-12-10T09:00:00Z');
    await at('2022-12-10T12:30:00Z');
    expect(received().at(-1)).toMatchObject({ kind: 'delisting' });
  });

  test('the operator alone hears of a source that fails, and that it works again', async () => {
    world.config = { ...world.config, email: { ...world.config.email, operator: ['operator@example.org'] } };
    world.site.serve('/sdn.xml', 404);
    for (const hour of ['09', '10', '11', '12']) await at(`2022-12-09T${hour}:00:00Z`);
    list();
    await at('2022-12-09T13:00:00Z');
    expect(received()).toEqual([
      { to: 'operator@example.org', kind: 'source' },
      { to: 'operator@example.org', kind: 'source' },
    ]);
    expect(world.mailbox.received[1]?.mail.text).toContain('works again since 2022-12-09 13:00 UTC');
  });
});

describe('a cap per hour', () => {
  const leaders: OfacEntry[] = Array.from({ length: 5 }, (_, i) => ({ ...kadyrov, uid: 800 + i }));

  test('gathers what is beyond it, at most every ten minutes, and forgets nothing', async () => {
    settle({ maxPerHour: 2 });
    const amended = (count: number): OfacEntry[] =>
      leaders.map((leader, i) => (i < count ? { ...leader, remarks: 'Amended.' } : leader));
    list(...leaders);
    await at('2022-12-09T07:00:00Z');
    const before = received().length;
    list(...amended(2));
    await at('2022-12-09T09:00:00Z');
    list(...amended(4));
    await at('2022-12-09T09:05:00Z');
    list(...amended(5));
    await at('2022-12-09T09:06:00Z');
    expect(received()).toHaveLength(before + 2);
    await at('2022-12-09T09:15:00Z');
    expect(received()).toHaveLength(before + 3);
    const told = world.mailbox.received
      .slice(before)
      .map(({ mail }) => mail.headers.get('x-sanctions-watch-entry'));
    expect(told.flatMap((ids) => String(ids).split(', ')).sort()).toEqual(
      leaders.map(({ uid }) => `ofac-sdn:${uid}`),
    );
  });

  test('holds for what comes one by one, too', async () => {
    settle({ maxPerHour: 2 });
    list(kadyrov);
    await at('2022-12-09T07:00:00Z');
    for (let minute = 0; minute < 40; minute += 2) {
      list({ ...kadyrov, remarks: `Remark ${minute}.` });
      await at(`2022-12-09T09:${String(minute).padStart(2, '0')}:00Z`);
    }
    await at('2022-12-09T09:55:00Z');
    // Two single ones, then at most one in ten minutes.
    expect(received().length).toBeLessThanOrEqual(8);
    const ids = world.mailbox.received.map(({ mail }) => String(mail.headers.get('x-sanctions-watch-alert')));
    expect(ids.flatMap((text) => text.split(', '))).toHaveLength(21);
  });

  test('never holds a designation of a subject, whatever a rule found', async () => {
    const when = { country: [], program: ['MAGNIT'], source: [], schema: [], text: [] };
    settle({ maxPerHour: 2 }, { rules: [{ id: 'magnitsky', when }] });
    const found = Array.from({ length: 4 }, (_, i) => ({
      uid: 600 + i,
      last: `SAMPLE ${i}`,
      program: 'MAGNIT',
    }));
    for (const [minute, one] of found.entries()) {
      list(...found.slice(0, minute), one);
      await at(`2022-12-09T09:0${minute}:00Z`);
    }
    expect(received()).toHaveLength(2);
    list(...found, kadyrov);
    await at('2022-12-09T09:05:00Z');
    expect(world.mailbox.received.at(-1)?.mail.headers.get('x-sanctions-watch-subject')).toBe('kadyrov');
  });

  test('counts nothing that a wrong clock made in the future', async () => {
    settle({ maxPerHour: 2 });
    list(...leaders.slice(0, 2));
    await at('2027-01-01T09:00:00Z');
    list(kadyrov);
    await at('2022-12-09T09:00:00Z');
    expect(received().map(({ kind }) => kind)).toContain('delisting');
  });
});
