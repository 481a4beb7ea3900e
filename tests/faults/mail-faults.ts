import type { SMTPServerOptions } from 'smtp-server';
import type { Fault } from '../support/faulty-mailbox.ts';
import { operator, people } from '../support/outage.ts';

export const password = 'p@ss:w%rd';
export const plain: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] };
const withLogin: SMTPServerOptions = { disabledCommands: ['STARTTLS'], authMethods: ['PLAIN'] };

export interface Row {
  readonly fault: string;
  readonly server?: SMTPServerOptions;
  readonly does: Fault | null;
  /** `dead` is a port where nobody listens. */
  readonly smtp?: (port: number, dead: number) => string;
  /** After so many hours the operator has mended it; null: never. */
  readonly endsAfter: number | null;
  readonly mended?: (port: number) => string;
  /** Who never gets the designation. */
  readonly without?: readonly string[];
  /** Who gets it at once. */
  readonly atOnce?: readonly string[];
  /** How often the server has the same message, under the same id. */
  readonly copies?: number;
  /** First lines of what the webhook was told of sending, and what the operator was told by e-mail. */
  readonly byWebhook: readonly RegExp[];
  readonly byEmail: readonly RegExp[];
  /** After how many minutes the webhook had the first of them. */
  readonly within: number;
  /** What `status` says while it lasts; null: nothing is wrong. */
  readonly status: RegExp | null;
}

const everybody = [...people];
const notThrough = /^E-mail has not got through/;
const throughAgain = /E-mail gets through again since/;
const givenUpToTwo =
  /A message to two@example\.org was given up[\s\S]*- Designation: Ramzan Kadyrov — An authority \([0-9a-f]{32}\)/;

