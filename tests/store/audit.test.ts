import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditRecords } from '../../src/store/audit.ts';
import { verifyAudit } from '../../src/store/audit-check.ts';
import { evidenceIn } from '../../src/store/evidence.ts';
import { checkDocuments } from '../../src/store/evidence-check.ts';
import type { Handle } from '../../src/store/open.ts';
import { acceptHeld } from '../../src/store/sources.ts';
import { anchorIn } from '../support/anchor.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;
const kadyrova = { uid: 23_285, last: 'KADYROVA', first: 'Medni Musaevna', nationality: 'Russia' };

beforeEach(async () => {
  world = await createWorld();
  const url = `${world.site.origin}/sdn.xml`;
  const mutes = [
    { subject: 'medni-kadyrova', source: null, term: null, until: '2023-01-01', reason: 'known' },
  ];
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov'), aSubject('Medni Kadyrova')])],
    alerts: { ...world.config.alerts, mutes },
  };
  world.site.serve('/sdn.xml', ofacXml(vessels(20)));
  await world.once();
  world.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov, kadyrova]));
  await world.once();
});

afterEach(async () => {
  await world.close();
});

async function events(db: Handle): Promise<string[]> {
  const found: string[] = [];
  for await (const records of auditRecords(db)) for (const { event } of records) found.push(event);
  return found;
}

/** Changes rows behind the program's back, as somebody would who may do anything with the database. */
async function behindItsBack(db: Handle, statement: ReturnType<typeof sql>): Promise<void> {
  if (process.env.TEST_POSTGRES) await sql`alter table audit disable trigger all`.execute(db);
  else
    for (const action of ['update', 'delete'])
      await sql`drop trigger ${sql.raw(`audit_no_${action}`)}`.execute(db);
  await statement.execute(db);
}

