import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configFiles, loadConfig } from '../../src/config/load.ts';
import { ConfigError, type Problem } from '../../src/config/problems.ts';
import type { Catalogue } from '../../src/config/sources.ts';

const catalogue: Catalogue = {
  types: ['ofac-xml', 'un-sc', 'feed', 'page'],
  isFeed: (type) => type === 'feed' || type === 'page',
  needsLinks: (type) => type === 'page',
  presetOf: (id) =>
    id === 'un-sc'
      ? {
          id,
          type: 'un-sc',
          name: 'UN list',
          authority: 'UN',
          url: 'https://un.example.org/list.xml',
          homepage: 'https://un.example.org/',
          expect: { min: 500, max: 2000, fill: { programs: 90, listedOn: 95 } },
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

const search =
  'sources: { s: { type: feed, url: "https://n.org/rss?q={name}+when:7d" } }\nemail: { to: [a@b.org] }\n';

function subjects(count: number): string {
  return Array.from({ length: count }, (_, at) => `  - { id: s${at}, name: Subject ${at} }\n`).join('');
}

describe('a search for each watched subject', () => {
  test('asks for the name and all its aliases', async () => {
    write(
      'watchlists/people.yaml',
      'watchlist: p\nsubjects:\n  - { id: a, name: "Kerim Alimardanov", aliases: ["Керим", "K. \\"A\\" B"] }\n  - { id: b, name: Ramzan & Co }\n',
    );
    const [source] = (await load(search)).sources;
    expect(source?.url).toBe('https://n.org/rss?q={name}+when:7d');
    expect(source?.addresses.map((address) => new URL(address).searchParams.get('q'))).toEqual([
      '("Kerim Alimardanov" OR "Керим" OR "K.  A  B") when:7d',
      '"Ramzan & Co" when:7d',
    ]);
  });

  test('asks several times where the address would be too long', async () => {
    const aliases = Array.from({ length: 30 }, (_, at) => `"Керим Алимарданов ${at}"`);
    write(
      'watchlists/people.yaml',
      `watchlist: p\nsubjects:\n  - { id: a, name: Kerim, aliases: [${aliases.join(', ')}] }\n`,
    );
    const addresses = (await load(search)).sources[0]?.addresses ?? [];
    expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThanOrEqual(1500);
    expect(
      addresses
        .map(decodeURIComponent)
        .join(' ')
        .match(/"[^"]+"/g),
    ).toHaveLength(31);
  });

  test('a source without it has its address', async () => {
    expect((await load(minimal)).sources[0]?.addresses).toEqual(['https://un.example.org/list.xml']);
  });

  const rule = 'rules: [{ id: r, when: { country: az } }]\n';
  test.each([
    ['more than 50 subjects', search, `subjects:\n${subjects(51)}`, 'at most 50, but there are 51'],
    ['no subject', search, rule, 'there is none'],
    ['a list', search.replace('type: feed', 'type: un-sc'), `subjects:\n${subjects(1)}`, 'address of a feed'],
    [
      'a name as the host',
      search.replace('n.org', '{name}.org'),
      `subjects:\n${subjects(1)}`,
      'behind the host',
    ],
  ])('is a mistake with %s', async (_, text, watched, message) => {
    write('watchlists/people.yaml', `watchlist: people\n${watched}`);
    expect(await problemsOf(text)).toMatchObject([
      { line: 1, path: 'sources.s', message: expect.stringContaining(message) },
    ]);
  });

  test('50 subjects are not too many, nor 51 where it is switched off', async () => {
    write('watchlists/people.yaml', `watchlist: people\nsubjects:\n${subjects(50)}`);
    expect((await load(search)).sources[0]?.addresses).toHaveLength(50);
    write('watchlists/people.yaml', `watchlist: people\nsubjects:\n${subjects(51)}`);
    await load(search.replace('type: feed', 'enabled: false, type: feed'));
  });
});

describe('a good configuration', () => {
  test('has defaults for all that is not said', async () => {
    const config = await load(minimal);
    expect(config).toMatchObject({
      schedule: '*/30 * * * *',
      timezone: 'UTC',
      storage: { kind: 'sqlite', file: 'state/sanctions-watch.db' },
      stateFolder: 'state',
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
email: { to: desk@example.org }
`,
    );
    expect(config.sources[0]).toMatchObject({ expect: { min: 1, max: 2000 }, timeoutMs: 90_000 });
    expect(config.sources[1]).toMatchObject({
      url: 'http://10.0.0.5/un.xml',
      headers: { 'X-Key': 'abc' },
      enabled: false,
    });
  });

  test('a copy of a list under another id is expected to be as long as the list', async () => {
    const config = await load(
      minimal.replace('un-sc: {}', 'mirror: { type: un-sc, url: "https://m.example.org/un.xml" }'),
    );
    expect(config.sources[0]).toMatchObject({ name: 'UN list', expect: { min: 500, max: 2000 } });
  });

  test('what a list is expected to say may be told field by field', async () => {
    const config = await load(
      minimal.replace('un-sc: {}', 'un-sc: { expect: { fill: { programs: 0, gender: 0.5 } } }'),
    );
    const { fill } = config.sources[0]?.expect ?? {};
    expect(fill).toEqual({ programs: 0, listedOn: 95, gender: 50 });
  });

  test('a source of the catalogue needs nothing at all', async () => {
    expect((await load(minimal.replace('un-sc: {}', 'un-sc: '))).sources).toMatchObject([
      { id: 'un-sc', enabled: true },
    ]);
  });

  test('says who asks, with an address to turn to', async () => {
    const contact = `${minimal}http: { contact: "https://example.org/contact" }\n`;
    expect((await load(contact)).http.userAgent).toMatch(
      /^Mozilla\/5\.0 .*\+https:\/\/example\.org\/contact\)$/,
    );
    const own = `${minimal}http: { userAgent: our-robot/1.0 }\n`;
    expect((await load(own)).http.userAgent).toBe('our-robot/1.0');
  });

  test('patterns may lead out of the folder, or be absolute', async () => {
    const file = write('elsewhere/more.yaml', watchlist.replace('people', 'more'));
    write('conf/main.yaml', `${minimal}watchlists: [./../watchlists/*.yaml, "${file}"]\n`);
    const { watchlists } = await loadConfig(join(folder, 'conf/main.yaml'), { env: {}, catalogue });
    expect(watchlists.map(({ id }) => id)).toEqual(['people', 'more']);
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
    gender: Male
    identifiers: [{ type: passport, value: "012345", country: ru }]
    positions: Head of the Chechen Republic
    ignore: ["un-sc:QDi.001"]
rules:
  - id: any-russian
    when: { country: ru, program: [GLOMAG, MAGNIT] }
  - id: near-him
    when: { linkedTo: someone, authority: [us, OFSI], position: minister }
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
          gender: 'male',
          identifiers: [{ type: 'passport', value: '012345', country: 'ru' }],
          positions: ['Head of the Chechen Republic'],
        },
      ],
      rules: [
        { id: 'any-russian', when: { country: ['ru'], program: ['GLOMAG', 'MAGNIT'], source: [] } },
        { when: { linkedTo: ['someone'], authority: ['us', 'OFSI'], position: ['minister'] } },
      ],
    });
    // What is not given is not there: the definition of the rule stays what it was.
    expect(Object.keys(watchlists[0]?.rules[0]?.when ?? {})).toHaveLength(5);
  });

  test('names its files, new ones as well', async () => {
    const file = write('main.yaml', minimal);
    expect(await configFiles(file, {})).toEqual([file, join(folder, 'watchlists/people.yaml')]);
    write('watchlists/more.yaml', watchlist);
    expect(await configFiles(file, {})).toHaveLength(3);
  });

  test('names its files even where it is broken or missing', async () => {
    const file = write('main.yaml', 'watchlists: [watchlists/*.yaml, 7]\nsources: [}\n');
    expect(await configFiles(file, {})).toContain(file);
    expect(await configFiles(join(folder, 'missing.yaml'), {})).toEqual([join(folder, 'missing.yaml')]);
    write('main.yaml', `watchlists: ["\${LISTS}/*.yaml"]\nsources: 7\n`);
    expect(await configFiles(file, { LISTS: 'watchlists' })).toHaveLength(2);
  });
});

describe('the environment', () => {
  const email = (smtp: string): string => `sources: { un-sc: {} }\nemail: { smtp: "${smtp}", to: a@b.org }\n`;
  const smtpOf = async (smtp: string, env: Record<string, string> = {}): Promise<string | null> =>
    (await load(email(smtp), env)).email.smtp;

  test('a variable goes before the default, which stands for a missing or empty one', async () => {
    expect(await smtpOf('${S:-smtp://b}', { S: 'smtp://a' })).toBe('smtp://a');
    expect(await smtpOf('${S:-smtp://b}', { S: '' })).toBe('smtp://b');
    expect(await smtpOf('${S:-smtp://b}')).toBe('smtp://b');
    expect(await smtpOf('smtp://${HOST}:${PORT}', { HOST: 'mail', PORT: '25' })).toBe('smtp://mail:25');
  });

  test('an empty variable is no missing one, and an empty mail server is none', async () => {
    expect(await smtpOf('${S}', { S: '' })).toBeNull();
    expect(await smtpOf('${S:-}')).toBeNull();
  });

  test('a secret is read from the file that NAME_FILE names, and taken as it is', async () => {
    const secret = write('secret', 'smtp://user:pa$$word@mail.example.org\n');
    const whole = 'smtp://user:pa$$word@mail.example.org';
    expect(await smtpOf('${S}', { S_FILE: secret })).toBe(whole);
    expect(await smtpOf('${S:-smtp://b}', { S_FILE: secret })).toBe(whole);
    expect(await smtpOf('${S}', { S_FILE: secret, S: '' })).toBe(whole);
  });

  test('two dollars are one, and a value adds no keys', async () => {
    expect(await smtpOf('smtp://u:a$$b@h')).toBe('smtp://u:a$b@h');
    const text = 'sources: { un-sc: { name: "${N}" } }\nemail: { to: a@b.org }\n';
    const name = 'x" }\n  evil: { type: feed }';
    expect((await load(text, { N: name })).sources).toMatchObject([{ id: 'un-sc', name }]);
    const problems = await problemsOf('sources: { "${ID}": {} }\nemail: { to: a@b.org }\n', { ID: 'un-sc' });
    expect(problems[0]?.path).toBe('sources.${ID}');
  });

  test('one variable may hold several recipients, or a truth value', async () => {
    const text = `sources: { un-sc: { enabled: "\${ON}" } }\nemail: { to: "\${TO}" }\n`;
    const config = await load(text, { ON: 'false', TO: 'a@b.org, Doe, Jane <c@d.org>,e@f.org' });
    expect(config.email.to).toEqual(['a@b.org', 'Doe, Jane <c@d.org>', 'e@f.org']);
    expect(config.sources[0]?.enabled).toBe(false);
  });

  test.each([
    ['a missing one', '${NO_SUCH}', {}, 'no variable NO_SUCH'],
    ['both forms', '${S}', { S: 'smtp://a', S_FILE: '/nowhere' }, 'both S and S_FILE are set'],
    ['a file that is not there', '${S}', { S_FILE: '/nowhere/at/all' }, 'S_FILE names a file that cannot be'],
    ['another notation', '${S-smtp://b}', { S: 'smtp://a' }, 'a variable is written ${NAME}'],
    ['one that does not end', 'smtp://${S', { S: 'a' }, 'a variable is written ${NAME}'],
  ])('%s is one mistake at its place', async (_, smtp, env, expected) => {
    const problems = await problemsOf(email(smtp), env);
    expect(problems).toMatchObject([{ line: 2, column: 16, path: 'email.smtp' }]);
    expect(problems[0]?.message).toContain(expected);
  });

  test('no message shows a value, nor what may be a password in the file itself', async () => {
    const problems = await problemsOf(
      `storage: mysql://user:hunter2@host/db
sources:
  un-sc: { url: "\${URL}", type: "\${URL}", schedule: "\${URL}", timeout: "\${URL}" }
  a: { type: feed, url: "ftp://user:hunter2@host/", headers: { Key: hunter2д, Pin: 22222 } }
email: { smtp: "\${URL}", from: "\${URL}", to: ["\${URL}"] }
alerts: { immediate: ["\${URL}"] }
`,
      { URL: 'gopher://user:hunter2@mail.example.org' },
    );
    expect(problems).toHaveLength(12);
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|22222/);
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
      'main.yaml:7:8 email.to[0]',
      'watchlists/people.yaml:3:5 subjects[0].name',
      'watchlists/people.yaml:3:20 subjects[0].nmae',
    ]);
    expect(problems.find(({ path }) => path.endsWith('shedule'))?.message).toContain(
      'did you mean `schedule`?',
    );
  });

  test.each([
    ['a doubled key', 'schedule: "0 * * * *"\nschedule: "0 * * * *"\n', 'this key is given twice'],
    ['a mistake beside a doubled key', 'schedule: x\nschedule: daily\n', 'this has 1 (found `daily`)'],
    ['nobody to tell', 'sources: {}\nemail: { to: "" }\n', 'at least one address is needed'],
    ['a mail server with a rest', 'email: { smtp: "smtp://h/x", to: a@b.org }\n', 'is written smtp://'],
    ['no header', 'http: { userAgent: "Монитор" }\n', 'one line of Latin letters'],
    ['a time of days', 'sources: { un-sc: { timeout: 2d } }\n', 'at most 1h (found `2d`)'],
    ['expectations that nothing meets', 'sources: { un-sc: { expect: { min: 3000 } } }\n', 'at most 2000'],
    ['no share', 'sources: { un-sc: { expect: { fill: { programs: 95 } } } }\n', '1'],
    ['no field', 'sources: { un-sc: { expect: { fill: { programmes: 1 } } } }\n', 'programs'],
    ['a tag', 'timezone: !zone UTC\n', 'Unresolved tag: !zone'],
    ['two documents', 'sources: {}\n---\nsources: {}\n', '`---` begins a second document'],
    ['an empty file', '', 'missing'],
    ['broken YAML', 'sources: { un-sc: {}\n', 'not valid YAML'],
    [
      'an id without type and address',
      'sources: { somewhere: {} }\nemail: {}\n',
      'needs a `type` and a `url`',
    ],
    [
      'a page that does not say which links are notices',
      'sources: { a: { type: page, url: "https://a.org/" } }\nemail: {}\n',
      'needs `links`',
    ],
    [
      'links that are no regular expression',
      'sources: { a: { type: page, url: "https://a.org/", links: "/news/(" } }\nemail: {}\n',
      'no regular expression',
    ],
    [
      'links that fit everything',
      'sources: { a: { type: page, url: "https://a.org/", links: ".*" } }\nemail: {}\n',
      'it fits every address',
    ],
    [
      'links of a feed',
      'sources: { a: { type: feed, url: "https://a.org/", links: "/news/" } }\nemail: {}\n',
      'only a source of type page',
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
    [
      'an unknown kind',
      'sources: {}\nemail: {}\nalerts: { immediate: [desigation] }\n',
      'did you mean `designation`?',
    ],
    ['no file for a pattern', 'sources: {}\nemail: {}\nwatchlists: [nowhere/*.yaml]\n', 'no file matches'],
    ['a number for a text', 'sources: { un-sc: { name: 7 } }\nemail: {}\n', 'put it into quotes, "7"'],
    ['a number with zeros', 'sources: { un-sc: { name: 007 } }\n', 'put it into quotes, "007"'],
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
    ['thousands of aliases', `watchlist: &a x\nsubjects: [${'*a,'.repeat(20_000)}]\n`, 1],
    ['lists within lists', `watchlist: a\nsubjects:\n ${'- '.repeat(30_000)}x\nrules: []\n`, 1],
    ['an alias bomb', `watchlist: &a [x]\nsubjects: &b [*a,*a,*a]\nrules: [${'*b,'.repeat(200)}]\n`, 1],
  ])('in a watchlist: %s', async (_, text, line) => {
    write('watchlists/people.yaml', text);
    const problems = await problemsOf(minimal);
    expect(problems.map((problem) => problem.line)).toContain(line);
    expect(problems.every(({ file }) => file.endsWith('people.yaml'))).toBe(true);
  });

  test('of thousands of mistakes, a hundred are told', async () => {
    const subjects = Array.from({ length: 5_000 }, (_, i) => `  - { id: a${i}, nmae: Anna Bo }\n`);
    write('watchlists/people.yaml', `watchlist: p\nsubjects:\n${subjects.join('')}`);
    const error = await load(minimal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toMatch(/\n… and 9900 more$/);
    expect((error as ConfigError).problems).toHaveLength(10_000);
  });

  test('a mapping of 20,000 keys takes no time, and a key given twice is seen in it', async () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('');
    const start = process.cpuUsage();
    const problems = await problemsOf(`${minimal}schedule: "0 * * * *"\n${keys}schedule: "1 * * * *"\n`);
    const { user, system } = process.cpuUsage(start);
    expect(problems.map(({ message }) => message)).toContain('this key is given twice in one mapping');
    expect((user + system) / 1000).toBeLessThan(3000);
  });

  test('a pattern longer than any path is refused', async () => {
    const problems = await problemsOf(`${minimal}watchlists: ["${'a/'.repeat(40_000)}x.yaml"]\n`);
    expect(problems.map(({ message }) => message)).toEqual(['a pattern has at most 4096 characters']);
  });

  test('two watchlists may not have one id', async () => {
    write('watchlists/twin.yaml', watchlist);
    const problems = await problemsOf(minimal);
    expect(problems[0]?.message).toContain('the id `people` is that of');
  });

  test.each([
    ['a country by its usual name', 'country: Azerbaijan', 'Azerbaijan', 'did you mean `az`? (found `Az'],
    ['a code that is none', 'country: [az, uk]', 'uk', 'did you mean `gb`?'],
    ['a number in place of a list', 'positions: 7', '7', 'text or a list is needed, found `7`: put'],
    ['a day that no month has', 'birthDate: [1975, 1975-02-30]', '1975-02-30', '(found `1975-02-30`)'],
    ['a date the other way round', 'birthDate: 12.03.1975', '12.03.1975', 'a date is written 1975,'],
    ['a range that ends too early', 'birthDate: 1976 to 1975', '1976 to', 'a date is written 1975,'],
    ['a number with zeros', 'identifiers: [{ type: t, value: 00123 }]', '00123', 'quotes, "00123"'],
    ['a schema in small letters', 'schema: person', 'person', 'did you mean `Person`?'],
    ['a gender misspelt', 'gender: femal', 'femal', 'did you mean `female`? allowed are male, female'],
    ['a gender that lists do not have', 'gender: x', 'x', '`x` is not allowed; allowed are male, female'],
    ['a threshold over 1', 'threshold: 1.5', '1.5', 'at most 1 is allowed (found `1.5`)'],
    ['an alias of YAML', 'notes: *nothing', '*nothing', 'begins with * into quotes'],
  ])('of a subject: %s', async (_, field, wrong, expected) => {
    const line = `  - { id: a, name: Bo, ${field} }`;
    write('watchlists/people.yaml', `watchlist: p\nsubjects:\n${line}\n`);
    const problems = await problemsOf(minimal);
    expect(problems).toMatchObject([{ line: 3, column: line.indexOf(wrong) + 1 }]);
    expect(problems[0]?.message).toContain(expected);
  });

  test('references to sources are checked in a file that has other mistakes', async () => {
    write(
      'watchlists/people.yaml',
      'watchlist: p\nrules:\n  - { id: r, when: { source: [un-sc, un-scc], text: [] } }\n  - { id: s }\n',
    );
    expect((await problemsOf(minimal)).map(({ path }) => path)).toEqual([
      'rules[0].when.source[1]',
      'rules[1].when',
    ]);
  });

  test('references to subjects are checked, in a file that has other mistakes as well', async () => {
    const rule = '  - { id: r, when: { linkedTo: [any, someone, somone, kerim] } }';
    write('watchlists/people.yaml', `${watchlist}rules:\n${rule}\n  - { id: s }\n`);
    expect(await problemsOf(minimal)).toMatchObject([
      {
        line: 5,
        column: rule.indexOf('somone') + 1,
        path: 'rules[0].when.linkedTo[2]',
        message: 'no subject `somone` in this watchlist; did you mean `someone`?',
      },
      { message: 'no subject `kerim` in this watchlist; there are someone' },
      { path: 'rules[1].when' },
    ]);
  });

  test('a mute names what there is, until a day, and not everything', async () => {
    write(
      'watchlists/people.yaml',
      `${watchlist}mute:
  - { subject: somone, until: 2027-01-31, reason: x }
  - { source: jam-news, until: 2027-02-30, reason: x }
  - { until: 2027-01-31, reason: x }
`,
    );
    const mutes = 'alerts: { mute: [{ source: un, subject: nobody, until: 2027-01-31, reason: x }] }\n';
    expect((await problemsOf(minimal + mutes)).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'alerts.mute[0].source: no source `un`; there are un-sc',
      'mute[0].subject: no subject `somone`; did you mean `someone`?',
      'mute[1].source: no source `jam-news`; there are un-sc',
      'mute[1].until: a day is written like 2026-12-31 (found `2027-02-30`)',
      'mute[2]: this would mute everything: name a `subject`, a `source` or a `term`',
    ]);
  });

  test('what a watchlist and a subject say of their own alerts', async () => {
    write(
      'watchlists/people.yaml',
      `watchlist: people
language: az
alerts: { immediate: [designation] }
mute: [{ term: football, until: 2027-01-31, reason: a player }]
subjects:
  - { id: someone, name: Ramzan Kadyrov, to: a@example.org, alerts: { digest: [news] } }
`,
    );
    const { watchlists } = await load(minimal);
    expect(watchlists).toMatchObject([
      {
        language: 'az',
        kinds: { immediate: ['designation'], digest: [], none: [] },
        mutes: [{ term: 'football', subject: null, until: '2027-01-31', reason: 'a player' }],
        subjects: [{ to: ['a@example.org'], kinds: { immediate: [], digest: ['news'], none: [] } }],
      },
    ]);
  });

  test('a rule has nobody to link to in a watchlist without subjects', async () => {
    write('watchlists/people.yaml', 'watchlist: p\nrules:\n  - { id: r, when: { linkedTo: any } }\n');
    expect(await problemsOf(minimal)).toMatchObject([
      { line: 3, message: 'no subject `any` in this watchlist; there are none' },
    ]);
  });

  test('a watchlist of nobody, in another encoding, or with a bad name', async () => {
    write('watchlists/people.yaml', 'watchlist: p\nsubjects: []\n');
    writeFileSync(
      join(folder, 'watchlists/windows.yaml'),
      Buffer.from('77617463686c6973743a20cae0f0', 'hex'),
    );
    write('watchlists/z.yaml', 'watchlist: P\nsubjects: [{ id: a, name: Bo }]\n');
    const messages = (await problemsOf(minimal)).map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringContaining('watches nothing'),
      expect.stringContaining('not in UTF-8'),
      expect.stringContaining('an id has small letters'),
    ]);
  });

  test('a file that is not there is one', async () => {
    const loading = loadConfig(join(folder, 'none.yaml'), { env: {}, catalogue });
    await expect(loading).rejects.toThrow(/none\.yaml:1:1: there is no such file$/);
  });

  test('the error is a report of one line per mistake', async () => {
    const loading = load('timezone: Asia/Bakku\nsources: 5\nemail: { to: a@b.org }\n');
    await expect(loading).rejects.toMatchObject({
      code: 'E_CONFIG_INVALID',
      message: [
        'the configuration has 2 mistakes:',
        `${folder}/main.yaml:1:11: timezone: a time zone is written like UTC or Asia/Baku; did you mean \`Asia/Baku\`? (found \`Asia/Bakku\`)`,
        `${folder}/main.yaml:2:10: sources: a mapping (key: value) is needed, found \`5\``,
      ].join('\n'),
    });
  });
});
