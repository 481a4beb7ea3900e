import { afterEach, expect, test } from 'vitest';
import type { Schema } from '../../src/model/entry.ts';
import { NameIndex } from '../../src/names/index.ts';
import { WatchedNames } from '../../src/threads/watched-names.ts';

const people = [
  'Ramzan Kadyrov',
  'Рамзан Кадыров',
  'Suleiman Kerimov',
  'Igor Sechin',
  'Alisher Usmanov',
  'Kerim Alimardanov',
  'Kərim Əlimərdanov',
  'Vugar Aliyev',
];
const queries: readonly [string, Schema | undefined][] = [
  ['KADYROV, Ramzan Akhmatovich', 'Person'],
  ['Керимов Сулейман', 'Person'],
  ['Kerim Alimardanov', 'LegalEntity'],
  ['Usmanov, Alisher', undefined],
  ['Bank Rossiya', 'Company'],
  ['Nobody at all', 'Person'],
];

function named(names: readonly string[]) {
  return [
    ...names.map((name) => ({ name, schema: 'Person' as const, value: name })),
    { name: 'Bank Rossiya', schema: 'Company' as const, value: 'the bank' },
  ];
}

let names: WatchedNames;

afterEach(async () => {
  await names.close();
});

test.each(['prepared', 'not prepared'])('threads find what one index finds, %s', async (how) => {
  names = new WatchedNames({ threads: 2, fewest: 3 });
  await names.learn(named(people));
  const [threaded, plain] = [names.index(named(people)), new NameIndex(named(people))];
  if (how === 'prepared')
    await threaded.prepare?.(queries.map(([name, schema]) => ({ name, schema, least: 0.8 })));
  let met = 0;
  for (const [name, schema] of queries) {
    const [ours, theirs] = [threaded, plain].map((index) =>
      [...index.find(name, schema, 0.8)]
        .map(({ value, comparison }) => [value, comparison.score, comparison.explanation] as const)
        .sort(),
    );
    expect(ours).toEqual(theirs);
    met += ours?.length ?? 0;
  }
  expect(met).toBeGreaterThan(5);
});

test('what changed since they were made is found, and what is gone is not', async () => {
  names = new WatchedNames({ threads: 2, fewest: 3 });
  await names.learn(named(people));
  const later = named([...people.slice(1, -1), 'Ramil Usubov']);
  await names.learn(later);
  const index = names.index(later);
  const found = (name: string): string[] => [...index.find(name, 'Person', 0.8)].map(({ value }) => value);
  expect(found('USUBOV Ramil')).toEqual(['Ramil Usubov']);
  expect(found('Vugar Aliyev')).toEqual([]);
  expect(found('Igor Sechin')).toEqual(['Igor Sechin']);
});

test('who screens by the names before goes on while they are made anew', async () => {
  names = new WatchedNames({ threads: 1, fewest: 3 });
  await names.learn(named(people));
  const before = names.index(named(people));
  await names.learn(named(['Igor Sechin', 'Ramil Usubov', 'Ilham Aliyev']));
  expect([...before.find('Vugar Aliyev', 'Person', 0.8)]).toHaveLength(1);
});
