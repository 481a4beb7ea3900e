import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readDockerfile, stagesOf } from '../../scripts/dockerfile.ts';
import { type Running, run, start } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { type FaultyMailbox, startFaultyMailbox } from '../support/faulty-mailbox.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

const checkout = join(import.meta.dirname, '../..');
const image = stagesOf(readDockerfile()).get('') ?? [];
const config = ['--config', 'main.yaml'];
/** As compose.yaml gives it, and Kubernetes where nothing else is said. */
const graceMs = 30_000;

let built: string;
let desk: Desk;
let mailbox: FaultyMailbox;
let started: Running | null = null;

/** As the image has it. */
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'sanctions-watch-built-'));
  const compiler = join(checkout, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--outDir', join(built, 'dist')], { cwd: checkout });
  cpSync(join(checkout, 'src/email/templates'), join(built, 'dist/email/templates'), { recursive: true });
  copyFileSync(join(checkout, 'package.json'), join(built, 'package.json'));
  symlinkSync(join(checkout, 'node_modules'), join(built, 'node_modules'));
});

afterAll(() => rmSync(built, { recursive: true }));

beforeEach(async () => {
  [desk, mailbox] = await Promise.all([createDesk(), startFaultyMailbox()]);
  desk.configure(
    `  slow-list: { type: ofac-xml, url: "${desk.site.origin}/slow.xml", expect: { min: 1 } }\n`,
  );
});

afterEach(async () => {
  // One that a failed test left behind.
  started?.child.kill('SIGKILL');
  await Promise.all([desk.close(), mailbox.close()]);
});

const env = (): Record<string, string> => ({ SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` });

function listOf(word: string): string[] {
  const found = image.find((line) => line.word === word)?.rest ?? '[]';
  return JSON.parse(found) as string[];
}

/** What the image runs. */
function startBuilt(): Running {
  const [, ...entry] = listOf('ENTRYPOINT');
  const program = entry.map((part) => part.replace(/^dist\//, `${built}/dist/`));
  started = start(desk.folder, [...listOf('CMD'), ...config], env(), program);
  return started;
}

/** Both lists were last polled so long ago that the daemon polls them at its start. */
function makeDue(): void {
  const state = new Database(join(desk.folder, 'state/sanctions-watch.db'));
  state.exec("update sources set last_polled_at = '2020-01-01T00:00:00.000Z'");
  state.close();
}

/** It is read halfway, and an e-mail was handed over and not yet taken, when the daemon is told to stop. */
async function stopInTheMiddle(): Promise<{ readonly daemon: Running; readonly toldAt: number }> {
  desk.site.serve('/slow.xml', ofacXml(vessels(20)));
  await run(desk.folder, ['once', ...config], env());
  desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
  let beingRead: ServerResponse | null = null;
  desk.site.serve('/slow.xml', (_, response) => {
    beingRead = response;
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.write(ofacXml([...vessels(20), kadyrov]).slice(0, 500));
  });
  mailbox.fault = { at: 'slow' };
  makeDue();
  const daemon = startBuilt();
  await expect.poll(() => mailbox.received.length, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => beingRead, { timeout: 30_000 }).not.toBeNull();
  daemon.child.kill('SIGTERM');
  await daemon.logged('"msg":"stopping"');
  return { daemon, toldAt: performance.now() };
}

/** The next daemon, once publisher and mail server are well. */
async function startAgain(): Promise<void> {
  mailbox.fault = null;
  desk.site.serve('/slow.xml', ofacXml([...vessels(20), kadyrov]));
  await run(desk.folder, ['once', ...config], env());
}

describe('the built program, as the image starts it, leaves on SIGTERM', () => {
  test('once the e-mail under way is taken, which is not sent again; the list under way is read by the next', async () => {
    const { daemon, toldAt } = await stopInTheMiddle();
    await wait(1000);
    expect(daemon.child.exitCode).toBeNull();
    mailbox.release();
    expect(await daemon.done).toMatchObject({ status: 0 });
    expect(performance.now() - toldAt).toBeLessThan(graceMs / 2);
    await startAgain();
    const ids = mailbox.received.map(({ mail }) => mail.messageId);
    // Of either list one.
    expect(new Set(ids).size).toBe(2);
    expect(ids).toHaveLength(2);
  });

  test('within the grace period where the e-mail is not taken; it leaves again, under its Message-ID', async () => {
    const { daemon, toldAt } = await stopInTheMiddle();
    expect(await daemon.done).toMatchObject({ status: 0 });
    expect(performance.now() - toldAt).toBeLessThan(graceMs);
    await startAgain();
    const [first, ...others] = mailbox.received.map(({ mail }) => mail.messageId);
    expect(others).toContain(first);
    expect(new Set(others).size).toBe(2);
    expect(others).toHaveLength(2);
  });
});
