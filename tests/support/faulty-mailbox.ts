import { type AddressInfo, createServer, type Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { Received } from './mailbox.ts';

type Stage = 'connect' | 'login' | 'sender' | 'recipient' | 'data';

/** What the server does wrong; `to` says which recipients it concerns, without it all. */
export type Fault =
  | { readonly at: Stage; readonly code: number; readonly text: string; readonly to?: string }
  /** Takes the message and hangs up before it says so. */
  | { readonly at: 'after data' }
  /** Takes the message and says so when it is released. */
  | { readonly at: 'slow' };

export interface FaultyMailbox {
  readonly port: number;
  /** Every message that the server took, whether it said so or not. */
  readonly received: Received[];
  /** Every attempt to hand it a message, or to log in. */
  readonly attempts: Stage[];
  /** From now on; null is none. */
  fault: Fault | null;
  /** Lets slow answers go. */
  release(): void;
  close(): Promise<void>;
}

function refusal(fault: Fault | null, stage: Stage, recipients: readonly string[] = []): Error | null {
  if (fault?.at !== stage) return null;
  if (fault.to !== undefined && !recipients.includes(fault.to)) return null;
  return Object.assign(new Error(fault.text), { responseCode: fault.code });
}

/** A real mail server on loopback that fails as it is told to. */
export async function startFaultyMailbox(
  options: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] },
): Promise<FaultyMailbox> {
  const slow: (() => void)[] = [];
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    allowInsecureAuth: true,
    onConnect: (_, done) => {
      mailbox.attempts.push('connect');
      done(refusal(mailbox.fault, 'connect'));
    },
    onAuth: ({ password, username }, _, done) => {
      mailbox.attempts.push('login');
      const error = refusal(mailbox.fault, 'login');
      // Some servers repeat what they were sent.
      if (error !== null) error.message += ` (${password})`;
      done(error, { user: username });
    },
    onMailFrom: (_, __, done) => done(refusal(mailbox.fault, 'sender')),
    onRcptTo: ({ address }, _, done) => {
      mailbox.attempts.push('recipient');
      done(refusal(mailbox.fault, 'recipient', [address]));
    },
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const { fault } = mailbox;
        const error = refusal(fault, 'data', to) ?? (stream.sizeExceeded ? refusal(tooLarge, 'data') : null);
        if (error !== null) return done(error);
        const receivedNow = { to: to[0] ?? '', mail, acceptedAt: Date.now() };
        mailbox.received.push(receivedNow);
        if (fault?.at === 'after data') hangUp(server, session);
        else if (fault?.at === 'slow') slow.push(done);
        else done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const mailbox: FaultyMailbox = {
    port: (server.server.address() as AddressInfo).port,
    received: [],
    attempts: [],
    fault: null,
    release() {
      for (const done of slow.splice(0)) done();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}

const tooLarge: Fault = { at: 'data', code: 552, text: '5.3.4 message too big' };

function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  const connections = [...(server as unknown as { connections: Set<Connection> }).connections];
  connections.find((connection) => connection.session === session)?._socket.destroy();
}

interface Connection {
  readonly session: SMTPServerSession;
  readonly _socket: Socket;
}

/** A port of loopback where nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
