import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../app.ts';
import { AppError, errorText } from '../model/errors.ts';
import { type Answer, plain } from './answer.ts';
import { alertPage } from './pages/alert-page.ts';
import { alertsFeed } from './pages/alerts-feed.ts';
import { readiness } from './pages/readiness.ts';

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `/healthz` (the process answers), `/readyz` (the storage answers, no source is stale), `/alerts.atom` and
 * `/alerts/ID`. Nothing that is asked for changes anything. Throws `E_HTTP_LISTEN` where the address cannot be had.
 */
export async function startHttpServer(listen: string, app: App, clock: () => Date): Promise<HttpServer> {
  const { hostname, port } = new URL(`http://${listen}`);
  const server = createServer((request, response) => {
    void answerTo(request, app, clock)
      .catch((error: unknown) => plain(503, `storage: ${errorText(error)}\n`))
      .then(({ status, headers, body }) => {
        const length = Buffer.byteLength(body);
        response.writeHead(status, { ...headers, ...(status === 304 ? {} : { 'content-length': length }) });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
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

async function answerTo(request: IncomingMessage, app: App, clock: () => Date): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'only GET and HEAD\n', { allow: 'GET, HEAD' });
  }
  const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '';
  if (path === '/healthz') return plain(200, 'ok\n');
  if (path === '/readyz') return await readiness(app, clock());
  if (path === '/alerts.atom') return await alertsFeed(app, request.headers['if-none-match']);
  const alert = /^\/alerts\/([^/]+)$/.exec(path)?.[1];
  return alert === undefined ? plain(404, 'not found\n') : await alertPage(alert, app, clock());
}
