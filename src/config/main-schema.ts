import { z } from 'zod';
import { alertKinds } from '../model/alert.ts';
import { cronProblem, timezoneProblem } from './cron.ts';

/** A schema whose problems are given by a function: a message, or null where all is well. */
function checked(problemOf: (text: string) => string | null): z.ZodString {
  return z.string().check((context) => {
    const message = problemOf(context.value);
    if (message !== null) context.issues.push({ code: 'custom', message, input: context.value });
  });
}

function cron(): z.ZodString {
  return checked(cronProblem);
}

/** `Name <address>` or an address; only its shape is checked, mail servers know the rest. */
export function mailbox(): z.ZodString {
  return checked((text) =>
    /^(?:[^<>@]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/.test(text.trim())
      ? null
      : `\`${text}\` is no e-mail address like desk@example.org`,
  );
}

function webAddress(): z.ZodString {
  return checked((text) =>
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
      ? null
      : `\`${text}\` is no address that begins with https:// or http://`,
  );
}

const durationUnits: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** `90s`, `2m`, `1h` or a number of seconds, in milliseconds. */
export function durationMs(value: string | number): number | null {
  if (typeof value === 'number') return value > 0 ? value * 1000 : null;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([smh])$/.exec(value.trim()) ?? [];
  const factor = durationUnits[unit];
  return number === undefined || factor === undefined ? null : Number(number) * factor;
}

const duration = z.union([z.string(), z.number()]).check((context) => {
  if (durationMs(context.value) !== null) return;
  const message = `\`${context.value}\` is no time like 90s, 2m or 1h`;
  context.issues.push({ code: 'custom', message, input: context.value });
});

const Expect = z.strictObject({
  min: z.int().nonnegative().optional().describe('fewer entries than this are not believed'),
  max: z.int().positive().optional().describe('more entries than this are not believed'),
});

/** What a source may set; a source with the id of a preset needs nothing. */
export const Source = z.strictObject({
  type: z.string().optional().describe('the reader, where the id is none of the catalogue'),
  url: webAddress().optional().describe('the address, where it is not the one of the catalogue'),
  name: z.string().min(1).optional().describe('the name that e-mails show'),
  authority: z.string().min(1).optional().describe('who designates, as e-mails show it'),
  enabled: z.boolean().default(true).describe('false switches the source off'),
  schedule: cron().optional().describe('when it is polled, cron with five fields'),
  official: z.boolean().optional().describe('feeds: an authority speaks here, so a match is a statement'),
  fullText: z.boolean().optional().describe('feeds: read the linked pages too, where names often stand'),
  language: z.string().min(2).optional().describe('of the texts, like en or ru'),
  expect: Expect.optional().describe('how many entries a healthy list has'),
  timeout: duration.optional().describe('for one request, like 90s'),
  headers: z.record(z.string(), z.string()).optional().describe('HTTP headers to send'),
});
export type Source = z.infer<typeof Source>;

const AlertKind = z.enum(alertKinds);

/** The file config/sanctions-watch.yaml. */
export const MainFile = z.strictObject({
  schedule: cron()
    .default('*/30 * * * *')
    .describe('when sources are polled that do not say so themselves, cron with five fields'),
  timezone: checked(timezoneProblem).default('UTC').describe('of all schedules, like Asia/Baku'),
  storage: checked((text) =>
    /^(?:sqlite:.+|postgres(?:ql)?:\/\/.+)$/.test(text)
      ? null
      : 'storage is written sqlite:FILE or postgres://user:password@host/database',
  )
    .default('sqlite:state/sanctions-watch.db')
    .describe('where the state is kept; files are relative to the working directory'),
  watchlists: z
    .array(z.string().min(1))
    .min(1)
    .default(['watchlists/*.yaml'])
    .describe('watchlist files, relative to this file; * stands for any name'),
  sources: z
    .record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has small letters, digits and hyphens'), Source)
    .describe('what is polled, by id'),
  email: z
    .strictObject({
      smtp: checked((text) =>
        text === '' || (/^smtps?:/.test(text) && URL.canParse(text))
          ? null
          : 'the mail server is written smtp://user:password@host:587 or smtps://user:password@host',
      )
        .optional()
        .describe('smtp://user:password@host or smtps://…; without it, e-mails become files'),
      from: mailbox().default('Sanctions Watch <sanctions-watch@localhost>').describe('the sender'),
      to: z.array(mailbox()).default([]).describe('who gets every alert, and messages about broken sources'),
    })
    .describe('how alerts leave'),
  alerts: z
    .strictObject({
      immediate: z
        .array(AlertKind)
        .default(['designation', 'statement', 'delisting'])
        .describe('kinds that leave at once'),
      digest: z
        .strictObject({
          schedule: cron().default('0 8 * * *').describe('when the digest leaves'),
          kinds: z.array(AlertKind).default(['amendment', 'news']).describe('kinds that wait for it'),
        })
        .prefault({}),
    })
    .prefault({}),
  http: z
    .strictObject({
      allowPrivateNetworks: z
        .boolean()
        .default(false)
        .describe('lets links and redirects found in feeds and pages lead to private addresses'),
      listen: z
        .string()
        .regex(/^(?:\[[0-9a-fA-F:]+\]|[^\s:/]+):\d{1,5}$/, 'it is written host:port, like 127.0.0.1:8080')
        .optional()
        .describe('serves health checks here'),
      userAgent: z.string().min(1).optional().describe('how we introduce ourselves to publishers'),
      contact: z
        .string()
        .min(3)
        .optional()
        .describe('an address that publishers may turn to, part of the User-Agent'),
    })
    .prefault({}),
});
export type MainFile = z.infer<typeof MainFile>;
