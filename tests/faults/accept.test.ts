import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Finished, run } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

// The command line as the operator types it: what it prints, and what the e-mails before and after it say.

let desk: Desk;

beforeEach(async () => {
  desk = await createDesk();
  desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
  await cli('once');
  desk.mailbox.received.length = 0;
});

afterEach(async () => {
  await desk.close();
});

async function cli(...args: string[]): Promise<Finished> {
  return await run(desk.folder, [...args, '--config', 'main.yaml']);
}

/** The e-mails since the last call, their lines joined. */
function mails(): string[] {
  return desk.mailbox.received.splice(0).map(({ mail }) => String(mail.text).replaceAll(/\s+/g, ' '));
}

/** What an e-mail says to type, typed. */
async function typed(mail: string): Promise<Finished> {
  const [, args = ''] = /npm run -s cli -- (accept --source [\w-]+)/.exec(mail) ?? [];
  return await cli(...args.split(' '));
}

function hashIn(text: string, before: string): string {
  return new RegExp(`${before} ([0-9a-f]{12})\\b`).exec(text)?.[1] ?? `no hash after “${before}” in: ${text}`;
}

test('what is held is explained, accepted by what the e-mail says to type, and taken over', {
  timeout: 60_000,
}, async () => {
  desk.site.serve('/sdn.xml', ofacXml(vessels(5)));
  expect(await cli('once')).toMatchObject({ status: 1, out: expect.stringContaining('16 of 21 entries') });
  const [held = '', ...more] = mails();
  expect(more).toEqual([]);
  expect(held).toContain('16 of 21 entries are gone at once: either the list was cut, or many were delisted');
  expect(held).toContain(`Look at ${desk.site.origin}/sdn.xml`);
  const hash = hashIn(held, 'What is held is');
  expect((await cli('status')).out).toContain(
    `ofac-sdn: held is ${hash}; if the list is right: npm run -s cli -- accept --source ofac-sdn --config main.yaml\n`,
  );

  const accepted = await typed(held);
  expect(accepted).toMatchObject({ status: 0, err: '' });
  expect(accepted.out).toContain(`ofac-sdn: accepted ${hash}, held because 16 of 21 entries are gone`);
  expect(accepted.out).toContain('`npm run -s cli -- once --source ofac-sdn --config main.yaml`');
  expect((await cli('status')).out).toContain(`ofac-sdn: ${hash} is accepted, and taken over once it comes`);

  const { status, out } = await cli('once', '--source', 'ofac-sdn', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ outcome: 'changed', records: 5, removed: 16 });
  const [first = '', second = ''] = mails().sort((left, right) => left.length - right.length);
  expect(first + second).toContain('works again');
  expect(first + second).toContain('KADYROV');
  expect(await cli('accept', '--source', 'ofac-sdn')).toMatchObject({
    status: 2,
    err: expect.stringContaining('nothing of ofac-sdn is held; `status` shows what is'),
  });
});

test('what was accepted counts for nothing else that comes: that is held anew, and said so', {
  timeout: 60_000,
}, async () => {
  desk.site.serve('/sdn.xml', ofacXml(vessels(5)));
  await cli('once');
  const [held = ''] = mails();
  await typed(held);
  const hash = hashIn(held, 'What is held is');
  desk.site.serve('/sdn.xml', ofacXml(vessels(4)));
  expect((await cli('once')).status).toBe(1);
  await cli('once');
  const [anew = '', ...more] = mails();
  expect(more).toEqual([]);
  expect(anew).toContain('17 of 21 entries are gone');
  expect(anew).toContain(`What was accepted (${hash}) did not come: this is something else, held anew.`);
  const other = hashIn(anew, 'What is held is');
  expect(other).not.toBe(hash);
  expect((await cli('status')).out).toContain(`held is ${other}, not ${hash}, which was accepted`);

  await typed(anew);
  expect((await cli('once')).status).toBe(0);
  expect(JSON.parse((await cli('status', '--json')).out)).toMatchObject({
    state: 'ok',
    records: 4,
    held: null,
  });
});

test('what is held can be accepted though the publisher fails meanwhile, and is released by a whole list', {
  timeout: 60_000,
}, async () => {
  desk.site.serve('/sdn.xml', ofacXml(vessels(5)));
  await cli('once');
  desk.site.serve('/sdn.xml', 404);
  await cli('once');
  const [held = ''] = mails();
  const accepted = await typed(held);
  expect(accepted).toMatchObject({ status: 0 });
  expect(accepted.out).toContain('held because 16 of 21 entries are gone');
  // Nothing to forget: what was accepted lapses with the next list that is believed.
  desk.site.serve('/sdn.xml', ofacXml([...vessels(21), kadyrov]));
  expect((await cli('once')).status).toBe(0);
  desk.site.serve('/sdn.xml', ofacXml(vessels(5)));
  expect((await cli('once')).status).toBe(1);
  expect(JSON.parse((await cli('status', '--json')).out)).toMatchObject({ state: 'held', accepted: null });
});
