import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allCommands } from '../../scripts/reference/commands.ts';
import { mainKeys, watchlistKeys } from '../../scripts/reference/configuration.ts';
import type { Key } from '../../scripts/reference/keys.ts';
import { designation } from '../../src/commands/samples/index.ts';
import { publicAlert } from '../../src/model/public-alert.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const files = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].sort();
const scripts = Object.keys(
  (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
);

/** A page in parts: what is prose, what is between fences, and what is in code, there or in the prose. */
interface Page {
  readonly file: string;
  readonly prose: string;
  readonly blocks: readonly { readonly language: string; readonly text: string }[];
  /** Without the marks. */
  readonly spans: readonly string[];
}

function pageOf(file: string): Page {
  const fence = /^( *)```(\w*)\n(.*?)^\1```$/gms;
  const text = read(file);
  const blocks = [...text.matchAll(fence)].map(([, indent = '', language = '', inner = '']) => {
    return { language, text: inner.replaceAll(new RegExp(`^${indent}`, 'gm'), '') };
  });
  const prose = text.replaceAll(fence, '');
  const spans = [...prose.matchAll(/(`+)([^`]+|[^`].*?[^`])\1(?!`)/g)].map(([, , inner = '']) =>
    inner.replaceAll('\\|', '|').trim(),
  );
  return { file, prose, blocks, spans };
}

const pages = files.map(pageOf);
/** Everything that is code, with the page where it stands. */
const codes = pages.flatMap(({ file, blocks, spans }) =>
  [...spans, ...blocks.flatMap(({ text }) => text.split('\n'))].map((code) => ({ file, code })),
);

test('there are pages to look at', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(codes.length).toBeGreaterThan(1000);
});

/** As GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

function anchorsIn(file: string): string[] {
  return [...pageOf(file).prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

interface Link {
  readonly file: string;
  readonly target: string;
}

/** Links and pictures that lead to somewhere in the repository. */
function linksOf({ file, prose }: Page): Link[] {
  const written = prose.replaceAll(/`[^`]*`/g, '``');
  const targets = [
    ...written.matchAll(/\]\(([^)\s]+)\)/g),
    ...written.matchAll(/(?:src|srcset|href)="([^"]+)"/g),
  ].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => ({ file, target }));
}

const links = pages.flatMap(linksOf);

/** Where a link leads, from the root of the repository. */
function placeOf({ file, target }: Link): { readonly path: string; readonly anchor: string } {
  const [path = '', anchor = ''] = target.split('#');
  return { path: path === '' ? file : normalize(join(dirname(file), path)), anchor };
}

describe('links', () => {
  test('each leads to a file, and to a heading in it', () => {
    expect(links.length).toBeGreaterThan(80);
    const broken = links.filter((link) => {
      const { path, anchor } = placeOf(link);
      if (!existsSync(join(root, path))) return true;
      return anchor !== '' && !anchorsIn(path).includes(anchor);
    });
    expect(broken.map(({ file, target }) => `${file}: ${target}`)).toEqual([]);
  });

  test('an anchor is what GitHub makes of a heading', () => {
    expect(anchorOf('Somebody else: `ignore`')).toBe('somebody-else-ignore');
    expect(anchorOf('The pages, and who may see them')).toBe('the-pages-and-who-may-see-them');
    expect(anchorOf('What `a_b` – [says](x.md)')).toBe('what-a_b--says');
  });

  test('every page is reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const from of reached) {
      for (const link of links.filter(({ file }) => file === from)) reached.add(placeOf(link).path);
    }
    expect(files.filter((file) => !reached.has(file))).toEqual([]);
  });

  test('what code, tests and configuration say of a page is of one that there is', () => {
    const others = globSync(
      ['{src,tests,scripts,bench}/**/*.ts', '{config,docs/deploy}/**/*.yaml', '*.yaml', 'Dockerfile'],
      {
        cwd: root,
      },
    );
    const named = others.flatMap((file) =>
      [...read(file).matchAll(/(?<![\w/])docs\/[\w./-]+\.(?:md|json|yaml|png)\b/g)].map(([path]) => ({
        file,
        path,
      })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  });
});

