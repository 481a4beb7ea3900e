import { substituteFrom } from '../config/environment.ts';
import { isStorage, stateFolderOf, storageOf } from '../config/storage.ts';
import { AppError } from '../model/errors.ts';
import { shownStorage } from '../model/storage.ts';
import { moveState } from '../store/move.ts';
import { shown } from './backup.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';

export interface MoveOptions {
  readonly config: string;
  readonly to: string;
}

/** Carries the state to another database. Throws `E_USAGE_STORAGE` where that is not written as `storage` is. */
export async function move(options: MoveOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  const written = substituteFrom(context.env)(options.to);
  if ('problem' in written) throw new AppError('E_USAGE_STORAGE', `--to: ${written.problem}`);
  if (!isStorage(written.text))
    throw new AppError('E_USAGE_STORAGE', '--to is postgres://user:password@host/database or sqlite:FILE');
  const storage = storageOf(written.text);
  const { summary, problems } = await moveState(config, { storage, stateFolder: stateFolderOf(storage) });
  context.print(`${shownStorage(config.storage)} was carried to ${shownStorage(storage)}: ${shown(summary)}`);
  if (problems[0] !== undefined)
    context.warn(`the audit log cannot be relied on, \`audit --verify\` says why: ${problems[0]}`);
  context.print(
    'now set `storage` to that and start the daemon; the old state stays, and no daemon begins on it any more',
  );
  return 0;
}
