// What a poll of a large list costs: cold, and when the same bytes come again without a 304.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { openStore } from '../src/store/open.ts';
import { measuredOnce } from './measured-once.ts';
import { writeAdvancedFile } from './ofac-advanced-file.ts';
import { writeSimpleFile } from './ofac-simple-file.ts';

const isShort = process.argv.includes('--short');
const files = [
  { type: 'ofac-advanced', write: writeAdvancedFile, megabytes: isShort ? 6 : 120 },
  { type: 'ofac-xml', write: writeSimpleFile, megabytes: isShort ? 3 : 30 },
] as const;

/** Seconds that some work takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function hash(file: string): Promise<void> {
  const sha = createHash('sha256');
  for await (const chunk of createReadStream(file)) sha.update(chunk);
  sha.digest('hex');
}

async function bareSaxes(file: string): Promise<void> {
  const parser = new SaxesParser();
  for (const event of ['opentag', 'closetag', 'text'] as const) parser.on(event, () => undefined);
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(file)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}

/** How long the last poll took by its own record, database included. */
async function lastPoll(folder: string): Promise<{ seconds: number; records: number; outcome: string }> {
  const db = await openStore({ kind: 'sqlite', file: join(folder, 'state/sanctions-watch.db') });
  const row = await db
    .selectFrom('polls')
    .selectAll()
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.destroy();
  const seconds = (Date.parse(row.finished_at) - Date.parse(row.started_at)) / 1000;
  return { seconds, records: row.records, outcome: row.outcome };
}

async function measure({ type, write, megabytes }: (typeof files)[number]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-ingest-'));
  const file = join(folder, 'list.xml');
  await write(file, megabytes);
  const size = statSync(file).size / 1e6;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.xml`;
  writeFileSync(
    join(folder, 'main.yaml'),
    `watchlists: [people.yaml]\nsources: { list: { type: ${type}, url: "${url}" } }\nemail: { to: [desk@example.org] }\n`,
  );
  writeFileSync(
    join(folder, 'people.yaml'),
    'watchlist: people\nsubjects:\n  - { id: a, name: Ramzan Kadyrov }\n',
  );
  try {
    const hashing = await timed(() => hash(file));
    const bare = await timed(() => bareSaxes(file));
    const lint = spawnSync('xmllint', ['--stream', '--noout', file]);
    const linting = lint.error
      ? null
      : await timed(async () => spawnSync('xmllint', ['--stream', '--noout', file]));
    console.log(`\n${type}, ${size.toFixed(0)} MB`);
    console.log(
      `  hashing ${hashing.toFixed(2)} s, bare saxes ${bare.toFixed(2)} s, xmllint ${linting === null ? 'skipped: not installed' : `${linting.toFixed(2)} s`}`,
    );
    let isGood = true;
    for (const [title, base, name] of [
      ['cold', bare, 'bare saxes'],
      ['unchanged', hashing, 'hashing'],
    ] as const) {
      const run = await measuredOnce(folder);
      const poll = await lastPoll(folder);
      const rate = poll.records === 0 ? '' : `, ${(poll.records / poll.seconds).toFixed(0)} records/s`;
      console.log(
        `» ${type} ${title}, ${poll.outcome}: poll ${poll.seconds.toFixed(2)} s (${(poll.seconds / base).toFixed(1)} × ${name}), ${(size / poll.seconds).toFixed(0)} MB/s${rate}; process ${run.seconds.toFixed(2)} s, peak ${run.peakMb.toFixed(0)} MB`,
      );
      isGood &&= run.status === 0 && poll.outcome === (title === 'cold' ? 'changed' : 'unchanged');
    }
    return isGood;
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const file of files) if (!(await measure(file))) process.exitCode = 1;
