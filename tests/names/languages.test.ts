import { describe, expect, it } from 'vitest';
import { compareNames, DEFAULT_THRESHOLD, NameIndex } from '../../src/names/index.ts';
import { written } from './written.ts';

const index = new NameIndex(written.map(([name]) => ({ name, schema: 'Person', value: name })));

describe('a name in another language', () => {
  it.each(written.flatMap(([name, ...others]) => others.map((other) => [other, name])))(
    '%s is %s',
    (other, name) => {
      expect(compareNames(name, other, 'Person').score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
      const found = [...index.find(other, 'Person', DEFAULT_THRESHOLD)].map(({ value }) => value);
      expect(found).toContain(name);
    },
  );

  it.each([
    ['စိုးဝင်း', 'Min Aung Hlaing'],
    ['Ким Чен Ир', 'Kim Yong Il'],
    ['محمد بن سلمان', 'Salman bin Mohammed'],
    ['مسعود اظہر', 'Mahmoud Azhar'],
    ['حسين نصر الله', 'Hasan Nasrallah'],
    ['حسين روحاني', 'Hassan Rouhani'],
    ['مصطفى جمال', 'Mustafa Kemal'],
    ['ਨਰਿੰਦਰ ਮੋਦੀ', 'Narasimha Modi'],
    ['எம். ஜி. இராமச்சந்திரன்', 'S. V. Ramachandran'],
  ])('%s is not %s', (other, name) => {
    expect(compareNames(name, other, 'Person').score).toBeLessThan(DEFAULT_THRESHOLD);
  });
});
