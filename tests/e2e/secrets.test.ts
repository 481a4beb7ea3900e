import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Finished, run, start } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, rss, vessels } from '../support/lists.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

/** Each unmistakable, with letters that addresses percent-encode. */
function aSecret(name: string): string {
  return `${name}-${randomBytes(9).toString('hex')}/+ö`;
}

const secrets = {
  smtpUser: aSecret('smtpuser'),
  smtpPassword: aSecret('smtppass'),
  hookUser: aSecret('hookuser'),
  hookPassword: aSecret('hookpass'),
  hookPath: aSecret('hookpath'),
  hookToken: aSecret('hooktoken'),
  hookSecret: aSecret('hooksecret'),
  sourceUser: aSecret('sourceuser'),
  sourcePassword: aSecret('sourcepass'),
  sourceKey: aSecret('sourcekey'),
  alternateKey: aSecret('alternatekey'),
  headerKey: aSecret('headerkey').replace('ö', 'o'),
  signature: aSecret('signature'),
  httpToken: aSecret('httptoken').replace('ö', 'o'),
  ping: aSecret('ping'),
  databaseUser: aSecret('databaseuser'),
  databasePassword: aSecret('databasepass'),
};

const encode = encodeURIComponent;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** All forms in which a secret travels; of base64 what does not depend on what stands before and behind. */
function formsOf(secret: string): string[] {
  const shifted = ['', 'x', 'xx'].map((before) => base64(before + secret).slice(4, -4));
  return [secret, secret.slice(0, -4), encode(secret), base64(secret).replace(/=+$/, ''), ...shifted];
}

function leaksIn(text: string): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const found = formsOf(secret).find((form) => text.includes(form));
    if (found === undefined) return [];
    const at = text.indexOf(found);
    return [`${name}: ${text.slice(Math.max(0, at - 100), at + found.length)}`];
  });
}

/** The bytes of all files of a folder. */
function bytesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files
    .map((file) => `${file.name}\n${readFileSync(join(file.parentPath, file.name), 'utf8')}`)
    .join('\n');
}

let desk: Desk;
let hook: Receiver;
let told: string;

beforeEach(async () => {
  [desk, hook] = await Promise.all([createDesk(), startReceiver()]);
  told = '';
});

afterEach(async () => {
  await Promise.all([desk.close(), hook.close()]);
});

/** With a variable for each secret, half of them from files. */
function environment(values: Readonly<Record<string, string>>): Record<string, string> {
  mkdirSync(join(desk.folder, 'secrets'), { recursive: true });
  const pairs = Object.entries({ ...values, LOG_LEVEL: 'trace' }).map(([name, value], i) => {
    if (i % 2 === 0 || name === 'LOG_LEVEL') return [name, value];
    const file = join(desk.folder, 'secrets', name);
    writeFileSync(file, `${value}\n`);
    return [`${name}_FILE`, file];
  });
  return Object.fromEntries(pairs);
}

interface Places {
  readonly smtp: string;
  readonly storage?: string;
}

