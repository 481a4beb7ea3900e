import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../http/fixtures', name), 'utf8');
}

/** A publisher of one list on loopback whose server can go wrong in any way, and be well again at the same address. */
export interface Publisher {
  /** Of the list. */
  readonly url: string;
  /** The same server behind a certificate that nobody signed. */
  readonly tlsUrl: string;
  /** From now on it answers so. */
  answer(listener: RequestListener): void;
  /** Nobody listens at the address any more. */
  shut(): Promise<void>;
  /** Listens again. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export async function startPublisher(first: RequestListener): Promise<Publisher> {
  let listener = first;
  const serve: RequestListener = (request, response) => {
    listener(request, response);
  };
  let server = createServer(serve);
  const tls = createTlsServer(
    { key: fixture('self-signed-key.pem'), cert: fixture('self-signed-cert.pem') },
    serve,
  );
  const [port, tlsPort] = await Promise.all([listen(server, 0), listen(tls, 0)]);
  return {
    url: `http://127.0.0.1:${port}/sdn.xml`,
    tlsUrl: `https://127.0.0.1:${tlsPort}/sdn.xml`,
    answer(next) {
      listener = next;
    },
    shut: () => end(server),
    async reopen() {
      server = createServer(serve);
      await listen(server, port);
    },
    async close() {
      await Promise.all([end(server), end(tls)]);
    },
  };
}

type Listening = Server & { closeAllConnections(): void };

async function listen(server: Listening, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function end(server: Listening): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