export const rows: readonly Row[] = [
  {
    fault: 'nobody listens for five hours',
    does: null,
    smtp: (_, dead) => `smtp://127.0.0.1:${dead}`,
    endsAfter: 5,
    byWebhook: [/^E-mail has not got through since 2022-12-08 08:30 UTC: .*ECONNREFUSED/, throughAgain],
    byEmail: [throughAgain],
    within: 65,
    status: /^E-mail has not got through since 2022-12-08 08:30 UTC: .*ECONNREFUSED/,
  },
  {
    fault: 'nobody listens for four days',
    does: null,
    smtp: (_, dead) => `smtp://127.0.0.1:${dead}`,
    endsAfter: null,
    without: everybody,
    byWebhook: [notThrough, ...everybody.map((who) => new RegExp(`^A message to ${who} was given up`))],
    byEmail: [],
    within: 65,
    status: notThrough,
  },
  {
    fault: 'the server says 421 to whoever connects',
    does: { at: 'connect', code: 421, text: '4.3.2 shutting down' },
    endsAfter: 5,
    byWebhook: [/^E-mail has not got through since .*421 4\.3\.2 shutting down/, throughAgain],
    byEmail: [throughAgain],
    within: 65,
    status: notThrough,
  },
  {
    fault: 'greylisting for ten minutes',
    does: { at: 'recipient', code: 450, text: '4.2.0 greylisted' },
    endsAfter: 1 / 6,
    byWebhook: [],
    byEmail: [],
    within: 0,
    status: /^one@example\.org|to one@example\.org: due, 4 attempts, .*450 4\.2\.0 greylisted/,
  },
  {
    fault: '450 to one of three for a day',
    does: { at: 'recipient', code: 450, text: '4.2.0 greylisted', to: 'two@example.org' },
    endsAfter: 24,
    atOnce: ['one@example.org', 'three@example.org'],
    byWebhook: [
      /^E-mail to two@example\.org has not got through since .*450 4\.2\.0 greylisted/,
      /^E-mail to two@example\.org gets through again since/,
    ],
    byEmail: [/E-mail to two@example\.org has not got through/, /two@example\.org gets through again/],
    within: 65,
    status: /^E-mail to two@example\.org has not got through/,
  },
  {
    fault: '450 to one of three for four days',
    does: { at: 'recipient', code: 450, text: '4.2.0 greylisted', to: 'two@example.org' },
    endsAfter: null,
    without: ['two@example.org'],
    atOnce: ['one@example.org', 'three@example.org'],
    byWebhook: [
      /^E-mail to two@example\.org has not got through/,
      /^A message to two@example\.org was given up/,
    ],
    byEmail: [/E-mail to two@example\.org has not got through/, givenUpToTwo],
    within: 65,
    status: /^E-mail to two@example\.org has not got through/,
  },
  {
    fault: '451 to every text for twenty hours',
    does: { at: 'data', code: 451, text: '4.3.0 local error' },
    endsAfter: 20,
    byWebhook: [
      /^E-mail to 3 addresses has not got through/,
      ...everybody.map((who) => new RegExp(`^E-mail to ${who} gets through again`)),
    ],
    byEmail: [/E-mail to 3 addresses has not got through/, /one@example\.org gets through again/],
    within: 65,
    status: /^E-mail to one@example\.org has not got through/,
  },
  {
    fault: '550 to one of three',
    does: { at: 'recipient', code: 550, text: '5.1.1 no such user', to: 'two@example.org' },
    endsAfter: null,
    without: ['two@example.org'],
    atOnce: ['one@example.org', 'three@example.org', operator],
    byWebhook: [
      /^A message to two@example\.org was given up, after 1 attempt since .*550 5\.1\.1 no such user/,
    ],
    byEmail: [givenUpToTwo],
    within: 0,
    status: /to two@example\.org: failed, 1 attempt, .*550 5\.1\.1 no such user/,
  },
  {
    fault: '550 to every recipient',
    does: { at: 'recipient', code: 550, text: '5.7.1 blocked' },
    endsAfter: null,
    without: everybody,
    byWebhook: [/^3 messages were given up\.$/],
    byEmail: [],
    within: 0,
    status: /to two@example\.org: failed, 1 attempt, .*550 5\.7\.1 blocked/,
  },
  {
    fault: 'the connection breaks after the text, three times',
    does: { at: 'after data' },
    endsAfter: 1 / 12,
    copies: 4,
    byWebhook: [],
    byEmail: [],
    within: 0,
    status: /to one@example\.org: due, 3 attempts, Connection closed unexpectedly/,
  },
  {
    fault: 'the password is refused for six hours',
    server: withLogin,
    does: { at: 'login', code: 535, text: '5.7.8 authentication failed' },
    smtp: (port) => `smtp://desk:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    endsAfter: 6,
    byWebhook: [/^E-mail has not got through since .*535 5\.7\.8 authentication failed/, throughAgain],
    byEmail: [throughAgain],
    within: 16,
    status: /^E-mail has not got through since .*535.* Check user and password in email\.smtp/,
  },
  {
    fault: 'a server that wants a login gets none, for six hours',
    server: { ...withLogin, authOptional: false },
    does: null,
    smtp: (port) => `smtp://127.0.0.1:${port}`,
    endsAfter: 6,
    mended: (port) => `smtp://desk:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    byWebhook: [/^E-mail has not got through since .*530/, throughAgain],
    byEmail: [throughAgain],
    within: 16,
    status: /^E-mail has not got through since .*530.* Check user and password in email\.smtp/,
  },
  {
    fault: 'nobody vouches for the certificate, for four days',
    server: { ...plain, secure: true },
    does: null,
    smtp: (port) => `smtps://127.0.0.1:${port}`,
    endsAfter: null,
    without: everybody,
    byWebhook: [
      /^E-mail has not got through since .*certificate/,
      ...everybody.map((who) => new RegExp(`^A message to ${who} was given up`)),
    ],
    byEmail: [],
    within: 16,
    status: /^E-mail has not got through since .*certificate.* NODE_EXTRA_CA_CERTS/,
  },
  {
    fault: 'STARTTLS is missing for six hours',
    does: null,
    // Not known as loopback, so that TLS is required.
    smtp: (port) => `smtp://0.0.0.0:${port}`,
    endsAfter: 6,
    byWebhook: [/^E-mail has not got through since .*STARTTLS/, throughAgain],
    byEmail: [throughAgain],
    within: 16,
    status: /^E-mail has not got through since .*The server must offer STARTTLS/,
  },
  {
    fault: 'the sender is refused for six hours',
    does: { at: 'sender', code: 550, text: '5.7.1 not allowed to send as' },
    endsAfter: 6,
    byWebhook: [/^E-mail has not got through since .*550 5\.7\.1 not allowed/, throughAgain],
    byEmail: [throughAgain],
    within: 16,
    status: /^E-mail has not got through since .*Check email\.from/,
  },
];
