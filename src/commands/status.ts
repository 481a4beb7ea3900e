import type { Config, SourceConfig } from '../config/definition.ts';
import { counted } from '../model/counted.ts';
import { staleDays } from '../pipeline/staleness.ts';
import { countWaiting } from '../store/addressees.ts';
import { countDeliveries, troubledDeliveries } from '../store/deliveries.ts';
import { readFact } from '../store/facts.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, sourceState } from '../store/sources.ts';
import { type Context, type ExitStatus, isAtWork, readConfig, withStore } from './context.ts';
import { shortTime, tableLines } from './table.ts';

export interface StatusOptions {
  readonly config: string;
  readonly json?: boolean;
  /** Only says by its exit status whether a daemon is at work: for container health checks. */
  readonly check?: boolean;
}

/** The daemon writes its heartbeat every few seconds; after this long it hangs. */
const heartbeatLimitMs = 120_000;

/** What was polled and when, what is wrong, and what waits to be sent. */
export async function status(options: StatusOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  return await withStore(config, async (db) => {
    if (options.check) return await isHealthy(config, db, context.clock());
    const rows = await Promise.all(
      config.sources.map(async (source) => rowOf(source, await sourceState(db, source.id), context.clock())),
    );
    if (options.json) for (const row of rows) context.print(JSON.stringify(row));
    else for (const line of await statusLines(config, db, rows, context.clock())) context.print(line);
    return 0;
  });
}

async function isHealthy(config: Config, db: Handle, now: Date): Promise<ExitStatus> {
  const heartbeat = await readFact(db, 'heartbeat');
  const isRecent = heartbeat !== null && now.getTime() - Date.parse(heartbeat) < heartbeatLimitMs;
  return isRecent && (await isAtWork(config)) ? 0 : 1;
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
  readonly problem: string | null;
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
    problem: state.problem,
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

async function statusLines(config: Config, db: Handle, rows: readonly Row[], now: Date): Promise<string[]> {
  const header = ['source', 'state', 'records', 'list dated', 'last read (UTC)', 'last change (UTC)'];
  const cells = rows.map((row) => [
    row.source,
    row.state,
    String(row.records),
    row.dated?.slice(0, 10) ?? '–',
    shortTime(row.lastSuccessAt),
    shortTime(row.lastChangedAt),
  ]);
  const problems = rows.flatMap(({ source, problem }) => (problem === null ? [] : [`${source}: ${problem}`]));
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
  return [
    ...tableLines(header, cells),
    ...(problems.length + unknown.length > 0 ? ['', ...problems, ...unknown] : []),
    '',
    `messages: ${sent} sent, ${due + sending} to be sent, ${failed} given up`,
    ...(held > 0 ? [`alerts that wait for quiet hours or the cap to end: ${held}`] : []),
    ...waiting,
    (await isAtWork(config)) ? 'a process is at work on this state' : 'no process is at work on this state',
  ];
}
