import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Finished, run } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

/** All of this is about files. */
const isOverFiles = process.env.TEST_POSTGRES === undefined;
const timeout = 60_000;

let desk: Desk;

beforeEach(async () => {
  desk = await createDesk();
});

afterEach(async () => {
  await desk.close();
});

async function cli(...args: readonly string[]): Promise<Finished> {
  return await run(desk.folder, [...args, '--config', 'main.yaml']);
}

function inState(name = ''): string {
  return join(desk.folder, 'state', name);
}

const database = 'sanctions-watch.db';

/** First contact, then he is designated. */
async function firstContact(): Promise<void> {
  desk.site.serve('/sdn.xml', ofacXml(vessels(300)));
  expect((await cli('once')).status).toBe(0);
  desk.site.serve('/sdn.xml', ofacXml([...vessels(300), kadyrov]));
}

function overwrite(from: number, step: number): void {
  const file = inState(database);
  const { size } = statSync(file);
  const fd = openSync(file, 'r+');
  for (let at = from; at < size; at += step) writeSync(fd, Buffer.alloc(200, 0x5a), 0, 200, at);
  closeSync(fd);
}

const damages: readonly (readonly [what: string, damage: () => void, said: RegExp])[] = [
  ['its header', () => overwrite(0, 1e9), /is damaged.*restore/],
  ['pages in the middle', () => overwrite(3 * 4096, 5 * 4096), /is damaged.*restore/],
  ['cut off', () => truncateSync(inState(database), 100_000), /is damaged.*restore/],
  ['emptied', () => truncateSync(inState(database), 0), /is empty, though documents.*restore/],
  [
    'another file',
    () => writeFileSync(inState(database), 'No database. '.repeat(500)),
    /is damaged.*restore/,
  ],
  [
    'a folder',
    () => {
      rmSync(inState(database));
      mkdirSync(inState(database));
    },
    /cannot be opened: it must be a file/,
  ],
];

describe.runIf(isOverFiles)('a damaged database', () => {
  test.each(damages)(
    '%s: is refused at the start, and left as it is',
    { timeout },
    async (_, damage, said) => {
      await firstContact();
      cpSync(inState(), join(desk.folder, 'backup'), { recursive: true });
      damage();
      const { status, err } = await cli('once');
      expect(err).toMatch(said);
      expect(err).toContain(`state/${database}`);
      expect(status).toBe(1);
      const asked = await cli('status');
      expect(asked.err).not.toContain('defect');
      expect(asked.status).toBeLessThan(2);
      rmSync(inState(), { recursive: true });
      cpSync(join(desk.folder, 'backup'), inState(), { recursive: true });
      expect((await cli('once')).status).toBe(0);
      expect(desk.mailbox.received.map(({ mail }) => mail.subject)).toEqual([
        expect.stringContaining('Designation: Ramzan Kadyrov'),
      ]);
    },
  );
});

test.runIf(isOverFiles)(
  'a database that another process keeps locked is told of as such',
  { timeout },
  async () => {
    await firstContact();
    const other = new Database(inState(database));
    other.exec('BEGIN IMMEDIATE');
    const results = await Promise.all([cli('once'), cli('accept', '--source', 'ofac-sdn')]);
    for (const { status, err } of results) {
      expect(err).toMatch(/is being written by another process/);
      expect(status).toBe(1);
    }
    other.close();
    expect((await cli('once')).status).toBe(0);
    expect(desk.mailbox.received).toHaveLength(1);
  },
);

/** A file system of its own, as only root may mount one. */
function mounted(options: string): { remount(options: string): void; unmount(): void } | null {
  mkdirSync(inState(), { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', inState()], { stdio: 'ignore' });
  } catch {
    process.stderr.write('skipped: a file system cannot be mounted here; no test of a full disk\n');
    return null;
  }
  return {
    remount: (other) => void execFileSync('mount', ['-o', `remount,${other}`, inState()]),
    unmount: () => void execFileSync('umount', ['-l', inState()]),
  };
}

function fill(): void {
  try {
    for (;;) appendFileSync(inState('filling'), Buffer.alloc(4096));
  } catch {
    // Now it is full.
  }
}

describe.runIf(isOverFiles)('a disk', () => {
  test.for([60, 200, 280])(
    'full but for %s kB: the state stays, and all is told once there is room',
    { timeout },
    async (spare, context) => {
      const disk = mounted('size=50m');
      if (disk === null) return context.skip();
      try {
        await firstContact();
        const { size } = statSync(inState(database));
        disk.remount(`size=${Math.ceil(size / 1024) + 120 + spare}k`);
        const first = await cli('once');
        expect(first.out + first.err).not.toMatch(/defect|rollback/);
        fill();
        for (const command of [['once'], ['status'], ['accept', '--source', 'ofac-sdn']]) {
          const { status, err } = await cli(...command);
          expect(err).toMatch(/the disk is full/);
          expect(status).toBe(1);
        }
        rmSync(inState('filling'));
        disk.remount('size=50m');
        expect((await cli('once')).status).toBe(0);
        expect((await cli('once')).status).toBe(0);
        expect(desk.mailbox.received).toHaveLength(1);
      } finally {
        disk.unmount();
      }
    },
  );

  test('that is read-only is told of as such', { timeout }, async (context) => {
    const disk = mounted('size=50m');
    if (disk === null) return context.skip();
    try {
      await firstContact();
      disk.remount('ro');
      for (const command of [['once'], ['status'], ['accept', '--source', 'ofac-sdn']]) {
        const { status, err } = await cli(...command);
        expect(err).toMatch(/must be allowed to write to it and to its folder/);
        expect(status).toBe(1);
      }
      disk.remount('rw');
      expect((await cli('once')).status).toBe(0);
      expect(desk.mailbox.received).toHaveLength(1);
    } finally {
      disk.unmount();
    }
  });
});
