import { z } from 'zod';
import type { Subject, Watchlist } from '../model/watchlist.ts';
import type { Finding } from './problems.ts';
import { asList, partialDate, type WatchlistFile } from './watchlist-schema.ts';

/** A validated file as the program uses it. */
export function watchlistOf(file: string, yaml: WatchlistFile): Watchlist {
  return {
    id: yaml.watchlist,
    file,
    to: yaml.to,
    threshold: yaml.threshold ?? null,
    subjects: yaml.subjects.map(subjectOf),
    rules: yaml.rules.map(({ id, when }) => ({
      id,
      when: {
        country: asList(when.country).map((code) => code.toLowerCase()),
        program: asList(when.program),
        source: asList(when.source),
        schema: asList(when.schema),
        text: asList(when.text),
      },
    })),
  };
}

function subjectOf(yaml: WatchlistFile['subjects'][number]): Subject {
  return {
    id: yaml.id,
    schema: yaml.schema,
    name: yaml.name,
    aliases: yaml.aliases,
    birthDates: asList(yaml.birthDate).flatMap((value) => partialDate(value) ?? []),
    countries: asList(yaml.country).map((code) => code.toLowerCase()),
    identifiers: yaml.identifiers.map(({ type, value, country }) => {
      return { type, value, ...(country ? { country: country.toLowerCase() } : {}) };
    }),
    positions: asList(yaml.positions),
    notes: yaml.notes ?? null,
    url: yaml.url ?? null,
    ignore: yaml.ignore,
    threshold: yaml.threshold ?? null,
  };
}

/** Sources that a watchlist names and the configuration does not have. */
export function unknownSources(watchlist: Watchlist, sourceIds: ReadonlySet<string>): Finding[] {
  return [
    ...watchlist.subjects.flatMap(({ ignore }, subject) =>
      ignore.flatMap((line, i) =>
        unknownSource(line.split(':')[0] ?? '', sourceIds, ['subjects', subject, 'ignore', i]),
      ),
    ),
    ...watchlist.rules.flatMap(({ when }, rule) =>
      when.source.flatMap((id) => unknownSource(id, sourceIds, ['rules', rule, 'when', 'source'])),
    ),
  ];
}

const Ids = z.array(z.object({ id: z.string().nullable().catch(null) }).catch({ id: null })).catch([]);
const IdOutline = z.object({ subjects: Ids, rules: Ids }).catch({ subjects: [], rules: [] });

/** Ids given twice, found in a file that may be wrong otherwise. */
export function repeatedIds(value: unknown): Finding[] {
  const { subjects, rules } = IdOutline.parse(value);
  return [...repeated(subjects, 'subjects'), ...repeated(rules, 'rules')];
}

function repeated(things: readonly { readonly id: string | null }[], key: string): Finding[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, i): Finding[] => {
    if (id === null) return [];
    if (seen.has(id))
      return [{ path: [key, i, 'id'], message: `the id \`${id}\` is given twice in this file` }];
    seen.add(id);
    return [];
  });
}

function unknownSource(id: string, known: ReadonlySet<string>, path: readonly PropertyKey[]): Finding[] {
  if (known.has(id)) return [];
  return [{ path, message: `no source \`${id}\` in the configuration; there are ${[...known].join(', ')}` }];
}
