import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { after, alimardanov, before, openScene, type Scene, whole } from './scene.ts';

// Clocks that are wrong: the publisher's, and ours. The scene's own day is 8 December 2022.

let scene: Scene;
const hourMs = 60 * 60 * 1000;

beforeEach(async () => {
  scene = await openScene();
});

afterEach(async () => {
  await scene.close();
});

function turnClock(hours: number): void {
  scene.world.now = new Date(scene.world.now.getTime() + hours * hourMs);
}

async function publish(list: string) {
  scene.publisher.answer(whole(list));
  return await scene.poll();
}

function kinds(): string[] {
  return scene
    .mails('analyst')
    .map(({ kind }) => kind)
    .sort();
}

describe("the publisher's", () => {
  const someone = { uid: 40_004, last: 'SAMPLE', first: 'Someone' };
  const entries = [...vessels(40), alimardanov];

  test('a list dated tomorrow is taken over, and so is the next one', async () => {
    expect(await publish(ofacXml(entries, '12/09/2022'))).toMatchObject({ outcome: 'changed' });
    expect(kinds()).toEqual(['delisting', 'designation']);
    expect(await publish(ofacXml([...entries, someone], '12/09/2022'))).toMatchObject({ added: 1 });
    expect(scene.mails('operator')).toEqual([]);
  });

  test('a list dated today after one dated tomorrow is held, with whom it would bring, until tomorrow', async () => {
    await publish(ofacXml([...vessels(40), kadyrov], '12/09/2022'));
    const corrected = [...vessels(40), kadyrov, alimardanov];
    expect(await publish(ofacXml(corrected))).toMatchObject({ outcome: 'held' });
    expect(kinds()).toEqual([]);
    expect(scene.mails('operator')[0]?.text).toContain('for Kerim Alimardanov');
    turnClock(24);
    expect(await publish(ofacXml(corrected, '12/09/2022'))).toMatchObject({ outcome: 'changed', added: 1 });
    expect(kinds()).toEqual(['designation']);
  });

  test.each([-24, 24])('a Date header %i hours off says nothing', async (hours) => {
    const date = new Date(scene.world.now.getTime() + hours * hourMs).toUTCString();
    for (const list of [before, after]) {
      scene.publisher.answer((_, response) =>
        response.writeHead(200, { date, 'last-modified': date }).end(list),
      );
      await scene.poll();
    }
    expect(kinds()).toEqual(['delisting', 'designation']);
    expect(scene.mails('operator')).toEqual([]);
  });

  test.each([-24, 24])(
    'a Retry-After of a clock that is %i hours off waits as long as was meant',
    async (hours) => {
      const theirs = scene.world.now.getTime() + hours * hourMs;
      scene.publisher.answer((_, response) => {
        const headers = [theirs, theirs + 0.5 * hourMs].map((time) => new Date(time).toUTCString());
        response.writeHead(503, { date: headers[0], 'retry-after': headers[1] }).end();
      });
      const expected = new Date(scene.world.now.getTime() + 0.5 * hourMs).toISOString();
      expect(await scene.poll()).toMatchObject({ outcome: 'failed', retryAt: expected });
    },
  );
});

describe('ours', () => {
  test('set back by a day between two polls, it loses and doubles nothing', async () => {
    await publish(before);
    turnClock(-24);
    expect(await publish(after)).toMatchObject({ outcome: 'changed', added: 1, removed: 1 });
    for (let n = 0; n < 60; n += 1) await scene.poll();
    expect(kinds()).toEqual(['delisting', 'designation']);
    expect(scene.mails('operator')).toEqual([]);
  });

  test.each([-48, -2])(
    'set back by %i hours while a source fails, the failure and its end are told',
    async (hours) => {
      scene.publisher.answer((_, response) => response.writeHead(404).end());
      await scene.poll();
      turnClock(hours);
      for (let n = 0; n < 4; n += 1) await scene.poll();
      expect(scene.mails('operator')).toMatchObject([{ text: expect.stringContaining('could not be read') }]);
      await publish(after);
      expect(scene.mails('operator')).toMatchObject([{ text: expect.stringContaining('works again') }]);
      expect(kinds()).toEqual(['delisting', 'designation']);
    },
  );

  test('set back after a failure was told, its end is told', async () => {
    scene.publisher.answer((_, response) => response.writeHead(404).end());
    for (let n = 0; n < 4; n += 1) await scene.poll();
    expect(scene.mails('operator')).toHaveLength(1);
    turnClock(-48);
    await publish(after);
    expect(scene.mails('operator')).toMatchObject([{ text: expect.stringContaining('works again') }]);
  });

  test.each([-72, 72])('put right after it was %i hours off, all is as before', async (hours) => {
    turnClock(hours);
    await publish(before);
    turnClock(-hours);
    await publish(after);
    expect(kinds()).toEqual(['delisting', 'designation']);
    scene.publisher.answer((_, response) => response.writeHead(404).end());
    for (let n = 0; n < 4; n += 1) await scene.poll();
    await publish(after);
    expect(
      scene.mails('operator').map(({ text }) => /could not be read|works again/.exec(text)?.[0]),
    ).toEqual(['could not be read', 'works again']);
  });

  test('four days slow, it holds what it takes for a list of the future, and says that it may be the clock', async () => {
    turnClock(-96);
    expect(await publish(after)).toMatchObject({ outcome: 'held' });
    expect(scene.mails('operator')[0]?.text).toMatch(
      /dated 2022-12-08, which is still to come by the clock of this machine, 2022-12-04: one of them is wrong/,
    );
    expect(kinds()).toEqual([]);
    turnClock(96);
    expect(await publish(after)).toMatchObject({ outcome: 'changed', added: 1 });
    expect(kinds()).toEqual(['delisting', 'designation']);
  });

  test('set back, it trusts no change mark of a time that is still to come', async () => {
    const mark = { url: `${scene.world.site.origin}/mark`, read: (text: string) => text || null };
    scene.world.site.serve('/mark', 'one');
    scene.configure({ changeMarks: [mark] });
    turnClock(72);
    await publish(before);
    turnClock(-72);
    // The publisher forgot to renew its mark.
    expect(await publish(after)).toMatchObject({ outcome: 'changed', added: 1 });
  });
});
