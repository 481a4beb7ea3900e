import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockEntry {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package that the program needs to run, as package-lock.json has it. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where the lock file has none. */
  readonly license: string | null;
  /** `sha512-` and base64; null where the lock file has none. */
  readonly integrity: string | null;
  /** Needed on some platforms only. */
  readonly optional: boolean;
  /** `name@version` of what it needs itself. */
  readonly needs: readonly string[];
}

export interface Program {
  readonly root: Package;
  /** By name and version, each once wherever it lies. */
  readonly packages: readonly Package[];
}

export function idOf({ name, version }: Pick<Package, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/**
 * The program and all packages that it runs with. Read from the lock file, since `npm sbom --omit dev` leaves out those
 * that a tool of development needs as well.
 */
export function readProgram(): Program {
  const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, LockEntry> };
  const found = new Map<string, Package>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '' || entry.dev) continue;
    const one = packageOf(path, entry, packages);
    found.set(idOf(one), one);
  }
  const root = packages[''];
  if (root === undefined) throw new Error('package-lock.json has no root');
  const sorted = [...found.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return { root: packageOf('', root, packages), packages: sorted };
}

function packageOf(path: string, entry: LockEntry, packages: Readonly<Record<string, LockEntry>>): Package {
  const { version, license = null, integrity = null, optional = false } = entry;
  const needed = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
  const needs = needed.flatMap((name) => {
    const found = nearest(path, name, packages);
    return found === null ? [] : [idOf({ name, version: found.version })];
  });
  return {
    name: entry.name ?? nameOf(path),
    version,
    license,
    integrity,
    optional,
    needs: [...new Set(needs)].sort(),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** As Node looks for a package: in the folder of the one that asks, then in those above. */
function nearest(
  path: string,
  name: string,
  packages: Readonly<Record<string, LockEntry>>,
): LockEntry | null {
  for (let folder = path; ; ) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found !== undefined) return found;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}
