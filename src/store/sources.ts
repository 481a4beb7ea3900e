import type { Selectable } from 'kysely';
import { addToAudit } from './audit.ts';
import type { Handle } from './open.ts';
import type { DocumentsTable, PollOutcome, PollsTable, SourcesTable } from './tables.ts';

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

/** The sources that are to be tried again by now, and since when. */
export async function dueRetries(
  db: Handle,
  now: string,
): Promise<{ readonly id: string; readonly retryAt: string }[]> {
  const rows = await db
    .selectFrom('sources')
    .select(['id', 'retry_at'])
    .where('retry_at', '<=', now)
    .execute();
  return rows.flatMap(({ id, retry_at }) => (retry_at === null ? [] : [{ id, retryAt: retry_at }]));
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
    retry_at: null,
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

const troubled: readonly PollOutcome[] = ['failed', 'held'];

/** How many polls of a source began between two times, both included, and how many of them came to nothing. */
export async function countPolls(
  db: Handle,
  sourceId: string,
  since: string,
  until = '9999',
): Promise<{ readonly polls: number; readonly troubled: number; readonly held: number }> {
  const rows = await db
    .selectFrom('polls')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('count')])
    .where('source_id', '=', sourceId)
    .where('started_at', '>=', since)
    .where('started_at', '<=', until)
    .groupBy('outcome')
    .execute();
  const sum = (outcomes: readonly PollOutcome[] | null): number =>
    rows
      .filter(({ outcome }) => outcomes === null || outcomes.includes(outcome))
      .reduce((total, { count }) => total + Number(count), 0);
  return { polls: sum(null), troubled: sum(troubled), held: sum(['held']) };
}

/** When the nth poll from behind began that failed or was held, of those that began by `until`. */
export async function troubledPoll(
  db: Handle,
  sourceId: string,
  until: string,
  nth = 1,
): Promise<string | null> {
  const row = await db
    .selectFrom('polls')
    .select('started_at')
    .where('source_id', '=', sourceId)
    .where('outcome', 'in', troubled)
    .where('started_at', '<=', until)
    .orderBy('started_at', 'desc')
    .offset(nth - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.started_at ?? null;
}

/** Since when a source has worked that works at `until`: the first poll after the last that did not. */
export async function workedSince(db: Handle, sourceId: string, until: string): Promise<string | null> {
  const row = await db
    .selectFrom('polls')
    .select('finished_at')
    .where('source_id', '=', sourceId)
    .where('started_at', '>', (await troubledPoll(db, sourceId, until)) ?? '')
    .orderBy('started_at')
    .limit(1)
    .executeTakeFirst();
  return row?.finished_at ?? null;
}

/** Notes up to which revision of subjects and rules all of a source was compared. */
export async function markScreened(db: Handle, id: string, revision: number): Promise<void> {
  await db.updateTable('sources').set({ screened: revision }).where('id', '=', id).execute();
}

/** What is held of a source, and why. */
export interface Held {
  readonly content: string;
  readonly reason: string | null;
}

/** Accepts what is held of a source, and says what that is; null where nothing is held. In a transaction. */
export async function acceptHeld(trx: Handle, id: string, at: string): Promise<Held | null> {
  const { held_content: content, accepted_content: before } = await sourceState(trx, id);
  if (content === null) return null;
  await trx.updateTable('sources').set({ accepted_content: content }).where('id', '=', id).execute();
  // Later polls may have failed, for reasons of their own.
  const poll = await trx
    .selectFrom('polls')
    .select('message')
    .where('source_id', '=', id)
    .where('outcome', '=', 'held')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (content !== before) await addToAudit(trx, at, [{ event: 'acceptance', ref: id, data: { content } }]);
  return { content, reason: poll?.message ?? null };
}
