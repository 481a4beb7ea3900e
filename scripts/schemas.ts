import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/config/json-schema.ts';
import { catalogue, presets } from '../src/sources/registry.ts';

// Writes the JSON Schemas that editors complete and check the YAML files with; --check only compares.
const folder = join(import.meta.dirname, '../config');
const isCheck = process.argv.includes('--check');
let outdated = 0;
const schemas = jsonSchemas({ types: catalogue.types, presets: presets() });
for (const [name, text] of Object.entries(schemas)) {
  const file = join(folder, name);
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    outdated += 1;
    console.error(`config/${name} is not what the code says: run \`npm run schemas\``);
  }
}
process.exitCode = outdated === 0 ? 0 : 1;
