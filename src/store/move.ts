import { join, resolve } from 'node:path';
import { AppError } from '../model/errors.ts';
import { type StatePlace, shownStorage } from '../model/storage.ts';
import { verifyAudit } from './audit-check.ts';
import { copyDocuments } from './backup-folder.ts';
import { copyTables } from './copy.ts';
import { evidenceName } from './evidence.ts';
import { readFact, writeFact } from './facts.ts';
import { type Handle, openHeld } from './open.ts';
import { type BackupSummary, summaryOf } from './summary.ts';

/** What was carried, and what is wrong with its audit log. */
export interface Moved {
  readonly summary: BackupSummary;
  readonly problems: readonly string[];
}

/**
 * Carries a state, which nobody may hold, to a place where there is none yet, from one kind of database to the other or
 * within one; all or nothing. The old one stays as it is, but for a note that no daemon begins on it any more. Throws
 * `E_MOVE_…` and `E_STATE_…`.
 */
export async function moveState(from: StatePlace, to: StatePlace): Promise<Moved> {
  if (shownStorage(from.storage) === shownStorage(to.storage))
    throw new AppError('E_MOVE_SAME', `the state is in ${shownStorage(to.storage)} already`);
  const source = await openHeld(from.storage);
  try {
    await refuseMoved(source.db);
    const target = await openHeld(to.storage);
    try {
      await refuseUsed(target.db, to);
      if (resolve(from.stateFolder) !== resolve(to.stateFolder))
        await copyDocuments(join(from.stateFolder, evidenceName), join(to.stateFolder, evidenceName));
      await copyTables(source.db, target.db);
      await writeFact(source.db, 'moved', shownStorage(to.storage));
      const { problems } = await verifyAudit(target.db);
      return { summary: await summaryOf(target.db), problems };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Throws `E_STATE_MOVED` where the state was carried elsewhere: two that go on apart would tell everything twice. */
export async function refuseMoved(db: Handle): Promise<void> {
  const moved = await readFact(db, 'moved');
  if (moved === null) return;
  throw new AppError('E_STATE_MOVED', `the state was moved to ${moved}: set \`storage\` to that`);
}

async function refuseUsed(db: Handle, { storage }: StatePlace): Promise<void> {
  const used = await db.selectFrom('sources').select('id').limit(1).executeTakeFirst();
  if (used === undefined) return;
  throw new AppError(
    'E_MOVE_USED',
    `${shownStorage(storage)} has a state already: take an empty database, or delete what is in that one`,
  );
}
