import { expect, test } from 'vitest';
import { relateDates } from '../../src/model/dates.ts';
import { compatible, type PartialDate } from '../../src/model/entry.ts';

test.each<[PartialDate, PartialDate, 'same' | 'near' | 'different']>([
  [{ from: '1975' }, { from: '1975-03-12' }, 'same'],
  [{ from: '1975-03' }, { from: '1975-03-12' }, 'same'],
  [{ from: '1975-03-12' }, { from: '1975-03-12' }, 'same'],
  [{ from: '1974', to: '1976' }, { from: '1975-03-12' }, 'same'],
  [{ from: '1975-03-12' }, { from: '1975-12-03' }, 'near'],
  [{ from: '1975-03-12' }, { from: '1976-03-12' }, 'near'],
  [{ from: '1975' }, { from: '1976' }, 'near'],
  [{ from: '1975', circa: true }, { from: '1977' }, 'near'],
  [{ from: '1975-03-12' }, { from: '1975-03-28' }, 'different'],
  [{ from: '1975' }, { from: '1980-01-01' }, 'different'],
  [{ from: '1975', circa: true }, { from: '1979' }, 'different'],
])('birth dates %o and %o: %s', (left, right, relation) => {
  expect(relateDates(left, right)).toBe(relation);
  expect(relateDates(right, left)).toBe(relation);
});

test('a person is no vessel, and a legal entity may be a person or a company', () => {
  expect(compatible('Person', 'Vessel')).toBe(false);
  expect(compatible('Person', 'Organization')).toBe(false);
  expect(compatible('Company', 'Organization')).toBe(true);
  expect(compatible('LegalEntity', 'Person')).toBe(true);
});
