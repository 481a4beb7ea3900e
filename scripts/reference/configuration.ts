import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/config/json-schema.ts';
import { catalogue, presets } from '../../src/sources/registry.ts';
import { type Key, keysOf, type Schema } from './keys.ts';
import { code, page, table, writtenBy } from './markdown.ts';

const schemas = jsonSchemas({ types: catalogue.types, presets: presets() });
const shipped = readFileSync(join(import.meta.dirname, '../../config/sanctions-watch.yaml'), 'utf8');

export const mainKeys = keysIn('sanctions-watch.schema.json');
export const watchlistKeys = keysIn('watchlist.schema.json');

function keysIn(name: string): readonly Key[] {
  return keysOf(JSON.parse(schemas[name] ?? '') as Schema);
}

export function configurationPage(): string {
  return page(
    '# The configuration file',
    writtenBy('the definitions that the file is checked by'),
    `\`config/sanctions-watch.yaml\`, or what \`--config\` names. It is YAML, and read as a whole, with all watchlists, before
anything is done: \`check\` names every mistake with its line. Editors that know the YAML language server complete it by
\`config/sanctions-watch.schema.json\`, where the first line is \`# yaml-language-server: $schema=./sanctions-watch.schema.json\`.
A running daemon takes a change over by itself; a file with mistakes it does not take, and goes on with what it had.`,
    `In any text, \`\${NAME}\` is an environment variable, \`\${NAME:-default}\` one with a default, and \`$$\` a dollar. Where
\`NAME_FILE\` is set, what that file holds is taken in place of \`NAME\`, as Docker and Kubernetes hand over secrets. A variable
that is missing and has no default is a mistake.`,
    '## What the shipped file takes from the environment',
    table(
      ['variable', 'or the file', 'key', 'default'],
      variablesIn(parse(shipped)).map(({ name, path, usual }) => [
        code(name),
        code(`${name}_FILE`),
        code(path),
        usual === '' ? 'empty' : code(usual),
      ]),
    ),
    'Lines that are commented out there name more.',
    ...sectionsOf(mainKeys),
  );
}

export function watchlistPage(): string {
  return page(
    '# Watchlist files',
    writtenBy('the definitions that the files are checked by'),
    `Every file that \`watchlists\` of the [configuration](configuration.md) names is one watchlist.
[watchlists.md](../watchlists.md) says how to write one; this page has every key. Variables stand in these files as in the
configuration. For editors, the first line is \`# yaml-language-server: $schema=../watchlist.schema.json\`.`,
    ...sectionsOf(watchlistKeys),
  );
}

interface Variable {
  readonly name: string;
  readonly path: string;
  readonly usual: string;
}

/** The variables that values of a YAML file take, with the keys where they stand. */
function variablesIn(value: unknown, path = ''): Variable[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\$\{(\w+)(?::-([^}]*))?\}/g)].map(([, name = '', usual = '']) => {
      return { name, path, usual };
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = Array.isArray(value) ? path : `${path}${path === '' ? '' : '.'}${key}`;
    return variablesIn(inner, own);
  });
}

/** The keys that hold a value first, then a section for each mapping. */
function sectionsOf(keys: readonly Key[]): readonly string[] {
  const top = (key: Key): string => key.path.split(/[.[]/)[0] ?? '';
  const groups = [...Map.groupBy(keys, top).values()];
  const single = groups.filter((group) => group.length === 1).flat();
  const sections = groups
    .filter((group) => group.length > 1)
    .flatMap(([head, ...rest]) =>
      head === undefined ? [] : [`## \`${head.path}\``, introduction(head), keyTable(rest)],
    );
  return ['## At the top', keyTable(single), ...sections];
}

function introduction({ description, value, usual }: Key): string {
  const isNeeded = usual === 'needed' ? ' It is needed.' : '';
  const kind = value.replace(/, keys below.*/, '');
  return `${description.charAt(0).toUpperCase()}${description.slice(1)}. A ${kind}.${isNeeded}`;
}

function keyTable(keys: readonly Key[]): string {
  return table(
    ['key', 'value', 'default', 'what it does'],
    keys.map(({ path, value, usual, description }) => [code(path), value, usual, description]),
  );
}
