import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Alert } from '../../src/model/alert.ts';
import { listChanges } from '../../src/store/entries.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import {
  type CsvEntry,
  csvStrangers,
  type SemaRecord,
  semaXml,
  simpleCsv,
  strangers,
} from '../support/lists.ts';
import { alertKinds, aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

function publish(...records: SemaRecord[]): void {
  world.site.serve('/list', semaXml([...strangers(60), ...records]));
}

function publishCsv(...entries: CsvEntry[]): void {
  world.site.serve('/list', simpleCsv([...csvStrangers(60), ...entries]));
}

function use(type: string, ...subjects: string[]): void {
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'list', type, url: `${world.site.origin}/list` })],
    watchlists: [aWatchlist(subjects.map((name) => aSubject(name)))],
  };
}

async function newest(): Promise<Alert | undefined> {
  const app = await world.open();
  return (await listAlerts(app.db, { limit: 1 }))[0]?.alert;
}

async function history(): Promise<string[]> {
  const app = await world.open();
  const changes = await listChanges(app.db, { limit: 100 });
  return changes.map(({ change, entry_id }) => `${change} ${entry_id}`).sort();
}

const ramzan = { given: 'Ramzan', last: 'Kadirov', born: '1976-10-05' };
const kerim = { given: 'Kerim', last: 'Alimardanov' };
const key = 'ru/person/kerim-alimardanov';

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world.close();
});

describe('a list without ids', () => {
  beforeEach(() => use('ca-sema', 'Ramzan Kadyrov', 'Kerim Alimardanov'));

  test('a corrected letter is an amendment under the new id, and goes on from there', async () => {
    publish(ramzan);
    await world.once();
    publish({ ...ramzan, last: 'Kadyrov' });
    const [report] = await world.once();
    expect(report).toMatchObject({ added: 0, amended: 1, removed: 0 });
    expect(await newest()).toMatchObject({
      kind: 'amendment',
      entry: { id: 'ru/person/ramzan-kadyrov' },
      fields: [
        { field: 'id', from: ['ru/person/ramzan-kadirov'], to: ['ru/person/ramzan-kadyrov'] },
        { field: 'names' },
      ],
    });
    expect(await history()).toEqual(['amended ru/person/ramzan-kadyrov']);
    publish();
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'amendment', 'delisting']);
  });

  test('an ignored entry stays ignored under its new id', async () => {
    const subject = aSubject('Ramzan Kadyrov', { ignore: ['list:ru/person/ramzan-kadirov'] });
    world.config = { ...world.config, watchlists: [aWatchlist([subject])] };
    publish(ramzan);
    await world.once();
    publish({ ...ramzan, last: 'Kadyrov' });
    await world.once();
    publish({ ...ramzan, last: 'Kadyrof' });
    await world.once();
    world.config = { ...world.config, watchlists: [aWatchlist([{ ...subject, aliases: ['R. Kadyrov'] }])] };
    await world.once();
    expect(await alertKinds(world)).toEqual([]);
  });

  test('of two namesakes the one that leaves is delisted, whoever gets the key', async () => {
    const older = { ...kerim, born: '1970-01-01', listed: '2020-01-01' };
    const younger = { ...kerim, born: '1990-01-01', listed: '2022-02-02' };
    publish(older, younger);
    await world.once();
    publish(younger);
    await world.once();
    expect(await history()).toEqual([`amended ${key}`, `removed ${key}`]);
    expect((await alertKinds(world)).sort()).toEqual(['amendment', 'delisting', 'listed', 'listed']);
    const app = await world.open();
    const alerts = (await listAlerts(app.db, { limit: 10 })).map(({ alert }) => alert);
    const births = Object.fromEntries(alerts.map(({ kind, entry }) => [kind, entry?.birthDates]));
    expect(births).toMatchObject({ delisting: ['1970-01-01'], amendment: ['1990-01-01'] });
    publish(older, younger);
    await world.once();
    expect((await newest())?.entry?.birthDates).toEqual(['1970-01-01']);
    expect(await alertKinds(world)).toContain('designation');
  });
});

