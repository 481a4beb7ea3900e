import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { documentsAt, type ServedDocument, steps } from './world.ts';

export interface DemoSite {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** From now on serves what there was at a moment, ISO 8601 in UTC. */
  at(date: string): void;
  close(): Promise<void>;
}

/** All publishers of the demo as one server on loopback, with ETags as the real ones have. */
export async function startSite(): Promise<DemoSite> {
  let documents = new Map<string, ServedDocument>();
  const server = createServer((request, response) => {
    const found = documents.get(request.url ?? '');
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
      return;
    }
    const etag = `"${createHash('sha256').update(found.body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': found.type }).end(found.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = (date: string): void => {
    documents = documentsAt(date, origin);
  };
  at(steps[0]?.date ?? '');
  return {
    origin,
    at,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
