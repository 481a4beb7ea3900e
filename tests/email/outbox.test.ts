import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outboxTransport } from '../../src/email/outbox.ts';
import { alertMessage, anAlert, anAmendment, envelope } from './samples.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const message = alertMessage(anAlert(), { ...envelope, references: ['<a1@example.org>'] });

it('writes the whole message for mail programs and a page for browsers', async () => {
  const outbox = join(folder, 'state', 'outbox');
  const result = await outboxTransport(outbox).send(message);
  const name = '20221209T163105Z-5f2b7c0d9e1a4b38';
  expect(result).toEqual({ kind: 'sent', response: `written to ${join(outbox, `${name}.eml`)}` });
  expect(await readdir(outbox)).toEqual([`${name}.eml`, `${name}.html`]);
  const mail = await simpleParser(await readFile(join(outbox, `${name}.eml`)));
  expect(mail.subject).toBe(message.subject);
  expect(mail.messageId).toBe(message.messageId);
  expect(mail.inReplyTo).toBe('<a1@example.org>');
  expect(mail.text?.trim()).toBe(message.text.trim());
  expect(await readFile(join(outbox, `${name}.html`), 'utf8')).toBe(message.html);
});

it('overwrites what it wrote before, and leaves no temporary file', async () => {
  const transport = outboxTransport(folder);
  await transport.send(message);
  const before = await readdir(folder);
  await writeFile(join(folder, before[0] ?? ''), 'half');
  await transport.send(message);
  expect(await readdir(folder)).toEqual(before);
  expect(await readFile(join(folder, before[0] ?? ''), 'utf8')).toContain(
    'Message-ID: <5f2b7c0d9e1a4b38@example.org>',
  );
});

it('names files so that they sort by time', async () => {
  const transport = outboxTransport(folder);
  const times = ['2022-12-14T07:00:00.000Z', '2022-12-09T16:31:05.000Z', '2022-12-09T16:31:04.999Z'];
  for (const [i, date] of times.entries()) {
    await transport.send(alertMessage(anAmendment(i), { ...envelope, id: `d${i}`, date }));
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  expect(names).toEqual(['20221209T163104Z-d2.eml', '20221209T163105Z-d1.eml', '20221214T070000Z-d0.eml']);
});

it('cannot be led out of its folder by an id', async () => {
  const inside = join(folder, 'a', 'b');
  await outboxTransport(inside).send({ ...message, messageId: '<../../x@example.org>' });
  expect(await readdir(inside)).toEqual(['20221209T163105Z-______x.eml', '20221209T163105Z-______x.html']);
});

it('tries again later, and says at the start what is wrong, where it cannot write', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const transport = outboxTransport(join(file, 'outbox'));
  expect(await transport.send(message)).toMatchObject({
    kind: 'retry',
    reason: expect.stringContaining('ENOTDIR'),
  });
  await expect(transport.verify()).rejects.toMatchObject({
    code: 'E_EMAIL_OUTBOX',
    message: expect.stringContaining('Make it writable, or set email.smtp.'),
  });
});

it.skipIf(process.getuid?.() === 0)('refuses a folder that it may not write to', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed);
  await chmod(closed, 0o500);
  await expect(outboxTransport(closed).verify()).rejects.toMatchObject({ code: 'E_EMAIL_OUTBOX' });
});

it('makes its folder when asked whether it works', async () => {
  const transport = outboxTransport(join(folder, 'new'));
  await transport.verify();
  expect(await readdir(folder)).toEqual(['new']);
  await transport.close();
});
