import { z } from 'zod';
import { languages } from '../model/watchlist.ts';
import { AlertKinds, Mute } from './alert-schema.ts';
import { Expect } from './expect-schema.ts';
import {
  checked,
  clockTime,
  cron,
  duration,
  flag,
  headerValue,
  isMailbox,
  mailbox,
  mailboxes,
  text,
  timezone,
  webAddress,
} from './fields.ts';
import { isStorage } from './storage.ts';

/** Large lists are built on demand and come slowly: the EU's takes over a minute. */
export const defaultTimeoutMs = 300_000;

/** The adapter's type; which there are, the catalogue knows. */
export const SourceType = z.string().describe('the reader, where the id is none of the catalogue');

const SourceSettings = z
  .strictObject({
    type: SourceType.optional(),
    url: webAddress()
      .optional()
      .describe(
        'the address, where it is not the one of the catalogue; in that of a feed, {name} asks for each watched subject',
      ),
    alternates: z
      .array(webAddress())
      .optional()
      .describe('other addresses of the same document, asked in this order when the first fails'),
    name: text().optional().describe('the name that e-mails show; else that of the catalogue, or the id'),
    authority: text()
      .optional()
      .describe('who designates: e-mails show it, and moves and conversations go by it'),
    enabled: flag().prefault(true).describe('false switches the source off'),
    schedule: cron().optional().describe('when it is polled; else by the `schedule` of the file'),
    official: flag()
      .optional()
      .describe('feeds: an authority speaks here, so that a match is a `statement` and not `news`'),
    fullText: flag().optional().describe('feeds: read the linked pages too, where names often stand'),
    links: checked(linksProblem)
      .meta({ title: 'regular expression', examples: ['/news/\\d+'] })
      .optional()
      .describe('pages (`type: page`): what the addresses of notices fit, all others are passed over'),
    language: checked(languageProblem)
      .meta({ title: 'code of a language', examples: ['ru'] })
      .optional()
      .describe('of the texts'),
    expect: Expect.optional().describe('what a healthy list looks like; the rest is as the catalogue says'),
    staleAfterDays: z
      .int()
      .positive()
      .optional()
      .describe('lists: how old the date in the list may get before you are told that it stopped living'),
    timeout: duration()
      .optional()
      .describe(`for one request, at most 1h; ${defaultTimeoutMs / 60_000}m where nothing is said`),
    headers: z
      .record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'this is no name of a header'), headerValue())
      .optional()
      .describe('HTTP headers to send, by name, as a key that the publisher wants'),
  })
  .meta({ id: 'source' });

/** What a source may set; a source with the id of a preset needs nothing, not even `{}`. */
const Source = SourceSettings.nullable().transform((settings) => settings ?? SourceSettings.parse({}));
export type Source = z.infer<typeof Source>;

/** The sources by id. */
export const Sources = z
  .record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has small letters, digits and hyphens'), Source)
  .describe('what is polled, by id; an id of the catalogue needs nothing below it, as `un-sc: {}`');

