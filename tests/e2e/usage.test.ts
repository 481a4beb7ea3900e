import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

let desk: Desk;
const config = ['--config', 'main.yaml'];

beforeAll(async () => {
  desk = await createDesk();
});

afterAll(async () => {
  await desk.close();
});

async function screenFile(content: string | Uint8Array): ReturnType<typeof run> {
  writeFileSync(join(desk.folder, 'names.csv'), content);
  return await run(desk.folder, ['screen', '--csv', 'names.csv', ...config]);
}

describe('screen says which lists it does not search', () => {
  test('those never read, those held and those that fail', async () => {
    const empty = await run(desk.folder, ['screen', 'Ramzan Kadyrov', '--json', ...config]);
    expect(empty).toMatchObject({ status: 0, out: '' });
    expect(empty.err).toContain('ofac-sdn was never read, so it is not searched: `once` reads it');
    await run(desk.folder, ['once', ...config]);
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    await run(desk.folder, ['once', ...config]);
    const read = await run(desk.folder, ['screen', 'Ramzan Kadyrov', ...config]);
    expect(read.out).toContain('KADYROV');
    expect(read.err).toBe('');
    desk.site.serve('/sdn.xml', ofacXml(vessels(5)));
    await run(desk.folder, ['once', ...config]);
    const held = await run(desk.folder, ['screen', 'Ramzan Kadyrov', ...config]);
    expect(held.out).toContain('KADYROV');
    expect(held.err).toMatch(/^WARNING: ofac-sdn is searched as it was on .* UTC: what came since is held/);
    desk.site.serve('/sdn.xml', 'nothing');
    await run(desk.folder, ['once', ...config]);
    const failing = await run(desk.folder, ['screen', '"Ramzan Kadyrov"', ...config]);
    expect(failing.err).toMatch(/^WARNING: ofac-sdn is searched as it was on/);
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    await run(desk.folder, ['once', ...config]);
  });
});

