import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { errorText } from '../model/errors.ts';
import type { Watchlist } from '../model/watchlist.ts';
import { version } from '../version.ts';
import type { Config } from './definition.ts';
import { type Environment, substituteFrom } from './environment.ts';
import { MainFile } from './main-schema.ts';
import { ConfigError, findingsOf, type Problem } from './problems.ts';
import { type Catalogue, sourceFindings, sourcesOf } from './sources.ts';
import { WatchlistFile } from './watchlist-schema.ts';
import { repeatedIds, unknownSources, watchlistOf } from './watchlists.ts';
import { readYaml, type Substitute, type YamlFile } from './yaml.ts';

export interface LoadOptions {
  readonly env: Environment;
  readonly catalogue: Catalogue;
}

/**
 * Reads and validates the configuration and all its watchlists as a whole.
 * Throws `ConfigError` with every mistake of every file.
 */
export async function loadConfig(file: string, { env, catalogue }: LoadOptions): Promise<Config> {
  const substitute = substituteFrom(env);
  const read = await readFileAs(file, z.unknown(), substitute);
  if ('problems' in read) throw new ConfigError(read.problems);
  const { value: raw, yaml } = read;
  const main = MainFile.safeParse(raw ?? {}, { reportInput: true });
  // Mistakes in one part must not hide those in another, so what can be read of a bad file is checked as well.
  const outline = main.success ? main.data : Outline.parse(raw ?? {});
  const lists = await readWatchlists(file, outline, yaml, substitute);
  const findings = [
    ...(main.success ? [] : findingsOf(main.error.issues, MainFile)),
    ...sourceFindings(outline.sources, catalogue),
  ];
  const problems = [...inOrder([...yaml.problems, ...yaml.locate(findings)]), ...lists.problems];
  if (!main.success || problems.length > 0) throw new ConfigError(problems);
  const value = main.data;
  return {
    file,
    schedule: value.schedule,
    timezone: value.timezone,
    storage: storageOf(value.storage),
    watchlists: lists.watchlists,
    sources: sourcesOf(value, catalogue),
    email: { smtp: value.email.smtp || null, from: value.email.from, to: value.email.to },
    alerts: value.alerts,
    http: {
      allowPrivateNetworks: value.http.allowPrivateNetworks,
      listen: value.http.listen ?? null,
      userAgent: value.http.userAgent ?? userAgentOf(value.http.contact),
    },
  };
}

/** What is needed of the main file to check the rest, however wrong it is. */
const Outline = z
  .object({
    watchlists: MainFile.shape.watchlists.catch([]),
    sources: z
      .record(
        z.string(),
        z
          .object({
            type: z.string().optional().catch(undefined),
            url: z.string().optional().catch(undefined),
          })
          .catch({ type: undefined, url: undefined }),
      )
      .catch({}),
  })
  .catch({ watchlists: [], sources: {} });
type Outline = z.infer<typeof Outline>;

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The files that a configuration is made of now: those that exist, and those that patterns find. */
export async function configFiles(file: string): Promise<string[]> {
  const substitute: Substitute = (text) => ({ text });
  const main = await readFileAs(file, Outline, substitute);
  if ('problems' in main) return [file];
  const found = await Promise.all(main.value.watchlists.map((pattern) => filesOf(file, pattern)));
  return [file, ...new Set(found.flat())];
}

/** OFAC's firewall wanted `Mozilla/` and at least 40 characters in July 2026; honesty is what follows. */
function userAgentOf(contact: string | undefined): string {
  const who = contact === undefined ? 'public sanctions list monitor' : `+${contact}`;
  return `Mozilla/5.0 (compatible; sanctions-watch/${version}; ${who})`;
}

function storageOf(text: string): Config['storage'] {
  if (text.startsWith('sqlite:')) return { kind: 'sqlite', file: text.slice('sqlite:'.length) };
  return { kind: 'postgres', url: text };
}

type ReadAs<T> = { readonly value: T; readonly yaml: YamlFile } | { readonly problems: Problem[] };

async function readFileAs<T>(file: string, schema: z.ZodType<T>, substitute: Substitute): Promise<ReadAs<T>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const message = `cannot be read: ${errorText(error)}`;
    return { problems: [{ file, line: 1, column: 1, path: '', message }] };
  }
  const read = readYaml(file, text, substitute);
  if ('problems' in read) return read;
  const { yaml } = read;
  const parsed = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (parsed.success) return { value: parsed.data, yaml };
  return { problems: yaml.locate(findingsOf(parsed.error.issues, schema)) };
}

async function filesOf(file: string, pattern: string): Promise<string[]> {
  const folder = dirname(file);
  const found: string[] = [];
  for await (const name of glob(pattern, { cwd: folder })) found.push(join(folder, name));
  return found.sort();
}

async function readWatchlists(
  file: string,
  main: Outline,
  yaml: YamlFile,
  substitute: Substitute,
): Promise<{ readonly watchlists: Watchlist[]; readonly problems: Problem[] }> {
  const problems: Problem[] = [];
  const watchlists: Watchlist[] = [];
  const sourceIds = new Set(Object.keys(main.sources));
  const files = new Set<string>();
  for (const [i, pattern] of main.watchlists.entries()) {
    const found = await filesOf(file, pattern);
    if (found.length === 0) {
      const message = `no file matches \`${pattern}\` beside ${relative('.', file) || file}`;
      problems.push(...yaml.locate([{ path: ['watchlists', i], message }]));
    }
    for (const path of found) files.add(path);
  }
  for (const path of files) {
    const read = await readFileAs(path, z.unknown(), substitute);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const parsed = WatchlistFile.safeParse(read.value ?? {}, { reportInput: true });
    const findings = [
      ...(parsed.success ? [] : findingsOf(parsed.error.issues, WatchlistFile)),
      ...repeatedIds(read.value),
    ];
    if (parsed.success) {
      const watchlist = watchlistOf(path, parsed.data);
      const twin = watchlists.find(({ id }) => id === watchlist.id);
      findings.push(...unknownSources(watchlist, sourceIds));
      if (twin)
        findings.push({ path: ['watchlist'], message: `the id \`${twin.id}\` is that of ${twin.file}` });
      watchlists.push(watchlist);
    }
    problems.push(...inOrder([...read.yaml.problems, ...read.yaml.locate(findings)]));
  }
  return { watchlists, problems };
}