describe('the audit log', () => {
  test('has documents, changes, alerts, silences, messages and acceptances in order', async () => {
    const { db } = await world.open();
    expect(await events(db)).toEqual([
      'begin',
      'documents',
      'change',
      'change',
      'documents',
      'alert',
      'alert',
      'silence',
      'delivery',
      'sent',
    ]);
    world.site.serve('/sdn.xml', ofacXml(vessels(5)));
    await world.once();
    const app = await world.open();
    const at = world.now.toISOString();
    expect(await app.db.transaction().execute((trx) => acceptHeld(trx, 'ofac-sdn', at))).not.toBeNull();
    expect((await events(app.db)).at(-1)).toBe('acceptance');
    await app.db.transaction().execute((trx) => acceptHeld(trx, 'ofac-sdn', at));
    expect((await events(app.db)).filter((event) => event === 'acceptance')).toHaveLength(1);
    expect((await verifyAudit(app.db)).problems).toEqual([]);
  });

  test('is named by each e-mail, whose record can be held against it', async () => {
    const { db } = await world.open();
    const anchor = anchorIn(world.mailbox.received[0]);
    expect((await verifyAudit(db, [anchor])).problems).toEqual([]);
    expect((await verifyAudit(db, [{ ...anchor, seq: 2 }])).problems).toEqual([
      'record 2 is not the one that was noted',
    ]);
  });

  test('lets nobody change or delete a record by mistake', async () => {
    const { db } = await world.open();
    const refused = /only added to/;
    await expect(sql`update audit set at = ''`.execute(db)).rejects.toThrow(refused);
    await expect(sql`delete from audit where seq = 2`.execute(db)).rejects.toThrow(refused);
  });

  test.each([
    [
      'a record that was changed',
      sql`update audit set data = '{}' where seq = 6`,
      /record 6, .* was changed/,
    ],
    ['records that were changed into nothing', sql`update audit set data = ''`, /record 2, .* was changed/],
    ['records that were changed into others', sql`update audit set data = '{}'`, /record 2, .* was changed/],
    ['records that say nothing', sql`update audit set data = 'null'`, /record 2, .* was changed/],
    [
      'an alert that is said to be withdrawn before the log began',
      sql`insert into audit (seq, at, event, ref, data, hash)
        select -1, '2026', 'withdrawal', id, '{}', 'x' from alerts limit 1`,
      /record -1 does not belong there/,
    ],
    ['an alert of another kind', sql`update alerts set kind = 'listed'`, /alert .* changed/],
    ['a message sent at another time', sql`update deliveries set sent_at = '2022-12-01'`, /at another time/],
    ['a record that is gone', sql`delete from audit where seq = 4`, /record 4 is missing/],
    [
      'an alert that was changed',
      sql`update alerts set data = replace(data, 'Ramzan', 'Roman')`,
      /alert .* changed/,
    ],
    ['a change that is gone', sql`delete from changes`, /change of ofac-sdn:\S+ .* is gone/],
    [
      'a change of another time',
      sql`update changes set at = '2022-12-01T00:00:00.000Z'`,
      /change of ofac-sdn:\S+ .* changed/,
    ],
    [
      'a change that was put in',
      sql`insert into changes (source_id, snapshot, entry_id, entry_name, change, at, fields, seq)
        select source_id, snapshot, 'x', entry_name, change, at, fields, 99 from changes limit 1`,
      /stored without a record: 1 change$/,
    ],
    [
      'a message to somebody else',
      sql`update deliveries set recipient = 'somebody@example.org'`,
      /message .* was changed/,
    ],
    [
      'a message that tells less',
      sql`delete from addressees where alert_id = (select min(alert_id) from addressees)`,
      /message .* was changed/,
    ],
    [
      'a message that was put in',
      sql`insert into deliveries (id, kind, recipient, status, attempts, due_at, message_id, earlier, created_at, position)
        select 'x', kind, recipient, status, attempts, due_at, 'x', earlier, created_at, 9 from deliveries limit 1`,
      /stored without a record: 1 message$/,
    ],
    [
      'a document that is said to be another one',
      sql`update evidence set url = 'https://example.org/other'`,
      /documents of ofac-sdn .* changed/,
    ],
    ['an alert that is gone', sql`delete from alerts`, /alert .* is gone/],
    ['a message that is gone', sql`delete from deliveries`, /message .* is gone/],
    [
      'a message that is said to be sent',
      sql`update deliveries set status = 'failed'`,
      /is failed .* as sent/,
    ],
    [
      'a change that was changed',
      sql`update changes set entry_name = 'Nobody'`,
      /change of ofac-sdn:\S+ .* changed/,
    ],
    [
      'an alert that was put in',
      sql`insert into alerts (id, kind, source_id, thread, route, detected_at, data, seq)
        select 'x', kind, source_id, thread, route, detected_at, data, seq from alerts limit 1`,
      /stored without a record: 1 alert$/,
    ],
  ])('gives away %s', async (_, statement, problem) => {
    const { db } = await world.open();
    await behindItsBack(db, statement);
    expect((await verifyAudit(db)).problems.join('\n')).toMatch(problem);
  });

  test('gives away a document that was changed, and one that is gone', async () => {
    const { db } = await world.open();
    const evidence = evidenceIn(world.config);
    const folder = join(world.config.stateFolder, 'evidence', 'ofac-sdn');
    const [first = '', second = ''] = readdirSync(folder).map((name) => join(folder, name));
    if (evidence === null) throw new Error('no evidence is kept');
    expect(await checkDocuments(db, evidence)).toEqual([]);
    writeFileSync(first, gzipSync('another list'));
    rmSync(second);
    expect((await checkDocuments(db, evidence)).sort()).toEqual(
      [`the document ${first} was changed`, `the document ${second} is gone`].sort(),
    );
  });

  test('excuses by retention nothing that came after', async () => {
    world.config = { ...world.config, retention: { days: 30 } };
    const { now } = world;
    for (const days of [10, 20, 30, 40, 50]) {
      world.now = new Date(now.getTime() + days * 24 * 60 * 60_000);
      await (await world.open()).forget();
    }
    world.now = now;
    world.site.serve('/sdn.xml', ofacXml([...vessels(21), kadyrov, kadyrova]));
    await world.once();
    const { db } = await world.open();
    expect((await verifyAudit(db)).problems).toEqual([]);
    await db.deleteFrom('changes').where('snapshot', '=', 3).execute();
    expect((await verifyAudit(db)).problems).toEqual([expect.stringMatching(/ is gone$/)]);
  });

  test('knows what retention deleted', async () => {
    world.config = { ...world.config, retention: { days: 30 } };
    world.site.serve('/sdn.xml', ofacXml([...vessels(19), kadyrov, kadyrova]));
    await world.once();
    await (await world.open()).forget();
    for (const days of [14, 14, 14, 14]) {
      world.now = new Date(world.now.getTime() + days * 24 * 60 * 60_000);
      await (await world.open()).forget();
    }
    const { db } = await world.open();
    // What alerts arose of stays, the vessel that left does not.
    expect(await db.selectFrom('changes').select('change').execute()).toEqual([
      { change: 'added' },
      { change: 'added' },
    ]);
    expect((await verifyAudit(db)).problems).toEqual([]);
    await db.deleteFrom('changes').execute();
    expect((await verifyAudit(db)).problems).toEqual([
      expect.stringMatching(/ is gone$/),
      expect.stringMatching(/ is gone$/),
    ]);
  });

  test('cannot be begun anew by whoever has no e-mail to change', async () => {
    const { db } = await world.open();
    const anchor = anchorIn(world.mailbox.received[0]);
    await behindItsBack(db, sql`delete from audit where seq >= ${anchor.seq}`);
    expect((await verifyAudit(db, [anchor])).problems).toContain(
      `record ${anchor.seq} is not the one that was noted`,
    );
  });
});
