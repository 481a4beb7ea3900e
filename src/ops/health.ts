import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../app.ts';
import { enabledSources } from '../config/definition.ts';
import { AppError, errorText } from '../model/errors.ts';
import { wasDue } from '../pipeline/schedule.ts';
import { staleDays } from '../pipeline/staleness.ts';
import { sourceState } from '../store/sources.ts';

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `/healthz` (the process answers) and `/readyz` (the storage answers, no source is stale).
 * Throws `E_HTTP_LISTEN` where the address cannot be had.
 */
export async function startHealthServer(listen: string, app: App, clock: () => Date): Promise<HealthServer> {
  const { hostname, port } = new URL(`http://${listen}`);
  const server = createServer((request, response) => {
    const answer = async (): Promise<[number, string]> => {
      if (request.url === '/healthz') return [200, 'ok\n'];
      if (request.url !== '/readyz') return [404, 'not found\n'];
      const stale = await staleSources(app, clock());
      return stale.length === 0 ? [200, 'ok\n'] : [503, `stale: ${stale.join(', ')}\n`];
    };
    void answer()
      .catch((error: unknown): [number, string] => [503, `storage: ${errorText(error)}\n`])
      .then(([status, text]) => response.writeHead(status, { 'content-type': 'text/plain' }).end(text));
  });
  await new Promise<void>((resolve, reject) => {
    const refuse = (cause: Error): void =>
      reject(new AppError('E_HTTP_LISTEN', `cannot listen on ${listen}: ${cause.message}`, { cause }));
    server.once('error', refuse).listen(Number(port), hostname.replace(/^\[|\]$/g, ''), resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/**
 * Never polled, or failing more than once with a scheduled time passed since it last succeeded, or a list that
 * stopped living.
 */
async function staleSources(app: App, now: Date): Promise<string[]> {
  const stale: string[] = [];
  for (const source of enabledSources(app.config)) {
    const state = await sourceState(app.db, source.id);
    const { last_success_at, last_polled_at, failures } = state;
    const last = last_success_at ?? last_polled_at;
    const isLate = last === '' || (failures > 1 && wasDue(source, new Date(last), now));
    if (isLate || staleDays(source, state, now) !== null) stale.push(source.id);
  }
  return stale;
}
