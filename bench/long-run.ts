// Thirty days at one poll a minute, played: twenty sources that change, through real HTTP, SMTP and a database file, in
// one process that is never started anew. After each day, memory behind a collection of garbage, open files, and what
// the database holds. Fails where memory grows, or where history that has its age is not deleted.
//   --all        all twenty sources every minute, 864,000 polls, in place of one
//   --keep-all   without retention, to see how fast a state grows
//   --days N     in place of 30
//   --short      six days with a poll every twenty minutes
import { existsSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'better-sqlite3';
import type { App } from '../src/app.ts';
import { aSubject, aWatchlist, createWorld } from '../tests/support/world.ts';
import { people, publishersAt } from './long-run-publishers.ts';

const has = (option: string): boolean => process.argv.includes(option);
const isShort = has('--short');
const days = has('--days') ? Number(process.argv[process.argv.indexOf('--days') + 1]) : isShort ? 6 : 30;
const minutesApart = isShort ? 20 : 1;
const entries = isShort ? 100 : 1500;
/** Short, so that the run sees several times as much history as is kept. */
const kept = has('--keep-all') ? null : isShort ? 2 : 7;
/** How much the heap may have grown since the second day. */
const mostGrowth = 0.1;
const minuteMs = 60_000;
const dayMinutes = 24 * 60;
const mega = 1_000_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

interface Day {
  readonly day: number;
  readonly polls: number;
  readonly ms: number;
  readonly heap: number;
  readonly external: number;
  readonly rss: number;
  readonly files: number;
  /** Pages of the database that hold something. */
  readonly used: number;
  readonly file: number;
  readonly rows: Readonly<Record<string, number>>;
}

const tables = ['polls', 'items', 'changes', 'entries', 'evidence', 'alerts', 'addressees', 'deliveries'];

/** What the process holds once nothing is under way any more. */
function measure(file: string): Omit<Day, 'day' | 'polls' | 'ms'> {
  for (let n = 0; n < 3; n += 1) collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const files = readdirSync('/proc/self/fd').length;
  const db = new Database(file, { readonly: true });
  const number = (sql: string): number => db.prepare(sql).pluck().get() as number;
  const pages = number('pragma page_count') - number('pragma freelist_count');
  const used = pages * number('pragma page_size');
  const rows = Object.fromEntries(tables.map((table) => [table, number(`select count(*) from ${table}`)]));
  db.close();
  return { heap: heapUsed, external, rss, files, used, file: statSync(file).size, rows };
}

const columns = [
  'day',
  'polls',
  'ms/poll',
  'heap MB',
  'ext MB',
  'RSS MB',
  'fds',
  'db MB',
  'file MB',
  ...tables,
];

function line(day: Day): string {
  const mb = (bytes: number): string => (bytes / mega).toFixed(1);
  const cells = [
    ...[day.day, day.polls, (day.ms / day.polls).toFixed(2), mb(day.heap), mb(day.external)],
    ...[mb(day.rss), day.files, mb(day.used), mb(day.file), ...tables.map((table) => day.rows[table] ?? 0)],
  ];
  return cells.map((cell, i) => String(cell).padStart(columns[i]?.length ?? 0)).join('  ');
}

/** Bytes of each table with its indexes, and of a row. */
function sizes(file: string): void {
  const db = new Database(file, { readonly: true });
  const found = db
    .prepare(
      `select tbl_name as name, sum(pgsize) as bytes from dbstat join sqlite_master using (name) group by tbl_name order by bytes desc`,
    )
    .all() as { name: string; bytes: number }[];
  console.log('\ntable           rows      MB  bytes a row, with indexes');
  for (const { name, bytes } of found) {
    const rows = db.prepare(`select count(*) from ${name}`).pluck().get() as number;
    if (rows === 0 || bytes < 20_000) continue;
    console.log(
      `${name.padEnd(12)} ${String(rows).padStart(7)}  ${(bytes / mega).toFixed(2).padStart(6)}  ${Math.round(bytes / rows)}`,
    );
  }
  db.close();
}

const memory = '/dev/shm';
const world = await createWorld(existsSync(memory) ? memory : tmpdir());
const { site, mailbox, folder } = world;
const file = `${folder}/state/test.db`;
const publishers = publishersAt(site, entries);
world.now = new Date('2026-01-05T00:00:00Z');
const first = world.now.getTime();
world.config = {
  ...world.config,
  sources: publishers.map(({ source }) => source),
  watchlists: [aWatchlist(people.map(({ id, name, schema }) => aSubject(name, { id, schema })))],
  alerts: {
    ...world.config.alerts,
    immediate: ['designation', 'statement', 'delisting'],
    digest: { schedule: '0 8 * * *', kinds: ['amendment', 'news', 'mention'] },
    proof: { schedule: '0 8 * * 1' },
  },
  evidence: { maxBytes: 50 * mega },
  retention: { days: kept },
};

let polls = 0;
let failed = 0;
let messages = 0;

async function pollAt(app: App, minute: number): Promise<void> {
  const nth = minute / minutesApart;
  const asked = has('--all')
    ? publishers
    : publishers.slice(nth % publishers.length, (nth % publishers.length) + 1);
  const reports = await app.pollAll(asked.map(({ source }) => source));
  polls += reports.length;
  failed += reports.filter(({ outcome }) => outcome === 'failed' || outcome === 'held').length;
  await app.deliver({ gatherSummaries: true });
  await app.forget();
}

async function playDay(app: App, day: number): Promise<void> {
  for (let minute = 0; minute < dayMinutes; minute += minutesApart) {
    world.now = new Date(first + (day * dayMinutes + minute) * minuteMs);
    for (const [nth, publisher] of publishers.entries()) {
      const every = dayMinutes / publisher.timesADay;
      // Each at a time of its own.
      if ((minute + nth * minutesApart * 7) % every < minutesApart) publisher.publish(world.now);
    }
    await pollAt(app, day * dayMinutes + minute);
  }
  messages += mailbox.received.length;
  // What the publishers and the mail server note is no memory of the program.
  mailbox.received.length = 0;
  site.log.length = 0;
  site.headers.length = 0;
}

const played: Day[] = [];
console.log(
  `${publishers.length} sources, ${people.length} subjects; history is kept for ${kept ?? 'all'} days`,
);
console.log(columns.join('  '));
try {
  for (const publisher of publishers) publisher.publish(world.now);
  const app = await world.open();
  for (let day = 0; day < days; day += 1) {
    const [began, before] = [performance.now(), polls];
    await playDay(app, day);
    const now = { day: day + 1, polls: polls - before, ms: performance.now() - began, ...measure(file) };
    played.push(now);
    console.log(line(now));
  }
  sizes(file);
} finally {
  await world.close();
}
const [second, last] = [played[1], played.at(-1)];
if (second === undefined || last === undefined) throw new RangeError('two days at least');
const growthOf = (day: Day): string => `${(100 * (day.heap / second.heap - 1)).toFixed(1)} %`;
const largest = played.slice(1).reduce((most, day) => (day.heap > most.heap ? day : most));
console.log(
  `\n» ${polls} polls, ${failed} failed or held, ${messages} messages; heap against day 2: ${growthOf(last)} on day ${last.day}, ${growthOf(largest)} at most (day ${largest.day}); open files ${last.files - second.files} more`,
);
const isGrowing = largest.heap > second.heap * (1 + mostGrowth) || last.files > second.files + 5;
if (isGrowing || failed > 0) process.exitCode = 1;
if (kept !== null) {
  // From when on as much was deleted as came.
  const full = played[2 * kept - 1] ?? last;
  const grown = last.used / full.used - 1;
  console.log(`database on day ${last.day} against day ${full.day}: ${(100 * grown).toFixed(1)} %`);
}
