import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Finished, run } from '../support/cli.ts';

let folder: string;
let finished: Finished;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-demo-'));
  finished = await run(folder, ['demo', '--out', 'out']);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What each step of the timeline reported, without the lines that explain a match. */
function stepOf(date: string): string[] {
  const [, rest = ''] = finished.out.split(`\n${date} `);
  return (rest.split(/\n\n/)[0] ?? '')
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

function found(date: string): string[] {
  return stepOf(date).filter((line) => line.startsWith('found'));
}

test('ends well', () => {
  expect(finished).toMatchObject({ status: 0, err: '' });
});

test('first contact tells nothing', () => {
  expect(found('2022-12-08 08:00')).toEqual([]);
});

test('the fact sheet makes one statement, though neither headline nor summary names anyone', () => {
  expect(found('2022-12-09 15:00')).toEqual([
    'found    statement: Kerim Alimardanov in state-press, “Combating Global Corruption and Human Rights Abuses”',
  ]);
});

test('of the news, the English and the Russian report count, the namesake and the commentator do not', () => {
  const lines = found('2022-12-14 15:00');
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.startsWith('found    news: Kerim Alimardanov'))).toBe(true);
  expect(lines.join()).toContain('US puts an Azerbaijani police colonel under sanctions');
  expect(lines.join()).toContain('Впервые под санкциями США');
  expect(stepOf('2022-12-14 15:00').join('\n')).toMatch(/sent .*Digest: .*news.*\(same thread\)/);
});

test('the listing makes one designation, and polling once more nothing', () => {
  expect(found('2023-03-01 08:00')).toEqual([
    'found    designation: Kerim Alimardanov in us-state-7031c, “Kerim Heydar Alimardanov”',
  ]);
  expect(stepOf('2023-03-01 08:30')).toContain('nothing to tell');
});

test('leaves three e-mails in one thread, each with a page for a browser', async () => {
  const names = readdirSync(join(folder, 'out')).sort();
  const mails = names.filter((name) => name.endsWith('.eml'));
  expect(mails).toHaveLength(3);
  expect(names.filter((name) => name.endsWith('.html'))).toHaveLength(3);
  const parsed = await Promise.all(
    mails.map((name) => simpleParser(readFileSync(join(folder, 'out', name)))),
  );
  const [first, ...later] = parsed;
  expect(first?.text).toContain('Kerim Heydar Alimardanov');
  for (const mail of later) expect(mail.references).toContain(first?.messageId);
});
