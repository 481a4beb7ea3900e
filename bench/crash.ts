// The program is killed at every commit point of a story, wherever a server has taken a message, and at random moments,
// over SQLite and over PostgreSQL: what is left must be as if nothing had happened. --short: the first steps, few
// moments. --kills=N: so many random moments over each database; --seed=N; --over=sqlite or --over=postgres.
import { parseArgs } from 'node:util';
import { AtCommitPoints, atRandomMoments, atServers } from '../tests/crash/disturbers.ts';
import { type Attempt, type Played, play } from '../tests/crash/play.ts';
import { Processes } from '../tests/crash/processes.ts';
import { openStage, type Stage } from '../tests/crash/stage.ts';
import { story } from '../tests/crash/story.ts';
import { judge, type Verdict } from '../tests/crash/verdict.ts';
import { postgresPrograms, startPostgres } from '../tests/support/postgres.ts';
import { Random } from '../tests/year/random.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    kills: { type: 'string' },
    seed: { type: 'string', default: '20221209' },
    over: { type: 'string' },
  },
});
const steps = values.short ? 2 : story.length;
const kills = Number(values.kills ?? (values.short ? 3 : 500));
const seed = Number(values.seed);
/** So many in each step of one run of the story. */
const killsPerStep = values.short ? 3 : 8;

interface Scene {
  readonly stage: Stage;
  readonly processes: Processes;
  readonly undisturbed: Played;
}

/** An hour in silence would look like a hang. */
function tell({ step, wasKilled }: Attempt): void {
  if (!wasKilled) process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${step}\n`);
}

function report(what: string, { faults, ...counts }: Verdict): void {
  console.log(
    `» ${what}: ${counts.kills} kills, ${faults.length} faults; taken again, since the answer was lost: ${counts.repeatedMails} e-mails, ${counts.repeatedPosts} posts`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault.slice(0, 300)}`);
  if (faults.length > 0) process.exitCode = 1;
}

async function commitPoints({ stage, processes, undisturbed }: Scene): Promise<void> {
  const points = undisturbed.attempts.flatMap(({ step, points }) => points.map((point) => ({ step, point })));
  const chosen = points.filter((_, i) => i % (values.short ? 6 : 1) === 0);
  const ofStep = (step: string): string[] =>
    chosen.filter((one) => one.step === step).map(({ point }) => point);
  const killer = new AtCommitPoints(values.short ? ofStep : null);
  const played = await play(stage, processes, {
    steps,
    disturb: killer.disturb,
    onAttempt(attempt) {
      killer.note(attempt);
      tell(attempt);
    },
  });
  const missed = chosen.filter(({ step, point }) => !killer.wasTried(step, point));
  report(
    `commit points (${chosen.length} of ${points.length}, ${missed.length} not met)`,
    judge(undisturbed, played),
  );
  for (const { step, point } of missed) console.log(`  not met: ${point} in “${step}”`);
}

async function servers({ stage, processes, undisturbed }: Scene): Promise<void> {
  const played = await play(stage, processes, { steps, disturb: atServers(stage), onAttempt: tell });
  report('a message is just taken', judge(undisturbed, played));
}

async function randomMoments({ stage, processes, undisturbed }: Scene): Promise<void> {
  const random = new Random(seed);
  const msOf = (step: number): number => undisturbed.attempts[step]?.ms ?? 0;
  const sum = { faults: [] as string[], kills: 0, repeatedMails: 0, repeatedPosts: 0 };
  let runs = 0;
  while (sum.kills < kills) {
    const disturb = atRandomMoments(random, killsPerStep, msOf);
    const verdict = judge(undisturbed, await play(stage, processes, { steps, disturb, onAttempt: tell }));
    sum.faults.push(...verdict.faults);
    for (const count of ['kills', 'repeatedMails', 'repeatedPosts'] as const) sum[count] += verdict[count];
    runs += 1;
  }
  report(`random moments (seed ${seed}, ${runs} runs)`, sum);
}

async function over(database: 'sqlite' | 'postgres'): Promise<void> {
  const programs = database === 'postgres' ? postgresPrograms() : null;
  if (database === 'postgres' && programs === null) {
    console.log('over postgres: skipped, since none is installed');
    if (process.env.CI) process.exitCode = 1;
    return;
  }
  const server = programs === null ? null : await startPostgres(programs);
  if (server === null) delete process.env.TEST_POSTGRES;
  else process.env.TEST_POSTGRES = server.url;
  const stage = await openStage();
  const processes = new Processes();
  try {
    const began = performance.now();
    const scene = { stage, processes, undisturbed: await play(stage, processes, { steps }) };
    console.log(`over ${database}, ${steps} steps`);
    await commitPoints(scene);
    if (!values.short) await servers(scene);
    await randomMoments(scene);
    console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  } finally {
    await processes.close();
    await stage.close();
    await server?.stop();
  }
}

for (const database of ['sqlite', 'postgres'] as const) {
  if (values.over === undefined || values.over === database) await over(database);
}
