import { type Config, enabledSources } from '../config/definition.ts';
import { type Environment, substituteFrom } from '../config/environment.ts';
import { byPlace, ConfigError, type Finding, type Problem, problemLine } from '../config/problems.ts';
import { readYamlFile } from '../config/yaml.ts';
import type { Schema } from '../model/entry.ts';
import type { Watchlist } from '../model/watchlist.ts';
import { namesNobody, neverFound } from '../names/index.ts';
import { catalogue } from '../sources/registry.ts';

/**
 * Names of the watchlists that running text is never found to have, a line each; none where only lists are read.
 * Throws `ConfigError` where names name nobody.
 */
export async function nameWarnings(config: Config, env: Environment): Promise<string[]> {
  const nobody = await located(config, env, nobodyIn);
  if (nobody.length > 0) throw new ConfigError(nobody);
  if (!enabledSources(config).some(({ type }) => catalogue.isFeed(type))) return [];
  return (await located(config, env, neverFoundIn)).map(problemLine);
}

async function located(
  config: Config,
  env: Environment,
  findingsOf: (names: readonly WatchedName[]) => Finding[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const watchlist of config.watchlists) {
    const findings = findingsOf(namesOf(watchlist));
    if (findings.length === 0) continue;
    const file = await readYamlFile(watchlist.file, substituteFrom(env));
    problems.push(...file.locate(findings).sort(byPlace));
  }
  return problems;
}

interface WatchedName {
  readonly name: string;
  readonly schema: Schema;
  /** Its path in the file. */
  readonly value: readonly PropertyKey[];
}

function namesOf({ subjects }: Watchlist): WatchedName[] {
  return subjects.flatMap(({ schema, name, aliases }, at) => [
    { name, schema, value: ['subjects', at, 'name'] },
    ...aliases.map((alias, number) => ({ name: alias, schema, value: ['subjects', at, 'aliases', number] })),
  ]);
}

function nobodyIn(names: readonly WatchedName[]): Finding[] {
  const nobody = names.filter(({ name, schema }) => namesNobody(name, schema));
  return nobody.map(({ name, value }) => ({
    path: value,
    message: `“${name}” names nobody: it has no word that tells who is meant; write the name in full`,
  }));
}

function neverFoundIn(names: readonly WatchedName[]): Finding[] {
  return neverFound(names).map(({ name, value, advice }) => {
    const message = `“${name}” is found on lists, but never in notices and news: ${advice}`;
    return { path: value, message };
  });
}
