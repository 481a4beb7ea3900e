import { sql } from 'kysely';
import type { Storage } from '../../src/model/storage.ts';
import { openForReading } from '../../src/store/open.ts';

/** All rows of all tables of a state, each table in the order of its rows' texts. */
export async function contentsOf(storage: Storage): Promise<Record<string, Record<string, unknown>[]>> {
  const db = await openForReading(storage);
  try {
    const contents: Record<string, Record<string, unknown>[]> = {};
    for (const { name } of await db.introspection.getTables()) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
      contents[name] = rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    }
    return contents;
  } finally {
    await db.destroy();
  }
}