function withSecrets({ smtp, storage = 'sqlite:state/watch.db' }: Places): Record<string, string> {
  const s = secrets;
  const at = (origin: string, path: string): string =>
    `${origin.replace('://', `://${encode(s.sourceUser)}:${encode(s.sourcePassword)}@`)}${path}`;
  writeFileSync(
    join(desk.folder, 'main.yaml'),
    `schedule: "0 0 1 1 *"
storage: "\${STORAGE}"
watchlists: [people.yaml]
sources:
  ofac-sdn:
    type: ofac-xml
    url: "\${LIST}"
    expect: { min: 1 }
    staleAfterDays: 1
    headers: { X-Api-Key: "\${HEADER}" }
  moved: { type: ofac-xml, expect: { min: 1 }, url: "\${MOVED}" }
  broken: { type: ofac-xml, url: "\${BROKEN}", alternates: ["\${ALTERNATE}"] }
  refusing: { type: ofac-xml, url: "\${REFUSING}" }
  state: { type: us-state-7031c, url: "\${STATE}" }
  press: { type: feed, url: "\${PRESS}", official: true, fullText: true }
email: { smtp: "\${SMTP_URL}", to: [desk@example.org], attachJson: true }
webhooks:
  desk: { url: "\${HOOK}", secret: "\${HOOK_SECRET}" }
alerts: { feedFile: state/alerts.atom, immediate: [designation, statement, news, listed, delisting, source] }
http: { listen: "127.0.0.1:0", token: "\${HTTP_TOKEN}", ping: "\${PING}", spacing: 0, allowPrivateNetworks: true }
`,
  );
  const { origin } = desk.site;
  const user = `${encode(s.hookUser)}:${encode(s.hookPassword)}`;
  return environment({
    STORAGE: storage,
    LIST: at(origin, `/list.xml?format=xml&api_key=${encode(s.sourceKey)}`),
    MOVED: at(origin, `/moved.xml?token=${encode(s.sourceKey)}`),
    BROKEN: at(origin, `/broken.xml?accessToken=${encode(s.sourceKey)}`),
    ALTERNATE: at(origin, `/alternate.xml?sig=${encode(s.alternateKey)}`),
    // No TLS is spoken there.
    REFUSING: at(origin.replace('http:', 'https:'), `/refusing.xml?key=${encode(s.sourceKey)}`),
    STATE: at(origin, `/state.html?auth=${encode(s.sourceKey)}`),
    PRESS: at(origin, `/press.xml?apikey=${encode(s.sourceKey)}`),
    HEADER: s.headerKey,
    SMTP_URL: smtp,
    HOOK: `${hook.origin.replace('://', `://${user}@`)}/in/${encode(s.hookPath)}?token=${encode(s.hookToken)}`,
    HOOK_SECRET: s.hookSecret,
    HTTP_TOKEN: s.httpToken,
    PING: `${hook.origin}/ping/${encode(s.ping)}`,
  });
}

function publish(list: string): void {
  const { site } = desk;
  const key = encode(secrets.sourceKey);
  site.serve(`/list.xml?format=xml&api_key=${key}`, list);
  site.serve(`/moved.xml?token=${key}`, (_, response) => {
    const to = `/signed.xml?X-Amz-Signature=${encode(secrets.signature)}`;
    response.writeHead(302, { location: to }).end();
  });
  site.serve(`/signed.xml?X-Amz-Signature=${encode(secrets.signature)}`, ofacXml([...vessels(5), kadyrov]));
  site.serve(`/broken.xml?accessToken=${key}`, '<sdnList><sdnEntry>');
  site.serve(
    `/alternate.xml?sig=${encode(secrets.alternateKey)}`,
    '<html><title>Just a moment...</title></html>',
  );
  site.serve(`/state.html?auth=${key}`, '<html><body>nobody</body></html>');
  site.serve(
    `/press.xml?apikey=${key}`,
    rss([{ guid: '1', title: 'US sanctions Ramzan Kadyrov', link: '#one' }]),
  );
}

/** Runs a command and takes down all it says. */
async function tell(args: readonly string[], env: Record<string, string>): Promise<Finished> {
  const finished = await run(desk.folder, [...args, '--config', 'main.yaml'], env);
  told += `\n$ ${args.join(' ')}\n${finished.out}${finished.err}`;
  expect(finished.err).not.toContain('a defect of');
  return finished;
}

