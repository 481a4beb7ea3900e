import { describe, expect, it } from 'vitest';
import { arabicNames } from '../../src/names/words/data/arabic-names.ts';
import { mensNames, womensNames } from '../../src/names/words/data/given-names.ts';
import { mensShortNames, womensShortNames } from '../../src/names/words/data/short-names.ts';
import { arabicNameGroups, fullForms, givenNameGroups } from '../../src/names/words/given-names.ts';

function share(left: string, right: string): boolean {
  return givenNameGroups(left).some((group) => givenNameGroups(right).includes(group));
}

describe('arabicNameGroups', () => {
  it.each([
    ['mohd', 'محمد'],
    ['muhammad', 'mahammad'],
    ['husayn', 'حسین'],
    ['gusein', 'حسين'],
    ['uthman', 'عثمان'],
    ['isa', 'عيسى'],
  ])('takes %s and %s for one name', (left, right) => {
    expect(arabicNameGroups(right, right)).toEqual(arabicNameGroups(left, left));
    expect(arabicNameGroups(left, left)).toHaveLength(1);
  });

  it('has each spelling once', () => {
    const words = arabicNames.trim().split(/\s+/);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('givenNameGroups', () => {
  it.each([
    ['john', 'ioannes'],
    ['john', 'dzons'],
    ['william', 'gulielmus'],
    ['viljams', 'guillaume'],
    ['charles', 'carolus'],
    ['mykola', 'nikolay'],
    ['oleksandr', 'aleksandr'],
    ['aliaksandr', 'alasdair'],
    ['volodimir', 'vladimir'],
    ['siarhei', 'sergei'],
    ['giorgi', 'george'],
    ['mikheil', 'michael'],
    ['hovhannes', 'ivan'],
    ['grigor', 'gregory'],
    ['seamus', 'james'],
    ['andrejs', 'andrew'],
    ['yelyzaveta', 'elizabeth'],
  ])('takes %s and %s for one name', (left, right) => {
    expect(share(left, right)).toBe(true);
  });

  it.each([
    ['alexander', 'alexandra'],
    ['julius', 'julia'],
    ['peter', 'paul'],
    ['ivan', 'ivana'],
    ['vladimir', 'vladislav'],
    ['alban', 'albin'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(share(left, right)).toBe(false);
  });

  it('knows no group of a word that is no given name', () => {
    expect(givenNameGroups('alimardanov')).toEqual([]);
  });

  it('reads plain lower-case words, each once a group', () => {
    for (const line of `${mensNames.trim()}\n${womensNames.trim()}`.split('\n')) {
      expect(line).toMatch(/^[a-z]+(?: [a-z]+)+$/);
      const words = line.split(' ');
      expect(words).toEqual([...new Set(words)]);
    }
  });
});

describe('fullForms', () => {
  it.each([
    ['bill', ['william']],
    ['dick', ['richard']],
    ['ted', ['edmund', 'edward', 'theodore']],
    ['vlad', ['ladislaus', 'vladimir']],
    ['beppe', ['joseph']],
    ['vova', ['vladimir']],
    ['misha', ['michael']],
    ['sasha', ['alexander', 'alexandra']],
    ['alimardanov', []],
  ])('tells what %s may stand for', (short, full) => {
    expect(fullForms(short)).toEqual(full);
  });

  it('gives full forms that belong to a group, and short forms that do not belong to it already', () => {
    for (const line of `${mensShortNames.trim()}\n${womensShortNames.trim()}`.split('\n')) {
      expect(line).toMatch(/^[a-z]+:(?: [a-z]+)+$/);
      const [full = '', shorts = ''] = line.split(': ');
      expect(givenNameGroups(full), full).not.toEqual([]);
      for (const short of shorts.split(' ')) expect(share(full, short), `${full}: ${short}`).toBe(false);
    }
  });
});
