import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configFiles, loadConfig } from '../../src/config/load.ts';
import { ConfigError, type Problem } from '../../src/config/problems.ts';
import type { Catalogue } from '../../src/config/sources.ts';

const catalogue: Catalogue = {
  types: ['ofac-xml', 'un-sc', 'feed'],
  presetOf: (id) =>
    id === 'un-sc'
      ? {
          id,
          type: 'un-sc',
          name: 'UN list',
          authority: 'UN',
          url: 'https://un.example.org/list.xml',
          homepage: 'https://un.example.org/',
          expect: { min: 500, max: 2000 },
        }
      : null,
};

const minimal = 'sources: { un-sc: {} }\nemail: { to: [desk@example.org] }\n';
const watchlist = 'watchlist: people\nsubjects:\n  - { id: someone, name: Ramzan Kadyrov }\n';

let folder: string;

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function load(text: string, env: Record<string, string> = {}): ReturnType<typeof loadConfig> {
  return await loadConfig(write('main.yaml', text), { env, catalogue });
}

async function problemsOf(text: string, env: Record<string, string> = {}): Promise<readonly Problem[]> {
  try {
    await load(text, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-config-'));
  write('watchlists/people.yaml', watchlist);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a good configuration', () => {
  test('has defaults for all that is not said', async () => {
    const config = await load(minimal);
    expect(config).toMatchObject({
      schedule: '*/30 * * * *',
      timezone: 'UTC',
      storage: { kind: 'sqlite', file: 'state/sanctions-watch.db' },
      email: { smtp: null, to: ['desk@example.org'] },
      alerts: { immediate: ['designation', 'statement', 'delisting'] },
      http: { allowPrivateNetworks: false, listen: null },
    });
    expect(config.sources).toMatchObject([
      {
        id: 'un-sc',
        name: 'UN list',
        schedule: '*/30 * * * *',
        enabled: true,
        expect: { min: 500, max: 2000 },
      },
    ]);
    expect(config.http.userAgent).toMatch(/^Mozilla\/5\.0 .{30,}/);
  });

  test('a source may override its preset, and another id may use its reader', async () => {
    const config = await load(
      `sources:
  un-sc: { expect: { min: 1 }, timeout: 90s, schedule: "0 */4 * * *" }
  mirror: { type: un-sc, url: "http://10.0.0.5/un.xml", headers: { X-Key: abc }, enabled: false }
email: { to: [] }
`,
    );
    expect(config.sources[0]).toMatchObject({ expect: { min: 1, max: 2000 }, timeoutMs: 90_000 });
    expect(config.sources[1]).toMatchObject({ url: 'http://10.0.0.5/un.xml', enabled: false });
  });

  test('takes values from the environment, from secret files, and defaults', async () => {
    const secret = write('secret', 'smtp://user:pa$$word@mail.example.org\n');
    const text = `sources: { un-sc: {} }
email: { smtp: "\${SMTP_URL}", to: ["\${TO:-desk@example.org}"] }
`;
    expect((await load(text, { SMTP_URL_FILE: secret, TO: 'a@b.org' })).email).toMatchObject({
      smtp: 'smtp://user:pa$$word@mail.example.org',
      to: ['a@b.org'],
    });
    expect((await load(text, { SMTP_URL: 'smtp://localhost' })).email.to).toEqual(['desk@example.org']);
  });

  test('an empty smtp is one left out', async () => {
    const text = `${minimal.replace('email: {', 'email: { smtp: "${SMTP_URL:-}",')}`;
    expect((await load(text)).email.smtp).toBeNull();
  });

  test('reads a watchlist with all that it may say', async () => {
    write(
      'watchlists/people.yaml',
      `watchlist: people
to: [caucasus-desk@example.org]
threshold: 0.9
subjects:
  - id: someone
    name: Ramzan Kadyrov
    aliases: [Рамзан Кадыров]
    country: [RU]
    birthDate: [1976-10-05, "c. 1976", 1976]
    identifiers: [{ type: passport, value: "012345", country: ru }]
    positions: Head of the Chechen Republic
    ignore: ["un-sc:QDi.001"]
rules:
  - id: any-russian
    when: { country: ru, program: [GLOMAG, MAGNIT] }
`,
    );
    const { watchlists } = await load(minimal);
    expect(watchlists[0]).toMatchObject({
      id: 'people',
      to: ['caucasus-desk@example.org'],
      threshold: 0.9,
      subjects: [
        {
          schema: 'Person',
          countries: ['ru'],
          birthDates: [{ from: '1976-10-05' }, { from: '1976', circa: true }, { from: '1976' }],
          identifiers: [{ type: 'passport', value: '012345', country: 'ru' }],
          positions: ['Head of the Chechen Republic'],
        },
      ],
      rules: [{ id: 'any-russian', when: { country: ['ru'], program: ['GLOMAG', 'MAGNIT'], source: [] } }],
    });
  });

  test('names its files, new ones as well', async () => {
    const file = write('main.yaml', minimal);
    expect(await configFiles(file)).toEqual([file, join(folder, 'watchlists/people.yaml')]);
    write('watchlists/more.yaml', watchlist);
    expect(await configFiles(file)).toHaveLength(3);
  });
});

describe('mistakes', () => {
  test('all of them are told at once, each at its place', async () => {
    write(
      'watchlists/people.yaml',
      'watchlist: people\nsubjects:\n  - { id: someone, nmae: Ramzan Kadyrov }\n',
    );
    const problems = await problemsOf(`schedule: "* * * * * *"
timezone: Asia/Bakku
sources:
  un-sc: { shedule: "0 * * * *" }
  eu: { type: eu-fsff, url: "https://example.org/" }
email:
  to: [nobody]
`);
    const places = problems.map(
      ({ file, line, column, path }) => `${file.slice(folder.length + 1)}:${line}:${column} ${path}`,
    );
    expect(places).toEqual([
      'main.yaml:1:11 schedule',
      'main.yaml:2:11 timezone',
      'main.yaml:4:12 sources.un-sc.shedule',
      'main.yaml:5:15 sources.eu.type',
      'main.yaml:7:8 email.to.0',
      'watchlists/people.yaml:3:5 subjects.0.name',
      'watchlists/people.yaml:3:20 subjects.0.nmae',
    ]);
    expect(problems.find(({ path }) => path.endsWith('shedule'))?.message).toContain(
      'did you mean `schedule`?',
    );
  });

  test.each([
    ['a doubled key', 'schedule: "0 * * * *"\nschedule: "0 * * * *"\n', 'Map keys must be unique'],
    ['broken YAML', 'sources: { un-sc: {}\n', 'not valid YAML'],
    [
      'an id without type and address',
      'sources: { somewhere: {} }\nemail: {}\n',
      'needs a `type` and a `url`',
    ],
    [
      'an unknown type',
      'sources: { a: { type: fead, url: "https://a.org/" } }\nemail: {}\n',
      'did you mean `feed`?',
    ],
    [
      'an address that is none',
      'sources: { un-sc: { url: "ftp://a.org/" } }\nemail: {}\n',
      'begins with https://',
    ],
    ['both days restricted', 'schedule: "0 0 13 * 5"\nsources: {}\nemail: {}\n', 'cannot both be restricted'],
    ['a missing variable', 'sources: {}\nemail: { smtp: "${NO_SUCH}" }\n', 'no variable NO_SUCH'],
    [
      'an unknown kind',
      'sources: {}\nemail: {}\nalerts: { immediate: [desigation] }\n',
      'did you mean `designation`?',
    ],
    ['no file for a pattern', 'sources: {}\nemail: {}\nwatchlists: [nowhere/*.yaml]\n', 'no file matches'],
    ['a number for a text', 'sources: { un-sc: { name: 7 } }\nemail: {}\n', 'put it into quotes, "7"'],
    ['something missing', 'sources: {}\n', 'missing'],
  ])('%s', async (_, text, expected) => {
    const problems = await problemsOf(text);
    expect(problems.map(({ message }) => message).join('\n')).toContain(expected);
    expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
  });

  test.each([
    [
      'an id given twice',
      'watchlist: p\nsubjects:\n  - { id: a, name: Anna Bo }\n  - { id: a, name: Anna Bo }\n',
      4,
    ],
    [
      'a source that is not there',
      'watchlist: p\nsubjects:\n  - { id: a, name: Bo An, ignore: ["x:1"] }\n',
      3,
    ],
    ['a rule without condition', 'watchlist: p\nrules:\n  - { id: a, when: {} }\n', 3],
    ['a country by name', 'watchlist: p\nsubjects:\n  - { id: a, name: Bo An, country: Russia }\n', 3],
    [
      'a date that is none',
      'watchlist: p\nsubjects:\n  - { id: a, name: Bo An, birthDate: 1976-13-45 }\n',
      3,
    ],
    ['an alias bomb', `watchlist: &a [x]\nsubjects: &b [*a,*a,*a]\nrules: [${'*b,'.repeat(200)}]\n`, 1],
  ])('in a watchlist: %s', async (_, text, line) => {
    write('watchlists/people.yaml', text);
    const problems = await problemsOf(minimal);
    expect(problems.map((problem) => problem.line)).toContain(line);
    expect(problems.every(({ file }) => file.endsWith('people.yaml'))).toBe(true);
  });

  test('two watchlists may not have one id', async () => {
    write('watchlists/twin.yaml', watchlist);
    const problems = await problemsOf(minimal);
    expect(problems[0]?.message).toContain('the id `people` is that of');
  });

  test('no message shows a secret', async () => {
    const env = { SMTP_URL: 'https://user:hunter2@mail.example.org' };
    const problems = await problemsOf('sources: {}\nemail: { smtp: "${SMTP_URL}" }\n', env);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});
