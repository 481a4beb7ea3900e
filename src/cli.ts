#!/usr/bin/env node
import { keepCompiledCode } from './compile-cache.ts';

// Before anything else is loaded: on an older Node the database driver crashes without a word.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `sanctions-watch needs Node 24 or newer, this is ${process.versions.node}. In a checkout, run it through npm: npm run -s cli -- ARGS\n`,
  );
  process.exit(2);
}
// What is written tells whom somebody watches: it is for this user alone.
process.umask(0o077);
keepCompiledCode();
const { main } = await import('./commands/program.ts');
const status = await main(process.argv, process);
// What still runs then is what a daemon could not end in time. What was printed must be out before.
process.stdout.write('', () => process.exit(status));
