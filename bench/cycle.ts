// A full cycle of the command line: every list and feed of the sample data that a reader takes, a made-up list of 120 MB,
// and 100,000 subjects in a table beside the shipped watchlist. Cold, then unchanged: the same bytes once more, and then
// answered by 304. `node bench/cycle.ts [--short] [--subjects=N] [--megabytes=N] [--keep]`; what follows `--` are flags of
// Node for the measured process. Without the sample data it says so.
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSubjects } from './made-up-names.ts';
import { type MeasuredOnce, measuredOnce } from './measured-once.ts';
import { writeAdvancedFile } from './ofac-advanced-file.ts';
import { missingTable } from './samples.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    subjects: { type: 'string' },
    megabytes: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const subjects = Number(values.subjects ?? (values.short ? 2_000 : 100_000));
const megabytes = Number(values.megabytes ?? (values.short ? 3 : 120));
const shared = join(import.meta.dirname, '../../shared');
const feeds = join(shared, 'feeds');

interface Served {
  readonly id: string;
  readonly type: string;
  /** The first is the address of the source; null for a table of OFAC that the sample data lack. */
  readonly files: Readonly<Record<string, string | null>>;
}

/**
 * The newest file of each list in each of its formats. What no reader takes stays out: the excerpts, the damaged and
 * the retired files, and the tables of lists that are read as XML or JSON.
 */
const lists: readonly Served[] = [
  ['ofac-advanced', 'ofac/cons_advanced-2020-03-17.xml'],
  ['ofac-xml', 'ofac/consolidated-2025-03-28.xml'],
  ['ofac-enhanced', 'ofac/CONS_ENHANCED-2025-01-10.zip'],
  ['un-sc', 'un-sc/2026-02-27.xml'],
  ['ca-sema', 'ca-sema/2025.xml'],
  ['au-dfat', 'au-dfat/regulation8_consolidated-2024.xlsx'],
  ['opensanctions', 'opensanctions/interpol.targets.simple-2025-05.csv'],
  ['opensanctions', 'opensanctions/sa_wiki_peps.entities.ftm.json'],
].map(([type = '', file = ''], at) => ({ id: `list-${at}`, type, files: { [`/lists/${file}`]: file } }));
const tables: readonly Served[] = [
  {
    id: 'sdn-tables',
    type: 'ofac-csv',
    files: {
      '/sdn/sdn.csv': 'ofac/sdn-2022-12-09.csv',
      '/sdn/alt.csv': null,
      '/sdn/add.csv': null,
      '/sdn/sdn_comments.csv': null,
    },
  },
  {
    id: 'consolidated-tables',
    type: 'ofac-csv',
    files: {
      '/cons/cons_prim.csv': 'ofac/cons_prim-2025-12.csv',
      '/cons/cons_alt.csv': 'ofac/cons_alt-2025-12.csv',
      '/cons/cons_add.csv': 'ofac/cons_add-2025-12.csv',
      '/cons/cons_comments.csv': null,
    },
  },
];
/** A web page under the name of a feed, which every reader refuses. */
const noFeed = 'unrecognized.rss';

function newsFeeds(): Served[] {
  const files = readdirSync(join(feeds, 'rss')).filter((file) => file !== noFeed);
  return files.map((file, at) => ({
    id: `feed-${at}`,
    type: 'feed',
    files: { [`/rss/${file}`]: `rss/${file}` },
  }));
}

