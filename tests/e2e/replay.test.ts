import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

let desk: Desk;
const config = ['--config', 'main.yaml'];
const medni = { uid: 23_285, last: 'KADYROVA', first: 'Medni Musaevna', nationality: 'Russia' };

async function replay(...args: string[]) {
  return await run(desk.folder, ['replay', ...config, ...args]);
}

function jsonLines(out: string) {
  return out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

beforeAll(async () => {
  desk = await createDesk();
  await run(desk.folder, ['once', ...config]);
  desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov, medni]));
  await run(desk.folder, ['once', ...config]);
  writeFileSync(
    join(desk.folder, 'family.yaml'),
    'watchlist: family\nto: [family@example.org]\nsubjects:\n  - { id: medni, name: Medni Kadyrova }\n',
  );
}, 30_000);

afterAll(async () => {
  await desk.close();
});

describe('replay', () => {
  test('says what was sent, and changes nothing', async () => {
    const state = join(desk.folder, 'state', 'sanctions-watch.db');
    const before = readFileSync(state);
    const told = await run(desk.folder, ['alerts', '--json', ...config]);
    const { status, out, err } = await replay('--since', '2020-01-01', '--json');
    expect(status).toBe(0);
    const [truth] = jsonLines(told.out);
    const { deliveries: _, waiting: __, ...form } = truth;
    expect(jsonLines(out)).toEqual([{ ...form, wouldSend: ['desk@example.org'], wasSent: true }]);
    expect(err).toContain(
      'there is no history of before the first reading, nor of whom it found: ofac-sdn (',
    );
    expect(readFileSync(state)).toEqual(before);
  });

  test('with another watchlist, threshold and folder leaves the messages that would have been', async () => {
    const { status, out } = await replay('--since', '2020', '--watchlist', 'family.yaml', '--out', 'eml');
    expect(status).toBe(0);
    expect(out).toMatch(/designation +Medni Kadyrova +KADYROVA, Medni Musaevna +ofac-sdn .* immediate +–/);
    expect(out).toMatch(/family@example\.org +alert +1/);
    expect(out).toContain('2 messages written to eml');
    const files = readdirSync(join(desk.folder, 'eml'));
    expect(files.filter((name) => name.endsWith('.html'))).toHaveLength(2);
    const mails = files.filter((name) => name.endsWith('.eml'));
    expect(mails).toHaveLength(2);
    for (const name of mails) {
      const mail = await simpleParser(readFileSync(join(desk.folder, 'eml', name)));
      expect(mail.subject).toContain('Medni Kadyrova');
      expect(mail.text).toContain('KADYROVA, Medni Musaevna');
    }
    const strict = await replay('--since', '2020', '--watchlist', 'family.yaml', '--threshold', '1');
    expect(strict).toMatchObject({ status: 0, out: 'no alert\n' });
    expect(desk.mailbox.received).toHaveLength(1);
  });

  test('takes a number of watchlists, and runs beside a daemon', async () => {
    const daemon = start(desk.folder, ['run', ...config]);
    await daemon.logged('watching');
    const files = ['--watchlist', 'family.yaml', '--watchlist', 'people.yaml'];
    const { status, out } = await replay('--since', '2020', '--json', ...files);
    expect(status).toBe(0);
    expect(
      jsonLines(out)
        .map(({ watchlist }) => watchlist)
        .sort(),
    ).toEqual(['family', 'people']);
    daemon.child.kill('SIGTERM');
    expect(await daemon.done).toMatchObject({ status: 0 });
  });

  test.each([
    ['no day', ['--since', '2022-02-30'], 'not a date'],
    ['no date at all', [], '--since'],
    ['no threshold', ['--since', '2022', '--threshold', '80'], 'not a number from 0 to 1'],
    ['no watchlist', ['--since', '2022', '--watchlist', 'nobody.yaml'], 'nobody.yaml'],
  ])('refuses %s', async (_, args, said) => {
    const { status, out, err } = await replay(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });

  test('says that there is no state yet, and makes none', async () => {
    writeFileSync(
      join(desk.folder, 'other.yaml'),
      `${readFileSync(join(desk.folder, 'main.yaml'), 'utf8')}storage: sqlite:nothing/here.db\n`,
    );
    const { status, err } = await run(desk.folder, ['replay', '--config', 'other.yaml', '--since', '2022']);
    expect(status).toBe(1);
    expect(err).toContain('there is no state nothing/here.db yet');
    expect(readdirSync(desk.folder)).not.toContain('nothing');
  });
});
