import { z } from 'zod';
import type { PartialDate } from '../model/entry.ts';
import { schemas } from '../model/entry.ts';
import { mailbox } from './main-schema.ts';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'an id has small letters, digits, points and hyphens, no spaces');

const country = z.string().regex(/^[A-Za-z]{2}$/, 'a country is its ISO 3166-1 code of two letters, like az');

function oneOrMore<T extends z.ZodType>(of: T): z.ZodUnion<[T, z.ZodArray<T>]> {
  return z.union([of, z.array(of)]);
}

/** One value or a list of them, as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

const datePattern =
  /^(?:(c\.|circa)\s+)?(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\s+to\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?))?$/;

/** `1975`, `1975-03-12`, `c. 1975`, `1974 to 1976`; null where it is none of these. */
export function partialDate(value: string | number): PartialDate | null {
  const [whole, circa, from, to] = datePattern.exec(String(value).trim()) ?? [];
  if (whole === undefined || from === undefined) return null;
  if (![from, to].every((date) => date === undefined || !Number.isNaN(Date.parse(date)))) return null;
  return { from, ...(to ? { to } : {}), ...(circa ? { circa: true } : {}) };
}

const birthDate = z.union([z.string(), z.int()]).check((context) => {
  if (partialDate(context.value) !== null) return;
  const message = `\`${context.value}\` is no date like 1975, 1975-03, 1975-03-12, c. 1975 or 1974 to 1976`;
  context.issues.push({ code: 'custom', message, input: context.value });
});

const threshold = z.number().min(0).max(1);

const SubjectYaml = z.strictObject({
  id: id.describe('never changes: alerts refer to it'),
  schema: z.enum(schemas).default('Person').describe('what it is'),
  name: z.string().min(2).describe('the usual name, in any script'),
  aliases: z.array(z.string().min(2)).default([]).describe('other names and spellings, in any script'),
  country: oneOrMore(country).optional().describe('ISO code or codes, like az'),
  birthDate: oneOrMore(birthDate).optional().describe('1975, 1975-03-12, c. 1975'),
  identifiers: z
    .array(
      z.strictObject({
        type: z.string().min(1).describe('passport, tax number, IMO …'),
        value: z.string().min(1).describe('always in quotes'),
        country: country.optional(),
      }),
    )
    .default([])
    .describe('documents and registrations'),
  positions: oneOrMore(z.string().min(1)).optional().describe('for the readers of alerts'),
  notes: z.string().optional().describe('for yourself'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where to read about the subject'),
  ignore: z
    .array(z.string().regex(/^[^:\s]+:.+$/, 'an entry is written source:entry, like ofac-sdn:12345'))
    .default([])
    .describe('entries known to be somebody else, as source:entry'),
  threshold: threshold.optional().describe('0 to 1: from which score on a name is this subject'),
});

const text = z.string().min(1);

const RuleYaml = z.strictObject({
  id: id.describe('never changes: alerts refer to it'),
  when: z
    .strictObject({
      country: oneOrMore(country).optional(),
      program: oneOrMore(text).optional().describe('part of the programme’s name'),
      source: oneOrMore(text).optional().describe('id of a source'),
      schema: oneOrMore(z.enum(schemas)).optional(),
      text: oneOrMore(text).optional().describe('stands in a name, position, address or remark'),
    })
    .refine((when) => Object.keys(when).length > 0, 'a rule needs at least one condition')
    .describe('all that is given must hold; of a list, one is enough'),
});

/** A watchlist file. */
export const WatchlistFile = z.strictObject({
  watchlist: id.describe('the id of this watchlist; never changes'),
  to: z.array(mailbox()).default([]).describe('recipients in addition to email.to'),
  threshold: threshold.optional().describe('0 to 1, for all subjects of this file'),
  subjects: z.array(SubjectYaml).default([]).describe('who is watched'),
  rules: z.array(RuleYaml).default([]).describe('designations of people nobody thought to list'),
});
export type WatchlistFile = z.infer<typeof WatchlistFile>;
