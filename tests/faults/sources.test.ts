import { afterEach, beforeEach, expect, test } from 'vitest';
import { after, elsewhere, openScene, type Scene, whole } from './scene.ts';
import { sourceFaults } from './source-faults.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

afterEach(async () => {
  await scene.close();
});

/** Half an hour apart. */
const pollsDuringFault = 5;

test.each(sourceFaults)('$name: nothing is lost, nothing is false, all is told once', async (fault) => {
  const { publisher } = scene;
  const stored = await scene.stored();
  await fault.begin(scene);
  for (let n = 1; n <= pollsDuringFault; n += 1) {
    if (n === 2) scene.publishElsewhere(elsewhere);
    const { outcome, alerts } = await scene.poll();
    expect(outcome).toBe(fault.outcome);
    expect(alerts.filter(({ kind }) => kind !== 'source')).toEqual([]);
  }
  expect(await scene.stored()).toBe(stored);
  const [told, ...more] = scene.mails('operator');
  expect(more).toEqual([]);
  expect(told?.kind).toBe('source');
  for (const words of [/OFAC SDN list/, /the entries stored before stay/, ...fault.reads])
    expect(told?.text.replaceAll(/\s+/g, ' ')).toMatch(words);
  const status = await scene.status();
  expect(status).toMatch(fault.outcome === 'held' ? /^ofac-sdn +held/m : /^ofac-sdn +failing/m);
  expect(status).toMatch(/^other +ok/m);
  expect(status).toMatch(new RegExp(`^ofac-sdn: .*${fault.reads[0]?.source}`, 'm'));
  // The other list goes on.
  expect(scene.mails('analyst')).toMatchObject([
    { kind: 'designation', text: expect.stringContaining('Elsewhere Sample') },
  ]);

  await fault.end?.(scene);
  publisher.answer(whole(after));
  expect(await scene.poll()).toMatchObject({ outcome: 'changed', added: 1, removed: 1 });
  for (let n = 0; n < 2; n += 1) await scene.poll();
  const alerts = scene.mails('analyst');
  expect(alerts.map(({ kind }) => kind).sort()).toEqual(['delisting', 'designation']);
  expect(alerts.find(({ kind }) => kind === 'designation')?.text).toContain('Kerim Alimardanov');
  const [over, ...others] = scene.mails('operator');
  expect(others).toEqual([]);
  expect(over?.text.replaceAll(/\s+/g, ' ')).toMatch(
    /OFAC SDN list works again since 2022-12-08 11:00 UTC; it had failed, or was held, since 2022-12-08 08:30 UTC/,
  );
  expect(await scene.status()).toMatch(/^ofac-sdn +ok/m);
});
