import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('a backup is made, and put back, while the daemon runs', async () => {
  const daemon = start(desk.folder, ['run', ...config]);
  await daemon.logged('"msg":"polled"');
  const made = await run(desk.folder, ['backup', 'copy', ...config]);
  expect(made).toMatchObject({ status: 0, err: '' });
  expect(made.out).toMatch(
    /^state\/sanctions-watch\.db was written to copy: 20 entries, 0 items, 0 alerts; last/,
  );
  expect(await run(desk.folder, ['backup', 'copy', ...config])).toMatchObject({
    status: 2,
    err: 'copy is there already: a backup goes to a folder of its own\n',
  });

  desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
  const put = await run(desk.folder, ['restore', 'copy', ...config]);
  expect(put).toMatchObject({ status: 0, err: '' });
  expect(put.out).toContain('a process is at work on the state');
  expect(put.out).toContain('state/sanctions-watch.db is as it was: 20 entries, 0 items, 0 alerts');
  await daemon.logged('the watch goes on');
  daemon.child.kill('SIGTERM');
  expect(await daemon.done).toMatchObject({ status: 0 });

  expect((await run(desk.folder, ['once', ...config])).status).toBe(0);
  expect(desk.mailbox.received).toHaveLength(1);
  const record = String(desk.mailbox.received[0]?.mail.headers.get('x-sanctions-watch-audit'));
  const verified = await run(desk.folder, ['audit', '--verify', '--anchor', record, ...config]);
  expect(verified).toMatchObject({ status: 0, err: '' });
  expect(verified.out).toMatch(/^the audit log is whole: \d+ records, the last is \d+:[0-9a-f]{64}\n$/);
  expect((await run(desk.folder, ['audit', '--limit', '2', ...config])).out).toContain('sent');
  expect(await run(desk.folder, ['audit', '--verify', '--anchor', '3:x', ...config])).toMatchObject({
    status: 2,
  });
  expect(await run(desk.folder, ['restore', 'nothing', ...config])).toMatchObject({ status: 2 });
}, 60_000);
