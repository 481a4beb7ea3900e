import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeWhole } from '../../src/email/write-whole.ts';
import { run } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

let desk: Desk;
const config = ['--config', 'main.yaml'];

// Each command is a program of its own.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  desk = await createDesk();
});

afterEach(async () => {
  await desk.close();
});

/** Path → mode, of all that lies in a folder of the desk. */
function modes(folder: string): Map<string, string> {
  const found = readdirSync(join(desk.folder, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    found.map((name) => [name, (statSync(join(desk.folder, folder, name)).mode & 0o777).toString(8)]),
  );
}

/** A designation that becomes files: no mail server, a feed, evidence. */
async function designate(): Promise<void> {
  const file = join(desk.folder, 'main.yaml');
  const written = readFileSync(file, 'utf8').replace(/smtp: "[^"]*", /, '');
  writeFileSync(file, `${written}alerts: { feedFile: state/alerts.atom }\n`);
  await run(desk.folder, ['once', ...config]);
  desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
  await run(desk.folder, ['once', ...config]);
}

describe.skipIf(process.platform === 'win32')('what is written', () => {
  test('is for this user alone', async () => {
    await designate();
    const found = modes('state');
    const names = [...found.keys()];
    for (const kind of [/\.db$/, /\.lock$/, /\.eml$/, /\.html$/, /\.gz$/, /\.atom$/]) {
      expect(names.filter((name) => kind.test(name))).not.toEqual([]);
    }
    expect(new Set(found.values())).toEqual(new Set(['600', '700']));
    expect(statSync(join(desk.folder, 'state')).mode & 0o777).toBe(0o700);
    expect((await run(desk.folder, ['check', ...config])).out).not.toContain('everybody');
    const { out } = await run(desk.folder, ['replay', '--since', '2020-01-01', '--out', 'played', ...config]);
    expect(out).toContain('written to played');
    expect(new Set(modes('played').values())).toEqual(new Set(['600']));
  });

  test('of a feed keeps the mode that somebody gave it', async () => {
    const feed = join(desk.folder, 'alerts.atom');
    writeFileSync(feed, 'before');
    chmodSync(feed, 0o644);
    await writeWhole(feed, 'after');
    expect([readFileSync(feed, 'utf8'), statSync(feed).mode & 0o777]).toEqual(['after', 0o644]);
  });

  test('goes through no symbolic link', async () => {
    const [target, other] = ['message.eml', 'other.txt'].map((name) => join(desk.folder, name));
    writeFileSync(String(other), 'untouched');
    symlinkSync(String(other), join(desk.folder, '.message.eml.tmp'));
    await expect(writeWhole(String(target), 'mail')).rejects.toThrow(/ELOOP/);
    rmSync(join(desk.folder, '.message.eml.tmp'));
    symlinkSync(String(other), String(target));
    await writeWhole(String(target), 'mail');
    expect([readFileSync(String(other), 'utf8'), readFileSync(String(target), 'utf8')]).toEqual([
      'untouched',
      'mail',
    ]);
  });

  test('lies open where the state did before: that is told, with what to do', async () => {
    await run(desk.folder, ['once', ...config]);
    const state = join(desk.folder, 'state');
    chmodSync(state, 0o755);
    chmodSync(join(state, 'sanctions-watch.db'), 0o644);
    expect((await run(desk.folder, ['check', ...config])).out).toContain('run chmod -R o= state');
    expect((await run(desk.folder, ['once', ...config])).err).toContain('the state is open to others');
    chmodSync(state, 0o777);
    expect((await run(desk.folder, ['check', ...config])).out).toContain(
      'everybody on this machine may write',
    );
  });
});

describe('a folder to write into', () => {
  test.skipIf(process.platform !== 'linux')('below /proc ends with an error, and not never', async () => {
    await run(desk.folder, ['once', ...config]);
    const replayed = await run(desk.folder, [
      'replay',
      '--since',
      '2020-01-01',
      '--out',
      '/proc/x/y',
      ...config,
    ]);
    expect(replayed).toMatchObject({
      status: 1,
      err: expect.stringMatching(/\/proc\/x\/y, which cannot be done/),
    });
    const previewed = await run(desk.folder, ['preview', '--out', '/proc/x', ...config]);
    expect(previewed.err).toContain('/proc/x cannot be a folder');
  });

  test('of the demo is emptied only if a demo filled it', async () => {
    const folder = join(desk.folder, 'precious');
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.txt'), 'years');
    const refused = await run(desk.folder, ['demo', '--out', 'precious']);
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('holds other files') });
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });
});

describe.skipIf(process.platform === 'win32')('compiled code', () => {
  const cache = () => join(desk.folder, 'tmp', `sanctions-watch-${process.getuid?.()}`);
  const start = () => run(desk.folder, ['--version'], { TMPDIR: join(desk.folder, 'tmp') });

  test('is kept in a folder of our own', async () => {
    mkdirSync(join(desk.folder, 'tmp'));
    await start();
    expect(statSync(cache()).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(desk.folder, 'tmp'))).toHaveLength(1);
    expect(readdirSync(cache())).not.toEqual([]);
  });

  test('is neither read nor kept where somebody else could have put it', async () => {
    mkdirSync(cache(), { recursive: true });
    chmodSync(cache(), 0o777);
    expect((await start()).status).toBe(0);
    expect(readdirSync(cache())).toEqual([]);
    rmSync(cache(), { recursive: true });
    mkdirSync(join(desk.folder, 'theirs'));
    symlinkSync(join(desk.folder, 'theirs'), cache());
    expect((await start()).status).toBe(0);
    expect(readdirSync(join(desk.folder, 'theirs'))).toEqual([]);
  });
});
