import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/definition.ts';
import { loadConfig } from '../../src/config/load.ts';
import { ConfigError, problemLine } from '../../src/config/problems.ts';
import { catalogue } from '../../src/sources/registry.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-table-'));
  write(
    'main.yaml',
    'watchlists: [people.yaml]\nsources: { ofac-sdn: {} }\nemail: { to: [desk@example.org] }\n',
  );
  write('people.yaml', 'watchlist: people\ntable: people.csv\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function load(): Promise<Config> {
  return await loadConfig(join(folder, 'main.yaml'), { env: {}, catalogue });
}

async function mistakes(): Promise<string[]> {
  const error = await load().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ConfigError)) throw error;
  return error.problems.map((problem) => problemLine(problem).replace(`${folder}/`, ''));
}

describe('a table of subjects', () => {
  test('says what `subjects` would', async () => {
    write(
      'people.csv',
      `id,name,schema,aliases,country,birth_date,gender,identifiers,positions,notes,url,ignore,threshold,to
kadyrov,"Kadyrov, Ramzan",,Рамзан Кадыров; Ramzan Akhmatovich Kadyrov,RU,1976-10-05,Male,passport: 12 34; tax number: 5,Head of the Chechen Republic,ours,https://example.org/k,ofac-sdn:1,0.9,a@example.org; b@example.org
rossiya,Bank Rossiya,Company,,,,,,,,,,,
`,
    );
    const [watchlist] = (await load()).watchlists;
    expect(watchlist?.subjects).toMatchObject([
      {
        id: 'kadyrov',
        schema: 'Person',
        name: 'Kadyrov, Ramzan',
        aliases: ['Рамзан Кадыров', 'Ramzan Akhmatovich Kadyrov'],
        countries: ['ru'],
        birthDates: [{ from: '1976-10-05' }],
        gender: 'male',
        identifiers: [
          { type: 'passport', value: '12 34' },
          { type: 'tax number', value: '5' },
        ],
        positions: ['Head of the Chechen Republic'],
        notes: 'ours',
        url: 'https://example.org/k',
        ignore: ['ofac-sdn:1'],
        threshold: 0.9,
        to: ['a@example.org', 'b@example.org'],
      },
      { id: 'rossiya', schema: 'Company', name: 'Bank Rossiya', aliases: [], threshold: null },
    ]);
  });

  test('has each mistake told with its line and column', async () => {
    write(
      'people.csv',
      `id,name,birthdate,country,threshold,ignore,identifiers
kadyrov,Ramzan Kadyrov,,Russia,high,elsewhere:1,
kadyrov,Ramzan Kadyrov,,,,,passport
Bad Id,X,,,,nothing,
`,
    );
    expect(await mistakes()).toEqual([
      'people.csv:1:1: birthdate: there is no such column; did you mean `birth_date`? there are id, name, schema, aliases, country, birth_date, gender, identifiers, positions, notes, url, ignore, threshold, to',
      'people.csv:2:1: country: a country is its ISO 3166-1 code of two letters; did you mean `ru`? (found `Russia`)',
      expect.stringMatching(/^people\.csv:2:1: threshold: .*number.*high/),
      'people.csv:3:1: identifiers: one is written `passport: C0123456` (found `passport`)',
      expect.stringMatching(/^people\.csv:4:1: id: an id has small letters.*Bad Id/),
      expect.stringMatching(/^people\.csv:4:1: name: at least 2 characters/),
      expect.stringMatching(/^people\.csv:4:1: ignore: an entry is written source:entry/),
    ]);
    write('people.csv', 'id,name,ignore\na,Ramzan Kadyrov,elsewhere:1\na,Igor Sechin,\n');
    expect(await mistakes()).toEqual([
      'people.csv:2:1: ignore: no source `elsewhere` in the configuration',
      'people.csv:3:1: id: the id `a` is given twice',
    ]);
  });

  test('that is missing, cut or no table is told', async () => {
    expect(await mistakes()).toEqual(['people.csv:1:1: there is no such file']);
    write('people.csv', 'name,id\n"Ramzan');
    expect(await mistakes()).toEqual([expect.stringMatching(/^people\.csv:2:1: .*quote/)]);
    write('people.csv', 'id,name\n');
    expect(await mistakes()).toEqual(['people.csv:1:1: the table has no subject']);
    write('people.csv', 'id,name,constructor\na,Igor Sechin,x\n');
    expect((await mistakes())[0]).toContain('people.csv:1:1: constructor: there is no such column');
    write('people.csv', 'id,country\n');
    expect(await mistakes()).toEqual([expect.stringMatching(/^people\.csv:1:1: .*name/)]);
  });

  test('stands beside subjects of the file, and rules may be about its subjects', async () => {
    write(
      'people.yaml',
      'watchlist: people\ntable: people.csv\nsubjects:\n  - { id: sechin, name: Igor Sechin }\nrules:\n  - { id: near, when: { linkedTo: kadyrov } }\n',
    );
    write('people.csv', 'id,name\nkadyrov,Ramzan Kadyrov\n');
    const [watchlist] = (await load()).watchlists;
    expect(watchlist?.subjects.map(({ id }) => id)).toEqual(['sechin', 'kadyrov']);
    write('people.csv', 'id,name\nsechin,Igor Sechin\n');
    expect(await mistakes()).toEqual(['people.csv:2:1: id: the id `sechin` is given twice']);
    write('people.csv', 'id,name\nusmanov,Alisher Usmanov\n');
    expect(await mistakes()).toEqual([
      expect.stringContaining('rules[0].when.linkedTo[0]: no subject `kadyrov` in this watchlist'),
    ]);
  });
});
