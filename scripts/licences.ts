// Writes docs/licences.md, the licences of all that the program runs with; --check only compares. Fails on a licence
// that is not allowed below.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, type Package, readProgram } from './packages.ts';

/** Each lets the package be passed on with a program under MIT, if its notice stays with it. */
const allowed: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Apache-2.0'],
]);

const file = join(import.meta.dirname, '../docs/licences.md');
const { packages } = readProgram();

function textOf(): string {
  const licences = [...Map.groupBy(packages, ({ license }) => license ?? 'none stated')];
  const sections = licences
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([license, some]) => `## ${license}, ${some.length}\n\n${some.map(shown).join(',\n')}\n`);
  return `# Licences

The program is under the MIT licence (\`LICENSE\`). What it runs with, ${packages.length} packages, written by
\`npm run -s licences\` from the lock file. The notice of each, where it brings one, lies in its folder under \`node_modules/\`,
in the container too. A licence other than ${[...allowed].join(', ')} fails the build. Not packages:
SQLite, in the public domain, comes with better-sqlite3; the readings of Chinese characters come from Unicode's Unihan,
under the licence in \`src/names/han/data/unihan.ts\`.

${sections.join('\n')}`;
}

function shown({ name, version }: Package): string {
  return `${name} ${version}`;
}

/** Of a choice, `(MIT OR CC0-1.0)`, one is enough. */
function isAllowed(license: string | null): boolean {
  return (license ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => allowed.has(one));
}

const refused = packages.filter(({ license }) => !isAllowed(license));
for (const one of refused)
  console.error(`${idOf(one)}: the licence ${one.license ?? 'none stated'} is not allowed`);
const text = textOf();
const isCheck = process.argv.includes('--check');
if (!isCheck) writeFileSync(file, text);
const isOutdated = readFileSync(file, 'utf8') !== text;
if (isOutdated) console.error('docs/licences.md is not what the lock file says: run `npm run -s licences`');
process.exitCode = refused.length > 0 || isOutdated ? 1 : 0;
