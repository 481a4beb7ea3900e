// A large watchlist in the real daemon: how long it takes to start, what it needs, and how long from the moment a list
// with a thousand new entries is asked for to the moment the deliveries of its alerts are recorded; then how long a
// changed line of the watchlist takes. `node bench/million.ts [--subjects=1000000] [--replicas=N] [--short]`; with
// replicas over a PostgreSQL of its own. Reads the sample data beside the repository, or says that there is none.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { Storage } from '../src/model/storage.ts';
import { openStore } from '../src/store/open.ts';
import { cliFile, start } from '../tests/support/cli.ts';
import { type OfacEntry, ofacXml } from '../tests/support/lists.ts';
import { startMailbox } from '../tests/support/mailbox.ts';
import { createDatabase, postgresPrograms, startPostgres } from '../tests/support/postgres.ts';
import { startSite } from '../tests/support/site.ts';
import { listedNames, samplePeople, writeSubjects } from './made-up-names.ts';
import { peakOf } from './measured-once.ts';

const { values } = parseArgs({
  options: {
    subjects: { type: 'string' },
    replicas: { type: 'string', default: '0' },
    short: { type: 'boolean', default: false },
  },
});
const subjects = Number(values.subjects ?? (values.short ? 60_000 : 1_000_000));
const replicas = Number(values.replicas);
const [known, fresh, meant] = values.short ? [500, 100, 10] : [10_000, 1_000, 100];
const root = join(import.meta.dirname, '..');

function entriesOf(names: readonly string[], first: number): OfacEntry[] {
  return names.map((name, at) => {
    const [last = '', ...rest] = name.includes(', ') ? name.split(', ') : name.split(' ').reverse();
    return { uid: first + at, last, first: rest.join(' ') };
  });
}

/** As `npm start` has them, with room for so many names. */
function flagsOfProgram(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const flags = String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'));
  return [...flags, '--max-old-space-size=8000'];
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

async function measure(storage: Storage, folder: string): Promise<void> {
  const [site, mailbox] = await Promise.all([startSite(), startMailbox()]);
  const names = await writeSubjects(join(folder, 'clients.csv'), subjects);
  const others = listedNames().slice(0, known + fresh);
  writeFileSync(join(folder, 'people.yaml'), 'watchlist: clients\ntable: clients.csv\n');
  writeFileSync(
    join(folder, 'main.yaml'),
    `schedule: "* * * * *"
storage: "${storage.kind === 'sqlite' ? 'sqlite:state/test.db' : storage.url}"
watchlists: [people.yaml]
sources: { list: { type: ofac-xml, url: "${site.origin}/list.xml", expect: { min: 1 } } }
email: { smtp: "${mailbox.url}", to: [desk@example.org] }
http: { spacing: 0 }
`,
  );
  const before = entriesOf(others.slice(0, known), 1);
  site.serve('/list.xml', ofacXml(before));
  let began = performance.now();
  const daemons = Array.from({ length: Math.max(1, replicas) }, () => {
    return start(folder, ['run', '--config', 'main.yaml'], {}, [...flagsOfProgram(), cliFile]);
  });
  const polled = (): boolean => daemons.some(({ logSoFar }) => logSoFar().includes('"outcome":"changed"'));
  for (const { done } of daemons)
    void done.then(({ status, err }) => status !== 0 && console.log(err.slice(-2000)));
  await Promise.race([until(polled), Promise.all(daemons.map(({ done }) => done))]);
  console.log(
    `${subjects} subjects, ${daemons.length} daemons over ${storage.kind}: started and the first ${known} entries compared after ${seconds(began)} s`,
  );
  await Promise.all(daemons.map(({ logged }) => logged('"msg":"watching"')));
  const db = await openStore(
    storage.kind === 'sqlite' ? { ...storage, file: join(folder, storage.file) } : storage,
  );
  const count = async (): Promise<number> => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from deliveries where kind in ('alert', 'gathered')`.execute(db);
    return Number(rows[0]?.n);
  };
  // Which are met says who is meant: the names of subjects, in capitals and the other way round.
  const wanted = names.filter((_, at) => at % Math.floor(subjects / meant) === 0).slice(0, meant);
  const body = ofacXml([...before, ...entriesOf([...others.slice(known, -meant), ...wanted], 1_000_000)]);
  let askedAt = 0;
  site.serve('/list.xml', (_, response) => {
    if (askedAt === 0) askedAt = performance.now();
    response.end(body);
  });
  await until(() => askedAt > 0);
  await until(async () => (await count()) > 0);
  console.log(
    `» ${subjects} subjects: ${fresh} new entries, ${meant} of them watched: deliveries recorded ${seconds(askedAt)} s after the list was asked for`,
  );
  for (const [at, { child }] of daemons.entries())
    console.log(`  most memory of daemon ${at + 1}: ${peakOf(child.pid).toFixed(0)} MB`);
  const text = readFileSync(join(folder, 'clients.csv'), 'utf8');
  const marks = (): number =>
    daemons.reduce((sum, { logSoFar }) => sum + logSoFar().split('configuration reloaded').length - 1, 0);
  began = performance.now();
  writeFileSync(join(folder, 'clients.csv'), `${text}added,Kerim Alimardanov,az\n`);
  await until(() => marks() === daemons.length);
  console.log(`one line added to the watchlist: taken over after ${seconds(began)} s`);
  for (const { child } of daemons) child.kill('SIGTERM');
  await Promise.all(daemons.map(({ done }) => done));
  await db.destroy();
  await Promise.all([site.close(), mailbox.close()]);
}

if (samplePeople().length === 0) console.log('skipped: no sample data');
else {
  const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-million-'));
  const programs = replicas > 0 ? postgresPrograms() : null;
  if (replicas > 0 && programs === null) console.log('skipped: no PostgreSQL is installed');
  else if (programs === null) await measure({ kind: 'sqlite', file: 'state/test.db' }, folder);
  else {
    const server = await startPostgres(programs);
    const { url } = await createDatabase(server.url);
    await measure({ kind: 'postgres', url }, folder);
    await server.stop();
  }
  rmSync(folder, { recursive: true, force: true });
}
