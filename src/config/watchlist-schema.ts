import { z } from 'zod';
import { schemas } from '../model/entry.ts';
import { jurisdictions } from '../model/jurisdiction.ts';
import { anySubject, languages } from '../model/watchlist.ts';
import { Choice, Mute } from './alert-schema.ts';
import { partialDate } from './birth-date.ts';
import { country, gender, mailboxes, nameText, oneOrMore, text, webAddress } from './fields.ts';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'an id has small letters, digits, points and hyphens, no spaces');

export const birthDate = z.union([z.string(), z.int()]).check((context) => {
  if (partialDate(context.value) !== null) return;
  const message = 'a date is written 1975, 1975-03, 1975-03-12, c. 1975 or 1974 to 1976';
  context.issues.push({ code: 'custom', message, input: context.value });
});

const threshold = z.number().min(0).max(1);

const ignored = z.string().regex(/^[^:\s]+:.+$/, 'an entry is written source:entry, like ofac-sdn:12345');

const SubjectYaml = z
  .strictObject({
    id: id.describe('never changes: alerts refer to it'),
    schema: z.enum(schemas).default('Person').describe('what it is'),
    name: nameText(2).describe('the usual name, in any script'),
    aliases: oneOrMore(nameText(2)).optional().describe('other names and spellings, in any script'),
    country: oneOrMore(country()).optional().describe('ISO code or codes, like az'),
    birthDate: oneOrMore(birthDate).optional().describe('1975, 1975-03-12, c. 1975'),
    gender: gender().optional().describe('male or female; tells namesakes apart'),
    identifiers: z
      .array(
        z.strictObject({
          type: text().describe('passport, tax number, IMO …'),
          value: text().describe('always in quotes'),
          country: country().optional().describe('of the authority that issued it'),
        }),
      )
      .optional()
      .describe('documents and registrations'),
    positions: oneOrMore(text()).optional().describe('for the readers of alerts'),
    notes: text().optional().describe('for yourself'),
    url: webAddress().optional().describe('where to read about the subject'),
    ignore: oneOrMore(ignored)
      .optional()
      .describe('entries known to be somebody else, as source:entry; asks again where they change'),
    threshold: threshold.optional().describe('0 to 1: from which score on a name is this subject'),
    to: mailboxes().optional().describe('recipients in addition to those of the watchlist'),
    alerts: Choice.optional().describe('what leaves when, for this subject'),
  })
  .meta({ id: 'subject' });

const RuleYaml = z
  .strictObject({
    id: id.describe('never changes: alerts refer to it'),
    when: z
      .strictObject({
        country: oneOrMore(country()).optional().describe('ISO code or codes, like az'),
        program: oneOrMore(text()).optional().describe('part of the programme’s name'),
        source: oneOrMore(text()).optional().describe('id of a source'),
        schema: oneOrMore(z.enum(schemas)).optional().describe('what is listed'),
        text: oneOrMore(text()).optional().describe('stands in a name, position, address or remark'),
        authority: oneOrMore(text())
          .optional()
          .describe(`part of the name of source or authority; or ${jurisdictions.join(', ')}`),
        position: oneOrMore(text()).optional().describe('stands in a position, from the start of a word'),
        linkedTo: oneOrMore(id)
          .optional()
          .describe(`a relation names them: ids of subjects of this file, or ${anySubject}`),
      })
      .refine(
        (when) => Object.values(when).some((values) => values !== undefined && values.length > 0),
        'a rule needs at least one condition: country, program, source, schema, text, authority, position or linkedTo',
      )
      .describe('all that is given must hold; of a list, one is enough'),
  })
  .meta({ id: 'rule' });

/** A watchlist file. */
export const WatchlistFile = z
  .strictObject({
    watchlist: id.describe('the id of this watchlist; never changes'),
    to: mailboxes().optional().describe('recipients in addition to email.to'),
    threshold: threshold.optional().describe('0 to 1, for all subjects of this file'),
    language: z.enum(languages).optional().describe('of the messages about this watchlist: en, ru or az'),
    alerts: Choice.optional().describe('what leaves when, for this watchlist'),
    mute: z.array(Mute).nullish().describe('alerts that are held back until a day'),
    subjects: z.array(SubjectYaml).nullish().describe('who is watched'),
    rules: z.array(RuleYaml).nullish().describe('designations of people nobody thought to list'),
  })
  .refine(
    ({ subjects, rules }) => (subjects?.length ?? 0) + (rules?.length ?? 0) > 0,
    'the watchlist watches nothing: it needs `subjects` or `rules`',
  );
export type WatchlistFile = z.infer<typeof WatchlistFile>;
