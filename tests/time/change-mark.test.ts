import { expect, test } from 'vitest';
import { provesUnchanged } from '../../src/pipeline/change-mark.ts';
import type { Dependencies } from '../../src/pipeline/dependencies.ts';
import type { SourceState } from '../../src/store/sources.ts';

const mark = { text: 'https://publisher.example/mark 1', sum: { kind: 'sha256', value: '' } } as const;

test.each([
  ['an hour ago', '2028-03-10T07:00:00Z', true],
  ['more than a day ago', '2028-03-09T07:00:00Z', false],
  ['at a time still to come, before the clock was set back', '2029-04-14T07:00:00Z', false],
])('a list asked for %s is asked for again, unless its mark proves it unchanged', (_, askedAt, isProven) => {
  const asked = { asked_at: askedAt, mark_since: askedAt, change_mark: mark.text };
  const state = { ...asked, snapshot: 1, failures: 0, reader: 'v' } as SourceState;
  const deps = { version: 'v', clock: () => new Date('2028-03-10T08:00:00Z') } as Dependencies;
  expect(provesUnchanged(mark, state, deps)).toBe(isProven);
});
