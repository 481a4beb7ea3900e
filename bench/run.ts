// `npm run bench [-- PART …] [-- --short]`: every part, or those named.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const parts = [
  'names',
  'screening',
  'text',
  'claims',
  'lists',
  'reading',
  'versions',
  'ingest',
  'year',
  'latency',
  'source-faults',
  'replicas',
  'long-run',
  'crash',
  'fuzz',
];
const asked = process.argv.slice(2);
const chosen = parts.filter((part) => asked.includes(part));
const options = asked.filter((argument) => !parts.includes(argument));
let failed = 0;
for (const part of chosen.length > 0 ? chosen : parts) {
  const file = join(import.meta.dirname, `${part}.ts`);
  console.log(`\n== ${part}`);
  const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