/** The file config/sanctions-watch.yaml. */
export const MainFile = z.strictObject({
  schedule: cron()
    .default('*/30 * * * *')
    .describe('when sources are polled that have no `schedule` of their own'),
  timezone: timezone().default('UTC').describe('of all schedules, quiet hours and digests'),
  storage: checked(storageProblem)
    .meta({ examples: ['postgres://user:password@host/database'] })
    .default('sqlite:state/sanctions-watch.db')
    .describe(
      'where the state is kept: sqlite:FILE, relative to the working directory, or postgres://user:password@host/database',
    ),
  watchlists: z
    .array(text())
    .min(1)
    .default(['watchlists/*.yaml'])
    .describe('watchlist files, relative to this file; * stands for any name'),
  sources: Sources,
  email: z
    .strictObject({
      smtp: checked(smtpProblem)
        .meta({ examples: ['smtps://user:password@mail.example.org'] })
        .nullish()
        .describe(
          'the mail server: smtp://user:password@host:587 or smtps://…; beyond this machine TLS is needed, but for smtp://…?tls=off; without a server, or with an empty text, e-mails become files',
        ),
      from: mailbox()
        .default('Sanctions Watch <sanctions-watch@localhost>')
        .describe('the sender of all e-mails'),
      to: mailboxes()
        .refine((to) => to.length > 0, 'at least one address is needed, or nobody would learn of anything')
        .describe('who gets every alert and, where there is no `operator`, messages about sources that fail'),
      operator: mailboxes()
        .optional()
        .describe(
          'who gets messages about sources that fail, and about messages that do not get through, in place of `to`',
        ),
      language: z.enum(languages).default('en').describe('of the messages'),
      templates: text()
        .optional()
        .describe(
          'folder of your own templates, relative to this file; one in it replaces the built-in of the same name',
        ),
      attachJson: flag().prefault(false).describe('true attaches the alerts as JSON to each e-mail'),
    })
    .describe('how alerts leave'),
  webhooks: z
    .record(
      z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has small letters, digits and hyphens'),
      z.strictObject({
        url: webAddress()
          .meta({ examples: ['https://desk.example.org/alerts'] })
          .describe('where alerts are sent by POST, as JSON'),
        secret: checked(secretProblem, text(16)).describe(
          'signs each request (HMAC-SHA256): whsec_ and a key in base64, or any text, which is the key as it is written',
        ),
      }),
    )
    .default({})
    .describe('programs that get every alert as e-mail recipients do, by id'),
  alerts: z
    .strictObject({
      immediate: AlertKinds.default(['designation', 'statement', 'delisting']).describe(
        'kinds that leave at once; one that stands neither here nor under `digest` is recorded and sent to nobody',
      ),
      digest: z
        .strictObject({
          schedule: cron().default('0 8 * * *').describe('when the digest leaves'),
          kinds: AlertKinds.default(['amendment', 'news', 'mention']).describe('kinds that wait for it'),
        })
        .prefault({})
        .describe('one e-mail for all that happened since the last'),
      quiet: z
        .strictObject({
          from: clockTime()
            .meta({ examples: ['22:00'] })
            .describe('when they begin, in `timezone`'),
          to: clockTime().describe('when they end; what waited leaves then'),
          except: AlertKinds.default([]).describe('kinds that leave all the same'),
        })
        .refine(({ from, to }) => from !== to, '`from` and `to` are the same: that would be all day or never')
        .nullish()
        .describe('hours in which e-mails wait; without it there are none'),
      maxPerHour: z
        .int()
        .min(1)
        .default(20)
        .describe('so many e-mails an hour for one address; further alerts leave gathered in one'),
      proof: z
        .strictObject({
          schedule: cron()
            .meta({ examples: ['0 8 * * 1'] })
            .describe('when it leaves'),
        })
        .nullable()
        .default({ schedule: '0 8 * * 1' })
        .describe('an e-mail that says what was watched, so that silence means something; null for none'),
      feedFile: text()
        .optional()
        .describe(
          'an Atom feed of the newest 200 alerts is kept in this file, relative to the working directory',
        ),
      mute: z.array(Mute).default([]).describe('alerts that are held back until a day, for all watchlists'),
    })
    .prefault({})
    .describe('what leaves when'),
  evidence: z
    .strictObject({
      maxMegabytes: z
        .int()
        .nonnegative()
        .default(2000)
        .describe('disk for the files that changes were read from; the oldest go first; 0 keeps none'),
    })
    .prefault({})
    .describe('what is kept to prove what a list said'),
  retention: z
    .strictObject({
      days: z
        .int()
        .min(30)
        .nullable()
        .default(400)
        .describe(
          'polls, changes, articles and kept files that are older are deleted, but for what an alert rests on; null keeps all',
        ),
    })
    .prefault({})
    .describe('how long history is kept that no alert rests on'),
  http: z
    .strictObject({
      allowPrivateNetworks: flag()
        .prefault(false)
        .describe('lets links and redirects found in feeds and pages lead to private addresses'),
      listen: checked(listenProblem)
        .meta({ title: 'host:port', examples: ['127.0.0.1:8080'] })
        .nullish()
        .describe(
          'host:port that serves health checks, metrics, the pages and the feed; without it nothing is served',
        ),
      token: checked(tokenProblem)
        .nullish()
        .describe(
          'who has it may read what `listen` serves beyond health, and mark alerts: 16 characters or more, without blanks; needed beyond the loopback address',
        ),
      publicUrl: webAddress()
        .meta({ examples: ['https://watch.example.org'] })
        .optional()
        .describe('where `listen` is reached by your readers, for links in e-mails'),
      ping: webAddress()
        .meta({ examples: ['https://hc-ping.com/…'] })
        .optional()
        .describe(
          'asked for every minute while the program is well and messages get through: whoever waits for it there, as healthchecks.io does, tells you when it stays away',
        ),
      spacing: duration(0)
        .prefault('1s')
        .describe('between two requests to one host, at most 1h; 0 for a mirror of your own'),
      userAgent: headerValue()
        .min(1)
        .optional()
        .describe(
          'how we introduce ourselves to publishers; else by name and version of the program, with `contact`',
        ),
      contact: checked(contactProblem)
        .meta({ examples: ['https://example.org/contact'] })
        .optional()
        .describe('a page or e-mail address that publishers may turn to, part of the User-Agent'),
    })
    .prefault({})
    .describe('how the program meets the network'),
});
export type MainFile = z.infer<typeof MainFile>;

