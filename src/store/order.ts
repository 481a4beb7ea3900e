import type { Handle } from './open.ts';

/** The place behind all rows that were ever recorded in a table, for the transaction that records more. */
export async function nextSeq(trx: Handle, table: 'changes' | 'items' | 'alerts'): Promise<number> {
  const row = await trx
    .selectFrom(table)
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}
