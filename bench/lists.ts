// Real list files, served over HTTP and polled by the command line as a user would run it: first contact,
// unchanged, 20 entries gone, 20 entries back, and killed at random moments.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailCatcher } from '../src/demo/mail-catcher.ts';
import { startSite } from '../tests/support/site.ts';
import { peakOf } from './measured-once.ts';

const root = join(import.meta.dirname, '..');
const feeds = process.env.SAMPLE_FEEDS ?? join(root, '../shared/feeds');
const isShort = process.argv.includes('--short');
const kills = isShort ? 3 : 20;
const files = {
  ofac: join(feeds, 'ofac/consolidated-2025-03-28.xml'),
  un: join(feeds, 'un-sc/2026-02-27.xml'),
};

/** Ten of the twenty removed entries as a user might have written them: other order, script, spelling, typing. */
interface Altered {
  readonly id: string;
  readonly name: string;
}

function alter(name: string, i: number): string {
  const words = name.toLowerCase().split(' ');
  const swap = (word: string): string => word.replace(/([bcdfghjklmnpqrstvwxz])\1/, '$1').replace(/ou/, 'u');
  const typo = (word: string): string => (word.length > 6 ? word.slice(0, 3) + word.slice(4) : word);
  const forms = [
    () => [...words.slice(1), words[0]].join(' '),
    () => `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`,
    () => words.map(swap).join(' '),
    () => words.map((word, at) => (at === words.length - 1 ? typo(word) : word)).join(' '),
    () => words.map((word) => word.replace(/^./, (first) => first.toUpperCase())).join(' '),
  ];
  return (forms[i % forms.length] ?? (() => name))();
}

interface Person {
  readonly xml: string;
  readonly reference: string;
  readonly name: string;
}

function persons(xml: string): Person[] {
  return [...xml.matchAll(/[ \t]*<INDIVIDUAL>[\s\S]*?<\/INDIVIDUAL>\s*?\n/g)].map(([block]) => {
    const field = (tag: string): string =>
      new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(block)?.[1]?.trim() ?? '';
    const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map(field);
    return { xml: block, reference: field('REFERENCE_NUMBER'), name: parts.filter((part) => part).join(' ') };
  });
}

interface Run {
  readonly seconds: number;
  readonly peakMb: number;
  readonly status: number | null;
  readonly out: string;
}

function cli(folder: string, args: readonly string[]): { child: ChildProcess; done: Promise<Run> } {
  const started = performance.now();
  const config = join(folder, 'main.yaml');
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), ...args, '--config', config], {
    cwd: folder,
    env: { ...process.env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', process.env.VERBOSE ? 'inherit' : 'ignore'],
  });
  let out = '';
  let peakMb = 0;
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  const sample = setInterval(() => {
    try {
      peakMb = Math.max(peakMb, peakOf(child.pid));
    } catch {
      // The process has ended, or there is no /proc here.
    }
  }, 10);
  const done = new Promise<Run>((resolve) => {
    child.on('close', (status) => {
      clearInterval(sample);
      resolve({ seconds: (performance.now() - started) / 1000, peakMb, status, out });
    });
  });
  return { child, done };
}

function lines<T>(run: Run): T[] {
  return run.out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as T);
}

