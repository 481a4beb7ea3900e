import { z } from 'zod';
import { schemas } from '../model/entry.ts';
import { jurisdictions } from '../model/jurisdiction.ts';
import { anySubject, languages } from '../model/watchlist.ts';
import { Choice, Mute } from './alert-schema.ts';
import { partialDate } from './birth-date.ts';
import {
  checked,
  country,
  cron,
  gender,
  mailboxes,
  nameText,
  oneOrMore,
  text,
  webAddress,
} from './fields.ts';
import { isStorage } from './storage.ts';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'an id has small letters, digits, points and hyphens, no spaces')
  .meta({ title: 'id', examples: ['ramzan-kadyrov'] });

export const birthDate = z
  .union([z.string(), z.int()])
  .check((context) => {
    if (partialDate(context.value) !== null) return;
    const message = 'a date is written 1975, 1975-03, 1975-03-12, c. 1975 or 1974 to 1976';
    context.issues.push({ code: 'custom', message, input: context.value });
  })
  .meta({ title: 'date', examples: [1975, '1975-03-12', 'c. 1975', '1974 to 1976'] });

const threshold = z.number().min(0).max(1);

const ignored = z
  .string()
  .regex(/^[^:\s]+:.+$/, 'an entry is written source:entry, like ofac-sdn:12345')
  .meta({ title: 'source:entry', examples: ['ofac-sdn:12345'] });

export const SubjectYaml = z
  .strictObject({
    id: id.describe('never changes: alerts refer to it'),
    schema: z.enum(schemas).default('Person').describe('what it is; LegalEntity may be a person or a body'),
    name: nameText(2).describe('the usual name, in any script; has letters or digits'),
    aliases: oneOrMore(nameText(2)).optional().describe('other names and spellings, in any script'),
    country: oneOrMore(country())
      .optional()
      .describe('nationality, residence or seat; a hint, which never decides alone'),
    birthDate: oneOrMore(birthDate).optional().describe('tells namesakes apart'),
    gender: gender().optional().describe('a hint, which never decides alone'),
    identifiers: z
      .array(
        z.strictObject({
          type: text().describe('what it is: passport, tax number, IMO …'),
          value: text().describe('the number, always in quotes'),
          country: country().optional().describe('of the authority that issued it'),
        }),
      )
      .optional()
      .describe('documents and registrations: one that agrees makes the match'),
    positions: oneOrMore(text()).optional().describe('offices, shown to the readers of alerts'),
    notes: text().optional().describe('for yourself: stands on the page of the subject, and in no message'),
    url: webAddress().optional().describe('where to read about the subject'),
    ignore: oneOrMore(ignored)
      .optional()
      .describe('entries known to be somebody else, as source:entry; asks again where they change'),
    threshold: threshold
      .optional()
      .describe('from which score on a name is this subject; else the `threshold` of the file'),
    to: mailboxes().optional().describe('recipients in addition to those of the watchlist'),
    alerts: Choice.optional().describe('what leaves when, for this subject'),
  })
  .meta({ id: 'subject' });

const RuleYaml = z
  .strictObject({
    id: id.describe('never changes: alerts refer to it'),
    when: z
      .strictObject({
        country: oneOrMore(country())
          .optional()
          .describe('a nationality, address, registration or flag is of it'),
        program: oneOrMore(text()).optional().describe('it is part of a programme or legal basis'),
        source: oneOrMore(text()).optional().describe('the list has this id'),
        schema: oneOrMore(z.enum(schemas)).optional().describe('that is what is listed'),
        text: oneOrMore(text()).optional().describe('it stands in a name, position, address or remark'),
        authority: oneOrMore(text())
          .optional()
          .describe(
            `it is part of the name of source or authority; ${jurisdictions.join(', ')} mean all of theirs`,
          ),
        position: oneOrMore(text())
          .optional()
          .describe('it begins a word of a position: `minister`, but not `administer`'),
        linkedTo: oneOrMore(id)
          .optional()
          .describe(
            `a relation on the list names one of these subjects of this file, or \`${anySubject}\` of them`,
          ),
      })
      .refine(
        (when) => Object.values(when).some((values) => values !== undefined && values.length > 0),
        'a rule needs at least one condition: country, program, source, schema, text, authority, position or linkedTo',
      )
      .describe('all that is given must hold; of a list, one is enough'),
  })
  .meta({ id: 'rule' });

const Query = z
  .strictObject({
    database: checked((address) =>
      isStorage(address)
        ? null
        : 'a database is written postgres://user:password@host/database or sqlite:FILE',
    ).describe('where it runs: postgres://… or sqlite:FILE; relative to the working directory'),
    sql: text().describe('gives a row for each subject, with the columns of a table'),
    schedule: cron().default('0 * * * *').describe('when it runs; at the start of the program too'),
  })
  .meta({ id: 'query' });

/** A watchlist file. */
export const WatchlistFile = z
  .strictObject({
    watchlist: id.describe('the id of this watchlist; never changes: alerts refer to it'),
    to: mailboxes().optional().describe('recipients in addition to `email.to`'),
    threshold: threshold
      .optional()
      .describe('from which score on a name is a subject of this file; 0.8 where nothing is said'),
    language: z
      .enum(languages)
      .optional()
      .describe('of the messages about this watchlist; else `email.language`'),
    alerts: Choice.optional().describe('what leaves when, for this watchlist'),
    mute: z.array(Mute).nullish().describe('alerts of this watchlist that are held back until a day'),
    subjects: z.array(SubjectYaml).nullish().describe('who is watched'),
    table: text()
      .optional()
      .describe('a CSV file of more subjects, relative to this file; its columns are those of `subjects`'),
    query: Query.optional().describe('a SQL query that gives more subjects'),
    rules: z.array(RuleYaml).nullish().describe('designations of people nobody thought to list'),
  })
  .refine(
    ({ subjects, rules, table, query }) =>
      (subjects?.length ?? 0) + (rules?.length ?? 0) > 0 || table !== undefined || query !== undefined,
    'the watchlist watches nothing: it needs `subjects`, `table`, `query` or `rules`',
  );
export type WatchlistFile = z.infer<typeof WatchlistFile>;