/** The same flags as where it is used: what is valid here is valid there. */
function linksProblem(pattern: string): string | null {
  try {
    return new RegExp(pattern).test('')
      ? 'it fits every address: say what the addresses of notices have'
      : null;
  } catch (error) {
    return `it is no regular expression: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function languageProblem(tag: string): string | null {
  try {
    Intl.getCanonicalLocales(tag);
    return null;
  } catch {
    return 'a language is written as its code, like en, ru or az';
  }
}

function storageProblem(storage: string): string | null {
  return isStorage(storage) ? null : 'it is written sqlite:FILE or postgres://user:password@host/database';
}

/** What the e-mail transport takes; a password with special characters often breaks the address. */
function smtpProblem(address: string): string | null {
  if (address === '') return null;
  const url = URL.parse(address);
  const isServer = url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  const isWhole = isServer && url.pathname.length <= 1 && url.hash === '';
  const mayBePlain = url?.search === '' || (url?.search === '?tls=off' && url.protocol === 'smtp:');
  if (isWhole && mayBePlain && !/%(?![0-9a-f]{2})/i.test(url.username + url.password)) return null;
  return 'the mail server is written smtp://user:password@host:587 or smtps://user:password@host, with special characters of the password percent-encoded';
}

/** Standard Webhooks, “Secret serialization”; what is no base64 would be read as some other key. */
function secretProblem(secret: string): string | null {
  const [, key] = /^whsec_(.*)$/s.exec(secret) ?? [];
  const isKey = key === undefined || (/^[A-Za-z0-9+/]+={0,2}$/.test(key) && key.length % 4 === 0);
  return isKey ? null : 'behind whsec_ stands a key in base64';
}

function listenProblem(listen: string): string | null {
  if (listen === '') return null;
  return /^(?:\[[0-9a-fA-F:]+\]|[^\s:/@]+):\d{1,5}$/.test(listen) && URL.canParse(`http://${listen}`)
    ? null
    : 'it is written host:port, like 127.0.0.1:8080';
}

/** What any client can send; an empty variable is none. */
function tokenProblem(token: string): string | null {
  return token === '' || /^[\x21-\x7e]{16,}$/.test(token)
    ? null
    : 'a token has 16 characters or more, Latin letters, digits and signs without blanks';
}

function contactProblem(contact: string): string | null {
  const isPage = /^https?:\/\/[\x21-\x7e]+$/.test(contact) && URL.canParse(contact);
  if (isPage || (/^[\x21-\x7e]+$/.test(contact) && isMailbox(contact))) return null;
  return 'a page, like https://example.org/contact, or an e-mail address is needed';
}
