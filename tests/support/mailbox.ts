import type { AddressInfo } from 'node:net';
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
  close(): Promise<void>;
}

/** A mail server on loopback that keeps what it accepts. */
export async function startMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream)
        .then((mail) => {
          if (refusal !== null) {
            done(Object.assign(new Error('not now'), { responseCode: refusal }));
            return;
          }
          for (const { address } of session.envelope.rcptTo)
            received.push({ to: address, mail, acceptedAt: Date.now() });
          done();
        })
        .catch(done);
    },
  });
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
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
