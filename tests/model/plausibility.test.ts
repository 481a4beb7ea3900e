import { expect, test } from 'vitest';
import { implausible, type Reading } from '../../src/model/plausibility.ts';

const healthy: Reading = {
  records: 1000,
  removed: 0,
  changes: 0,
  renamed: 0,
  relocated: 0,
  before: 1000,
  announced: null,
  dated: '2022-12-09',
  datedBefore: '2022-12-08T10:00:00Z',
  at: '2022-12-09T08:00:00Z',
  filled: new Map([['listedOn', 905]]),
};

test.each<[Partial<Reading>, string | null]>([
  [{}, null],
  [{ removed: 50, records: 950 }, null],
  [{ removed: 51, records: 949 }, '51 of 1000 entries are gone'],
  [{ before: 100, removed: 10, records: 500 }, null],
  [{ before: 100, removed: 11, records: 500 }, '11 of 100 entries are gone'],
  [{ before: 21, removed: 5, records: 500 }, null],
  [{ before: 21, removed: 6, records: 500 }, '6 of 21 entries are gone'],
  [{ before: 2, removed: 1, records: 500 }, null],
  [{ before: 2, removed: 2, records: 500 }, '2 of 2 entries are gone'],
  [{ renamed: 200 }, null],
  [{ renamed: 201 }, '201 of 1000 entries have quite other names'],
  [{ relocated: 201 }, '201 of 1000 entries have quite other countries'],
  [{ before: 30, renamed: 10, records: 500 }, null],
  [{ before: 30, renamed: 11, records: 500 }, '11 of 30 entries have quite other names'],
  [{ before: 4, renamed: 2, records: 500 }, null],
  [{ before: 4, renamed: 3, records: 500 }, '3 of 4 entries'],
  [{ announced: 1001 }, 'says that it has 1001 entries'],
  [{ announced: 1000 }, null],
  [{ records: 499 }, 'at least 500 are expected'],
  [{ records: 2001 }, 'at most 2000 are expected'],
  [{ dated: '2022-12-07T23:00:00Z' }, 'an old file was served'],
  [{ dated: '2022-12-08T01:00:00Z' }, null],
  [{ dated: '2022-12-08T01:00:00Z', changes: 1 }, 'an old file was served'],
  [{ dated: '2022-12-08T12:00:00+01:00', changes: 1 }, null],
  [{ dated: '2022-12-08', changes: 1 }, null],
  [{ dated: null }, null],
  [{ dated: '2022-12-11' }, null],
  [{ dated: '2099-12-09' }, 'which is still to come'],
  [{ filled: new Map([['listedOn', 900]]) }, null],
  [{ filled: new Map([['listedOn', 899]]) }, 'only 89 % of the entries have listedOn, at least 90 %'],
  [{ filled: new Map() }, 'only 0 % of the entries have listedOn'],
])('%o', (values, reason) => {
  const found = implausible({ ...healthy, ...values }, { min: 500, max: 2000, fill: { listedOn: 90 } });
  if (reason === null) expect(found).toBeNull();
  else expect(found).toContain(reason);
});
