import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { smtpOptions, smtpTransport } from '../../src/email/smtp.ts';
import { isPermanent } from '../../src/email/smtp-faults.ts';
import { AppError } from '../../src/model/errors.ts';
import { alertMessage, aNewsItem, anAlert, aVessel, envelope, summaryMessage } from './samples.ts';

const message = alertMessage(anAlert(), { ...envelope, references: ['<a1@example.org>'] });
const closings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** A real SMTP server on loopback; `received` fills as messages are accepted. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        received.push({
          from,
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString(),
          mail: await simpleParser(raw),
        });
        done(null, 'queued as 4F2');
      });
    },
    ...options,
  });
  server.on('error', () => {});
  closings.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: await listening(server.server), received };
}

/** A server that says `lines`, one for each line it hears, and hangs up after the last. */
async function scripted(lines: readonly string[]): Promise<number> {
  const server = createServer((socket) => {
    const left = [...lines];
    socket.on('error', () => {});
    const say = () => {
      const line = left.shift();
      if (line === undefined) socket.destroy();
      else socket.write(`${line}\r\n`);
    };
    say();
    socket.on('data', say);
  });
  closings.push(() => new Promise((resolve) => server.close(() => resolve())));
  return listening(server);
}

function transportTo(port: number, rest = '', credentials = '') {
  return smtpTransport(`smtp://${credentials}127.0.0.1:${port}${rest}`);
}

function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

