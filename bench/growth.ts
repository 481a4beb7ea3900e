// How the cost of a list grows with its entries and with the subjects that it is compared with, by the command line: cold,
// unchanged (the same bytes), and with a thousand new entries. `node bench/growth.ts [--entries=1000,10000]
// [--subjects=10] [--postgres]`: with the last over a PostgreSQL of its own. What follows `--` are flags of Node for the measured
// process. Reads the sample data beside the repository, or says that there is none.
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openStore } from '../src/store/open.ts';
import { createDatabase, postgresPrograms, startPostgres } from '../tests/support/postgres.ts';
import { Chance, writePieces } from './made-up.ts';
import { samplePeople, writeSubjects } from './made-up-names.ts';
import { measuredOnce } from './measured-once.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    entries: { type: 'string' },
    subjects: { type: 'string', default: '10' },
    postgres: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
  },
});
const sizes = (values.entries ?? (values.short ? '1000' : '1000,10000,100000')).split(',').map(Number);
const crowds = values.subjects.split(',').map(Number);
const fresh = 1000;
const header =
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change\n';

/** A list as OpenSanctions has them, of people whom nobody has heard of. */
function* listOf(entries: number): Generator<string> {
  yield header;
  const chance = new Chance(3);
  for (let at = 0; at < entries; at += 1) {
    const name = chance.words(2 + chance.below(2));
    const alias = chance.is(0.5) ? chance.words(2, 'Cyrl') : '';
    yield `made-${at},Person,${name},${alias},${1940 + chance.below(60)}-05-17,ru,,,,,,Made up,2024-01-01,2024-05-01,2024-05-01\n`;
  }
}

/** What the state takes, in bytes. */
async function sizeOf(folder: string, url: string | null): Promise<number> {
  if (url === null) return statSync(join(folder, 'state/sanctions-watch.db')).size;
  const db = await openStore({ kind: 'postgres', url });
  const { rows } = await sql<{ size: string }>`select pg_database_size(current_database()) as size`.execute(
    db,
  );
  await db.destroy();
  return Number(rows[0]?.size);
}

async function measure(entries: number, subjects: number, database: string | null): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-growth-'));
  const list = join(folder, 'list.csv');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': statSync(list).size });
    createReadStream(list).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/targets.simple.csv`;
  writeFileSync(
    join(folder, 'main.yaml'),
    `${database === null ? '' : `storage: "${database}"\n`}watchlists: [people.yaml]\nsources: { list: { type: opensanctions, url: "${url}", staleAfterDays: 100000 } }\nemail: { to: [desk@example.org] }\n`,
  );
  writeFileSync(join(folder, 'people.yaml'), 'watchlist: clients\ntable: clients.csv\n');
  try {
    await writeSubjects(join(folder, 'clients.csv'), subjects);
    await writePieces(list, listOf(entries));
    const cells = [String(entries), String(subjects), (statSync(list).size / 1e6).toFixed(1)];
    for (const expected of ['changed', 'unchanged', 'changed']) {
      const run = await measuredOnce(folder, positionals);
      const [poll] = run.polls;
      if (run.status !== 0 || poll?.outcome !== expected) {
        console.log(`${poll?.outcome}: ${poll?.message}\n${run.err.slice(-1000)}`);
        process.exitCode = 1;
      }
      cells.push(run.seconds.toFixed(1), run.peakMb.toFixed(0));
      if (expected === 'unchanged') await writePieces(list, listOf(entries + fresh));
    }
    cells.push(((await sizeOf(folder, database)) / 1e6).toFixed(0));
    return cells.map((cell, at) => cell.padStart(columns[at]?.length ?? 0)).join('  ');
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}

const columns = [
  'entries',
  'subjects',
  'MB of list',
  'cold, s',
  'MB at most',
  'unchanged, s',
  'MB at most',
  `${fresh} new, s`,
  'MB at most',
  'MB of database',
];

async function measureAll(server: string | null): Promise<void> {
  console.log(columns.join('  '));
  for (const entries of sizes) {
    for (const subjects of crowds) {
      const database = server === null ? null : await createDatabase(server);
      console.log(await measure(entries, subjects, database?.url ?? null));
      await database?.drop();
    }
  }
}

const programs = values.postgres ? postgresPrograms() : null;
if (samplePeople().length === 0) console.log('skipped: no sample data');
else if (values.postgres && programs === null) console.log('skipped: no PostgreSQL is installed');
else if (programs === null) await measureAll(null);
else {
  const server = await startPostgres(programs);
  await measureAll(server.url);
  await server.stop();
}
