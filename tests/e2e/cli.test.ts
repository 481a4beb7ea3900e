import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { ofacXml, vessels } from '../support/lists.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type Site, startSite } from '../support/site.ts';

const kadyrov = { uid: 23_284, last: 'KADYROV', first: 'Ramzan Akhmatovich' };

let site: Site;
let mailbox: Mailbox;
let folder: string;

function configure(extra = ''): void {
  writeFileSync(
    join(folder, 'main.yaml'),
    `schedule: "0 0 1 1 *"
watchlists: [people.yaml]
sources:
  ofac-sdn: { type: ofac-xml, url: "${site.origin}/sdn.xml", expect: { min: 1 } }
${extra}email: { smtp: "${mailbox.url}", to: [desk@example.org] }
`,
  );
}

function watch(...names: string[]): void {
  const subjects = names.map((name, i) => `  - { id: s${i}, name: ${name} }\n`);
  writeFileSync(join(folder, 'people.yaml'), `watchlist: people\nsubjects:\n${subjects.join('')}`);
}

beforeEach(async () => {
  [site, mailbox] = await Promise.all([startSite(), startMailbox()]);
  folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-e2e-'));
  configure();
  watch('Ramzan Kadyrov');
  site.serve('/sdn.xml', ofacXml(vessels(20)));
});

afterEach(async () => {
  await Promise.all([site.close(), mailbox.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const config = ['--config', 'main.yaml'];

describe('once', () => {
  test('polls, alerts, and its results can be read by machines', async () => {
    await run(folder, ['once', ...config]);
    site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    const second = await run(folder, ['once', '--json', ...config]);
    expect(second.status).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({ source: 'ofac-sdn', outcome: 'changed', added: 1 });
    const { out } = await run(folder, ['alerts', '--json', ...config]);
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
    expect(mailbox.received.map(({ mail }) => mail.messageId)).toEqual([alert.deliveries[0].messageId]);
    const changes = await run(folder, ['history', '--json', ...config]);
    expect(JSON.parse(changes.out)).toMatchObject({ source: 'ofac-sdn', entryId: '23284', change: 'added' });
    const status = await run(folder, ['status', '--json', ...config]);
    expect(JSON.parse(status.out)).toMatchObject({ source: 'ofac-sdn', state: 'ok', records: 21 });
  });

  test('does the rest when one source fails, and says so by its status', async () => {
    configure(`  gone: { type: ofac-xml, url: "${site.origin}/gone.xml" }\n`);
    const { status, out } = await run(folder, ['once', ...config]);
    expect(status).toBe(1);
    expect(out).toContain('gone: ');
    expect(out).toMatch(/ofac-sdn +changed +20/);
  });

  test('refuses a source that is not there, and a broken configuration', async () => {
    expect(await run(folder, ['once', '--source', 'nobody', ...config])).toMatchObject({ status: 2 });
    writeFileSync(join(folder, 'people.yaml'), 'watchlist: people\nsubject: []\n');
    const { status, err } = await run(folder, ['check', ...config]);
    expect(status).toBe(2);
    expect(err).toContain('people.yaml:2:1: subject: unknown key `subject`; did you mean `subjects`?');
  });

  test('accepts a held list once somebody said so', async () => {
    await run(folder, ['once', ...config]);
    site.serve('/sdn.xml', ofacXml(vessels(5)));
    expect((await run(folder, ['once', ...config])).status).toBe(1);
    expect((await run(folder, ['accept', '--source', 'ofac-sdn', ...config])).status).toBe(0);
    const { status, out } = await run(folder, ['once', '--json', ...config]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ removed: 15 });
    expect((await run(folder, ['accept', '--source', 'ofac-sdn', ...config])).status).toBe(2);
  });
});

describe('run', () => {
  test('polls at start what was due, and leaves on SIGTERM', async () => {
    const daemon = start(folder, ['run', ...config]);
    await daemon.logged('"msg":"polled"');
    expect((await run(folder, ['status', '--check', ...config])).status).toBe(0);
    const second = await run(folder, ['once', ...config]);
    expect(second).toMatchObject({ status: 2 });
    expect(second.err).toContain('another sanctions-watch is running');
    daemon.child.kill('SIGTERM');
    expect(await daemon.done).toMatchObject({ status: 0 });
    expect((await run(folder, ['status', '--check', ...config])).status).toBe(1);
  });

  test('takes a changed watchlist over, and keeps the old one where the new one is bad', async () => {
    site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    watch('Somebody Else');
    const daemon = start(folder, ['run', ...config]);
    await daemon.logged('"msg":"polled"');
    writeFileSync(join(folder, 'people.yaml'), 'watchlist: [\n');
    daemon.child.kill('SIGHUP');
    await daemon.logged('the one before stays in force');
    watch('Somebody Else', 'Ramzan Kadyrov');
    utimesSync(join(folder, 'people.yaml'), new Date(), new Date(Date.now() + 5000));
    await daemon.logged('"msg":"e-mail sent"');
    expect(mailbox.received[0]?.mail.text).toContain('KADYROV');
    daemon.child.kill('SIGTERM');
    await daemon.done;
  });

  test('stays up where nothing can be reached, and says what', async () => {
    await site.close();
    const daemon = start(folder, ['run', ...config]);
    await daemon.logged('"msg":"poll failed"');
    expect(daemon.child.exitCode).toBeNull();
    daemon.child.kill('SIGINT');
    expect(await daemon.done).toMatchObject({ status: 0 });
  });
});

describe('match', () => {
  test('scores two names and explains', async () => {
    const { status, out } = await run(folder, ['match', 'Kerim Alimardanov', 'ALIMARDANOV, Kerim']);
    expect(status).toBe(0);
    expect(out).toMatch(/^1\.000 {2}match/);
  });

  test('scores pairs from a file, keeping their columns', async () => {
    writeFileSync(
      join(folder, 'pairs.csv'),
      'id,name1,name2,schema\n1,Kerim Alimardanov,"ALIMARDANOV, Kerim",Person\n2,Ilham Aliyev,Ilham Tohti,\n',
    );
    const { out } = await run(folder, ['match', '--pairs', 'pairs.csv']);
    const [header, first, second] = out.split('\n');
    expect(header).toBe('id,name1,name2,schema,score,match');
    expect(first).toMatch(/^1,Kerim Alimardanov,"ALIMARDANOV, Kerim",Person,1\.0000,true$/);
    expect(second).toMatch(/^2,Ilham Aliyev,Ilham Tohti,,0\.\d{4},false$/);
  });

  test('bad usage ends with 2', async () => {
    expect((await run(folder, ['match', 'one'])).status).toBe(2);
    expect((await run(folder, ['match', '--pairs', 'missing.csv'])).status).toBe(2);
    expect((await run(folder, ['nonsense'])).status).toBe(2);
  });
});
