import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { catalogue } from '../../src/sources/registry.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-token-'));
  writeFileSync(
    join(folder, 'main.yaml'),
    'watchlists: [p.yaml]\nsources: { un-sc: }\nemail: { to: [desk@example.org] }\nhttp: { token: "${HTTP_TOKEN:-}" }\n',
  );
  writeFileSync(join(folder, 'p.yaml'), 'watchlist: p\nsubjects: [{ id: a, name: Ramzan Kadyrov }]\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function tokenOf(env: Record<string, string>): Promise<string | null> {
  return (await loadConfig(join(folder, 'main.yaml'), { env, catalogue })).http.token;
}

test('comes from a variable or a file; an empty variable is none', async () => {
  const token = 'a-token-of-26-characters-x';
  writeFileSync(join(folder, 'token'), `${token}\n`);
  expect(await tokenOf({ HTTP_TOKEN: token })).toBe(token);
  expect(await tokenOf({ HTTP_TOKEN_FILE: join(folder, 'token') })).toBe(token);
  expect(await tokenOf({})).toBeNull();
  expect(await tokenOf({ HTTP_TOKEN: '' })).toBeNull();
});

test.each(['fifteen-letters', 'with a blank in it all', 'a-tökén-of-26-characters-x'])(
  'is refused without being shown: %s',
  async (token) => {
    await expect(tokenOf({ HTTP_TOKEN: token })).rejects.toThrow(
      /http\.token: a token has 16 characters or more/,
    );
    await expect(tokenOf({ HTTP_TOKEN: token })).rejects.not.toThrow(token);
  },
);
