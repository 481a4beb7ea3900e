import { type Config, enabledSources } from '../config/definition.ts';
import { type Environment, substituteFrom } from '../config/environment.ts';
import { byPlace, type Finding, problemLine } from '../config/problems.ts';
import { readYamlFile } from '../config/yaml.ts';
import type { Watchlist } from '../model/watchlist.ts';
import { neverFound } from '../names/index.ts';
import { catalogue } from '../sources/registry.ts';

/** Names of the watchlists that running text is never found to have, a line each; none where only lists are read. */
export async function nameWarnings(config: Config, env: Environment): Promise<string[]> {
  if (!enabledSources(config).some(({ type }) => catalogue.isFeed(type))) return [];
  const warnings = [];
  for (const watchlist of config.watchlists) {
    const findings = findingsOf(watchlist);
    if (findings.length === 0) continue;
    const file = await readYamlFile(watchlist.file, substituteFrom(env));
    warnings.push(...file.locate(findings).sort(byPlace).map(problemLine));
  }
  return warnings;
}

function findingsOf({ subjects }: Watchlist): Finding[] {
  const names = subjects.flatMap(({ schema, name, aliases }, at) => [
    { name, schema, value: ['subjects', at, 'name'] },
    ...aliases.map((alias, number) => ({ name: alias, schema, value: ['subjects', at, 'aliases', number] })),
  ]);
  return neverFound(names).map(({ name, value, advice }) => {
    const message = `“${name}” is found on lists, but never in notices and news: ${advice}`;
    return { path: value, message };
  });
}
