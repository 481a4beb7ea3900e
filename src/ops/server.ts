import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { App } from '../app.ts';
import { AppError } from '../model/errors.ts';
import { refusal } from './access.ts';
import { type Answer, always, plain } from './answer.ts';
import { markedBy } from './marking.ts';
import { type Metrics, metricsType } from './metrics.ts';
import { alertPage } from './pages/alert-page.ts';
import { alertsFeed } from './pages/alerts-feed.ts';
import { alertsPage } from './pages/alerts-page.ts';
import { changeSetPage } from './pages/change-set-page.ts';
import { overview } from './pages/overview.ts';
import { notFound } from './pages/parts.ts';
import { readiness } from './pages/readiness.ts';
import { sourcePage } from './pages/source-page.ts';
import { subjectPage } from './pages/subject-page.ts';

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
  readonly metrics: Metrics;
}

/**
 * Serves `/healthz` (the process answers), `/readyz` (the storage answers, no source is stale), `/metrics`,
 * `/alerts.atom` and the pages; all but the first two only to those who may read alerts (`refusal`). What is asked for by
 * GET changes nothing; by POST whoever has the token marks an alert. Throws `E_HTTP_LISTEN` where the address cannot be had.
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

async function answerTo(request: IncomingMessage, options: ServerOptions): Promise<Answer> {
  const { app, clock } = options;
  if (request.method === 'POST') return await markedBy(request, app);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // What it brings along is not read.
    return plain(405, 'only GET and HEAD\n', { allow: 'GET, HEAD', connection: 'close' });
  }
  const { pathname = '', searchParams = new URLSearchParams() } =
    URL.parse(request.url ?? '/', 'http://localhost') ?? {};
  if (pathname === '/healthz') return plain(200, 'ok\n');
  if (pathname === '/readyz') return await readiness(app, clock());
  const refused = refusal(request, app.config.http);
  if (refused !== null) return refused;
  if (pathname === '/alerts.atom') return await alertsFeed(app, request.headers['if-none-match']);
  return await pageAt(pathname, searchParams, options);
}

async function pageAt(
  path: string,
  query: URLSearchParams,
  { app, clock, metrics }: ServerOptions,
): Promise<Answer> {
  const now = clock();
  const [first, ...parts] = path.slice(1).split('/').map(decoded);
  const [one = '', two = '', three = ''] = parts;
  switch (`${first} ${parts.length}`) {
    case ' 0':
      return await overview(app, now);
    case 'metrics 0':
      return plain(200, await metrics.render(app, now), { 'content-type': metricsType });
    case 'alerts 0':
      return await alertsPage(app, query);
    case 'alerts 1':
      return await alertPage(one, app, now);
    case 'subjects 2':
      return await subjectPage(one, two, app, query);
    case 'sources 1':
      return await sourcePage(one, app, now);
    case 'sources 3':
      if (two === 'changes' && /^\d{1,9}$/.test(three)) return await changeSetPage(one, Number(three), app);
  }
  return notFound('Not found', 'There is no page at this address.');
}

/** What is no proper part of an address stays as it is, and is the name of nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
