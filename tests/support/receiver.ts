import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Posted {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** As it came, to the byte. */
  readonly body: string;
}

export interface Receiver {
  readonly origin: string;
  /** Every request, whatever was answered. */
  readonly posted: Posted[];
  /** From now on each request is answered so. */
  answerWith(answer: (response: ServerResponse) => void): void;
  /** Resolves once nobody is connected. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody's program on loopback that takes what is posted to it. */
export async function startReceiver(): Promise<Receiver> {
  const posted: Posted[] = [];
  let answer = (response: ServerResponse): void => void response.writeHead(204).end();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      posted.push({ method, path, headers, body: Buffer.concat(chunks).toString('utf8') });
      answer(response);
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    answerWith(next) {
      answer = next;
    },
    async idle() {
      while (sockets.size > 0) await wait(1);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