describe('screen --csv', () => {
  test('names every cell that it does not understand, and searches nothing', async () => {
    const { status, out, err } = await screenFile(
      [
        'name,birth_date,gender,country,schema',
        'Ramzan Kadyrov,31/12/1970,unknown,Azerbaijann,Ship',
        'Ramzan Kadyrov,1970-02-30,F,,',
        '…!!,,,,',
        ',1976,,,',
        'Ramzan Kadyrov,c. 1976,MALE,Russia,person',
      ].join('\n'),
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toEqual([
      'names.csv has 8 mistakes, nothing was searched:',
      'names.csv:2: birth_date: a date is written 1975, 1975-03, 1975-03-12, c. 1975 or 1974 to 1976 (found `31/12/1970`)',
      'names.csv:2: gender: `unknown` is not allowed; allowed are male, female',
      'names.csv:2: country: no country is called so: write its ISO 3166-1 code of two letters, like az (found `Azerbaijann`)',
      'names.csv:2: schema: `Ship` is not allowed; allowed are Person, Organization, Company, LegalEntity, Vessel, Airplane',
      'names.csv:3: birth_date: a date is written 1975, 1975-03, 1975-03-12, c. 1975 or 1974 to 1976 (found `1970-02-30`)',
      'names.csv:3: gender: `F` is not allowed; allowed are male, female',
      'names.csv:4: name: a name has letters or digits (found `…!!`)',
      'names.csv:5: name: missing: text is needed',
    ]);
  });

  test('warns of columns that it does not read', async () => {
    const { status, out, err } = await screenFile('name,birthDate\nRamzan Kadyrov,1976\n');
    expect(status).toBe(0);
    expect(out).toContain('KADYROV');
    expect(err).toBe(
      'WARNING: names.csv:1: the column `birthDate` is not read; did you mean `birth_date`? read are name, birth_date, gender, country, schema\n',
    );
  });

  test.each([
    ['', 'names.csv:1: the document is empty: no header line'],
    ['nom\nRamzan Kadyrov\n', 'names.csv:1: the header line lacks name'],
    [
      Buffer.from('name\nViktor Orb\xe1n\n', 'latin1'),
      'names.csv:2: is not in UTF-8: save it in that encoding',
    ],
    ['name,schema\nSample Vessel 7\n', 'names.csv:2: has 1 cell where there are 2 columns'],
  ])('does not take %j', async (content, message) => {
    const { status, out, err } = await screenFile(content);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });

  test('does not take a file that is not there', async () => {
    const { status, err } = await run(desk.folder, ['screen', '--csv', 'nothing.csv', ...config]);
    expect(status).toBe(2);
    expect(err).toBe('nothing.csv: there is no such file\n');
  });

  test('says that a name has neither letters nor digits', async () => {
    const { status, err } = await run(desk.folder, ['screen', '🙂🙂', ...config]);
    expect(status).toBe(2);
    expect(err).toContain('“🙂🙂” has neither letters nor digits');
  });
});

test('match --pairs prints nothing of a file with mistakes', async () => {
  writeFileSync(
    join(desk.folder, 'pairs.csv'),
    'name1,name2,schema\nRamzan Kadyrov,Kadyrov,Person\nSample Vessel 7,Sample Vessel 8,Vesel\n',
  );
  const { status, out, err } = await run(desk.folder, ['match', '--pairs', 'pairs.csv']);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain('pairs.csv:3: schema: `Vesel` is not allowed; did you mean `Vessel`?');
});

test.each([
  [['alerts', '--kind', 'foo'], 'Allowed choices are listed, designation'],
  [['alerts', '--watchlist', 'nope'], 'no watchlist nope in the configuration; there are: people'],
  [['history', '--source', 'nope'], 'no source nope in the configuration; there are: ofac-sdn'],
  [['history', '--since', '2022-02-30'], 'not a date like 2022-12-09'],
  [['alerts', '--since', '9 Dec 2022'], 'not a date like 2022-12-09'],
  [['test-email', '--to', 'nonsense'], '“nonsense” is no e-mail address'],
])('%j is bad usage', async (args, message) => {
  const { status, out, err } = await run(desk.folder, [...args, ...config]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
});

test.each([
  ['2022', 1],
  ['2022-12-09T14:30', 1],
  ['2022-12-09T14:30:00+04:00', 1],
  ['2999-01-01', 0],
])('history --since %s takes it', async (since, least) => {
  const { status, out } = await run(desk.folder, ['history', '--since', since, '--json', ...config]);
  expect(status).toBe(0);
  expect(
    out
      .trim()
      .split('\n')
      .filter((line) => line !== '').length > 0,
  ).toBe(least > 0);
});

test('a log level that is none is bad usage, an empty one none at all', async () => {
  const wrong = await run(desk.folder, ['status', ...config], { LOG_LEVEL: 'loud' });
  expect(wrong).toMatchObject({ status: 2, out: '' });
  expect(wrong.err).toBe('LOG_LEVEL is one of trace, debug, info, warn, error, fatal, silent, not “loud”\n');
  expect(await run(desk.folder, ['status', ...config], { LOG_LEVEL: '' })).toMatchObject({ status: 0 });
});

test('help says what each exit status means', async () => {
  const { status, out } = await run(desk.folder, ['once', '--help']);
  expect(status).toBe(0);
  expect(out).toMatch(/Exit status:\n {2}0 {3}all well\n {2}1 {3}a source could not be read or was held/);
});

test('check counts in English', async () => {
  const { out } = await run(desk.folder, ['check', ...config]);
  expect(out).toContain('1 subject, 0 rules;');
});

test('check does not take names that name nobody', async () => {
  desk.watch('"…!!"', 'Ramzan Kadyrov', '"oglu"');
  const { status, err } = await run(desk.folder, ['check', ...config]);
  desk.watch('Ramzan Kadyrov');
  expect(status).toBe(2);
  expect(err).toContain('people.yaml:3:21: subjects[0].name: a name has letters or digits');
});

test('check does not take names of words that name nobody', async () => {
  desk.watch('Ramzan Kadyrov', 'oglu');
  const { status, err } = await run(desk.folder, ['check', ...config]);
  desk.watch('Ramzan Kadyrov');
  expect(status).toBe(2);
  expect(err).toContain('subjects[1].name: “oglu” names nobody: it has no word that tells who is meant');
});
