import type { Config, SourceConfig } from '../config/definition.ts';
import { counted } from '../model/counted.ts';
import { staleDays } from '../pipeline/staleness.ts';
import { troubleLine, troublesNow } from '../pipeline/troubles.ts';
import { countWaiting } from '../store/addressees.ts';
import { countDeliveries, troubledDeliveries } from '../store/deliveries.ts';
import { readFact } from '../store/facts.ts';
import { shortHash } from '../store/hash.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, sourceState } from '../store/sources.ts';
import { type Context, type ExitStatus, isAtWork, lookAt, readConfig } from './context.ts';
import { commandLine } from './hint.ts';
import { shortTime, tableLines } from './table.ts';

export interface StatusOptions {
  readonly config: string;
  readonly json?: boolean;
  /** Only says by its exit status whether a daemon is at work and gets messages through: for container health checks. */
  readonly check?: boolean;
}

/** The daemon writes its heartbeat every few seconds; after this long it hangs. */
const heartbeatLimitMs = 120_000;

/** What was polled and when, what is wrong, and what waits to be sent. */
export async function status(options: StatusOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  return await lookAt(config, async (db) => {
    if (options.check) return await health(config, db, context);
    const rows = await Promise.all(
      config.sources.map(async (source) => rowOf(source, await sourceState(db, source.id), context.clock())),
    );
    if (options.json) for (const row of rows) context.print(JSON.stringify(row));
    else
      for (const line of await statusLines(config, options.config, db, rows, context.clock()))
        context.print(line);
    return 0;
  });
}

async function health(config: Config, db: Handle, { clock, warn }: Context): Promise<ExitStatus> {
  const heartbeat = await readFact(db, 'heartbeat');
  const isRecent =
    heartbeat !== null && Math.abs(clock().getTime() - Date.parse(heartbeat)) < heartbeatLimitMs;
  const lasting = (await troublesNow(db)).filter(({ isTold }) => isTold);
  for (const trouble of lasting) warn(troubleLine(trouble));
  const works = await isAtWork(config);
  if (!works) warn('no process is at work on this state');
  else if (heartbeat === null) warn('the process at work is no daemon, or has only begun');
  else if (!isRecent)
    warn(`the process at work hangs: its last sign of life is of ${shortTime(heartbeat)} UTC`);
  return works && isRecent && lasting.length === 0 ? 0 : 1;
}

interface Row {
  readonly source: string;
  readonly enabled: boolean;
  readonly state: 'ok' | 'stale' | 'held' | 'failing' | 'never read' | 'off';
  readonly records: number;
  readonly lastPolledAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly lastChangedAt: string | null;
  readonly dated: string | null;
  readonly failures: number;
  /** When the trouble began that the source is in, or was in less than a day ago. */
  readonly failingSince: string | null;
  readonly problem: string | null;
  /** What `accept` would accept, and what it has. */
  readonly held: string | null;
  readonly accepted: string | null;
  readonly unknown: Readonly<Record<string, number>>;
}

function rowOf(source: SourceConfig, state: SourceState, now: Date): Row {
  return {
    source: source.id,
    enabled: source.enabled,
    state: stateOf(source, state, now),
    records: state.records,
    lastPolledAt: state.last_polled_at || null,
    lastSuccessAt: state.last_success_at,
    lastChangedAt: state.last_changed_at,
    dated: state.dated,
    failures: state.failures,
    failingSince: state.failing_since,
    problem: state.problem,
    held: state.held_content,
    accepted: state.accepted_content,
    unknown: JSON.parse(state.unknown) as Record<string, number>,
  };
}

function stateOf(source: SourceConfig, state: SourceState, now: Date): Row['state'] {
  if (!source.enabled) return 'off';
  if (state.held_content !== null) return 'held';
  if (state.failures > 0) return 'failing';
  if (state.snapshot === 0) return 'never read';
  return staleDays(source, state, now) === null ? 'ok' : 'stale';
}

function problemLines({ source, problem, failingSince, held, accepted }: Row, configFile: string): string[] {
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
  rows: readonly Row[],
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
    (await isAtWork(config)) ? 'a process is at work on this state' : 'no process is at work on this state',
  ];
}
