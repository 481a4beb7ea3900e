import type { Selectable } from 'kysely';
import { addToAudit } from './audit.ts';
import type { Handle } from './open.ts';
import type { DocumentsTable, PollsTable, SourcesTable } from './tables.ts';

export type SourceState = Selectable<SourcesTable>;
export type StoredDocument = Selectable<DocumentsTable>;
export type StoredPoll = Selectable<PollsTable>;

/** What is known of a source; of one never polled: snapshot 0. */
export async function sourceState(db: Handle, id: string): Promise<SourceState> {
  const row = await db.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? neverPolled(id);
}

/** The sources that were polled once, also those that are no more. */
export async function polledSources(db: Handle): Promise<string[]> {
  return (await db.selectFrom('sources').select('id').execute()).map(({ id }) => id);
}

function neverPolled(id: string): SourceState {
  return {
    id,
    snapshot: 0,
    records: 0,
    last_polled_at: '',
    last_success_at: null,
    last_changed_at: null,
    dated: null,
    failures: 0,
    failing_since: null,
    problem: null,
    held_content: null,
    accepted_content: null,
    screened: 0,
    reader: null,
    change_mark: null,
    mark_since: null,
    asked_at: null,
    unknown: '{}',
  };
}

export async function saveSourceState(db: Handle, state: SourceState): Promise<void> {
  const { id, ...rest } = state;
  await db
    .insertInto('sources')
    .values(state)
    .onConflict((c) => c.column('id').doUpdateSet(rest))
    .execute();
}

export async function storedDocuments(db: Handle, sourceId: string): Promise<StoredDocument[]> {
  return await db.selectFrom('documents').selectAll().where('source_id', '=', sourceId).execute();
}

/** Replaces what is known of a source's documents: one that is no longer followed is forgotten. */
export async function saveDocuments(
  db: Handle,
  sourceId: string,
  documents: readonly StoredDocument[],
): Promise<void> {
  await db.deleteFrom('documents').where('source_id', '=', sourceId).execute();
  if (documents.length > 0)
    await db
      .insertInto('documents')
      .values([...documents])
      .execute();
}

export async function recordPoll(db: Handle, poll: StoredPoll): Promise<void> {
  await db.insertInto('polls').values(poll).execute();
}

/** Notes up to which revision of subjects and rules all of a source was compared. */
export async function markScreened(db: Handle, id: string, revision: number): Promise<void> {
  await db.updateTable('sources').set({ screened: revision }).where('id', '=', id).execute();
}

/** Accepts what is held of a source; false where nothing is. In a transaction. */
export async function acceptHeld(trx: Handle, id: string, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('sources')
    .set((eb) => ({ accepted_content: eb.ref('held_content') }))
    .where('id', '=', id)
    .where('held_content', 'is not', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  const { accepted_content: content } = await sourceState(trx, id);
  await addToAudit(trx, at, [{ event: 'acceptance', ref: id, data: { content } }]);
  return true;
}
