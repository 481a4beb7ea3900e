import { z } from 'zod';
import { alertKinds } from '../model/alert.ts';
import { type KindChoice, type MuteRule, noChoice } from '../model/watchlist.ts';
import { day, text } from './fields.ts';

export const AlertKinds = z.array(z.enum(alertKinds));

/** What a watchlist or a subject says of its own alerts. */
export const Choice = z
  .strictObject({
    immediate: AlertKinds.default([]).describe('kinds that leave at once'),
    digest: AlertKinds.default([]).describe('kinds that wait for the digest'),
    none: AlertKinds.default([]).describe('kinds that are recorded and sent to nobody'),
  })
  .check((context) => {
    const { immediate, digest, none } = context.value;
    const all = [...immediate, ...digest, ...none];
    const twice = all.find((kind, i) => all.indexOf(kind) !== i);
    if (twice === undefined) return;
    const message = `\`${twice}\` is named twice: it can leave in one way only`;
    context.issues.push({ code: 'custom', message, input: context.value });
  });

export function choiceOf(yaml: z.infer<typeof Choice> | undefined): KindChoice {
  return yaml ?? noChoice;
}

/** Alerts that are held back; which, all that is given says. */
export const Mute = z
  .strictObject({
    subject: text().optional().describe('alerts about this subject, by its id'),
    source: text().optional().describe('alerts from this source, by its id'),
    term: text(2).optional().describe('alerts in whose entry, headline or quoted sentence this stands'),
    until: day().describe('the first day, in UTC, on which they are told again'),
    reason: text().describe('why, for those who wonder later'),
  })
  .refine(
    ({ subject, source, term }) => [subject, source, term].some((part) => part !== undefined),
    'this would mute everything: name a `subject`, a `source` or a `term`',
  )
  .meta({ id: 'mute' });

export function muteRuleOf({ subject, source, term, until, reason }: z.infer<typeof Mute>): MuteRule {
  return { subject: subject ?? null, source: source ?? null, term: term ?? null, until, reason };
}
