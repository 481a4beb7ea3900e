import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

function script(name: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(root, 'scripts', name), ...args], { encoding: 'utf8' });
}

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly object[];
}

interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const text = script('sbom.ts');
const bom = JSON.parse(text) as Bom;
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version: string; dev?: boolean }>;
};
const production = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);

test('the bill of materials is CycloneDX, and the same for the same lock file', () => {
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  expect(bom.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  expect(bom.metadata.component).toMatchObject({ type: 'application', name, version });
  expect(script('sbom.ts')).toBe(text);
});

test('it names every package of production, and none of development', () => {
  expect(bom.components.map((one) => `${one.name}@${one.version}`)).toEqual([...new Set(production)].sort());
  for (const { purl, hashes, licenses, name, version } of bom.components) {
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(hashes?.[0]).toMatchObject({ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) });
    expect(licenses).toHaveLength(1);
  }
});

test('it says what needs what: from the program, every package is reached', () => {
  const needs = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set<string>();
  const reach = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    for (const next of needs.get(ref) ?? []) reach(next);
  };
  reach(bom.metadata.component['bom-ref']);
  const refs = [bom.metadata.component, ...bom.components].map((one) => one['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect([...reached].sort()).toEqual([...refs].sort());
});

test('the licences are allowed, and docs/licences.md has them all', () => {
  // Throws, with what is wrong, where its status is not 0.
  script('licences.ts', '--check');
  const page = readFileSync(join(root, 'docs/licences.md'), 'utf8');
  for (const id of production) expect(page).toContain(id.replace(/@(?=[^@]*$)/, ' '));
});
