import { AppError } from '../model/errors.ts';
import { shortHash } from '../store/hash.ts';
import { acceptHeld } from '../store/sources.ts';
import { type Context, type ExitStatus, isAtWork, readConfig, withStore } from './context.ts';
import { commandLine } from './hint.ts';
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
    const held = await db.transaction().execute((trx) => acceptHeld(trx, options.source, at));
    if (held === null) {
      throw new AppError('E_USAGE_ACCEPT', `nothing of ${options.source} is held; \`status\` shows what is`);
    }
    context.print(`${options.source}: accepted ${shortHash(held.content)}, held because ${held.reason}`);
    context.print(
      (await isAtWork(config))
        ? 'it is taken over at the next poll, within the hour; should the publisher serve anything else by then, that is held anew'
        : `it is taken over at the next poll, which \`${commandLine(`once --source ${options.source}`, options.config)}\` makes now; should the publisher serve anything else by then, that is held anew`,
    );
    return 0;
  });
}