/** A mail server that repeats what it is sent, as some do when they refuse. */
async function startEcho(): Promise<{ readonly host: string; close(): Promise<void> }> {
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth(auth, _, done) {
      const [username, password] = [auth.username ?? '', auth.password ?? ''];
      const sent = base64(`\0${username}\0${password}`);
      done(
        new Error(
          `no account ${username} with ${password} (${encode(password)}, ${base64(password)}, ${sent})`,
        ),
      );
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

const looks = [
  ['status'],
  ['status', '--json'],
  ['alerts'],
  ['alerts', '--json'],
  ['history'],
  ['history', '--json'],
  ['sources'],
  ['sources', '--json'],
  ['check'],
  ['check', '--json'],
  ['check', '--online'],
  ['check', '--online', '--json'],
  ['test-email'],
  ['preview', '--out', 'state/preview'],
  ['replay', '--since', '2020-01-01', '--out', 'state/replay'],
];

const user = `${encode(secrets.smtpUser)}:${encode(secrets.smtpPassword)}`;

test('no secret shows, whatever works and whatever fails', async () => {
  const working = withSecrets({ smtp: desk.mailbox.url.replace('://', `://${user}@`) });
  publish(ofacXml(vessels(20)));
  const daemon = start(desk.folder, ['run', '--config', 'main.yaml'], working);
  for (const source of ['ofac-sdn', 'moved', 'press', 'broken', 'refusing', 'state']) {
    await daemon.logged(`"source":"${source}"`);
  }
  await daemon.logged('"msg":"e-mail sent"');
  daemon.child.kill('SIGTERM');
  const { out, err } = await daemon.done;
  told += out + err;
  // Much shorter: it is held, and the operator is asked to look at it.
  publish(ofacXml(vessels(2)));
  await tell(['once', '--json'], working);
  await Promise.all(looks.map((args) => tell(args, working)));

  const echo = await startEcho();
  const failing = withSecrets({ smtp: `smtp://${user}@${echo.host}` });
  hook.answerWith((response) => void response.writeHead(500).end());
  publish(ofacXml([...vessels(20), kadyrov]));
  await tell(['once'], failing);
  expect(told).toContain('e-mail not sent yet');
  const some = [['status'], ['alerts', '--json'], ['check', '--online'], ['test-email']];
  await Promise.all(some.map((args) => tell(args, failing)));
  await echo.close();

  // All that is looked at is there.
  expect(told).toContain('Ramzan Kadyrov');
  expect(desk.mailbox.received.length).toBeGreaterThan(2);
  expect(hook.posted.length).toBeGreaterThan(1);
  const mails = desk.mailbox.received.map(({ mail }) => {
    const attached = mail.attachments.map(({ content }) => content.toString('utf8')).join('\n');
    return JSON.stringify([mail.headerLines, mail.text, mail.html, attached]);
  });
  expect(mails.join()).toContain('Look at http');
  expect(mails.join()).toContain('still dated');
  expect(leaksIn(told)).toEqual([]);
  expect(leaksIn(mails.join('\n'))).toEqual([]);
  expect(leaksIn(hook.posted.map(({ body }) => body).join('\n'))).toEqual([]);
  expect(leaksIn(bytesIn(join(desk.folder, 'state')))).toEqual([]);
}, 300_000);

test('no secret shows where the configuration is wrong', async () => {
  const s = secrets;
  const database = `postgres://${encode(s.databaseUser)}:${encode(s.databasePassword)}@127.0.0.1:1/watch`;
  await tell(['status'], withSecrets({ smtp: '', storage: database }));
  await tell(['once'], withSecrets({ smtp: '', storage: database }));
  const written = [
    `storage: "mysql://${s.databaseUser}:${s.databasePassword}@host/db"`,
    'watchlists: [people.yaml]',
    'sources:',
    `  one: { type: feed, url: "ftp://${s.sourceUser}:${s.sourcePassword}@host/?key=${s.sourceKey}" }`,
    `  two: { type: feed, url: "https://host/", alternates: ["host/${s.sourceUser}?key=${s.alternateKey}"] }`,
    `  three: { type: feed, url: "https://host/", headers: { X-Key: [${s.headerKey}] } }`,
    `email: { smtp: "${s.smtpUser}:${s.smtpPassword}@host", to: [desk@example.org] }`,
    'webhooks:',
    `  desk: { url: "hooks.example.org/${s.hookPath}?x=${s.hookToken}", secret: "whsec_${s.hookSecret}" }`,
    `http: { listen: "127.0.0.1:1", token: "${s.httpToken} two" }`,
  ];
  for (const lines of [written, [...written, 'email: {'], written.map((line) => line.replace(/"$/, ''))]) {
    writeFileSync(join(desk.folder, 'main.yaml'), `${lines.join('\n')}\n`);
    const both = [['check'], ['check', '--json']].map((args) => tell(args, {}));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([2, 2]);
  }
  expect(leaksIn(told)).toEqual([]);
}, 120_000);
