import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await createDesk();
});

afterEach(async () => {
  await desk.close();
});

const config = ['--config', 'main.yaml'];

describe('once', () => {
  test('polls, alerts, and its results can be read by machines', async () => {
    await run(desk.folder, ['once', ...config]);
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    const second = await run(desk.folder, ['once', '--json', ...config]);
    expect(second.status).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({ source: 'ofac-sdn', outcome: 'changed', added: 1 });
    const { out } = await run(desk.folder, ['alerts', '--json', ...config]);
    const alert = JSON.parse(out);
    expect(Object.keys(alert)).toEqual(
      expect.arrayContaining([
        'id',
        'kind',
        'watchlist',
        'subject',
        'rule',
        'source',
        'entry',
        'match',
        'detectedAt',
      ]),
    );
    expect(alert).toMatchObject({
      kind: 'designation',
      watchlist: 'people',
      subject: { id: 's0', name: 'Ramzan Kadyrov' },
      source: { id: 'ofac-sdn' },
      entry: { id: '23284', name: 'KADYROV, Ramzan Akhmatovich', programs: ['GLOMAG'] },
      deliveries: [{ to: 'desk@example.org', status: 'sent' }],
    });
    expect(desk.mailbox.received.map(({ mail }) => mail.messageId)).toEqual([alert.deliveries[0].messageId]);
    const changes = await run(desk.folder, ['history', '--json', ...config]);
    expect(JSON.parse(changes.out)).toMatchObject({ source: 'ofac-sdn', entryId: '23284', change: 'added' });
    const status = await run(desk.folder, ['status', '--json', ...config]);
    expect(JSON.parse(status.out)).toMatchObject({ source: 'ofac-sdn', state: 'ok', records: 21 });
  });

  test('does the rest when one source fails, and says so by its status', async () => {
    desk.configure(`  gone: { type: ofac-xml, url: "${desk.site.origin}/gone.xml" }\n`);
    const { status, out } = await run(desk.folder, ['once', ...config]);
    expect(status).toBe(1);
    expect(out).toContain('gone: ');
    expect(out).toMatch(/ofac-sdn +changed +20/);
  });

  test('refuses a source that is not there, and a broken configuration', async () => {
    expect(await run(desk.folder, ['once', '--source', 'nobody', ...config])).toMatchObject({ status: 2 });
    writeFileSync(join(desk.folder, 'people.yaml'), 'watchlist: people\nsubject: []\n');
    const { status, err } = await run(desk.folder, ['check', ...config]);
    expect(status).toBe(2);
    expect(err).toContain('people.yaml:2:1: subject: unknown key `subject`; did you mean `subjects`?');
  });

  test('warns of kinds of alert that go nowhere, and shows what waits as waiting', async () => {
    const file = join(desk.folder, 'main.yaml');
    const main = readFileSync(file, 'utf8');
    expect((await run(desk.folder, ['check', ...config])).out).not.toContain('WARNING');
    writeFileSync(file, `${main}alerts: { immediate: [delisting], digest: { kinds: [designation] } }\n`);
    await run(desk.folder, ['once', ...config]);
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    await run(desk.folder, ['once', ...config]);
    expect((await run(desk.folder, ['alerts', ...config])).out).toContain('waits for the digest');
    writeFileSync(file, `${main}alerts: { immediate: [delisting] }\n`);
    const { status, out } = await run(desk.folder, ['check', ...config]);
    expect(status).toBe(0);
    expect(out).toContain('WARNING: alerts of the kinds designation, statement are sent to nobody');
  });

  test('warns of what others could read, change or wait for in vain', async () => {
    const file = join(desk.folder, 'main.yaml');
    const main = readFileSync(file, 'utf8').replace(
      'sources:\n',
      'sources:\n  plain: { type: feed, url: "http://n.example/" }\n',
    );
    writeFileSync(file, `${main}http: { listen: "0.0.0.0:8080", token: "\${HTTP_TOKEN:-}" }\n`);
    const open = await run(desk.folder, ['check', ...config]);
    expect(open.out).toContain('at 0.0.0.0:8080 only health is served to other machines');
    expect(open.out).toContain('plain is fetched over http: anybody on the way may change');
    expect(open.out).not.toContain('ofac-sdn is fetched over http');
    const closed = await run(desk.folder, ['check', ...config], { HTTP_TOKEN: 'a-token-of-26-characters-x' });
    expect(closed.out).not.toContain('only health is served');
  });

  test('warns of names that running text is never found to have, with their places', async () => {
    const watchlist = `watchlist: people
subjects:
  - { id: a, name: Ramzan Kadyrov, aliases: [R. Kadyrov, Рамзан Кадыров] }
  - id: b
    schema: Organization
    name: The Ministry
    aliases: Bandotdel
`;
    writeFileSync(join(desk.folder, 'people.yaml'), watchlist);
    expect((await run(desk.folder, ['check', ...config])).out).not.toContain('WARNING');
    desk.configure(`  news: { type: feed, url: "${desk.site.origin}/rss" }\n`);
    const { status, out } = await run(desk.folder, ['check', ...config]);
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('WARNING'))).toEqual([
      expect.stringMatching(
        /people\.yaml:3:46: subjects\[0\]\.aliases\[0\]: “R\. Kadyrov” .+ given name in full$/,
      ),
      expect.stringMatching(
        /people\.yaml:6:11: subjects\[1\]\.name: “The Ministry” .+ the country or the place$/,
      ),
    ]);
    const json = JSON.parse((await run(desk.folder, ['check', '--json', ...config])).out);
    expect(json.warnings).toHaveLength(2);
  });

  test('accepts a held list once somebody said so', async () => {
    await run(desk.folder, ['once', ...config]);
    desk.site.serve('/sdn.xml', ofacXml(vessels(5)));
    expect((await run(desk.folder, ['once', ...config])).status).toBe(1);
    expect((await run(desk.folder, ['accept', '--source', 'ofac-sdn', ...config])).status).toBe(0);
    const { status, out } = await run(desk.folder, ['once', '--json', ...config]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ removed: 15 });
    expect((await run(desk.folder, ['accept', '--source', 'ofac-sdn', ...config])).status).toBe(2);
  });
});

