import { AppError } from '../model/errors.ts';
import { acceptHeld } from '../store/sources.ts';
import { type Context, type ExitStatus, readConfig, withStore } from './context.ts';
import { chosen } from './once.ts';

/**
 * Lets the next poll take over what was held: exactly the entries that were held, should they come again.
 * Throws `E_USAGE_ACCEPT` where nothing is held.
 */
export async function accept(
  options: { readonly config: string; readonly source: string },
  context: Context,
): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  chosen(config, [options.source]);
  return await withStore<ExitStatus>(config, async (db) => {
    const at = context.clock().toISOString();
    if (!(await db.transaction().execute((trx) => acceptHeld(trx, options.source, at)))) {
      throw new AppError('E_USAGE_ACCEPT', `nothing of ${options.source} is held; \`status\` shows what is`);
    }
    context.print(`${options.source}: accepted`);
    context.print('it is taken over at the next poll, unless the publisher serves other entries by then');
    return 0;
  });
}