/** `http/spool.ts` of src, `e2e/secrets` of tests, `docs/state.md`: what begins with a folder of ours. */
function isPath(code: string): boolean {
  const [first = ''] = code.split('/');
  const isOurs = ['', 'src', 'tests'].some((above) => existsSync(join(root, above, first)));
  return isOurs && first !== 'state' && /^[a-z-]+\/[\w./*-]+$/.test(code);
}

test('each path in code leads to something', () => {
  const paths = codes.filter(({ code }) => isPath(code));
  expect(paths.length).toBeGreaterThan(50);
  const missing = paths.filter(({ code }) => {
    const patterns = ['', 'src/', 'tests/'].map((above) => `${above}${code}`);
    return globSync([...patterns, `tests/${code}*.test.ts`, `src/${code}*`], { cwd: root }).length === 0;
  });
  expect(missing).toEqual([]);
});

describe('what is typed', () => {
  const commands = new Map(allCommands().map((command) => [command.name(), command]));

  /** Options that a command line gives and that command does not have. */
  function unknownOptions(name: string, line: string): string[] {
    const known = commands.get(name)?.options.flatMap(({ long, short }) => [long, short]) ?? [];
    return (line.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? []).filter(
      (option) => !known.includes(option) && option !== '--help',
    );
  }

  /** What is wrong with a line of code, as far as it calls anything of ours. */
  function mistakesIn(code: string): string[] {
    const line = code.replace(/#.*$/, '');
    const run = [...line.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name);
    const cli = [
      ...line.matchAll(
        /(?:npm run -s cli --|node \S*dist\/cli\.js|sanctions-watch(?! node)) ([a-z][a-z-]*)(.*)/g,
      ),
    ];
    const bare = /^([a-z-]+)((?: [A-Z]+\d?| --[a-z].*)+)$/.exec(line);
    return [
      ...run.filter((name) => !scripts.includes(name)).map((name) => `no script ${name}`),
      ...cli.flatMap(([, name = '', rest = '']) =>
        commands.has(name) ? unknownOptions(name, rest) : [`no command ${name}`],
      ),
      ...(bare !== null && commands.has(bare[1] ?? '') ? unknownOptions(bare[1] ?? '', bare[2] ?? '') : []),
    ];
  }

  test('scripts, commands and their options are there', () => {
    const wrong = codes.flatMap(({ file, code }) =>
      mistakesIn(code).map((what) => `${file}: ${code}: ${what}`),
    );
    expect(wrong).toEqual([]);
    expect(codes.filter(({ code }) => code.includes('npm run -s cli -- ')).length).toBeGreaterThan(15);
  });

  test('a mistake would be seen', () => {
    expect(mistakesIn('npm run -s nothing')).toEqual(['no script nothing']);
    expect(mistakesIn('npm run -s cli -- nothing')).toEqual(['no command nothing']);
    expect(mistakesIn('npm run -s cli -- status --chek --json')).toEqual(['--chek']);
    expect(mistakesIn('restore DIR --dry-run')).toEqual(['--dry-run']);
    expect(mistakesIn('status --check')).toEqual([]);
    expect(mistakesIn('exec sanctions-watch node dist/cli.js nothing')).toEqual(['no command nothing']);
  });

  test('each part of the bench that is named can be run', () => {
    const parts = codes.flatMap(({ file, code }) =>
      [...code.matchAll(/npm run (?:-s )?bench -- ((?:[a-z][a-z-]* ?)+)/g)].flatMap(([, names = '']) =>
        names
          .trim()
          .split(' ')
          .map((name) => ({ file, name })),
      ),
    );
    expect(parts.length).toBeGreaterThan(10);
    const run = read('bench/run.ts');
    expect(parts.filter(({ name }) => !run.includes(`'${name}'`))).toEqual([]);
  });

  test('each part of the tests that is named has tests', () => {
    const all = globSync('tests/**/*.test.ts', { cwd: root });
    const parts = codes.flatMap(({ file, code }) =>
      (/vitest run (.*)/.exec(code.replace(/#.*$/, ''))?.[1] ?? '')
        .replaceAll(/--(?:config|project) \S+/g, '')
        .split(/\s+/)
        .filter((filter) => filter !== '')
        .map((filter) => ({ file, filter })),
    );
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.filter(({ filter }) => !all.some((one) => one.includes(filter)))).toEqual([]);
  });
});

describe('keys', () => {
  const paths = (keys: readonly Key[]) => new Set(keys.map(({ path }) => path));
  const main = paths(mainKeys);
  const ofWatchlist = paths(watchlistKeys);
  /** What may stand below a key: everything, where it is a mapping that is free. */
  const isFree = (path: string): boolean => path.endsWith('.headers');

  /** The keys of a YAML value that there are none of, whatever ids its mappings have. */
  function unknown(value: unknown, known: ReadonlySet<string>, above = ''): string[] {
    if (Array.isArray(value)) return value.flatMap((one) => unknown(one, known, `${above}[]`));
    if (typeof value !== 'object' || value === null || isFree(above)) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const own = above === '' ? key : `${above}.${key}`;
      const byId = `${above}.ID`;
      const isId = [...known].some((path) => path.startsWith(`${byId}.`));
      if (isId) return unknown(inner, known, byId);
      return known.has(own) ? unknown(inner, known, own) : [own];
    });
  }

  const yaml = pages.flatMap(({ file, blocks }) =>
    blocks.filter(({ language }) => language === 'yaml').map(({ text }) => ({ file, text })),
  );

  test('of every example in YAML there are, in the configuration or in watchlists', () => {
    expect(yaml.length).toBeGreaterThan(8);
    const wrong = yaml
      // Prometheus' own.
      .filter(({ text }) => !text.includes('scrape_configs'))
      .flatMap(({ file, text }) => {
        // Two ways to write one key stand below each other at times.
        const value: unknown = parse(text, { uniqueKeys: false });
        const [one = [], other = []] = [main, ofWatchlist].map((known) => unknown(value, known));
        const least = one.length <= other.length ? one : other;
        return least.map((path) => `${file}: ${path}`);
      });
    expect(wrong).toEqual([]);
  });

  test('that are named by their path there are', () => {
    const tops = new Set([...main].map((path) => path.split('.')[0] ?? ''));
    const named = codes.filter(
      ({ code }) => /^[a-z]+(?:\.[a-zA-Z]+)+$/.test(code) && tops.has(code.split('.')[0] ?? ''),
    );
    expect(named.length).toBeGreaterThan(20);
    // A file, and a column of the state.
    const others = ['alerts.json', 'sources.failures'];
    const known = new Set([...main, ...ofWatchlist, ...others]);
    expect(named.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  test('a mistake would be seen', () => {
    expect(unknown({ sources: { x: { kind: 'feed' } }, emial: {} }, main)).toEqual([
      'sources.ID.kind',
      'emial',
    ]);
    expect(unknown({ subjects: [{ nme: 'X' }], mute: [{ until: 1 }] }, ofWatchlist)).toEqual([
      'subjects[].nme',
    ]);
  });
});

/** The code spans in the first column of the table below a heading. */
function firstColumn(file: string, heading: string): string[] {
  const section = read(file).split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
}

test('what an alert has as JSON is explained, and nothing else', () => {
  const placed = ['deliveries', 'waiting', 'thread', 'reportOf', 'route', 'muted'];
  const fields = [...Object.keys(publicAlert(designation())), ...placed];
  expect(firstColumn('docs/alerts.md', 'For programs').sort()).toEqual(fields.sort());
});

test('each folder of src is explained to who works on it', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(firstColumn('docs/contributing.md', 'Where things are').sort()).toEqual(
    folders.map(({ name }) => name).sort(),
  );
});

describe('pictures', () => {
  const pictures = globSync('docs/pictures/*', { cwd: root });

  test('come in light and dark alike, twice as fine as they are shown, and small', () => {
    expect(pictures.length).toBeGreaterThan(3);
    for (const file of pictures) {
      expect(file).toMatch(/-(?:light|dark)\.png$/);
      expect(statSync(join(root, file)).size, file).toBeLessThan(150_000);
    }
    const sizeOf = (file: string) => readFileSync(join(root, file)).subarray(16, 24).toString('hex');
    for (const light of pictures.filter((file) => file.endsWith('-light.png'))) {
      expect(sizeOf(light)).toBe(sizeOf(light.replace('-light', '-dark')));
    }
  });

  test('are shown somewhere, each', () => {
    const shown = new Set(links.map((link) => placeOf(link).path));
    expect(pictures.filter((file) => !shown.has(relative('', file)))).toEqual([]);
  });
});
