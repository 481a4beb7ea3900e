import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePages } from './reference/pages.ts';

// Writes docs/reference: every command, key and source, from the code that defines them; --check only compares.
const folder = join(import.meta.dirname, '../docs/reference');
const isCheck = process.argv.includes('--check');
let outdated = 0;
for (const [name, text] of Object.entries(referencePages())) {
  const file = join(folder, name);
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    outdated += 1;
    console.error(`docs/reference/${name} is not what the code says: run \`npm run -s reference\``);
  }
}
process.exitCode = outdated === 0 ? 0 : 1;
