import { describe, expect, it } from 'vitest';
import { withoutTail } from '../../src/names/words/name-tail.ts';

describe('withoutTail', () => {
  it.each([
    ['John Morris, Baron Morris of Aberavon', 'John Morris'],
    ['George Young, 6. Baronet', 'George Young'],
    ['Sir Henry Hill, Bt', 'Sir Henry Hill'],
    ['Henry Hill, 1st Viscount Hill, GCB', 'Henry Hill'],
    ['Anne Ward, Baroness Ward', 'Anne Ward'],
    ['Морис Морроу, барон Морроу', 'Морис Морроу'],
    ['Моррис, Джон, барон Моррис из Аберавона', 'Моррис, Джон'],
    ['Hans Meier, Graf von Beispiel', 'Hans Meier'],
    ['Jan Novák (politician)', 'Jan Novák'],
    ['Jan Novák (politik, 1974)', 'Jan Novák'],
    ['Jan Novák (born 1950) (politician)', 'Jan Novák'],
    ['王小明（政治家）', '王小明'],
    ['Jan Novák, born 3 May 1950', 'Jan Novák'],
    ['Jane Hill, OBE', 'Jane Hill'],
    ['Jane Hill, QC, MP', 'Jane Hill'],
  ])('makes of %s only %s', (name, bare) => {
    expect(withoutTail(name)).toBe(bare);
  });

  it.each([
    'ALIMARDANOV, Kerim',
    'Smith, John, Jr.',
    'Nelson, Earl',
    'Van Example, Earl',
    'De Example, Bart',
    'John Baron',
    'Baron, John',
    'Lord, Jane',
    'Graf, Steffi',
    'Barone, Enzo',
    'Paul (Og) Hill',
    '(politician)',
    'Example Trading, Inc.',
    'Count Trading LLC',
  ])('leaves %s alone', (name) => {
    expect(withoutTail(name)).toBe(name);
  });
});