/** What differs from bytes that were sent before has another ETag; whether 304 is answered can be turned off. */
class Publisher {
  answersNotModified = true;
  readonly #bodies = new Map<string, string | Buffer>();
  readonly #server = createServer((request, response) => {
    const body = this.#bodies.get(request.url ?? '');
    if (body === undefined) return void response.writeHead(404).end();
    const size = typeof body === 'string' ? statSync(body).size : body.length;
    const etag = `"${request.url}-${size}"`;
    if (this.answersNotModified && request.headers['if-none-match'] === etag) {
      return void response.writeHead(304, { etag }).end();
    }
    response.writeHead(200, { etag, 'content-length': size });
    if (typeof body === 'string') createReadStream(body).pipe(response);
    else response.end(body);
  });

  /** A file by its path, or bytes. */
  serve(path: string, body: string | Buffer): void {
    this.#bodies.set(path, body);
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function prepare(folder: string, publisher: Publisher): Promise<number> {
  const origin = await publisher.open();
  const made = join(folder, 'made-up.xml');
  await writeAdvancedFile(made, megabytes);
  publisher.serve('/made-up.xml', made);
  const sources = [
    ...lists,
    ...tables,
    { id: 'made-up', type: 'ofac-advanced', files: { '/made-up.xml': made } },
    ...newsFeeds(),
  ];
  for (const { type, files } of sources) {
    const [main = ''] = Object.values(files);
    for (const [path, file] of Object.entries(files)) {
      if (file === made) continue;
      if (file !== null) publisher.serve(path, join(feeds, file));
      else if (type === 'ofac-csv')
        publisher.serve(
          path,
          Buffer.from(missingTable(path, readFileSync(join(feeds, main ?? ''), 'latin1'))),
        );
    }
  }
  const written = sources.map(({ id, type, files }) => {
    const list = type === 'feed' ? '' : ', expect: { min: 1 }, staleAfterDays: 100000';
    return `  ${id}: { type: ${type}, url: "${origin}${Object.keys(files)[0]}"${list} }\n`;
  });
  writeFileSync(
    join(folder, 'main.yaml'),
    // Each of the real publishers is a host of its own, and waits for none of the others.
    `watchlists: [people.yaml, azerbaijan.yaml]\nsources:\n${written.join('')}email: { to: [desk@example.org] }\nhttp: { allowPrivateNetworks: true, spacing: 0 }\n`,
  );
  writeFileSync(join(folder, 'people.yaml'), 'watchlist: clients\ntable: clients.csv\n');
  await writeSubjects(join(folder, 'clients.csv'), subjects, { withBirthDates: true });
  copyFileSync(
    join(import.meta.dirname, '../config/watchlists/azerbaijan.yaml'),
    join(folder, 'azerbaijan.yaml'),
  );
  return sources.length;
}

const columns = [
  'seconds',
  'CPU, s',
  'MB at most',
  'polls',
  'changed',
  'unchanged',
  '304',
  'entries',
  'alerts',
];

function cellsOf({ seconds, cpuSeconds, peakMb, polls }: MeasuredOnce): string[] {
  const having = (outcome: string): number => polls.filter((poll) => poll.outcome === outcome).length;
  const sum = (of: (poll: MeasuredOnce['polls'][number]) => number): number =>
    polls.reduce((all, poll) => all + of(poll), 0);
  return [
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    peakMb.toFixed(0),
    ...[polls.length, having('changed'), having('unchanged'), having('not-modified')].map(String),
    String(sum(({ records }) => records)),
    String(sum(({ alerts }) => alerts)),
  ];
}

function line(title: string, cells: readonly string[]): string {
  const padded = cells.map((cell, at) => cell.padStart(columns[at]?.length ?? 0));
  return [title.padEnd(24), ...padded].join('  ');
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-cycle-'));
  const publisher = new Publisher();
  try {
    const count = await prepare(folder, publisher);
    console.log(`${count} sources, one of them of ${megabytes} MB; ${subjects} subjects in a table`);
    console.log(line('', columns));
    const runs: MeasuredOnce[] = [];
    for (const title of ['cold', 'unchanged, bytes again', 'unchanged, 304']) {
      publisher.answersNotModified = title.endsWith('304');
      const run = await measuredOnce(folder, positionals);
      runs.push(run);
      console.log(line(title, cellsOf(run)));
      for (const { source, outcome, message } of run.polls)
        if (message !== null) console.log(`  ${source} ${outcome}: ${message}`);
      if (run.status !== 0) console.log(run.err.slice(-2000));
      if (run.status !== 0 || run.polls.length !== count) process.exitCode = 1;
    }
    const [cold, again, notModified] = runs.map(
      ({ seconds, peakMb }) => `${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB`,
    );
    console.log(`» cold ${cold}; unchanged ${again}; by 304 ${notModified}`);
  } finally {
    publisher.close();
    if (values.keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

if (existsSync(feeds)) await measure();
else console.log('skipped: no sample data');