describe('send', () => {
  it('delivers one whole message to one recipient', async () => {
    const { port, received } = await mailServer();
    const result = await transportTo(port).send(message);
    expect(result).toEqual({ kind: 'sent', response: expect.stringContaining('queued as 4F2') });
    expect(received).toHaveLength(1);
    const [{ from, to, mail } = { from: '', to: [], mail: null }] = received;
    expect([from, to]).toEqual(['alerts@example.org', ['analyst@example.org']]);
    expect(mail?.subject).toBe(message.subject);
    expect(mail?.messageId).toBe(message.messageId);
    expect([mail?.references].flat()).toEqual(['<a1@example.org>']);
    expect(mail?.inReplyTo).toBe('<a1@example.org>');
    expect(mail?.text?.trim()).toBe(message.text.trim());
    expect(String(mail?.html).trim()).toBe(message.html.trim());
  });

  it('keeps lines short and scripts whole on the wire', async () => {
    const { port, received } = await mailServer();
    await transportTo(port).send(alertMessage(aNewsItem(), envelope));
    expect(Math.max(...(received[0]?.raw.split('\r\n') ?? []).map((line) => line.length))).toBeLessThan(998);
    expect(received[0]?.mail.text).toContain('Госдепартамент США ввёл санкции');
  });

  it('delivers the largest summary whole', async () => {
    const { port, received } = await mailServer();
    const large = summaryMessage(
      Array.from({ length: 1000 }, (_, i) => aVessel(i)),
      envelope,
    );
    expect(await transportTo(port).send(large)).toMatchObject({ kind: 'sent' });
    expect(received[0]?.mail.text?.trim()).toBe(large.text.trim());
  });

  it('gives the same Message-ID and bytes at every attempt', async () => {
    const { port, received } = await mailServer();
    const transport = transportTo(port);
    await transport.send(message);
    await transport.send(message);
    expect(received[0]?.raw).toBe(received[1]?.raw);
  });

  it.each([
    [450, 'retry'],
    [451, 'retry'],
    [550, 'failed'],
    [553, 'failed'],
  ] as const)('takes a %i to the recipient for %s', async (code, kind) => {
    const { port } = await mailServer({
      onRcptTo: (_, __, done) => done(refusal(code, 'not now, not here')),
    });
    const result = await transportTo(port).send(message);
    expect(result).toMatchObject({ kind, reason: expect.stringContaining('not now, not here') });
  });

  it.each([
    [451, 'retry'],
    [554, 'failed'],
  ] as const)('takes a %i to the text for %s', async (code, kind) => {
    const onData: SMTPServerOptions['onData'] = (stream, _, done) => {
      stream.resume();
      stream.on('end', () => done(refusal(code, 'spam')));
    };
    const { port } = await mailServer({ onData });
    expect(await transportTo(port).send(message)).toMatchObject({ kind });
  });

  it('fails at once where the server says that the message is too large', async () => {
    const { port } = await mailServer({ size: 500 });
    expect(await transportTo(port).send(message)).toMatchObject({ kind: 'failed' });
  });

  it('tries again where only the sender or the client is refused, since that can be mended', async () => {
    const sender = await mailServer({ onMailFrom: (_, __, done) => done(refusal(550, 'unknown sender')) });
    expect(await transportTo(sender.port).send(message)).toMatchObject({ kind: 'retry' });
    const client = await mailServer({ onConnect: (_, done) => done(refusal(554, 'not you')) });
    expect(await transportTo(client.port).send(message)).toMatchObject({ kind: 'retry' });
  });

  it.each([
    ['before a word', []],
    ['after the greeting', ['220 mail']],
    ['after the recipient', ['220 mail', '250 mail', '250 ok', '250 ok']],
    ['in the middle of the text', ['220 mail', '250 mail', '250 ok', '250 ok', '354 go on']],
  ])('tries again where the connection breaks %s', async (_, lines) => {
    expect(await transportTo(await scripted(lines)).send(message)).toMatchObject({ kind: 'retry' });
  });

  it('tries again where nobody listens, where the server is silent, and where it speaks something else', async () => {
    const { port } = await mailServer();
    for (const close of closings.splice(0)) await close();
    expect(await transportTo(port).send(message)).toMatchObject({ kind: 'retry' });
    const silent = createServer((socket) => socket.on('error', () => {}));
    const limits = { connectMs: 100, greetingMs: 100, silenceMs: 100 };
    const quick = smtpTransport(`smtp://127.0.0.1:${await listening(silent)}`, limits);
    expect(await quick.send(message)).toMatchObject({ kind: 'retry' });
    silent.close();
    const http = await scripted(['HTTP/1.1 400 Bad Request']);
    expect(await transportTo(http).send(message)).toMatchObject({ kind: 'retry' });
  });

  it.each(['a@example.org, b@example.org', 'nobody', '', 'a@example.org> SIZE=1', 'Desk <a@b, c@d>'])(
    'sends nothing to a recipient that is not one address: %j',
    async (to) => {
      const { port, received } = await mailServer();
      expect(await transportTo(port).send({ ...message, to })).toMatchObject({ kind: 'failed' });
      expect(received).toEqual([]);
    },
  );
});

describe('a password', () => {
  const password = 'p@ss:w%rd/ü';
  const credentials = `desk:${encodeURIComponent(password)}@`;

  function strict(echo = 'wrong'): SMTPServerOptions {
    return {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _, done) => {
        const known = auth.username === 'desk' && auth.password === password;
        done(known ? null : refusal(535, `${echo} ${auth.password}`), { user: 'desk' });
      },
    };
  }

  it('is decoded and taken', async () => {
    const { port, received } = await mailServer(strict());
    const transport = transportTo(port, '', credentials);
    await transport.verify();
    expect(await transport.send(message)).toMatchObject({ kind: 'sent' });
    expect(received).toHaveLength(1);
    await transport.close();
  });

  it('that is refused is tried again, and appears in no reason', async () => {
    const { port } = await mailServer(strict());
    const transport = transportTo(port, '', 'desk:Tr0ub4dor%263@');
    const result = await transport.send(message);
    expect(result).toMatchObject({ kind: 'retry', reason: expect.stringMatching(/535.*wrong \[secret\]/) });
    const problem = await transport.verify().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(AppError);
    expect(problem).toMatchObject({ code: 'E_EMAIL_SERVER' });
    expect((problem as AppError).cause).toBeUndefined();
    expect(String(problem)).toMatch(
      /127\.0\.0\.1:\d+ cannot be used: .*Check user and password in email\.smtp/,
    );
    for (const form of ['Tr0ub4dor', Buffer.from('Tr0ub4dor&3').toString('base64')]) {
      expect(JSON.stringify([result, String(problem)])).not.toContain(form);
    }
  });

  it('that is missing is said to be', async () => {
    const { port } = await mailServer(strict());
    expect(await transportTo(port).send(message)).toMatchObject({ kind: 'retry' });
  });
});