async function main(): Promise<void> {
  if (!existsSync(files.ofac) || !existsSync(files.un)) {
    console.log('skipped: no sample data');
    return;
  }
  const whole = readFileSync(files.un, 'utf8');
  const all = persons(whole);
  const removed = all.filter((_, i) => i % 36 === 5).slice(0, 20);
  const watched: Altered[] = removed
    .filter((_, i) => i % 2 === 0)
    .map(({ reference, name }, i) => ({ id: reference.toLowerCase(), name: alter(name, i) }));
  const site = await startSite();
  const mail = await startMailCatcher();
  site.serve('/ofac.xml', readFileSync(files.ofac, 'utf8'));
  const serveUn = (body: string): void => site.serve('/un.xml', body);
  serveUn(whole);
  /** Message-IDs accepted since the nth message. */
  const acceptedSince = (n: number): string[] =>
    mail.accepted.slice(n).map((raw) => /^Message-ID: *(\S+)/im.exec(raw.toString())?.[1] ?? 'none');
  const without = removed.reduce((text, person) => text.replace(person.xml, ''), whole);

  function world(): string {
    const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-bench-'));
    writeFileSync(
      join(folder, 'main.yaml'),
      `watchlists: [watchlist.yaml]
sources:
  ofac-consolidated: { type: ofac-xml, url: "${site.origin}/ofac.xml", staleAfterDays: 100000 }
  un-sc: { url: "${site.origin}/un.xml", staleAfterDays: 100000 }
email: { smtp: "${mail.url}", to: [desk@example.org] }
http: { spacing: 0 }
`,
    );
    const subjects = watched.map(({ id, name }) => `  - { id: ${id}, name: ${JSON.stringify(name)} }`);
    writeFileSync(join(folder, 'watchlist.yaml'), `watchlist: altered\nsubjects:\n${subjects.join('\n')}\n`);
    return folder;
  }

  async function once(folder: string, title: string): Promise<void> {
    const run = await cli(folder, ['once', '--json']).done;
    const polls = lines<Record<string, unknown>>(run).map(
      ({ source, outcome, records, added, amended, removed: gone }) =>
        `${source} ${outcome} read ${records} +${added} ~${amended} −${gone}`,
    );
    console.log(
      `${title.padEnd(22)} exit ${run.status}, ${run.seconds.toFixed(2)} s, ${run.peakMb.toFixed(0)} MB: ${polls.join('; ')}`,
    );
  }

  async function alertsOf(folder: string): Promise<string[]> {
    const run = await cli(folder, ['alerts', '--json']).done;
    return lines<{ kind: string; subject: { id: string }; entry: { id: string } }>(run)
      .map(({ kind, subject, entry }) => `${kind} ${subject?.id} ${entry?.id}`)
      .sort();
  }

  const folder = world();
  await once(folder, 'first contact');
  await once(folder, 'again');
  serveUn(without);
  await once(folder, '20 entries removed');
  serveUn(whole);
  await once(folder, '20 entries back');
  await once(folder, 'again');
  const expected = await alertsOf(folder);
  const designated = expected.filter((line) => line.startsWith('designation'));
  const own = designated.filter((line) => {
    const [, subject, entry] = line.split(' ');
    return subject === entry?.toLowerCase();
  });
  console.log(
    `watched under altered spellings: ${watched.length}; designations: ${designated.length}, of the right subject ${own.length}`,
  );
  for (const { id, name } of watched)
    if (!own.some((line) => line.includes(` ${id} `))) console.log(`missed: ${id} ${name}`);
  for (const line of expected)
    if (!designated.includes(line) || !own.includes(line)) console.log(`also: ${line}`);
  const accepted = acceptedSince(0);
  console.log(`e-mails accepted: ${accepted.length}, different Message-IDs: ${new Set(accepted).size}`);
  rmSync(folder, { recursive: true });

  let same = 0;
  let doubled = 0;
  let survived = 0;
  const seed = 20_221_209;
  let random = seed;
  for (let trial = 0; trial < kills; trial += 1) {
    const sentBefore = mail.accepted.length;
    const trialFolder = world();
    for (const body of [whole, without, whole]) {
      serveUn(body);
      // A linear congruential generator (Numerical Recipes): the same moments in every run.
      random = (1_664_525 * random + 1_013_904_223) % 2 ** 32;
      const { child, done } = cli(trialFolder, ['once']);
      const timer = setTimeout(() => child.kill('SIGKILL'), 150 + (random / 2 ** 32) * 1500);
      const run = await done;
      clearTimeout(timer);
      if (run.status !== null) survived += 1;
      await cli(trialFolder, ['once']).done;
    }
    if (JSON.stringify(await alertsOf(trialFolder)) === JSON.stringify(expected)) same += 1;
    else console.log(`trial ${trial}: other alerts`);
    const ids = acceptedSince(sentBefore);
    doubled += ids.length - new Set(ids).size;
    rmSync(trialFolder, { recursive: true });
  }
  console.log(
    `» killed ${kills * 3 - survived} times in ${kills} trials (seed ${seed}): same alerts in ${same} of ${kills}, e-mails accepted twice ${doubled}`,
  );
  await site.close();
  await mail.close();
  if (same !== kills || own.length !== watched.length) process.exitCode = 1;
}

await main();
