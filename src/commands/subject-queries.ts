import { existsSync } from 'node:fs';
import type { App } from '../app.ts';
import type { Config } from '../config/definition.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { Watchlist } from '../model/watchlist.ts';
import { refreshSubjects } from '../pipeline/refresh-subjects.ts';
import { type Context, readConfig } from './context.ts';

/** The configuration with the subjects that queries give, and those queries that failed where older subjects are kept. */
export interface Queried {
  readonly config: Config;
  /** By watchlist: why. */
  readonly failed: ReadonlyMap<string, string>;
}

/** Runs the queries of all watchlists. Throws `E_CONFIG_QUERY` where one fails and nobody is known of its watchlist. */
export async function runQueries(file: string, context: Context): Promise<Queried> {
  let config = await readConfig(file, context);
  const failed = new Map<string, string>();
  const takeOver = async (): Promise<void> => {
    config = await readConfig(file, context);
  };
  for (const watchlist of config.watchlists) {
    if (watchlist.query === null) continue;
    try {
      await refreshSubjects(watchlist, takeOver);
    } catch (error) {
      const text = failureOf(watchlist, error, context);
      if (!existsSync(watchlist.query.copy)) throw new AppError('E_CONFIG_QUERY', text, { cause: error });
      failed.set(watchlist.id, text);
    }
  }
  return { config, failed };
}

/** Runs the query of one watchlist anew; the daemon sees that its table has changed. */
export async function runQuery(watchlist: Watchlist, app: App, context: Context): Promise<void> {
  if (underWay.has(watchlist.id)) return;
  underWay.add(watchlist.id);
  try {
    await refreshSubjects(watchlist, () => readConfig(app.config.file, context));
  } catch (error) {
    await tellOfQuery(app, watchlist.id, failureOf(watchlist, error, context), context.clock());
  } finally {
    underWay.delete(watchlist.id);
  }
}

/** A slow query is not run a second time beside itself. */
const underWay = new Set<string>();

/** Tells the operator, once a day, that a query fails. */
export async function tellOfQuery(app: App, id: string, text: string, now: Date): Promise<void> {
  const about = { id: `watchlist ${id}`, name: `The query of the watchlist ${id}` };
  const lines = `${text}\nIts subjects stay as they were until it works again.`;
  await app.tellOperator(about, lines, `query failing ${now.toISOString().slice(0, 10)}`);
}

/** Throws what is a defect of ours; a disk that is full is none. */
function failureOf({ id }: Watchlist, error: unknown, { log }: Context): string {
  const isOfSystem = error instanceof Error && 'code' in error;
  if (!(error instanceof AppError || isOfSystem)) throw error;
  log.error({ watchlist: id, reason: errorText(error) }, 'a query of subjects failed');
  return `the query of the watchlist ${id} failed: ${errorText(error)}`;
}
