import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Finished, run, start } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';

let desk: Desk;
let clients: Database.Database;

beforeEach(async () => {
  desk = await createDesk();
  clients = new Database(join(desk.folder, 'clients.db'));
  clients.exec(
    "create table people (id text, name text, born text); insert into people values ('a', 'Igor Sechin', null)",
  );
  watch('select id, name, born as birth_date from people order by id');
  desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
});

afterEach(async () => {
  clients.close();
  await desk.close();
});

function watch(sql: string): void {
  const text = `watchlist: clients\nquery: { database: "sqlite:clients.db", sql: "${sql}", schedule: "* * * * *" }\n`;
  writeFileSync(join(desk.folder, 'people.yaml'), text);
}

async function once(): Promise<Finished> {
  return await run(desk.folder, ['once', '--config', 'main.yaml']);
}

const mails = (): string[] => desk.mailbox.received.map(({ mail }) => mail.subject ?? '');

test('subjects come from a query, and who is new in it is compared with what is stored', async () => {
  expect(await once()).toMatchObject({ status: 0 });
  expect(mails()).toEqual([]);
  clients.exec("insert into people values ('b', 'Ramzan Kadyrov', '1976-10-05')");
  expect(await once()).toMatchObject({ status: 0 });
  expect(mails()).toHaveLength(1);
  expect(mails()[0]).toContain('Ramzan Kadyrov');
});

test('a query that fails keeps its subjects, and the operator is told', async () => {
  await once();
  watch('select id, name from nobody');
  const failed = await once();
  expect(failed.status).toBe(1);
  expect(failed.err).toContain('no such table: nobody');
  expect(mails()).toHaveLength(1);
  expect(desk.mailbox.received[0]?.mail.text).toContain('Its subjects stay as they were');
  expect(existsSync(join(desk.folder, 'state/watchlists/clients.csv'))).toBe(true);
});

test('a query that never worked is a mistake of the configuration', async () => {
  watch('select id, name from nobody');
  const failed = await once();
  expect(failed.status).toBe(2);
  expect(failed.err).toContain(
    'the query of the watchlist clients failed: clients.db: no such table: nobody',
  );
});

test('one whose rows have mistakes, or that loses half of its subjects at once, changes nothing', async () => {
  clients.exec("insert into people values ('b', 'Alisher Usmanov', null), ('c', 'Ramil Usubov', null)");
  await once();
  clients.exec("update people set born = 'long ago' where id = 'b'");
  expect((await once()).err).toContain('query of clients:3:1: birth_date: a date is written');
  clients.exec("delete from people where id != 'a'");
  expect((await once()).err).toContain('it gives 1 subject, less than half of what it gave before');
});

test('a running daemon takes a changed table over', async () => {
  writeFileSync(join(desk.folder, 'people.yaml'), 'watchlist: clients\ntable: clients.csv\n');
  const table = join(desk.folder, 'clients.csv');
  writeFileSync(table, 'id,name\na,Igor Sechin\n');
  const daemon = start(desk.folder, ['run', '--config', 'main.yaml']);
  await daemon.logged('"msg":"polled"');
  writeFileSync(table, 'id,name\na,Igor Sechin\nb,Ramzan Kadyrov\n');
  utimesSync(table, new Date(), new Date(Date.now() + 5000));
  await daemon.logged('"msg":"e-mail sent"');
  daemon.child.kill('SIGTERM');
  expect(await daemon.done).toMatchObject({ status: 0 });
});

test('rows that the whole configuration cannot have are not taken over, and what is mended is', async () => {
  await once();
  const yaml = join(desk.folder, 'people.yaml');
  const query = 'query: { database: "sqlite:clients.db", sql: "select id, name from people order by id" }';
  writeFileSync(yaml, `watchlist: clients\n${query}\nsubjects:\n  - { id: dora, name: Ramil Usubov }\n`);
  clients.exec("insert into people values ('dora', 'Alisher Usmanov', null)");
  const refused = await once();
  expect(refused.status).toBe(1);
  expect(refused.err).toContain('the id `dora` is given twice');
  clients.exec("delete from people where id = 'dora'");
  expect(await once()).toMatchObject({ status: 0 });
});

test('a query that gives a column twice is refused', async () => {
  watch("select id, name, 'x' as name from people");
  expect((await once()).err).toContain('it gives the column name twice');
});
