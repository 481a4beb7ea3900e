import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { acceptHeld, sourceState } from '../../src/store/sources.ts';
import { alertKinds, aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world.close();
});

function unList(last: string, count = 30): string {
  const individual = (reference: string, name: string): string =>
    `<INDIVIDUAL><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>X</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>2020-01-02</LISTED_ON></INDIVIDUAL>`;
  const others = Array.from({ length: count }, (_, i) => individual(`Q${i}`, `Filler Nobody${i}`));
  return `<CONSOLIDATED_LIST dateGenerated="2022-12-07T00:00:00Z"><INDIVIDUALS>${others.join('')}${last && individual('K', 'Kerim Alimardanov').replaceAll('INDIVIDUAL', last)}</INDIVIDUALS></CONSOLIDATED_LIST>`;
}

function regulation(last: string): string {
  const item = (label: string, name: string): string => `<Item>${label}<Text>${name}</Text></Item>`;
  const others = Array.from({ length: 30 }, (_, i) => item(`<Label>${i}</Label>`, `Filler Nobody${i}`));
  return `<Regulation lastAmendedDate="2022-01-01"><Schedule><List>${others.join('')}${item(last, 'Kerim Alimardanov')}</List></Schedule></Regulation>`;
}

function entities(last: string): string {
  const entity = (id: string, name: string, schema: string): string =>
    `${JSON.stringify({ id, schema, caption: name, properties: { name: [name] }, target: true, last_seen: '2022-12-07T00:00:00' })}\n`;
  const others = Array.from({ length: 30 }, (_, i) => entity(`f${i}`, `Filler Nobody${i}`, 'Person'));
  return `${others.join('')}${entity('k', 'Kerim Alimardanov', last)}`;
}

async function publish(type: string, body: string): Promise<void> {
  const url = `${world.site.origin}/list`;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'list', type, url })],
    watchlists: [aWatchlist([aSubject('Kerim Alimardanov')])],
  };
  world.site.serve('/list', body);
}

async function messages(): Promise<(string | null)[]> {
  const { db } = await world.open();
  const alerts = await listAlerts(db, { limit: 100 });
  return alerts.filter(({ alert }) => alert.kind === 'source').map(({ alert }) => alert.message);
}

test.each([
  ['un-sc', unList('INDIVIDUAL'), unList('INDIVIDUAL_PERSON'), /INDIVIDUAL_PERSON/],
  ['ca-regulation', regulation('<Label>99</Label>'), regulation(''), /Item without a number/],
  ['opensanctions', entities('Person'), entities('NaturalPerson'), /NaturalPerson/],
])(
  '%s: somebody who stands in a record of an unknown kind is not delisted',
  async (type, before, after, reason) => {
    await publish(type, before);
    await world.once();
    await publish(type, after);
    expect(await world.once()).toMatchObject([{ outcome: 'held', message: expect.stringMatching(reason) }]);
    expect(await alertKinds(world)).toEqual(['listed', 'source']);
    await publish(type, before);
    expect(await world.once()).toMatchObject([{ removed: 0, message: null }]);
    // The second says that the list is whole again.
    expect(await alertKinds(world)).toEqual(['listed', 'source', 'source']);
  },
);

test('a record of an unknown kind that comes alone is told once, and holds no later removal', async () => {
  await publish('un-sc', unList(''));
  await world.once();
  await publish('un-sc', unList('PARTY'));
  expect(await world.once()).toMatchObject([{ message: null }]);
  await world.once();
  const told = await messages();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/cannot read: PARTY \(1\)/);
  await publish('un-sc', unList('PARTY', 29));
  expect(await world.once()).toMatchObject([{ outcome: 'changed', removed: 1, message: null }]);
});

test('who is gone beside an unreadable record can be accepted', async () => {
  await publish('un-sc', unList('INDIVIDUAL'));
  await world.once();
  await publish('un-sc', unList('PARTY'));
  await world.once();
  const { db } = await world.open();
  expect(await acceptHeld(db, 'list', world.now.toISOString())).not.toBeNull();
  expect(await world.once()).toMatchObject([{ outcome: 'changed', removed: 1 }]);
  expect(await alertKinds(world)).toContain('delisting');
});

test('a hundred thousand unknown paths are a hundred, and a number', async () => {
  const fields = Array.from({ length: 10_000 }, (_, i) => `<U${i}/>`).join('');
  await publish('un-sc', unList('INDIVIDUAL').replace('<UN_LIST_TYPE>', `${fields}<UN_LIST_TYPE>`));
  await world.once();
  const { db } = await world.open();
  const unknown = JSON.parse((await sourceState(db, 'list')).unknown);
  expect(Object.keys(unknown)).toHaveLength(101);
  expect(unknown['other paths']).toBe(9_900);
});
