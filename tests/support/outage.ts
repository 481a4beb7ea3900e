import type { App } from '../../src/app.ts';
import { designate, watchKadyrov } from './designation.ts';
import type { World } from './world.ts';

const hourMs = 60 * 60_000;

/** Whom the world tells: three people, an operator, and a program of the operator's. */
export const people = ['one@example.org', 'two@example.org', 'three@example.org'] as const;
export const operator = 'operator@example.org';

/** Has the world watch somebody for three people and an operator, with this mail server and these webhooks. */
export async function watchFor(world: World, webhookUrl: string | null): Promise<void> {
  watchKadyrov(world);
  const webhooks = webhookUrl === null ? [] : [{ id: 'desk', url: webhookUrl, secret: '0123456789abcdef' }];
  world.config = {
    ...world.config,
    webhooks,
    email: { ...world.config.email, to: [...people], operator: [operator] },
  };
}

/** First contact without trouble, then a designation by way of `smtp`; returns when it was found. */
export async function designateBy(world: World, smtp: string): Promise<Date> {
  world.config = { ...world.config, email: { ...world.config.email, smtp } };
  await designate(world);
  return new Date(world.now.getTime() - hourMs / 2);
}

/** The daemon's ticks up to a moment, without those at which nothing is due; `tick` sees each. */
export async function playUntil(
  world: World,
  app: App,
  end: Date,
  tick: () => Promise<void> | void = () => undefined,
): Promise<void> {
  for (;;) {
    const next = await nextMoment(app, world.now);
    if (next === null || next > end) break;
    world.now = next;
    await app.deliver({ gatherSummaries: true });
    await tick();
  }
  world.now = end;
}

/** When something may leave that did not leave yet. */
async function nextMoment({ db }: App, now: Date): Promise<Date | null> {
  const due = await db
    .selectFrom('deliveries')
    .select(['recipient', 'due_at'])
    .where('status', '=', 'due')
    .execute();
  const waiting = await db
    .selectFrom('addressees')
    .select(['recipient', 'due_at'])
    .where('delivery_id', 'is', null)
    .execute();
  const held = await db.selectFrom('facts').selectAll().where('name', 'like', 'held %').execute();
  const until = new Map(held.map(({ name, value }) => [name.slice('held '.length), value]));
  const moments = [...due, ...waiting].map(({ recipient, due_at }) => {
    const lane = recipient.includes('@') ? 'e-mail' : recipient;
    return Math.max(Date.parse(due_at), Date.parse(until.get(lane) ?? due_at));
  });
  if (moments.length === 0) return null;
  // A message that is due now, and did not leave, waits for something that only time brings.
  return new Date(Math.max(Math.min(...moments), now.getTime() + 60_000));
}
