import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { ofacXml, vessels } from '../support/lists.ts';
import { play } from './play.ts';
import { openScene, whole } from './scene.ts';
import { sourceFaults } from './source-faults.ts';

test.each(sourceFaults)('$name: nothing is lost, nothing is false, all is told once', async (fault) => {
  const { during, afterwards } = await play(fault);
  for (const { outcome, alerts } of during.reports) {
    expect(outcome).toBe(fault.outcome);
    expect(alerts.filter(({ kind }) => kind !== 'source')).toEqual([]);
  }
  expect(during.stored[1]).toBe(during.stored[0]);
  const [told, ...more] = during.operator;
  expect(more).toEqual([]);
  expect(told?.kind).toBe('source');
  for (const words of [/OFAC SDN list/, /the entries stored before stay/, ...fault.reads])
    expect(told?.text).toMatch(words);
  expect(during.status).toMatch(fault.outcome === 'held' ? /^ofac-sdn +held/m : /^ofac-sdn +failing/m);
  expect(during.status).toMatch(new RegExp(`^ofac-sdn: .*(?:${fault.reads[0]?.source})`, 'm'));
  // The other list goes on.
  expect(during.status).toMatch(/^other +ok/m);
  expect(during.analyst).toMatchObject([
    { kind: 'designation', text: expect.stringContaining('Elsewhere Sample') },
  ]);

  expect(afterwards.report).toMatchObject({ outcome: 'changed', added: 1, removed: 1 });
  expect(afterwards.analyst.map(({ kind }) => kind).sort()).toEqual(['delisting', 'designation']);
  const designation = afterwards.analyst.find(({ kind }) => kind === 'designation');
  expect(designation?.text).toContain('Kerim Alimardanov');
  const [over, ...others] = afterwards.operator;
  expect(others).toEqual([]);
  expect(over?.text).toContain(
    'OFAC SDN list works again since 2022-12-08 11:00 UTC; it had failed, or was held, since 2022-12-08 08:30 UTC.',
  );
  expect(afterwards.status).toMatch(/^ofac-sdn +ok/m);
});

const secrets = [
  ['a list that is held', whole(ofacXml(vessels(10))), /accept --source/],
  ['a page in its place', whole('<html><title>Access denied</title></html>'), /a page “Access denied”/],
  ['no list at all', whole('<html></html>'), /web page came instead/],
  ['no answer', ((request) => request.socket.destroy()) satisfies RequestListener, /closed before/],
] as const;

test.each(secrets)(
  '%s is told without the password and the key in its address',
  async (_, listener, words) => {
    const scene = await openScene();
    try {
      scene.configure({ url: `${scene.publisher.url.replace('//', '//reader:pass-word@')}?key=se-cret` });
      scene.publisher.answer(listener);
      for (let n = 0; n < 3; n += 1) await scene.poll();
      const shown = [...scene.mails('operator').map(({ text }) => text), await scene.status()];
      expect(shown[0]).toMatch(words);
      expect(shown.join()).not.toMatch(/pass-word|se-cret/);
    } finally {
      await scene.close();
    }
  },
);
