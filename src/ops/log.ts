import { type Logger, pino } from 'pino';
import { PinoPretty } from 'pino-pretty';

/** From all to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * The log, on stderr: lines for people on a terminal, JSON elsewhere. Messages are fixed sentences, what
 * varies stands in fields.
 */
export function createLog(options: { readonly terminal: boolean; readonly level: string }): Logger {
  const base = { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!options.terminal) return pino(base, pino.destination({ fd: 2, sync: true }));
  const pretty = PinoPretty({
    destination: 2,
    sync: true,
    translateTime: 'HH:MM:ss',
    ignore: 'pid,hostname',
  });
  return pino(base, pretty);
}
