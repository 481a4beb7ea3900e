import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { App } from '../app.ts';
import { AppError } from '../model/errors.ts';
import { refusal } from './access.ts';
import { type Answer, always, plain } from './answer.ts';
import { alertPage } from './pages/alert-page.ts';
import { alertsFeed } from './pages/alerts-feed.ts';
import { readiness } from './pages/readiness.ts';

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Whoever is slower than this, or opens more, only wants to keep others out. Milliseconds, bytes and connections. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8_192,
};
const silenceMs = 30_000;
const mostConnections = 100;

export interface ServerOptions {
  readonly app: App;
  readonly clock: () => Date;
  readonly log: Logger;
}

/**
 * Serves `/healthz` (the process answers), `/readyz` (the storage answers, no source is stale), `/alerts.atom` and
 * `/alerts/ID`; all but the first two only to those who may read alerts (`refusal`). Nothing that is asked for changes
 * anything. Throws `E_HTTP_LISTEN` where the address cannot be had.
 */
export async function startHttpServer(listen: string, options: ServerOptions): Promise<HttpServer> {
  const { hostname, port } = new URL(`http://${listen}`);
  const server = createServer(limits, (request, response) => {
    void answerTo(request, options)
      .catch((error: unknown) => {
        // Whoever may read health only learns no more than that.
        options.log.error({ err: error }, 'a page could not be made');
        return plain(503, 'the storage does not answer; the log says why\n');
      })
      .then(({ status, headers, body }) => {
        const length = status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
        response.writeHead(status, { ...always, ...headers, ...length });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  server.maxConnections = mostConnections;
  server.setTimeout(silenceMs);
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

async function answerTo(request: IncomingMessage, { app, clock }: ServerOptions): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // What it brings along is not read.
    return plain(405, 'only GET and HEAD\n', { allow: 'GET, HEAD', connection: 'close' });
  }
  const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '';
  if (path === '/healthz') return plain(200, 'ok\n');
  if (path === '/readyz') return await readiness(app, clock());
  const refused = refusal(request, app.config.http);
  if (refused !== null) return refused;
  if (path === '/alerts.atom') return await alertsFeed(app, request.headers['if-none-match']);
  const alert = /^\/alerts\/([^/]+)$/.exec(path)?.[1];
  return alert === undefined ? plain(404, 'not found\n') : await alertPage(alert, app, clock());
}
