import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCommands } from '../../scripts/reference/commands.ts';
import { mainKeys, watchlistKeys } from '../../scripts/reference/configuration.ts';
import { type Key, keysOf } from '../../scripts/reference/keys.ts';
import { table } from '../../scripts/reference/markdown.ts';
import { referencePages } from '../../scripts/reference/pages.ts';
import { variables } from '../../src/commands/context.ts';
import { failures } from '../../src/commands/exit-status.ts';
import { DEFAULT_THRESHOLD } from '../../src/names/index.ts';
import { presets } from '../../src/sources/registry.ts';

const root = join(import.meta.dirname, '../..');
const pages = referencePages();

test.each(Object.entries(pages))('docs/reference/%s is what the code says', (name, text) => {
  expect(readFileSync(join(root, 'docs/reference', name), 'utf8')).toBe(text);
});

test('there is no page that nobody writes', () => {
  expect(globSync('*', { cwd: join(root, 'docs/reference') }).sort()).toEqual(Object.keys(pages).sort());
});

describe('commands', () => {
  const commands = allCommands();

  test('each command, argument and option says what it is, and stands on the page', () => {
    expect(commands.length).toBeGreaterThan(15);
    for (const command of commands) {
      expect(command.description(), command.name()).not.toBe('');
      const section = pages['commands.md']?.split(`\n## ${command.name()}\n`)[1]?.split('\n## ')[0] ?? '';
      for (const part of command.registeredArguments) {
        expect(part.description, `${command.name()} ${part.name()}`).not.toBe('');
        expect(section).toContain(part.description);
      }
      for (const option of command.options) {
        expect(option.description, `${command.name()} ${option.flags}`).not.toBe('');
        expect(section).toContain(`\`${option.flags}\``);
      }
    }
  });

  test('what exit status 1 means is said of commands that there are', () => {
    const names = new Set(commands.map((command) => command.name()));
    expect(Object.keys(failures).filter((name) => !names.has(name))).toEqual([]);
  });

  test('every variable that the program itself reads is named', () => {
    const texts = globSync('src/**/*.ts', { cwd: root }).map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    const read = texts.flatMap((text) =>
      [...text.matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map(([, name]) => name),
    );
    expect([...new Set(read)]).toEqual(variables.map(({ name }) => name));
  });
});

describe('keys', () => {
  const both: readonly (readonly [string, readonly Key[]])[] = [
    ['configuration.md', mainKeys],
    ['watchlist.md', watchlistKeys],
  ];

  test.each(both)('each key of %s says what it does, and stands there once', (name, keys) => {
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter(({ description }) => description === '').map(({ path }) => path)).toEqual([]);
    for (const { path } of keys) {
      const places = [...(pages[name] ?? '').matchAll(/^(?:\| |## )`([^`]+)`/gm)].map(([, found]) => found);
      expect(
        places.filter((found) => found === path),
        path,
      ).toHaveLength(1);
    }
  });

  test('a default that stands elsewhere in the code is the one that is told', () => {
    const told = watchlistKeys.find(({ path }) => path === 'threshold')?.description;
    expect(told).toContain(`; ${DEFAULT_THRESHOLD} where nothing is said`);
  });

  test('are read off a schema, whatever shape it has', () => {
    const keys = keysOf({
      $defs: {
        part: { type: 'object', properties: { name: { type: 'string', minLength: 2 } }, required: ['name'] },
      },
      properties: {
        some: {
          anyOf: [{ type: 'array', items: { $ref: '#/$defs/part' } }, { type: 'null' }],
          description: 'parts',
        },
        byId: { type: 'object', additionalProperties: { $ref: '#/$defs/part' } },
        share: { type: ['number', 'null'], minimum: 0, maximum: 1, default: 0.5 },
        count: { type: 'integer', exclusiveMinimum: 0, maximum: Number.MAX_SAFE_INTEGER },
        when: { title: 'day', examples: ['2026-12-31'], anyOf: [{ type: 'string' }, { type: 'number' }] },
        plan: { type: 'object', properties: { at: { enum: ['a', 'b'] } }, default: { at: '* *' } },
      },
    });
    expect(keys.map(({ path, value, usual }) => [path, value, usual])).toEqual([
      ['some', 'list of mappings, keys below, or `null`', '–'],
      ['some[].name', 'text, at least 2 characters', 'needed'],
      ['byId', 'mapping by id, keys below', '–'],
      ['byId.ID.name', 'text, at least 2 characters', 'needed'],
      ['share', 'number from 0 to 1, or `null`', '`0.5`'],
      ['count', 'whole number, at least 1', '–'],
      ['when', 'day, like `2026-12-31`', '–'],
      ['plan', 'mapping, keys below', '`{ at: "* *" }`'],
      ['plan.at', '`a`, `b`', '–'],
    ]);
  });
});

test('every source of the catalogue stands on its page once', () => {
  for (const { id } of presets()) {
    expect(pages['sources.md']?.match(new RegExp(`^\\| \\[\`${id}\`\\]`, 'gm')), id).toHaveLength(1);
  }
});

test('a stroke in a cell begins no new one', () => {
  expect(table(['a'], [['x | y']])).toBe('| a      |\n| ------ |\n| x \\| y |');
});
