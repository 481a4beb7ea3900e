import { createReadStream, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { RuleCondition, Subject, Watchlist } from '../model/watchlist.ts';
import { choiceOf, muteRuleOf } from './alert-schema.ts';
import { asList } from './fields.ts';
import { byPlace, type Finding, type Problem } from './problems.ts';
import { storageOf } from './storage.ts';
import { subjectOf } from './subject.ts';
import { readTable } from './table.ts';
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

export interface WatchlistReading {
  /** What they may refer to; null where that is not known. */
  readonly sourceIds: ReadonlySet<string> | null;
  readonly substitute: Substitute;
  readonly stateFolder: string;
}

/** Reads all files, with the tables that they name. */
export async function readWatchlists(
  files: Iterable<string>,
  { sourceIds, substitute, stateFolder }: WatchlistReading,
): Promise<ReadWatchlists> {
  const watchlists: Watchlist[] = [];
  const problems: Problem[] = [];
  const fileOfId = new Map<string, string>();
  for (const file of files) {
    const yaml = await readYamlFile(file, substitute);
    const parsed = WatchlistFile.safeParse(yaml.value);
    const outline = Outline.parse(yaml.value);
    const places = parsed.success ? placesOf(file, parsed.data, stateFolder) : nowhere;
    const inTables = await readTables(tablesOf(places), outline, sourceIds);
    // Of a query that has not run yet, or a table with mistakes, nobody knows whom it has.
    const isWhole =
      inTables.problems.length === 0 && (places.query === null || existsSync(places.query.copy));
    const findings = [
      ...(parsed.success ? [] : findingsOf(parsed.error.issues, WatchlistFile)),
      ...repeatedIds(outline.subjects, 'subjects'),
      ...repeatedIds(outline.rules, 'rules'),
      ...(sourceIds === null ? [] : unknownSources(outline, sourceIds)),
      ...(isWhole ? unknownSubjects(outline, inTables.ids) : []),
    ];
    const { watchlist: id } = outline;
    const twin = id === null ? undefined : fileOfId.get(id);
    if (twin !== undefined) {
      findings.push({ path: ['watchlist'], message: `the id \`${id}\` is that of ${twin}` });
    } else if (id !== null) fileOfId.set(id, file);
    problems.push(...[...yaml.problems, ...yaml.locate(findings)].sort(byPlace));
    for (const problem of inTables.problems) problems.push(problem);
    if (parsed.success) watchlists.push({ ...watchlistOf(file, parsed.data, inTables.subjects), ...places });
  }
  return { watchlists, problems };
}

type Places = Pick<Watchlist, 'table' | 'query'>;

const nowhere: Places = { table: null, query: null };

/** Where the subjects of a file stand that do not stand in it. */
function placesOf(file: string, { watchlist, table, query }: WatchlistFile, stateFolder: string): Places {
  return {
    table: table === undefined ? null : resolve(dirname(file), table),
    query:
      query === undefined
        ? null
        : {
            database: storageOf(query.database),
            sql: query.sql,
            schedule: query.schedule,
            copy: join(stateFolder, 'watchlists', `${watchlist}.csv`),
          },
  };
}

function tablesOf({ table, query }: Places): string[] {
  const copy = query !== null && existsSync(query.copy) ? [query.copy] : [];
  return table === null ? copy : [table, ...copy];
}

interface InTables {
  readonly subjects: readonly Subject[];
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

async function readTables(
  files: readonly string[],
  outline: Outline,
  sourceIds: ReadonlySet<string> | null,
): Promise<InTables> {
  const ids = new Set(outline.subjects.flatMap(({ id }) => id ?? []));
  const subjects: Subject[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const read = await readTable(file, createReadStream(file), { ids, sourceIds });
    for (const subject of read.subjects) subjects.push(subject);
    problems.push(...read.problems);
  }
  return { subjects, ids, problems };
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
function watchlistOf(
  file: string,
  yaml: WatchlistFile,
  inTables: readonly Subject[],
): Omit<Watchlist, keyof Places> {
  return {
    id: yaml.watchlist,
    file,
    to: yaml.to ?? [],
    threshold: yaml.threshold ?? null,
    language: yaml.language ?? null,
    kinds: choiceOf(yaml.alerts),
    mutes: (yaml.mute ?? []).map(muteRuleOf),
    subjects: (yaml.subjects ?? []).map(subjectOf).concat(inTables),
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