describe('a list with ids', () => {
  beforeEach(() => use('opensanctions', 'Kerim Alimardanov', 'Ramzan Kadyrov'));
  const before: CsvEntry = { id: 'a-1', name: 'Kerim Alimardanov', born: '1970', country: 'az' };

  test.each<[string, CsvEntry]>([
    ['a birth date to the day', { ...before, id: 'a-2', born: '1970-03-04' }],
    ['the name as alias', { ...before, id: 'a-2', name: 'ALIMARDANOV, K. H.', aliases: 'Kerim Alimardanov' }],
    ['a middle name', { ...before, id: 'a-2', name: 'Kerim Heydar Alimardanov' }],
    ['another schema', { ...before, id: 'a-2', schema: 'LegalEntity' }],
    ['another script', { ...before, id: 'a-2', name: 'Керим Алимарданов' }],
  ])('a new id with %s is no delisting', async (_, after) => {
    publishCsv(before);
    await world.once();
    publishCsv(after);
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'amendment']);
    expect(await newest()).toMatchObject({ entry: { id: 'a-2' } });
  });

  test('another script under the same id is an amendment', async () => {
    publishCsv({ id: 'k-1', name: 'Керим Алимарданов' });
    await world.once();
    publishCsv({ id: 'k-1', name: 'Kerim Alimardanov' });
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'amendment']);
  });

  test('another birth date and family name under the same id are somebody else', async () => {
    publishCsv({ id: 'k-1', name: 'Kerim Alimardanov', born: '1970-01-01' });
    await world.once();
    publishCsv({ id: 'k-1', name: 'Kerim Hasanov', born: '1985-05-05' });
    await world.once();
    expect(await history()).toEqual(['added k-1', 'removed k-1']);
    expect(await alertKinds(world)).toEqual(['listed', 'delisting']);
  });

  test('another birth date under the same id and name is a correction', async () => {
    publishCsv({ id: 'k-1', name: 'Kerim Alimardanov', born: '1970-01-01' });
    await world.once();
    publishCsv({ id: 'k-1', name: 'Kerim Alimardanov', born: '1985-05-05' });
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'amendment']);
  });

  test('two ids that change places take their matches along', async () => {
    const other: CsvEntry = { id: 'b-1', name: 'Ramzan Kadyrov', born: '1976-10-05' };
    publishCsv(before, other);
    await world.once();
    publishCsv({ ...before, id: 'b-1' }, { ...other, id: 'a-1' });
    await world.once();
    expect((await alertKinds(world)).sort()).toEqual(['amendment', 'amendment', 'listed', 'listed']);
    publishCsv({ ...before, id: 'b-1' });
    await world.once();
    expect(await newest()).toMatchObject({ kind: 'delisting', entry: { name: 'Ramzan Kadyrov' } });
  });

  test('a list that gives everybody another id is no list of delistings', async () => {
    publishCsv(before);
    await world.once();
    const all = simpleCsv(
      [...csvStrangers(60), before].map((entry) => ({ ...entry, id: `new-${entry.id}` })),
    );
    world.site.serve('/list', all);
    expect(await world.once()).toMatchObject([{ outcome: 'changed', added: 0, amended: 61, removed: 0 }]);
    expect(await alertKinds(world)).toEqual(['listed', 'amendment']);
  });
});

describe('two lists of one authority', () => {
  const before: CsvEntry = { id: 'a-1', name: 'Kerim Alimardanov', born: '1970', country: 'az' };

  test.each<[string, CsvEntry]>([
    ['a birth date to the day', { ...before, id: 'b-1', born: '1970-03-04' }],
    [
      'the name as alias',
      { ...before, id: 'b-1', name: 'ALIMARDANOV, Kerim Heydar', aliases: 'Kerim Alimardanov' },
    ],
    ['another schema', { ...before, id: 'b-1', schema: 'LegalEntity' }],
  ])('a move with %s is no delisting', async (_, after) => {
    use('opensanctions', 'Kerim Alimardanov');
    const list = (id: string) =>
      aSource({ id, type: 'opensanctions', url: `${world.site.origin}/${id}`, name: id });
    world.config = { ...world.config, sources: [list('left'), list('joined')] };
    const serve = (id: string, ...entries: CsvEntry[]) =>
      world.site.serve(`/${id}`, simpleCsv([...csvStrangers(60), ...entries]));
    serve('left', before);
    serve('joined');
    await world.once();
    serve('left');
    serve('joined', after);
    const app = await world.open();
    for (const source of world.config.sources) await app.pollAll([source]);
    expect(await alertKinds(world)).toEqual(['listed', 'amendment']);
    expect((await newest())?.fields).toEqual([{ field: 'list', from: ['left'], to: ['joined'] }]);
  });
});

