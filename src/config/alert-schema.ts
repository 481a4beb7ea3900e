import { z } from 'zod';
import { alertKinds } from '../model/alert.ts';
import type { KindChoice, MuteRule } from '../model/watchlist.ts';
import { day, text } from './fields.ts';

export const AlertKinds = z.array(z.enum(alertKinds));

/** What a watchlist or a subject says of its own alerts. */
export const Choice = z.strictObject({
  immediate: AlertKinds.optional().describe('kinds that leave at once'),
  digest: AlertKinds.optional().describe('kinds that wait for the digest'),
});

export function choiceOf(yaml: z.infer<typeof Choice> | undefined): KindChoice {
  return { immediate: yaml?.immediate ?? null, digest: yaml?.digest ?? null };
}

/** Alerts that are held back; which, all that is given says. */
export const Mute = z
  .strictObject({
    subject: text().optional().describe('id of a subject'),
    source: text().optional().describe('id of a source'),
    term: text(2).optional().describe('stands in the entry, notice or article'),
    until: day().describe('the first day on which they are told again, like 2026-12-31'),
    reason: text().describe('why, for those who wonder later'),
  })
  .refine(
    ({ subject, source, term }) => [subject, source, term].some((part) => part !== undefined),
    'this would mute everything: name a `subject`, a `source` or a `term`',
  )
  .meta({ id: 'mute' });

export function muteOf({ subject, source, term, until, reason }: z.infer<typeof Mute>): MuteRule {
  return { subject: subject ?? null, source: source ?? null, term: term ?? null, until, reason };
}
