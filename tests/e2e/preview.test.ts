import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';

let desk: Desk;
const config = ['--config', 'main.yaml'];

beforeAll(async () => {
  desk = await createDesk();
});

afterAll(() => desk.close());

test('preview writes every kind of message as page, text and mail, in each language', async () => {
  const { status, out, err } = await run(desk.folder, ['preview', '--out', 'seen', ...config]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const files = readdirSync(join(desk.folder, 'seen'));
  const mails = files.filter((file) => file.endsWith('.eml'));
  expect(out).toContain(`${mails.length} messages`);
  expect(mails.length % 3).toBe(0);
  for (const mail of mails) {
    const base = join(desk.folder, 'seen', mail.replace(/\.eml$/, ''));
    const parsed = await simpleParser(readFileSync(join(desk.folder, 'seen', mail)));
    expect(readFileSync(`${base}.html`, 'utf8').trim()).toBe(String(parsed.html).trim());
    expect(readFileSync(`${base}.txt`, 'utf8')).toContain(parsed.subject);
    expect(readFileSync(`${base}.txt`, 'utf8')).toContain(parsed.text?.trim());
    expect(parsed.headers.get('content-language')).toBe(base.slice(-2));
  }
  const index = readFileSync(join(desk.folder, 'seen', 'index.html'), 'utf8');
  for (const file of files.filter((name) => name !== 'index.html')) expect(index).toContain(`href="${file}"`);
});

test('preview fails where a template of the user’s cannot be used, and says where', async () => {
  mkdirSync(join(desk.folder, 'mine'));
  writeFileSync(join(desk.folder, 'mine', 'digest.html.liquid'), 'x');
  writeFileSync(join(desk.folder, 'mine', 'proof.text.liquid'), 'Well: {{ checkd }}\n');
  const options = ['preview', '--out', 'other', '--language', 'az', '--templates', 'mine', ...config];
  const { status, err } = await run(desk.folder, options);
  expect(status).toBe(1);
  expect(err).toMatch(/mine\/digest\.html\.liquid: there is no template of this name/);
  expect(err).toMatch(
    /mine\/proof\.text\.liquid:1:\d+: undefined variable: checkd; the built-in template is used/,
  );
  const written = readFileSync(join(desk.folder, 'other', 'proof.az.txt'), 'utf8');
  expect(written).toContain('Öz şablonunuz bu məktub üçün tətbiq edilə bilmədi');
  expect(readdirSync(join(desk.folder, 'other')).some((file) => file.includes('.en.'))).toBe(false);
});
