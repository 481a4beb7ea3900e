import type { Config } from '../config/definition.ts';
import { counted } from '../model/counted.ts';
import { ailments } from '../ops/health.ts';
import { type SourceRow, sourceRow } from '../ops/source-row.ts';
import { troubleLine, troublesNow } from '../pipeline/troubles.ts';
import { countWaiting } from '../store/addressees.ts';
import { countDeliveries, troubledDeliveries } from '../store/deliveries.ts';
import { readFact } from '../store/facts.ts';
import { shortHash } from '../store/hash.ts';
import type { Handle } from '../store/open.ts';
import { sourceState } from '../store/sources.ts';
import { type Context, type ExitStatus, isAtWork, lookAt, readConfig } from './context.ts';
import { commandLine } from './hint.ts';
import { shortTime, tableLines } from './table.ts';

export interface StatusOptions {
  readonly config: string;
  readonly json?: boolean;
  /** Only says by its exit status whether a daemon is at work and gets messages through: for container health checks. */
  readonly check?: boolean;
}

/** What was polled and when, what is wrong, and what waits to be sent. */
export async function status(options: StatusOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  return await lookAt(config, async (db) => {
    if (options.check) return await health(config, db, context);
    const rows = await Promise.all(
      config.sources.map(async (source) =>
        sourceRow(source, await sourceState(db, source.id), context.clock()),
      ),
    );
    if (options.json) for (const row of rows) context.print(JSON.stringify(row));
    else
      for (const line of await statusLines(config, options.config, db, rows, context.clock()))
        context.print(line);
    return 0;
  });
}

async function health(config: Config, db: Handle, { clock, host, warn }: Context): Promise<ExitStatus> {
  const works = await isAtWork(config);
  const moved = await movedLines(db);
  const wrong = works ? await ailments(db, host, clock()) : [...moved, 'no process is at work on this state'];
  for (const line of wrong) warn(line);
  return wrong.length === 0 ? 0 : 1;
}

async function movedLines(db: Handle): Promise<string[]> {
  const moved = await readFact(db, 'moved');
  return moved === null ? [] : [`this state was moved to ${moved}: set \`storage\` to that`];
}

function problemLines(
  { source, problem, failingSince, held, accepted }: SourceRow,
  configFile: string,
): string[] {
  const since = `${shortTime(failingSince)} UTC`;
  if (problem === null) {
    return failingSince === null
      ? []
      : [`${source}: works, but not for a whole day yet; its trouble began ${since}`];
  }
  const [short, taken] = [held, accepted].map((hash) => (hash === null ? null : shortHash(hash)));
  const next =
    held === accepted
      ? `${source}: ${short} is accepted, and taken over once it comes again`
      : `${source}: held is ${short}${taken === null ? '' : `, not ${taken}, which was accepted`}; if the list is right: ${commandLine(`accept --source ${source}`, configFile)}`;
  return [`${source}: ${problem} (since ${since})`, ...(held === null ? [] : [next])];
}

async function statusLines(
  config: Config,
  configFile: string,
  db: Handle,
  rows: readonly SourceRow[],
  now: Date,
): Promise<string[]> {
  const header = ['source', 'state', 'records', 'list dated', 'last read (UTC)', 'last change (UTC)'];
  const cells = rows.map((row) => [
    row.source,
    row.state,
    String(row.records),
    row.dated?.slice(0, 10) ?? '–',
    shortTime(row.lastSuccessAt),
    shortTime(row.lastChangedAt),
  ]);
  const problems = rows.flatMap((row) => problemLines(row, configFile));
  const unknown = rows.flatMap((row) =>
    Object.entries(row.unknown).map(
      ([path, times]) => `${row.source}: not understood, ${counted(times, 'time')}: ${path}`,
    ),
  );
  const { due, sending, sent, failed } = await countDeliveries(db);
  const held = await countWaiting(db, now.toISOString());
  const waiting = (await troubledDeliveries(db)).map(
    (d) =>
      `${d.message_id} to ${d.recipient}: ${d.status}, ${counted(d.attempts, 'attempt')}, ${d.last_error}`,
  );
  const troubled = (await troublesNow(db)).map((one) => [troubleLine(one), one.remedy].join('. '));
  return [
    ...tableLines(header, cells),
    ...(problems.length + unknown.length > 0 ? ['', ...problems, ...unknown] : []),
    '',
    `messages: ${sent} sent, ${due + sending} to be sent, ${failed} given up`,
    ...(held > 0 ? [`alerts that wait for quiet hours or the cap to end: ${held}`] : []),
    ...troubled,
    ...waiting,
    ...(await movedLines(db)),
    (await isAtWork(config)) ? 'a process is at work on this state' : 'no process is at work on this state',
  ];
}
