import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';
import { type PlayedDaemon, playDaemon } from './played-daemon.ts';

let world: World;
let daemon: PlayedDaemon | null;

beforeEach(async () => {
  world = await createWorld();
  daemon = null;
  world.now = new Date('2028-03-10T06:55:00Z');
  listOn('*/30 * * * *');
  world.config = { ...world.config, watchlists: [aWatchlist([aSubject('Ramzan Kadyrov')])] };
  publish();
});

afterEach(async () => {
  await daemon?.stop();
  await world.close();
});

function listOn(schedule: string): void {
  const source = aSource({ id: 'sdn', type: 'ofac-xml', url: `${world.site.origin}/sdn.xml`, schedule });
  world.config = { ...world.config, sources: [source] };
}

function alertsAre(values: Partial<World['config']['alerts']>): void {
  world.config = { ...world.config, alerts: { ...world.config.alerts, ...values } };
}

function publish(...more: Parameters<typeof ofacXml>[0]): void {
  world.site.serve('/sdn.xml', ofacXml([...vessels(20), ...more], '03/10/2028'));
}

async function begin(): Promise<PlayedDaemon> {
  daemon = await playDaemon(world);
  return daemon;
}

/** How often the list was asked for since this was called last. */
function asked(): number {
  return world.site.log.splice(0).length;
}

function subjects(): string[] {
  return world.mailbox.received.splice(0).map(({ mail }) => mail.subject ?? '');
}

describe('polls', () => {
  test.each([
    ['an hour', '2028-03-10T06:10:00Z'],
    ['a day', '2028-03-09T07:10:00Z'],
    ['a year', '2027-03-10T07:10:00Z'],
  ])('go on as scheduled after the clock was set back by %s', async (_, back) => {
    const { at, pass } = await begin();
    await pass(5, 3);
    expect(asked()).toBe(2);
    await at(back);
    await pass(5, 24);
    expect(asked()).toBe(4);
  });

  test('what was due while the machine slept is made up at once, and once', async () => {
    listOn('0 8 * * *');
    const { at, pass } = await begin();
    asked();
    await at('2028-03-12T04:10:00Z');
    await pass(1, 5);
    expect(asked()).toBe(1);
    await at('2028-03-12T08:00:00Z');
    expect(asked()).toBe(1);
  });

  test('of each minute of 400 days that the clock is set forward over are one', async () => {
    listOn('* * * * *');
    const { at } = await begin();
    asked();
    await at('2029-04-14T07:00:30Z');
    expect(asked()).toBe(1);
    await at('2028-03-10T07:00:30Z');
    await at('2028-03-10T07:01:30Z');
    expect(asked()).toBe(1);
  });

  test('a small step back over a scheduled time loses nothing', async () => {
    listOn('0 8 * * *');
    const { at } = await begin();
    await at('2028-03-10T07:59:59Z');
    asked();
    await at('2028-03-10T07:59:58Z');
    await at('2028-03-10T08:00:00Z');
    expect(asked()).toBe(1);
  });

  test('one that failed is tried again after minutes, though the clock was set back by a day', async () => {
    listOn('0 8 * * *');
    world.site.serve('/sdn.xml', 404);
    const { at } = await begin();
    await at('2028-03-10T08:00:00Z');
    asked();
    await at('2028-03-09T08:01:00Z');
    await at('2028-03-09T08:07:00Z');
    expect(asked()).toBeGreaterThanOrEqual(1);
  });

  test('a program that starts with a clock set back polls at once', async () => {
    listOn('0 8 * * *');
    const { stop } = await begin();
    await stop();
    asked();
    world.now = new Date('2028-03-09T09:00:00Z');
    await begin();
    expect(asked()).toBe(1);
  });
});

describe('e-mails', () => {
  test.each([
    ['digest', '2028-03-10T07:05:00Z'],
    ['digest', '2028-03-10T02:05:00Z'],
    ['proof', '2028-03-10T07:05:00Z'],
    ['proof', '2028-03-08T08:05:00Z'],
  ])('the %s leaves once, though the clock is set back to %s', async (kind, back) => {
    const schedule = kind === 'digest' ? '0 8 * * *' : '0 8 * * 5';
    if (kind === 'proof') alertsAre({ immediate: [], proof: { schedule } });
    else alertsAre({ immediate: [], digest: { schedule, kinds: ['designation', 'delisting'] } });
    const { at, pass } = await begin();
    publish(kadyrov);
    await at('2028-03-10T07:30:00Z');
    await at('2028-03-10T08:00:00Z');
    expect(subjects()).toHaveLength(1);
    await at(back);
    publish();
    await pass(30, Math.round((Date.parse('2028-03-10T09:00:00Z') - Date.parse(back)) / 1_800_000));
    expect(subjects()).toEqual([]);
    for (let day = 11; day <= 17; day += 1) {
      await at(`2028-03-${day}T07:30:00Z`);
      await at(`2028-03-${day}T08:00:00Z`);
    }
    expect(subjects()).toHaveLength(1);
  });

  test('what was refused is tried again within the hour, though the clock was set back by a day', async () => {
    const { at, pass } = await begin();
    publish(kadyrov);
    world.mailbox.refuseWith(451);
    await at('2028-03-10T07:30:00Z');
    world.mailbox.refuseWith(null);
    await at('2028-03-09T07:31:00Z');
    await pass(10, 6);
    expect(subjects()).toHaveLength(1);
  });

  test('what waits for the morning leaves in the morning, though the clock was set back by a day', async () => {
    alertsAre({ quiet: { from: '22:00', to: '07:00', except: [] } });
    const { at } = await begin();
    await at('2028-03-10T21:00:00Z');
    publish(kadyrov);
    await at('2028-03-10T23:00:00Z');
    await at('2028-03-09T23:30:00Z');
    expect(subjects()).toEqual([]);
    await at('2028-03-10T07:00:00Z');
    expect(subjects()).toHaveLength(1);
  });

  test('a delisting that waits for the other lists of its authority waits no longer than it ever does', async () => {
    const [source] = world.config.sources;
    if (source === undefined) throw new Error('no source');
    const other = { ...source, id: 'other', url: `${world.site.origin}/other.xml` };
    world.site.serve('/other.xml', ofacXml(vessels(20, 50), '03/10/2028'));
    const sources = [source, { ...other, addresses: [other.url], schedule: '0 0 * * *' }];
    world.config = { ...world.config, sources };
    publish(kadyrov);
    const { at, pass } = await begin();
    subjects();
    publish();
    await at('2028-03-10T07:30:00Z');
    await at('2028-03-09T07:40:00Z');
    expect(subjects()).toEqual([]);
    await pass(30, 7);
    expect(subjects()).toHaveLength(1);
  });

  test('a source that fails and works again is told, though the clock is set back between', async () => {
    const { at, pass } = await begin();
    world.site.serve('/sdn.xml', 404);
    await at('2028-03-10T07:00:00Z');
    await at('2028-03-09T07:10:00Z');
    await pass(30, 4);
    expect(subjects()).toHaveLength(1);
    publish();
    await pass(30, 3);
    expect(subjects()).toHaveLength(1);
  });
});
