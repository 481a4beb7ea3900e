import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly mail: ParsedMail;
  /** When the server took it, in milliseconds by the machine's clock. */
  readonly acceptedAt: number;
}

export interface Mailbox {
  /** `smtp://127.0.0.1:PORT` */
  readonly url: string;
  /** Every accepted message, in order. */
  readonly received: Received[];
  /** From now on each message is refused with this SMTP status; null accepts again. */
  refuseWith(status: number | null): void;
  /** From now on it takes so long to take a message. */
  delay(ms: number): void;
  /** Told from now on of each message that was taken, before the sender hears of it and just after. */
  onTaken(listener: ((message: Received, moment: 'before answer' | 'after answer') => void) | null): void;
  /** Resolves once nobody is connected and all that came is read. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** A mail server on loopback that keeps what it accepts. */
export async function startMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  let refusal: number | null = null;
  let delayMs = 0;
  let beingRead = 0;
  let taken: Parameters<Mailbox['onTaken']>[0] = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      // A message that was cut off has no end.
      stream.once('end', () => {
        beingRead += 1;
      });
      simpleParser(stream)
        .then(async (mail) => {
          if (delayMs > 0) await wait(delayMs);
          if (refusal !== null) {
            done(Object.assign(new Error('not now'), { responseCode: refusal }));
            return;
          }
          const messages = session.envelope.rcptTo.map(({ address }) => {
            return { to: address, mail, acceptedAt: Date.now() };
          });
          received.push(...messages);
          for (const message of messages) taken?.(message, 'before answer');
          done();
          for (const message of messages) taken?.(message, 'after answer');
        })
        .catch(done)
        .finally(() => {
          if (stream.readableEnded) beingRead -= 1;
        });
    },
  });
  // A sender that is killed breaks its connection.
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith(status) {
      refusal = status;
    },
    delay(ms) {
      delayMs = ms;
    },
    onTaken(listener) {
      taken = listener;
    },
    async idle() {
      while (server.connections.size + beingRead > 0) await wait(1);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
