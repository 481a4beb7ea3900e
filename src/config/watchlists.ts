import type { RuleCondition, Subject, Watchlist } from '../model/watchlist.ts';
import { choiceOf, muteRuleOf } from './alert-schema.ts';
import { partialDate } from './birth-date.ts';
import { asList } from './fields.ts';
import { byPlace, type Finding, type Problem } from './problems.ts';
import { Outline, unknownSources, unknownSubjects } from './watchlist-references.ts';
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
    language: yaml.language ?? null,
    kinds: choiceOf(yaml.alerts),
    mutes: (yaml.mute ?? []).map(muteRuleOf),
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
    to: yaml.to ?? [],
    kinds: choiceOf(yaml.alerts),
  };
}
