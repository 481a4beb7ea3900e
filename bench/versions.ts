// Two dated versions of real lists, served one after the other to the command line: what it says changed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../tests/support/site.ts';
import { missingTable } from './samples.ts';

const root = join(import.meta.dirname, '..');
const feeds = process.env.SAMPLE_FEEDS ?? join(root, '../shared/feeds');

interface Pair {
  readonly title: string;
  readonly type: string;
  /** Path → file of each version; null for an empty table. The first path is the list's address. */
  readonly versions: readonly Readonly<Record<string, string | null>>[];
  /** Added, amended, removed as known from elsewhere; null where nobody counted. */
  readonly known: readonly [added: number, amended: number | null, removed: number];
}

function csv(names: readonly string[], files: readonly (string | null)[]): Record<string, string | null> {
  return Object.fromEntries(names.map((name, i) => [`/${name}`, files[i] ?? null]));
}

const sdn = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'];
const cons = ['cons_prim.csv', 'cons_alt.csv', 'cons_add.csv', 'cons_comments.csv'];
const pairs: readonly Pair[] = [
  {
    title: 'SDN, 8 → 9 December 2022',
    type: 'ofac-csv',
    versions: [csv(sdn, ['ofac/sdn-2022-12-08.csv']), csv(sdn, ['ofac/sdn-2022-12-09.csv'])],
    known: [217, 1, 0],
  },
  {
    title: 'UN, April 2025 → February 2026',
    type: 'un-sc',
    versions: [{ '/un.xml': 'un-sc/2025-04-19.xml' }, { '/un.xml': 'un-sc/2026-02-27.xml' }],
    known: [130, null, 4],
  },
  {
    title: 'UN, August → October 2018',
    type: 'un-sc',
    versions: [{ '/un.xml': 'un-sc/2018-08-24.xml' }, { '/un.xml': 'un-sc/2018-10-29.xml' }],
    known: [3, null, 8],
  },
  {
    title: 'OFAC consolidated, 2023 → 2025',
    type: 'ofac-xml',
    versions: [
      { '/cons.xml': 'ofac/consolidated-2023-03-08.xml' },
      { '/cons.xml': 'ofac/consolidated-2025-03-28.xml' },
    ],
    known: [2, null, 4],
  },
  {
    title: 'OFAC consolidated CSV, 2018 → 2025',
    type: 'ofac-csv',
    versions: ['2018-04', '2025-12'].map((day) =>
      csv(
        cons,
        ['prim', 'alt', 'add'].map((table) => `ofac/cons_${table}-${day}.csv`),
      ),
    ),
    known: [78, null, 275],
  },
  {
    title: 'Canada, 2020 → 2025',
    type: 'ca-sema',
    versions: [{ '/sema.xml': 'ca-sema/2020-03.xml' }, { '/sema.xml': 'ca-sema/2025.xml' }],
    // By name alone 3499 and 110: eight are the same under a corrected spelling, as Gazprom, formerly OJSC Gazprom.
    known: [3491, null, 102],
  },
];

function cli(folder: string, ...args: string[]): { status: number | null; out: string } {
  const run = spawnSync(process.execPath, [join(root, 'src/cli.ts'), ...args, '--config', 'main.yaml'], {
    cwd: folder,
    env: { ...process.env, LOG_LEVEL: 'error' },
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout };
}

async function compare({ title, type, versions, known }: Pair): Promise<boolean> {
  const site = await startSite();
  const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-versions-'));
  const [first] = Object.keys(versions[0] ?? {});
  writeFileSync(
    join(folder, 'main.yaml'),
    `watchlists: [people.yaml]\nsources: { list: { type: ${type}, url: "${site.origin}${first}", authority: Somebody } }\nemail: { to: [desk@example.org] }\nhttp: { allowPrivateNetworks: true, spacing: 0 }\n`,
  );
  writeFileSync(
    join(folder, 'people.yaml'),
    'watchlist: people\nsubjects:\n  - { id: alimardanov, name: Kerim Alimardanov, country: az }\n',
  );
  try {
    let told = '';
    for (const version of versions) {
      const main = readFileSync(join(feeds, version[first ?? ''] ?? ''), 'latin1');
      for (const [path, file] of Object.entries(version)) {
        site.serve(path, file === null ? missingTable(path, main) : readFileSync(join(feeds, file)));
      }
      let run = await once(folder);
      // A list that really shrank is held until somebody says that it is right.
      if (run.message !== null) console.log(`  ${run.outcome}: ${run.message}`);
      if (run.outcome === 'held') {
        cli(folder, 'accept', '--source', 'list');
        run = await once(folder);
      }
      told = `+${run.added} ~${run.amended} −${run.removed} of ${run.records}`;
      if (version === versions.at(-1)) {
        const alerts = cli(folder, 'alerts', '--json')
          .out.split('\n')
          .filter((line) => line.includes('"designation"'));
        const isKnown =
          run.added === known[0] && run.removed === known[2] && (known[1] ?? run.amended) === run.amended;
        console.log(
          `${title.padEnd(38)} ${told}; known +${known[0]} ~${known[1] ?? '?'} −${known[2]}: ${isKnown ? 'the same' : 'DIFFERENT'}; alerts on Alimardanov: ${alerts.length}`,
        );
        return isKnown && alerts.length === 0;
      }
    }
    return false;
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Once {
  readonly outcome: string;
  readonly message: string | null;
  readonly records: number;
  readonly added: number;
  readonly amended: number;
  readonly removed: number;
}

/** Not `spawnSync`: the site is in this process and has to answer meanwhile. */
async function once(folder: string): Promise<Once> {
  const child = spawn(
    process.execPath,
    [join(root, 'src/cli.ts'), 'once', '--json', '--config', 'main.yaml'],
    { cwd: folder, env: { ...process.env, LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await new Promise((resolve) => child.on('close', resolve));
  return JSON.parse(out.trim().split('\n')[0] ?? '{}') as Once;
}

if (!existsSync(feeds)) console.log('skipped: no sample data');
else {
  let known = 0;
  for (const pair of pairs) if (await compare(pair)) known += 1;
  console.log(`» ${known} of ${pairs.length} pairs of versions differ as is known`);
  if (known < pairs.length) process.exitCode = 1;
}