describe('a newer program whose ids are others', () => {
  beforeEach(() => use('ca-sema', 'Ramzan Kadyrov', 'Kerim Alimardanov'));

  /** As if the stored snapshot had been read by a program that made other ids. */
  async function renameStored(): Promise<void> {
    const app = await world.open();
    const rows = await app.db.selectFrom('entries').selectAll().execute();
    for (const { entry_id, data } of rows) {
      const renamed = JSON.stringify({ ...JSON.parse(data), id: `old/${entry_id}` });
      const values = { entry_id: `old/${entry_id}`, data: renamed };
      await app.db.updateTable('entries').set(values).where('entry_id', '=', entry_id).execute();
      const match = { entry_id: `old/${entry_id}` };
      await app.db.updateTable('matches').set(match).where('entry_id', '=', entry_id).execute();
    }
  }

  const kept: [string, number, boolean][] = [
    ['with the documents kept', 10_000_000, false],
    ['without them', 0, false],
    ['with their files gone', 10_000_000, true],
  ];

  async function upgrade(maxBytes: number, isGone: boolean): Promise<void> {
    world.config = { ...world.config, evidence: { maxBytes } };
    publish(ramzan);
    await world.once();
    await renameStored();
    if (isGone) rmSync(join(world.folder, 'state', 'evidence'), { recursive: true });
    world.version = '0.0.1-test';
  }

  test.each(kept)('re-keys in silence and tells what is new (%s)', async (_, maxBytes, isGone) => {
    await upgrade(maxBytes, isGone);
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed']);
    publish();
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'delisting']);
  });

  test.each(kept)('who came with its first poll is designated (%s)', async (_, maxBytes, isGone) => {
    await upgrade(maxBytes, isGone);
    publish(ramzan, kerim);
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'designation']);
  });

  test('who stands in a document that was put in the place of the one received is designated', async () => {
    publish(ramzan, kerim);
    const forged = Buffer.from(await (await fetch(`${world.site.origin}/list`)).arrayBuffer());
    publish(ramzan);
    await world.once();
    const folder = join(world.folder, 'state', 'evidence', 'list');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), gzipSync(forged));
    world.version = '0.0.1-test';
    publish(ramzan, kerim);
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'designation']);
  });

  test('documents of an earlier snapshot are not those of the present one', async () => {
    publish(ramzan);
    await world.once();
    publish(ramzan, kerim);
    await world.once();
    const app = await world.open();
    await app.db.deleteFrom('evidence').where('snapshot', '=', 2).execute();
    world.version = '0.0.1-test';
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'designation']);
  });

  test('whom it does not see any more was not delisted', async () => {
    publish(ramzan);
    await world.once();
    const app = await world.open();
    const [row] = await app.db
      .selectFrom('entries')
      .selectAll()
      .where('entry_id', 'like', '%kadirov')
      .execute();
    const phantom = { ...JSON.parse(row?.data ?? ''), id: 'phantom', birthDates: [{ from: '1950' }] };
    await app.db
      .insertInto('entries')
      .values({
        source_id: 'list',
        entry_id: 'phantom',
        hash: 'x',
        data: JSON.stringify(phantom),
        first_seen_at: '',
      })
      .execute();
    const match = { watchlist: 'test', target: 'subject:ramzan-kadyrov', source_id: 'list', data: 'null' };
    await app.db
      .insertInto('matches')
      .values({ ...match, entry_id: 'phantom' })
      .execute();
    world.version = '0.0.1-test';
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed']);
    expect(await history()).toEqual([]);
  });
});