describe('screen', () => {
  test('finds stored entries by a name, and by the rows of a file', async () => {
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    await run(desk.folder, ['once', ...config]);
    const one = await run(desk.folder, ['screen', 'Рамзан Кадыров', '--json', ...config]);
    expect(JSON.parse(one.out)).toMatchObject({
      source: 'ofac-sdn',
      entry_id: '23284',
      entry_name: 'KADYROV, Ramzan Akhmatovich',
    });
    writeFileSync(
      join(desk.folder, 'names.csv'),
      'name,schema\nSample Vessel 7,Vessel\nRamzan Kadyrov,Vessel\n',
    );
    const many = await run(desk.folder, ['screen', '--csv', 'names.csv', ...config]);
    expect(many.out.split('\n').slice(0, 2)).toEqual([
      'query,score,source,entry_id,entry_name,matched_name',
      'Sample Vessel 7,1,ofac-sdn,90007,SAMPLE VESSEL 7,SAMPLE VESSEL 7',
    ]);
    expect(many.out).not.toContain('KADYROV');
  });

  test('writes no cell that a spreadsheet runs as a formula', async () => {
    const formula = '=EVER BLOOMING';
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), { uid: 7, last: formula, type: 'Vessel' }]));
    await run(desk.folder, ['once', ...config]);
    writeFileSync(join(desk.folder, 'names.csv'), 'name,schema\nEver Blooming,Vessel\n');
    const { out } = await run(desk.folder, ['screen', '--csv', 'names.csv', ...config]);
    expect(out).toContain(",7,'=EVER BLOOMING,'=EVER BLOOMING");
    writeFileSync(join(desk.folder, 'pairs.csv'), 'id,name1,name2\n-5,=1+1,+A\n');
    const pairs = await run(desk.folder, ['match', '--pairs', 'pairs.csv']);
    expect(pairs.out.split('\n')[1]).toMatch(/^-5,'=1\+1,'\+A,/);
  });

  test('finds the same for many rows, which keep all cores busy, in the order of the rows', async () => {
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    await run(desk.folder, ['once', ...config]);
    const rows = Array.from({ length: 1200 }, (_, at) =>
      at % 100 === 99 ? 'Ramzan Kadyrov' : `Nobody ${at}`,
    );
    writeFileSync(join(desk.folder, 'names.csv'), `name\n${rows.join('\n')}\nSample Vessel 7\n`);
    const { status, out } = await run(desk.folder, ['screen', '--csv', 'names.csv', ...config]);
    expect(status).toBe(0);
    const [, ...hits] = out.trim().split('\n');
    expect(hits.slice(0, 13).map((line) => line.split(',')[0])).toEqual([
      ...Array.from({ length: 12 }, () => 'Ramzan Kadyrov'),
      'Sample Vessel 7',
    ]);
  });

  test('a gender in the file counts as that of a subject would', async () => {
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), { ...kadyrov, gender: 'Male' }]));
    await run(desk.folder, ['once', ...config]);
    writeFileSync(
      join(desk.folder, 'names.csv'),
      'name,gender\nRamzan Akhmatovich Kadyrov,female\nRamzan Akhmatovich Kadyrov,Male\nRamzan Akhmatovich Kadyrov,\n',
    );
    const { out } = await run(desk.folder, ['screen', '--csv', 'names.csv', '--json', ...config]);
    const scores = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).score);
    expect(scores).toEqual([0.85, 1, 1]);
  });
});

describe('match', () => {
  test('scores two names and explains', async () => {
    const { status, out } = await run(desk.folder, ['match', 'Kerim Alimardanov', 'ALIMARDANOV, Kerim']);
    expect(status).toBe(0);
    expect(out).toMatch(/^1\.000 {2}match/);
  });

  test('scores pairs from a file, keeping their columns', async () => {
    writeFileSync(
      join(desk.folder, 'pairs.csv'),
      'id,name1,name2,schema\n1,Kerim Alimardanov,"ALIMARDANOV, Kerim",Person\n2,Ilham Aliyev,Ilham Tohti,\n',
    );
    const { out } = await run(desk.folder, ['match', '--pairs', 'pairs.csv']);
    const [header, first, second] = out.split('\n');
    expect(header).toBe('id,name1,name2,schema,score,match');
    expect(first).toMatch(/^1,Kerim Alimardanov,"ALIMARDANOV, Kerim",Person,1\.0000,true$/);
    expect(second).toMatch(/^2,Ilham Aliyev,Ilham Tohti,,0\.\d{4},false$/);
  });

  test('scores pairs as lines of JSON', async () => {
    writeFileSync(
      join(desk.folder, 'pairs.csv'),
      'id,name1,name2\n1,Kerim Alimardanov,"ALIMARDANOV, Kerim"\n',
    );
    const { out } = await run(desk.folder, ['match', '--pairs', 'pairs.csv', '--json']);
    const row = { id: '1', name1: 'Kerim Alimardanov', name2: 'ALIMARDANOV, Kerim', score: 1, match: true };
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([row]);
  });

  test('bad usage ends with 2', async () => {
    expect((await run(desk.folder, ['match', 'one'])).status).toBe(2);
    expect((await run(desk.folder, ['match', '--pairs', 'missing.csv'])).status).toBe(2);
    expect((await run(desk.folder, ['nonsense'])).status).toBe(2);
  });
});
