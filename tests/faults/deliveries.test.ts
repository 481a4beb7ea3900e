import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handle } from '../../src/store/open.ts';
import { designate, watchKadyrov } from '../support/designation.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
  watchKadyrov(world);
});

afterEach(async () => {
  await world.close();
});

/** From now on the database refuses to note that a message was sent, as a full disk does; until it is lifted. */
async function refuse(db: Handle, status: 'sent' | 'sending'): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES === undefined) {
    await sql`create trigger refusal before update on deliveries when new.status = ${sql.lit(status)}
      begin select raise(abort, 'no room'); end`.execute(db);
    return async () => void (await sql`drop trigger refusal`.execute(db));
  }
  await sql`alter table deliveries add constraint refusal check (status <> ${sql.lit(status)}) not valid`.execute(
    db,
  );
  return async () => void (await sql`alter table deliveries drop constraint refusal`.execute(db));
}

function mails(): (string | undefined)[] {
  return world.mailbox.received.map(({ mail }) => mail.subject);
}

test('what was sent and could not be noted is noted once it can be, and not sent again', async () => {
  await designate(world);
  world.mailbox.received.splice(0);
  const app = await world.open();
  await sql`update deliveries set status = 'due'`.execute(app.db);
  const lift = await refuse(app.db, 'sent');
  await expect(app.deliver({ gatherSummaries: true })).rejects.toThrow();
  await app.deliver({ gatherSummaries: true });
  expect(mails()).toHaveLength(1);
  await lift();
  await app.deliver({ gatherSummaries: true });
  await app.deliver({ gatherSummaries: true });
  expect(mails()).toHaveLength(1);
  const rows = await app.db.selectFrom('deliveries').select('status').execute();
  expect(rows).toEqual([{ status: 'sent' }]);
});

test('what could not be taken is sent once it can be', async () => {
  await designate(world);
  world.mailbox.received.splice(0);
  const app = await world.open();
  await sql`update deliveries set status = 'due'`.execute(app.db);
  const lift = await refuse(app.db, 'sending');
  await expect(app.deliver({ gatherSummaries: true })).rejects.toThrow();
  expect(mails()).toHaveLength(0);
  await lift();
  // As where the server had taken the commit, and its answer was lost.
  await sql`update deliveries set status = 'sending'`.execute(app.db);
  await app.deliver({ gatherSummaries: true });
  expect(mails()).toHaveLength(1);
});
