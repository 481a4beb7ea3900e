import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a publisher serves at one path; a number is an error status, a function answers as it likes. */
export type Served = string | Buffer | number | RequestListener;

export interface Site {
  readonly origin: string;
  /** Requests so far, as `METHOD path status`. */
  readonly log: string[];
  /** The headers of each of them. */
  readonly headers: IncomingHttpHeaders[];
  serve(path: string, body: Served): void;
  close(): Promise<void>;
}

/** A publisher on loopback: serves what it is told, with ETag and 304, as the real ones do. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, Served>();
  const log: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '/');
    headers.push(request.headers);
    if (typeof page === 'function') {
      log.push(`${request.method} ${request.url}`);
      page(request, response);
      return;
    }
    const found = answer(request, page);
    log.push(`${request.method} ${request.url} ${found.status}`);
    response.writeHead(found.status, found.headers).end(found.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    headers,
    serve: (path, body) => void pages.set(path, body),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  page: Exclude<Served, RequestListener> | undefined,
): { status: number; headers: Record<string, string>; body: string | Buffer } {
  if (page === undefined) return { status: 404, headers: {}, body: 'not found' };
  if (typeof page === 'number') return { status: page, headers: {}, body: 'an error page' };
  const etag = `"${createHash('sha256').update(page).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag }, body: '' };
  return { status: 200, headers: { etag, 'content-type': typeOf(request.url ?? '') }, body: page };
}

function typeOf(path: string): string {
  return path.endsWith('.html') || path.endsWith('/')
    ? 'text/html; charset=utf-8'
    : 'application/xml; charset=utf-8';
}
