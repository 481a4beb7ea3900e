import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { rowsOfQuery } from '../../src/store/subject-query.ts';
import { createDatabase } from '../support/postgres.ts';

const server = process.env.TEST_POSTGRES ?? '';

async function rowsOf(url: string, sql: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for await (const batch of rowsOfQuery({ kind: 'postgres', url }, sql)) rows.push(...batch);
  return rows;
}

describe.runIf(server !== '')('a query on PostgreSQL', () => {
  test('gives texts as the server writes them, and can change nothing', async () => {
    const { url, drop } = await createDatabase(server);
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(
        "create table people as select 'a' as id, 'Igor Sechin' as name, date '1960-09-07' as born",
      );
      expect(await rowsOf(url, 'select id, name, born as birth_date, null as notes from people')).toEqual([
        { id: 'a', name: 'Igor Sechin', birth_date: '1960-09-07', notes: '' },
      ]);
      const several =
        'select 1 as id; commit; delete from people; begin; declare subjects cursor for select 1';
      await expect(rowsOf(url, several)).rejects.toThrow(/multiple commands/);
      await expect(rowsOf(url, 'delete from people returning *')).rejects.toThrow(/syntax error/);
      await expect(rowsOf(url, 'select 1 as id, 2 as id')).rejects.toThrow('the column id twice');
      expect((await client.query('select * from people')).rowCount).toBe(1);
    } finally {
      await client.end();
      await drop();
    }
  });
});
