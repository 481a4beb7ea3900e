import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, DEFAULT_THRESHOLD } from '../../src/names/index.ts';
import { different, same } from './pairs.ts';

describe('compareNames', () => {
  it.each(same)('takes %s and %s for one', (left, right, schema) => {
    expect(compareNames(left, right, schema).score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
  });

  it.each(different)('keeps %s and %s apart', (left, right, schema) => {
    expect(compareNames(left, right, schema).score).toBeLessThan(DEFAULT_THRESHOLD);
  });

  it('gives an initial a score just above the threshold', () => {
    const { score } = compareNames('Kerim Alimardanov', 'K. Alimardanov', 'Person');
    expect(score).toBeLessThan(0.9);
  });

  it('does not change its mind when the names change places', () => {
    const names = [...same, ...different].flat();
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (left, right) => {
        expect(compareNames(left, right).score).toBe(compareNames(right, left).score);
      }),
      { numRuns: 500 },
    );
  });

  it('scores any two texts between 0 and 1, and the same either way', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { score } = compareNames(left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(compareNames(right, left).score).toBe(score);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a name of at least one letter equal to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...[...same, ...different].map(([left]) => left)), (name) => {
        expect(compareNames(name, name).score).toBe(1);
      }),
    );
  });

  it.each(['Islam Karimov', 'Sanna Marin', 'Marine Le Pen', 'Denis Law'])(
    'takes %j for a person without being told so',
    (name) => {
      expect(compareNames(name, name).kind).toBe('person');
    },
  );

  it.each(['Marine Corps', 'Islamic State', 'Ministry of Justice', 'Alfa Bank'])(
    'takes %j for an organisation without being told so',
    (name) => {
      expect(compareNames(name, name).kind).toBe('organisation');
    },
  );

  it('says that Jr. is on one side only', () => {
    const { score, explanation } = compareNames('Donald Trump', 'Donald Trump Jr.', 'Person');
    expect(score).toBeLessThan(compareNames('Donald Trump', 'Dr Donald Trump', 'Person').score);
    expect(explanation.at(-1)).toContain('junior on one side only');
  });

  it.each(['', '   ', '—', '()', '.'])('scores the empty name %j with nothing', (empty) => {
    expect(compareNames(empty, 'Kerim Alimardanov', 'Person').score).toBe(0);
    expect(compareNames(empty, empty, 'Person').score).toBe(0);
  });
});

describe('the explanation', () => {
  it('says that words stand in another order, where it matters', () => {
    const note = 'the words that agree stand in another order: what is only on one side counts twice';
    expect(compareNames('Omar Ismail', 'Ismail Omar Guelleh', 'Person').explanation).toContain(note);
    expect(compareNames('Ismail Guelleh', 'GUELLEH, Ismail Omar', 'Person').explanation).not.toContain(note);
  });

  it('says for each word what it adds', () => {
    const { explanation } = compareNames('Kerim Alimardanov', 'Алимарданов Керим Гейдар оглы', 'Person');
    expect(explanation).toHaveLength(3);
    expect(explanation).toContainEqual(
      expect.stringMatching(/^Kerim = Керим: same after transliteration \(0\.\d\d\)$/),
    );
    expect(explanation).toContainEqual('Гейдар: patronymic, only on one side (0)');
  });

  it('adds up to the score', () => {
    for (const [left, right, schema] of same) {
      const { score, explanation } = compareNames(left, right, schema);
      const shares = explanation.map((line) => Number(/\((\d(?:\.\d+)?)\)$/.exec(line)?.[1] ?? 0));
      const factors = explanation.map((line) => Number(/\(× (\d(?:\.\d+)?)\)$/.exec(line)?.[1] ?? 1));
      const sum =
        shares.reduce((total, share) => total + share, 0) *
        factors.reduce((product, factor) => product * factor, 1);
      expect(Math.abs(sum - score), `${left} ~ ${right}: ${explanation.join('; ')}`).toBeLessThan(0.03);
    }
  });

  it('names the numbers that disagree', () => {
    const { explanation } = compareNames('Sample Fund III', 'Sample Fund IV', 'Organization');
    expect(explanation.at(-1)).toContain('numbers disagree');
  });
});
