import { z } from 'zod';
import { anySubject } from '../model/watchlist.ts';
import { type Finding, suggestion } from './problems.ts';

const Text = z.string().nullable().catch(null);
const Texts = z.union([z.array(Text), Text.transform((one) => [one])]).catch([]);

const nothingAsked = { source: [], linkedTo: [] };

const Muted = z.object({ subject: Text, source: Text });
const nothingMuted = { subject: null, source: null };

/** What the checks across a file need of it, however wrong it is otherwise. */
export const Outline = z
  .object({
    watchlist: Text,
    subjects: z.array(z.object({ id: Text, ignore: Texts }).catch({ id: null, ignore: [] })).catch([]),
    rules: z
      .array(
        z
          .object({ id: Text, when: z.object({ source: Texts, linkedTo: Texts }).catch(nothingAsked) })
          .catch({ id: null, when: nothingAsked }),
      )
      .catch([]),
    mute: z.array(Muted.catch(nothingMuted)).catch([]),
  })
  .catch({ watchlist: null, subjects: [], rules: [], mute: [] });
export type Outline = z.infer<typeof Outline>;

/** Sources that a watchlist names and the configuration does not have. */
export function unknownSources(
  { subjects, rules, mute }: Outline,
  sourceIds: ReadonlySet<string>,
): Finding[] {
  const unknown = (ids: readonly (string | null | undefined)[], path: readonly PropertyKey[]): Finding[] =>
    ids.flatMap((id, i) => {
      if (!id || sourceIds.has(id)) return [];
      const message = `no source \`${id}\` in the configuration; there are ${[...sourceIds].join(', ')}`;
      return [{ path: [...path, i], message }];
    });
  const sourceOf = (entry: string | null) => (entry?.includes(':') ? entry.split(':')[0] : null);
  return [
    ...subjects.flatMap(({ ignore }, i) => unknown(ignore.map(sourceOf), ['subjects', i, 'ignore'])),
    ...rules.flatMap(({ when }, i) => unknown(when.source, ['rules', i, 'when', 'source'])),
    ...unknownInMutes(mute, 'source', sourceIds, ['mute']),
  ];
}

/** Subjects that a rule or mute names and the watchlist, which has these, does not have. */
export function unknownSubjects(
  { rules, mute }: Pick<Outline, 'rules' | 'mute'>,
  all: ReadonlySet<string>,
): Finding[] {
  const ids = [...all];
  const known = new Set(ids.length === 0 ? [] : [...ids, anySubject]);
  const inRules = rules.flatMap(({ when }, i) =>
    when.linkedTo.flatMap((id, j): Finding[] => {
      if (id === null || known.has(id)) return [];
      const there = ids.length === 0 ? ' there are none' : ` there are ${shortened(ids)}`;
      const message = `no subject \`${id}\` in this watchlist;${suggestion(id, ids) || there}`;
      return [{ path: ['rules', i, 'when', 'linkedTo', j], message }];
    }),
  );
  return [...inRules, ...unknownInMutes(mute, 'subject', all, ['mute'])];
}

/** A mute of nobody would hold back nothing, and nobody would notice. */
export function unknownInMutes(
  mutes: readonly { readonly subject: string | null; readonly source: string | null }[],
  key: 'subject' | 'source',
  known: ReadonlySet<string>,
  path: readonly PropertyKey[],
): Finding[] {
  return mutes.flatMap((mute, i): Finding[] => {
    const id = mute[key];
    if (id === null || known.has(id)) return [];
    const ids = [...known];
    const message = `no ${key} \`${id}\`;${suggestion(id, ids) || ` there are ${shortened(ids)}`}`;
    return [{ path: [...path, i, key], message }];
  });
}

function shortened(ids: readonly string[]): string {
  const shown = ids.slice(0, 10);
  return `${shown.join(', ')}${ids.length > shown.length ? ' …' : ''}`;
}
