import type { Item } from '../model/item.ts';
import { inBatches } from './batches.ts';
import type { Handle } from './open.ts';
import { nextSeq } from './order.ts';
import type { ItemsTable, PageState } from './tables.ts';

/** An item with the text of its linked page, as far as it was read. */
export interface StoredItem {
  readonly item: Item;
  readonly hash: string;
  readonly page: string | null;
  readonly pageState: PageState;
  readonly pageAttempts: number;
}

function fromRow(row: ItemsTable): StoredItem {
  return {
    item: JSON.parse(row.data) as Item,
    hash: row.hash,
    page: row.page,
    pageState: row.page_state,
    pageAttempts: row.page_attempts,
  };
}

export async function itemsById(
  db: Handle,
  sourceId: string,
  ids: readonly string[],
): Promise<Map<string, StoredItem>> {
  const found = new Map<string, StoredItem>();
  for (const batch of inBatches(ids)) {
    const rows = await db
      .selectFrom('items')
      .selectAll()
      .where('source_id', '=', sourceId)
      .where('item_id', 'in', batch)
      .execute();
    for (const row of rows) found.set(row.item_id, fromRow(row));
  }
  return found;
}

/** Which of these hashes an item of the source has now, under whatever id. */
export async function hashesKnown(
  db: Handle,
  sourceId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const batch of inBatches(hashes)) {
    const rows = await db
      .selectFrom('items')
      .select('hash')
      .where('source_id', '=', sourceId)
      .where('hash', 'in', batch)
      .execute();
    for (const { hash } of rows) found.add(hash);
  }
  return found;
}

/** Items whose linked page is still to be read, oldest first. */
export async function itemsWanted(db: Handle, sourceId: string): Promise<StoredItem[]> {
  const rows = await db
    .selectFrom('items')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('page_state', 'in', ['wanted', 'wanted-early'])
    .orderBy('first_seen_at')
    .orderBy('item_id')
    .execute();
  return rows.map(fromRow);
}

/** All items of a feed that were ever seen, a page at a time. */
export async function* allItems(db: Handle, sourceId: string): AsyncGenerator<StoredItem[]> {
  let after = '';
  while (true) {
    const rows = await db
      .selectFrom('items')
      .selectAll()
      .where('source_id', '=', sourceId)
      .where('item_id', '>', after)
      .orderBy('item_id')
      .limit(200)
      .execute();
    if (rows.length === 0) return;
    yield rows.map(fromRow);
    after = rows.at(-1)?.item_id ?? after;
  }
}

export async function saveItems(
  db: Handle,
  sourceId: string,
  at: string,
  items: readonly StoredItem[],
): Promise<void> {
  if (items.length === 0) return;
  const first = await nextSeq(db, 'items');
  const rows = items.map(
    (stored, place): ItemsTable => ({
      source_id: sourceId,
      item_id: stored.item.id,
      hash: stored.hash,
      data: JSON.stringify(stored.item),
      first_seen_at: at,
      page: stored.page,
      page_state: stored.pageState,
      page_attempts: stored.pageAttempts,
      seq: first + place,
      left_at: null,
    }),
  );
  for (const batch of inBatches(rows)) {
    await db
      .insertInto('items')
      .values(batch)
      .onConflict((c) =>
        c.columns(['source_id', 'item_id']).doUpdateSet((eb) => ({
          hash: eb.ref('excluded.hash'),
          data: eb.ref('excluded.data'),
          page: eb.ref('excluded.page'),
          page_state: eb.ref('excluded.page_state'),
          page_attempts: eb.ref('excluded.page_attempts'),
        })),
      )
      .execute();
  }
}

/** Notes which items a feed carries as of now, and since when it does not carry the others. */
export async function noteCarried(
  db: Handle,
  sourceId: string,
  carried: ReadonlySet<string>,
  at: string,
): Promise<void> {
  const rows = await db
    .selectFrom('items')
    .select('item_id')
    .where('source_id', '=', sourceId)
    .where('left_at', 'is', null)
    .execute();
  const known = new Set(rows.map(({ item_id }) => item_id));
  await setLeft(db, sourceId, [...known.difference(carried)], at);
  await setLeft(db, sourceId, [...carried.difference(known)], null);
}

async function setLeft(
  db: Handle,
  sourceId: string,
  ids: readonly string[],
  left_at: string | null,
): Promise<void> {
  for (const batch of inBatches(ids)) {
    await db
      .updateTable('items')
      .set({ left_at })
      .where('source_id', '=', sourceId)
      .where('item_id', 'in', batch)
      .execute();
  }
}
