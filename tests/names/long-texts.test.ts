import { describe, expect, it } from 'vitest';
import { compareNames, MentionFinder, NameIndex } from '../../src/names/index.ts';
import { Random } from '../year/random.ts';

/** The machine may be busy; what takes a time that grows with the square takes far longer than this. */
const mostMs = 1000;

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const length = 200_000;

function full(part: string): string {
  return part.repeat(length / part.length);
}

const finder = new MentionFinder(
  ['Viktor Orbán', 'Kerim Alimardanov', 'Ministry of Internal Affairs of Azerbaijan', '习近平'].map(
    (name) => ({ name, schema: name.startsWith('M') ? 'Organization' : 'Person', value: name }) as const,
  ),
);
finder.find('Viktor Orbán');

describe('a text of 200 kB is read in no time where it has', () => {
  it.each([
    ['one word of apostrophes', `V${full("'")}a`],
    ['one word of names and apostrophes', full("Vladimir'")],
    ['one word of small letters', `M${full('a')}`],
    ['one word of capitals', full('AY')],
    ['one word of accents', `V${full('é')}y`],
    ['one word in Cyrillic letters', `К${full('ова')}`],
    ['one word in Georgian letters', full('ბი')],
    ['one word in Arabic letters', full('ال')],
    ['one word in Thai letters', full('กร')],
    ['one word in Chinese characters', full('习')],
    ['one word divided at the ends of lines', `Vik${full('-\ntor')}`],
    ['one word of marks', `V${full('\u0301')}a`],
    ['names far apart', `Viktor${full(' ')}Orbán`],
    ['many names far apart', full(`Viktor${' '.repeat(500)}`)],
    ['empty lines', `Viktor${full('\n ')}Orbán`],
    ['initials', full('V. ')],
    ['surnames', full('Orbán ')],
    ['a ministry', full('Ministry of Internal Affairs ')],
  ])('%s', (_, text) => {
    expect(timeOf(() => finder.find(text))).toBeLessThan(mostMs);
  });
});

describe('a text of 200 kB of the words of a name, each time in another order, is read in time', () => {
  const words = 'Karim Haidar Oglu Alimardanov Ramzan Akhmad Kadyrov Viktor Sergei Lavrov Igor Sechin'.split(
    ' ',
  );
  it.each([2, 4, 12])('of %i words', (count) => {
    const some = words.slice(0, count);
    const random = new Random(5);
    const shuffled = Array.from({ length: 28_000 }, () => random.pick(some)).join(' ');
    const watched = new MentionFinder([{ name: some.join(' '), schema: 'Person', value: 1 }]);
    const start = process.cpuUsage();
    expect(watched.find(shuffled).length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});

it('reads no word as a name that is longer than any name', () => {
  expect(finder.find(`Viktor Orbán${'a'.repeat(100)}`)).toEqual([]);
  expect(finder.find(`${'Ab'.repeat(100)} Viktor Orbán`)).toHaveLength(1);
  expect(finder.find('Viktor Orbán’’’’')[0]?.text).toBe('Viktor Orbán');
});

const nasty: readonly (readonly [string, string])[] = [
  ['brackets', `Viktor Orbán${full('()')}`],
  ['open brackets', `Viktor Orbán${full('(')}`],
  ['orders', `Viktor Orbán${full(', obe')}`],
  ['ranks', `Viktor Orbán${full(', baron')}`],
  ['spaces', `Viktor${full(' ')}Orbán`],
  ['nothing but spaces', full(' ')],
  ['apostrophes', `V${full("'")}a`],
  ['capitals', `${full('A')}a`],
  ['one word', full('orban')],
  ['another word', full('abcdefghij')],
  ['accents', full('éy')],
  ['words', full('Viktor Orbán ')],
  ['initials', full('V. ')],
  ['one-letter words', full('a b ')],
  ['commas', full(',')],
  ['Chinese characters', full('习近平')],
  ['Burmese letters', full('အောင်')],
  ['Arabic letters', full('ال')],
  ['one sign that stands for many letters', full('\ufdfa')],
  ['numbers', full('forty-')],
  ['company forms', full('LLC ')],
  ['forms with points', full('O.')],
];

describe('a name of 200 kB is compared in no time where it has', () => {
  it.each(nasty)('%s', (_, name) => {
    for (const schema of ['Person', 'Company', 'Vessel', undefined] as const) {
      expect(timeOf(() => compareNames(name, `x ${name}`, schema))).toBeLessThan(mostMs);
      expect(timeOf(() => compareNames(name, 'Viktor Orbán', schema))).toBeLessThan(mostMs);
    }
  });
});

describe('a name of 200 kB is looked for in no time where it has', () => {
  it.each(nasty)('%s', (_, name) => {
    const entry = { name, schema: 'Person', value: 1 } as const;
    expect(timeOf(() => [...new NameIndex([entry]).find(`${name}x`, 'Person', 0.8)])).toBeLessThan(mostMs);
    expect(timeOf(() => new MentionFinder([entry]).find('Viktor Orbán'))).toBeLessThan(mostMs);
  });
});

it('compares long names by their beginning', () => {
  const long = `Ministry of Internal Affairs of Azerbaijan${' and of much else'.repeat(1000)}`;
  expect(compareNames(long, long, 'Organization').score).toBe(1);
});