describe('verify', () => {
  it('accepts a server that answers', async () => {
    const { port } = await mailServer();
    await expect(transportTo(port).verify()).resolves.toBeUndefined();
  });

  it('says what to do where nobody listens', async () => {
    const { port } = await mailServer();
    for (const close of closings.splice(0)) await close();
    await expect(transportTo(port).verify()).rejects.toThrow(
      /ECONNREFUSED.*Check host and port in email\.smtp/,
    );
  });

  it('refuses a certificate that nobody vouches for', async () => {
    const { port, received } = await mailServer({ secure: true });
    const transport = smtpTransport(`smtps://127.0.0.1:${port}`);
    await expect(transport.verify()).rejects.toThrow(/a certificate that is valid for the host name/);
    expect(await transport.send(message)).toMatchObject({ kind: 'retry' });
    expect(received).toEqual([]);
  });
});

describe('smtpOptions', () => {
  it.each([
    ['smtp://mail.example.org', { port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtp://mail.example.org:25', { port: 25, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtps://mail.example.org', { port: 465, secure: true, requireTLS: false, ignoreTLS: false }],
    ['smtps://localhost', { port: 465, secure: true, requireTLS: false, ignoreTLS: false }],
    ['smtp://mailpit:1025?tls=off', { port: 1025, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://mailpit:1025/?tls=off', { port: 1025, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://localhost:1025', { port: 1025, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://127.0.0.53', { port: 587, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, requireTLS: false, ignoreTLS: true }],
    ['smtp://127.0.0.1.example.org', { port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtp://localhost.example.org', { port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtp://10.0.0.5', { port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
  ])('of %s', (address, expected) => {
    const options = smtpOptions(address);
    expect(options).toMatchObject({ ...expected, tls: { rejectUnauthorized: true } });
    expect(options).toMatchObject({ disableFileAccess: true, disableUrlAccess: true });
    expect(options).not.toHaveProperty('auth');
  });

  it.each([
    'mail.example.org',
    'http://mail.example.org',
    'smtp://',
    'smtp://h/path?tls=off',
    'smtp://h?tls.rejectUnauthorized=false',
    'smtp://h?ignoreTLS=true',
    'smtps://h?tls=off',
    'smtp://u:50%@h',
    'smtp://user:hunter2@h:99999',
  ])('refuses %s and repeats no part of it', (address) => {
    expect(() => smtpOptions(address)).toThrow(expect.objectContaining({ code: 'E_EMAIL_URL' }));
    expect(() => smtpOptions(address)).not.toThrow(/hunter2|mail\.example\.org/);
  });
});

it.each([
  [{ code: 'EENVELOPE' }, true],
  [{ code: 'EMESSAGE' }, true],
  [{ code: 'EDNS' }, false],
  [{ code: 'ETLS' }, false],
  [{ command: 'RCPT TO', responseCode: 550, permanent: true }, true],
  [{ command: 'RCPT TO', responseCode: 530, permanent: true }, false],
  [{ command: 'DATA', responseCode: 421, permanent: false }, false],
  [{ command: 'MAIL FROM', responseCode: 552, permanent: true }, true],
  [{ command: 'EHLO', responseCode: 554, permanent: true }, false],
])('isPermanent(%j) is %s', (fields, expected) => {
  expect(isPermanent(Object.assign(new Error('x'), fields))).toBe(expected);
});
