import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync('src/**/*.{ts,liquid}', { cwd: root }).map((file) => {
  return { file, text: readFileSync(join(root, file), 'utf8') };
});

function findings(pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${file}: ${found[0]}`];
  });
}

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(300);
});

test.each([
  [
    'another program',
    /child_process|cluster['"]|process\.binding|process\.dlopen/,
    "import 'node:child_process'",
  ],
  [
    'a text as code',
    /\beval\s*\(|\bFunction\s*\(|node:vm|from 'vm'|node:repl|node:inspector/,
    'new Function (x)',
  ],
  ['a text as code, by a constructor', /\.constructor\s*\(/, "(() => 0).constructor ('x')"],
  ['a text as code in a thread', /\beval:\s*true/, 'new Worker(text, { eval: true })'],
  [
    'code whose place is no constant',
    /\brequire\s*\(|createRequire|\bimport\s*\((?!\s*')/,
    'await import(name)',
  ],
  ['a text as code by a timer', /set(?:Timeout|Interval)\(\s*['"`]/, 'setTimeout("x")'],
])('nothing in src runs %s', (_, pattern, example) => {
  expect(example).toMatch(pattern);
  expect(findings(pattern)).toEqual([]);
});

test('threads run our own files only', () => {
  expect(findings(/worker_threads/).sort()).toEqual([
    expect.stringContaining('src/commands/search-stored.ts'),
    expect.stringContaining('src/commands/worker.ts'),
    expect.stringContaining('src/store/query-program.ts'),
    expect.stringContaining('src/store/subject-query.ts'),
    expect.stringContaining('src/threads/name-messages.ts'),
    expect.stringContaining('src/threads/name-program.ts'),
    expect.stringContaining('src/threads/name-threads.ts'),
  ]);
  const started = files.flatMap(({ text }) => [
    ...text.matchAll(/(?<!function )\banswerOf(?:<[^(]*>)?\(([^,]*),/g),
  ]);
  expect(started.map(([, program]) => program)).toEqual(['import.meta.filename']);
  const workers = files.flatMap(({ text }) => [...text.matchAll(/\bnew Worker\(([^,]*),/g)]);
  expect(workers.map(([, program]) => program)).toEqual(['program', 'program', 'program']);
});

test('nothing turns the checks of TLS certificates off', () => {
  expect(findings(/rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/)).toEqual(
    [],
  );
});

test('no template of ours leaves anything unescaped', () => {
  expect(findings(/\|\s*raw\b/)).toEqual([]);
});

test('SQL is put together by Kysely and by constants', () => {
  expect(findings(/sql\.raw\(|sql\.lit\(|\.(?:exec|prepare)\(\s*`[^`]*\$\{/)).toEqual([]);
});

test('the lock file names no host, and a sum for each package that is fetched everywhere', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; dev?: boolean; optional?: boolean; resolved?: string }>;
  };
  const fetched = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(fetched.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  const unproven = fetched.filter(([, { integrity, optional }]) => !integrity && !optional);
  expect(unproven.map(([path]) => path)).toEqual([]);
});
