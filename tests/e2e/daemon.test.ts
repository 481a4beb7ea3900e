import { copyFileSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, start } from '../support/cli.ts';
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

describe('run', () => {
  test('polls at start what was due, and leaves on SIGTERM', async () => {
    const daemon = start(desk.folder, ['run', ...config]);
    await daemon.logged('"msg":"polled"');
    expect((await run(desk.folder, ['status', '--check', ...config])).status).toBe(0);
    const second = await run(desk.folder, ['once', ...config]);
    expect(second).toMatchObject({ status: 2 });
    expect(second.err).toContain('another sanctions-watch is running');
    daemon.child.kill('SIGTERM');
    expect(await daemon.done).toMatchObject({ status: 0 });
    expect(await run(desk.folder, ['status', '--check', ...config])).toMatchObject({
      status: 1,
      out: '',
      err: 'WARNING: no process is at work on this state\n',
    });
  });

  test('takes a changed watchlist over, and keeps the old one where the new one is bad', async () => {
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    desk.watch('Somebody Else');
    const daemon = start(desk.folder, ['run', ...config]);
    await daemon.logged('"msg":"polled"');
    writeFileSync(join(desk.folder, 'people.yaml'), 'watchlist: [\n');
    daemon.child.kill('SIGHUP');
    await daemon.logged('the one before stays in force');
    desk.watch('Somebody Else', 'Ramzan Kadyrov');
    utimesSync(join(desk.folder, 'people.yaml'), new Date(), new Date(Date.now() + 5000));
    await daemon.logged('"msg":"e-mail sent"');
    expect(desk.mailbox.received[0]?.mail.text).toContain('KADYROV');
    daemon.child.kill('SIGTERM');
    await daemon.done;
  });

  test('takes over files that are links, which change as one, as those of a ConfigMap do', async () => {
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    const publish = (version: string, ...names: string[]): void => {
      desk.watch(...names);
      mkdirSync(join(desk.folder, version));
      for (const file of ['main.yaml', 'people.yaml'])
        copyFileSync(join(desk.folder, file), join(desk.folder, version, file));
      symlinkSync(version, join(desk.folder, '..data.new'));
      renameSync(join(desk.folder, '..data.new'), join(desk.folder, '..data'));
    };
    publish('..1', 'Somebody Else');
    mkdirSync(join(desk.folder, 'mounted'));
    for (const file of ['main.yaml', 'people.yaml'])
      symlinkSync(`../..data/${file}`, join(desk.folder, 'mounted', file));
    const daemon = start(desk.folder, ['run', '--config', 'mounted/main.yaml']);
    await daemon.logged('"msg":"polled"');
    publish('..2', 'Ramzan Kadyrov');
    await daemon.logged('"msg":"e-mail sent"');
    daemon.child.kill('SIGTERM');
    await daemon.done;
  });

  test('a second signal ends it at once, whatever it waits for', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', () => resolve()));
    const { port } = silent.address() as AddressInfo;
    const connected = new Promise((resolve) => void silent.once('connection', resolve));
    desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    const daemon = start(desk.folder, ['run', ...config], { SMTP_URL: `smtp://127.0.0.1:${port}` });
    await connected;
    daemon.child.kill('SIGTERM');
    await daemon.logged('"msg":"stopping"');
    const asked = performance.now();
    daemon.child.kill('SIGTERM');
    await daemon.done;
    expect(performance.now() - asked).toBeLessThan(3000);
    silent.close();
  });

  test('stays up where nothing can be reached, and says what', async () => {
    await desk.site.close();
    const daemon = start(desk.folder, ['run', ...config]);
    await daemon.logged('"msg":"poll failed"');
    expect(daemon.child.exitCode).toBeNull();
    daemon.child.kill('SIGINT');
    expect(await daemon.done).toMatchObject({ status: 0 });
  });
});
