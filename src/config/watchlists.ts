import { z } from 'zod';
import { anySubject, type RuleCondition, type Subject, type Watchlist } from '../model/watchlist.ts';
import { partialDate } from './birth-date.ts';
import { asList } from './fields.ts';
import { byPlace, type Finding, type Problem, suggestion } from './problems.ts';
import { WatchlistFile } from './watchlist-schema.ts';
import { readYamlFile, type Substitute } from './yaml.ts';
import { findingsOf } from './zod-issues.ts';

export interface ReadWatchlists {
  /** Those without mistakes. */
  readonly watchlists: readonly Watchlist[];
  /** Of all files, in their order. */
  readonly problems: readonly Problem[];
}

/** Reads all files; `sourceIds` are what they may refer to, null where that is not known. */
export async function readWatchlists(
  files: Iterable<string>,
  sourceIds: ReadonlySet<string> | null,
  substitute: Substitute,
): Promise<ReadWatchlists> {
  const watchlists: Watchlist[] = [];
  const problems: Problem[] = [];
  const fileOfId = new Map<string, string>();
  for (const file of files) {
    const yaml = await readYamlFile(file, substitute);
    const parsed = WatchlistFile.safeParse(yaml.value);
    const outline = Outline.parse(yaml.value);
    const findings = [
      ...(parsed.success ? [] : findingsOf(parsed.error.issues, WatchlistFile)),
      ...repeatedIds(outline.subjects, 'subjects'),
      ...repeatedIds(outline.rules, 'rules'),
      ...(sourceIds === null ? [] : unknownSources(outline, sourceIds)),
      ...unknownSubjects(outline),
    ];
    const { watchlist: id } = outline;
    const twin = id === null ? undefined : fileOfId.get(id);
    if (twin !== undefined) {
      findings.push({ path: ['watchlist'], message: `the id \`${id}\` is that of ${twin}` });
    } else if (id !== null) fileOfId.set(id, file);
    problems.push(...[...yaml.problems, ...yaml.locate(findings)].sort(byPlace));
    if (parsed.success) watchlists.push(watchlistOf(file, parsed.data));
  }
  return { watchlists, problems };
}

const Text = z.string().nullable().catch(null);
const Texts = z.union([z.array(Text), Text.transform((one) => [one])]).catch([]);

const nothingAsked = { source: [], linkedTo: [] };

/** What the checks across a file need of it, however wrong it is otherwise. */
const Outline = z
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
  })
  .catch({ watchlist: null, subjects: [], rules: [] });
type Outline = z.infer<typeof Outline>;

/** Sources that a watchlist names and the configuration does not have. */
function unknownSources({ subjects, rules }: Outline, sourceIds: ReadonlySet<string>): Finding[] {
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
  ];
}

/** Subjects that a rule names and the file does not have. */
function unknownSubjects({ subjects, rules }: Outline): Finding[] {
  const ids = subjects.flatMap(({ id }) => id ?? []);
  const known = new Set(ids.length === 0 ? [] : [...ids, anySubject]);
  return rules.flatMap(({ when }, i) =>
    when.linkedTo.flatMap((id, j): Finding[] => {
      if (id === null || known.has(id)) return [];
      const there = ids.length === 0 ? ' there are none' : ` there are ${shortened(ids)}`;
      const message = `no subject \`${id}\` in this watchlist;${suggestion(id, ids) || there}`;
      return [{ path: ['rules', i, 'when', 'linkedTo', j], message }];
    }),
  );
}

function shortened(ids: readonly string[]): string {
  const shown = ids.slice(0, 10);
  return `${shown.join(', ')}${ids.length > shown.length ? ' …' : ''}`;
}

function repeatedIds(things: readonly { readonly id: string | null }[], key: string): Finding[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, i): Finding[] => {
    if (id === null) return [];
    if (seen.has(id)) {
      return [{ path: [key, i, 'id'], message: `the id \`${id}\` is given twice in this file` }];
    }
    seen.add(id);
    return [];
  });
}

/** A validated file as the program uses it. */
function watchlistOf(file: string, yaml: WatchlistFile): Watchlist {
  return {
    id: yaml.watchlist,
    file,
    to: yaml.to ?? [],
    threshold: yaml.threshold ?? null,
    subjects: (yaml.subjects ?? []).map(subjectOf),
    rules: (yaml.rules ?? []).map(({ id, when }) => ({ id, when: conditionOf(when) })),
  };
}

function conditionOf(when: NonNullable<WatchlistFile['rules']>[number]['when']): RuleCondition {
  const [authority, position, linkedTo] = [when.authority, when.position, when.linkedTo].map(asList<string>);
  return {
    country: asList(when.country).map((code) => code.toLowerCase()),
    program: asList(when.program),
    source: asList(when.source),
    schema: asList(when.schema),
    text: asList(when.text),
    // Only where they are given: a rule without them keeps the definition of versions that did not know them.
    ...(authority?.length ? { authority } : {}),
    ...(position?.length ? { position } : {}),
    ...(linkedTo?.length ? { linkedTo } : {}),
  };
}

function subjectOf(yaml: NonNullable<WatchlistFile['subjects']>[number]): Subject {
  return {
    id: yaml.id,
    schema: yaml.schema,
    name: yaml.name,
    aliases: asList(yaml.aliases),
    birthDates: asList(yaml.birthDate).flatMap((value) => partialDate(value) ?? []),
    gender: yaml.gender ?? null,
    countries: asList(yaml.country).map((code) => code.toLowerCase()),
    identifiers: (yaml.identifiers ?? []).map(({ type, value, country }) => {
      return { type, value, ...(country ? { country: country.toLowerCase() } : {}) };
    }),
    positions: asList(yaml.positions),
    notes: yaml.notes ?? null,
    url: yaml.url ?? null,
    ignore: asList(yaml.ignore),
    threshold: yaml.threshold ?? null,
  };
}
