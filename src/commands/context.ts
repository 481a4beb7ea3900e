import type { Logger } from 'pino';
import type { Config } from '../config/definition.ts';
import { loadConfig } from '../config/load.ts';
import { AppError } from '../model/errors.ts';
import { createLog, logLevels } from '../ops/log.ts';
import { catalogue } from '../sources/registry.ts';
import { hostOf } from '../store/heartbeats.ts';
import { type Handle, isHeld, openStore, openToLook } from '../store/open.ts';

/** 0 all well; 1 it ran, and something failed. Bad usage (2) and defects (70) are thrown. */
export type ExitStatus = 0 | 1;

/** What a command has of the process around it. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Date;
  readonly random: () => number;
  readonly log: Logger;
  /** By what the daemons of a state are told apart. */
  readonly host: string;
  /** A line to stdout: a command's result, and nothing else. */
  print(line: string): void;
  /** A line to stderr: what the user should know of the result, which stays clean for machines. */
  warn(line: string): void;
  /** Resolves with the signal's name at the first SIGTERM or SIGINT. */
  stopSignal(): Promise<string>;
  onHangup(listener: () => void): void;
}

/** What the program itself takes from the environment, besides what a configuration names. */
export const variables = [
  { name: 'LOG_LEVEL', description: `how much the log says: ${logLevels.join(', ')}`, usual: 'info' },
] as const;

/** Throws `E_USAGE_LOG_LEVEL` for a level that is none. */
export function createContext(process: NodeJS.Process): Context {
  return {
    env: process.env,
    clock: () => new Date(),
    random: Math.random,
    host: hostOf(),
    log: createLog({ terminal: process.stderr.isTTY, level: logLevelOf(process.env) }),
    print: (line) => void process.stdout.write(`${line}\n`),
    warn: (line) => void process.stderr.write(`WARNING: ${line}\n`),
    stopSignal: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
      }),
    onHangup: (listener) => void process.on('SIGHUP', listener),
  };
}

/** Container engines pass on variables that are empty. */
function logLevelOf(env: Context['env']): string {
  const [{ usual }] = variables;
  const level = env.LOG_LEVEL || usual;
  if (logLevels.some((one) => one === level)) return level;
  throw new AppError('E_USAGE_LOG_LEVEL', `LOG_LEVEL is one of ${logLevels.join(', ')}, not “${level}”`);
}

export async function readConfig(file: string, context: Pick<Context, 'env'>): Promise<Config> {
  return await loadConfig(file, { env: context.env, catalogue });
}

/** Opens the state beside a running daemon, looks at it and closes it again. */
export async function lookAt<T>(config: Config, work: (db: Handle) => Promise<T>): Promise<T> {
  return await closing(await openToLook(config.storage), work);
}

/** Opens the state beside a running daemon to change something, and closes it again. */
export async function withStore<T>(config: Config, work: (db: Handle) => Promise<T>): Promise<T> {
  return await closing(await openStore(config.storage), work);
}

async function closing<T>(db: Handle, work: (db: Handle) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

export async function isAtWork(config: Config): Promise<boolean> {
  return await isHeld(config.storage);
}
