import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Alert } from '../../src/model/alert.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import {
  type CsvEntry,
  csvStrangers,
  type SemaRecord,
  semaXml,
  simpleCsv,
  strangers,
} from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

async function alerts(): Promise<Alert[]> {
  const app = await world.open();
  return (await listAlerts(app.db, { limit: 100 })).map(({ alert }) => alert).reverse();
}

function use(type: string, ...ignore: string[]): void {
  const birthDates = [{ from: '1976-10-05' }];
  const subject = aSubject('Ramzan Kadyrov', { birthDates, countries: ['ru'], ignore });
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'list', type, url: `${world.site.origin}/list` })],
    watchlists: [aWatchlist([subject])],
  };
}

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world.close();
});

describe('an ignored entry of a list with ids', () => {
  const namesake: CsvEntry = { id: 'k', name: 'Ramzan Kadyrov', country: 'ru' };
  const publish = (...entries: CsvEntry[]): void => {
    world.site.serve('/list', simpleCsv([...csvStrangers(60), ...entries]));
  };

  beforeEach(async () => {
    use('opensanctions', 'list:k');
    publish(namesake);
    await world.once();
  });

  test('asks once whether it is the subject after all, and stays ignored', async () => {
    publish({ ...namesake, born: '1976-10-05' });
    await world.once();
    await world.once();
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      kind: 'designation',
      isIgnored: true,
      subject: { id: 'ramzan-kadyrov' },
      entry: { id: 'k' },
      fields: [{ field: 'birthDates', to: ['1976-10-05'] }],
    });
    expect(alert?.match?.explanation[0]).toBe(
      'new since you ignored it: birth date 1976-10-05 and 1976-10-05: agree',
    );
    const app = await world.open();
    expect(await app.db.selectFrom('matches').selectAll().execute()).toEqual([]);
    publish();
    await world.once();
    expect(await alerts()).toHaveLength(1);
  });

  test('asks again for each amendment that adds to it, and for no other', async () => {
    publish({ ...namesake, country: 'tj' });
    await world.once();
    expect(await alerts()).toEqual([]);
    publish({ ...namesake, country: 'tj', born: '1976-10-05' });
    await world.once();
    publish({ ...namesake, country: 'tj', born: '1976-10-05', aliases: 'The Head' });
    await world.once();
    expect(await alerts()).toHaveLength(1);
    publish({ ...namesake, born: '1976-10-05', aliases: 'The Head' });
    await world.once();
    const [, second] = await alerts();
    expect(second?.match?.explanation[0]).toBe('new since you ignored it: country RU: agrees');
    expect(await alerts()).toHaveLength(2);
  });

  test('asks where it left and came back with more', async () => {
    publish();
    await world.once();
    publish(namesake);
    await world.once();
    // Sooner, the same list without him would be yesterday's.
    world.now = new Date(world.now.getTime() + 8 * 24 * 60 * 60_000);
    publish();
    await world.once();
    expect(await alerts()).toEqual([]);
    publish({ ...namesake, born: '1976-10-05' });
    await world.once();
    expect(await alerts()).toMatchObject([{ kind: 'designation', isIgnored: true }]);
  });

  test('asks where its id was given to somebody else, who may be the subject', async () => {
    publish({ id: 'k', name: 'Kerim Alimardanov', country: 'az', born: '1968-01-01' });
    await world.once();
    expect(await alerts()).toEqual([]);
    publish({ ...namesake, born: '1976-10-05' });
    await world.once();
    expect(await alerts()).toMatchObject([{ kind: 'designation', isIgnored: true, entry: { id: 'k' } }]);
  });

  test('is not asked about for what a newer version of the program reads in it', async () => {
    const app = await world.open();
    const [row] = await app.db.selectFrom('entries').selectAll().where('entry_id', '=', 'k').execute();
    publish({ ...namesake, born: '1976-10-05' });
    await world.once();
    const stored = { data: row?.data ?? '', hash: 'of an older version' };
    const again = await world.open();
    await again.db.updateTable('entries').set(stored).where('entry_id', '=', 'k').execute();
    world.version = '0.0.1-test';
    await world.once();
    expect(await alerts()).toHaveLength(1);
  });
});

test('an entry of a list without ids asks again where its facts bring another id', async () => {
  const ramzan: SemaRecord = { given: 'Ramzan', last: 'Kadirov' };
  const publish = (...records: SemaRecord[]): void => {
    world.site.serve('/list', semaXml([...strangers(60), ...records]));
  };
  use('ca-sema', 'list:ru/person/ramzan-kadirov');
  publish(ramzan);
  await world.once();
  publish({ ...ramzan, last: 'Kadyrov' });
  await world.once();
  expect(await alerts()).toEqual([]);
  publish({ ...ramzan, last: 'Kadirof', born: '1976-10-05' });
  await world.once();
  expect(await alerts()).toMatchObject([
    { kind: 'designation', isIgnored: true, entry: { id: 'ru/person/ramzan-kadirof' } },
  ]);
});
