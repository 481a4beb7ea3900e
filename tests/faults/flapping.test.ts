import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { after, before, openScene, type Scene, whole } from './scene.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

afterEach(async () => {
  await scene.close();
});

const missing: RequestListener = (_, response) => void response.writeHead(404).end();
const half = whole(ofacXml([...vessels(20), kadyrov]));
const well = whole(before);

/** Polls half an hour apart, with what the server answers at each. */
async function polls(...answers: readonly RequestListener[]): Promise<void> {
  for (const answer of answers) {
    scene.publisher.answer(answer);
    await scene.poll();
  }
}

function times<T>(count: number, ...values: readonly T[]): T[] {
  return Array.from({ length: count }, () => values).flat();
}

/** What the operator got since the last call, by how it begins. */
function told(): string[] {
  const known = [/comes and goes/, /works again/, /could not be read/, /was fetched, but not believed/];
  return scene.mails('operator').map(({ text }) => {
    return known.map((words) => words.exec(text)?.[0]).find(Boolean) ?? text;
  });
}

describe('a source that fails every second poll for a day', () => {
  test('is told once, and once more when it has worked for a day', async () => {
    await polls(...times(24, missing, well));
    expect(told()).toEqual(['comes and goes']);
    expect(await scene.status()).toMatch(/^ofac-sdn: works, but not for a whole day yet; its trouble began/m);
    await polls(...times(50, well));
    expect(told()).toEqual(['works again']);
    expect(await scene.status()).not.toMatch(/^ofac-sdn: /m);
  });

  test('loses no designation', async () => {
    await polls(...times(3, missing, well), missing, whole(after), ...times(4, missing, whole(after)));
    const kinds = scene.mails('analyst').map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['delisting', 'designation']);
  });
});

test('one that gives half a list every second poll for a day is told at once, and four times in all', async () => {
  await polls(half);
  expect(told()).toEqual(['was fetched, but not believed']);
  await polls(well);
  expect(told()).toEqual(['works again']);
  await polls(half);
  const [again] = scene.mails('operator');
  expect(again?.text).toMatch(
    /comes and goes since 2022-12-08 08:30 UTC: 2 of 4 polls within a day .* was fetched, but not believed: 20 of 41 .*accept --source ofac-sdn/,
  );
  await polls(...times(22, well, half), ...times(50, well));
  expect(told()).toEqual(['works again']);
  expect(scene.mails('analyst')).toEqual([]);
});

test('one that fails by hours is told when it fails, when it works, and that it comes and goes', async () => {
  await polls(...times(4, ...times(4, missing), ...times(4, well)));
  expect(told()).toEqual(['could not be read', 'works again', 'comes and goes']);
});

test('one that comes and goes and then stays away is not silent for ever', async () => {
  await polls(...times(2, ...times(4, missing), ...times(4, well)));
  expect(told()).toEqual(['could not be read', 'works again', 'comes and goes']);
  await polls(...times(3 * 48, missing));
  expect(told()).toEqual(times(3, 'comes and goes'));
});

test('one that fails again after a good day is a new trouble', async () => {
  await polls(...times(3, missing), ...times(50, well), ...times(3, missing), well);
  expect(told()).toEqual(times(2, 'could not be read', 'works again'));
});

test('a failure now and then is the weather of the web', async () => {
  await polls(...times(4, missing, ...times(11, well)));
  expect(told()).toEqual([]);
});

test('a program that is started again and again within minutes tells no more of a source than one that runs', async () => {
  scene.publisher.answer(missing);
  const { now } = scene.world;
  for (let n = 0; n < 15; n += 1) {
    await scene.poll();
    scene.world.now = new Date(now.getTime() + n * 60_000);
  }
  expect(told()).toEqual([]);
  scene.world.now = new Date(now.getTime() + 60 * 60_000);
  await scene.poll();
  expect(told()).toEqual(['could not be read']);
});
