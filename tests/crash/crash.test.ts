import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from '../year/random.ts';
import { AtCommitPoints, atRandomMoments, atServers } from './disturbers.ts';
import { type Disturber, type Played, type PlayOptions, play } from './play.ts';
import { Processes } from './processes.ts';
import { openStage, type Stage } from './stage.ts';
import { judge, type Verdict } from './verdict.ts';

/** First contact and a designation; `npm run bench -- crash` plays all and kills everywhere. */
const steps = 2;
const limitMs = 180_000;

let stage: Stage;
let processes: Processes;
let undisturbed: Played;

beforeAll(async () => {
  stage = await openStage();
  processes = new Processes();
  undisturbed = await play(stage, processes, { steps });
}, limitMs);

afterAll(async () => {
  await processes.close();
  await stage.close();
});

async function verdict(options: PlayOptions & { readonly disturb: Disturber }): Promise<Verdict> {
  return judge(undisturbed, await play(stage, processes, { ...options, steps }));
}

test('killed at commit points, it leaves what it would have left', { timeout: limitMs }, async () => {
  const [, designation] = undisturbed.attempts;
  // Around the poll's own commit and the first message; all of them are for the full run.
  const chosen = (designation?.points ?? [])
    .filter((point) => / commit (?:entries|deliveries)/.test(point))
    .slice(0, 6);
  const killer = new AtCommitPoints((step) => (step === designation?.step ? chosen : []));
  const found = await verdict({ disturb: killer.disturb, onAttempt: killer.note });
  expect(chosen).toHaveLength(6);
  expect(found.faults).toEqual([]);
  // Lanes run side by side, so a point may come in another order, and is not met then.
  expect(found.kills).toBeGreaterThanOrEqual(2);
});

test('killed where a server has taken a message, it repeats that one under its id', {
  timeout: limitMs,
}, async () => {
  const found = await verdict({ disturb: atServers(stage) });
  expect(found.faults).toEqual([]);
  expect(found.repeatedMails).toBeGreaterThanOrEqual(2);
  expect(found.repeatedPosts).toBeGreaterThanOrEqual(1);
});

test('killed at random moments, it leaves what it would have left', { timeout: limitMs }, async () => {
  const msOf = (step: number): number => undisturbed.attempts[step]?.ms ?? 0;
  const found = await verdict({ disturb: atRandomMoments(new Random(7031), 3, msOf) });
  expect(found.faults).toEqual([]);
});
