// How large the image is, by its layers, made here as the Dockerfile makes them: its commands for the packages are run in
// a temporary folder, the program is built anew, Node is the one of package.json, and the libraries that the linker names
// for it are this machine's. Fails over 200 MB. Then the program has to do its main job with nothing but these files: as
// root in a file system of its own.
import { execFileSync, type StdioOptions, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import { readDockerfile, stagesOf } from './dockerfile.ts';

const limit = 200_000_000;
const quiet = ['ignore', 'ignore', 'inherit'] satisfies StdioOptions;
const checkout = join(import.meta.dirname, '..');
const stages = stagesOf(readDockerfile());
const [base = ''] = commands('system', 'FROM');
if (process.platform !== 'linux') fail('the libraries that Node needs can be measured on Linux only');
if (!base.includes(`node:${process.versions.node}-`))
  fail(`the image has another Node (${base}): npm run -s image-size`);

const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-image-'));
try {
  const layers = {
    [`Node ${process.versions.node}, C and C++ libraries`]: makeSystem(join(folder, 'system')),
    packages: makePackages(join(folder, 'packages')),
    'the program': makeProgram(join(folder, 'program')),
  };
  let [all, allPacked] = [0, 0];
  console.log(`${'layer'.padEnd(40)}${'MB'.padStart(8)}${'gzip'.padStart(8)}`);
  for (const [name, root] of Object.entries(layers)) {
    const { size, packed } = await sizeOf(root);
    [all, allPacked] = [all + size, allPacked + packed];
    print(name, size, packed);
  }
  print('together', all, allPacked);
  if (all > limit) fail(`that is more than ${limit / 1e6} MB`);
  tryOut(Object.values(layers));
} finally {
  rmSync(folder, { recursive: true });
}

function commands(stage: string, word: string): string[] {
  return (stages.get(stage) ?? []).filter((line) => line.word === word).map(({ rest }) => rest);
}

function makeSystem(root: string): string {
  const linked = execFileSync('ldd', [process.execPath], { encoding: 'utf8' });
  for (const file of linked.match(/\/\S+/g) ?? []) copy(realpathSync(file), join(root, file));
  copy(realpathSync(process.execPath), join(root, 'usr/local/bin/node'));
  const [licence = ''] = globSync('node_modules/node/node_modules/*/LICENSE', { cwd: checkout });
  copy(join(checkout, licence), join(root, 'usr/local/LICENSE'));
  return root;
}

function makePackages(root: string): string {
  const app = join(root, 'app');
  for (const file of ['package.json', 'package-lock.json']) copy(join(checkout, file), join(app, file));
  // The packages were fetched for the checkout already.
  const env = { ...process.env, npm_config_prefer_offline: 'true' };
  for (const command of commands('packages', 'RUN'))
    execFileSync('sh', ['-c', command], { cwd: app, env, stdio: quiet });
  rmSync(join(app, 'package-lock.json'));
  return root;
}

function makeProgram(root: string): string {
  rmSync(join(checkout, 'dist'), { recursive: true, force: true });
  for (const command of commands('build', 'RUN').filter((one) => one.startsWith('npm run')))
    execFileSync('sh', ['-c', command], { cwd: checkout, stdio: quiet });
  copy(join(checkout, 'dist'), join(root, 'app/dist'));
  return root;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Of the archive that a layer is. */
async function sizeOf(root: string): Promise<{ readonly size: number; readonly packed: number }> {
  const { stdout } = spawn('tar', ['-cf', '-', '-C', root, '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [size, packed] = [0, 0];
  stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
  });
  for await (const chunk of stdout.pipe(createGzip())) packed += (chunk as Buffer).length;
  return { size, packed };
}

function print(name: string, size: number, packed: number): void {
  const shown = [size, packed].map((bytes) => (bytes / 1e6).toFixed(1).padStart(8));
  console.log(name.padEnd(40) + shown.join(''));
}

/** Nothing that was left out may be missed: every package loads, and the demo runs. */
function tryOut(layers: readonly string[]): void {
  const root = join(folder, 'root');
  for (const layer of layers) copy(layer, root);
  // As it is mounted.
  copy(join(checkout, 'config'), join(root, 'app/config'));
  const app = join(root, 'app');
  const load = importedIn(join(app, 'dist')).map((name) => `await import('${name}');`);
  execFileSync(process.execPath, ['--input-type=module', '-e', load.join('\n')], { cwd: app, stdio: quiet });
  const [entry = ''] = commands('', 'ENTRYPOINT');
  const [, ...flags] = JSON.parse(entry) as string[];
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    for (const name of ['tmp', 'app/state']) {
      mkdirSync(join(root, name));
      chownSync(join(root, name), 1000, 1000);
      chmodSync(join(root, name), 0o700);
    }
    const inside = flags.map((flag) => flag.replace(/^dist\//, '/app/dist/'));
    const enter = ['--userspec=1000:1000', root, '/usr/local/bin/node', ...inside];
    execFileSync('chroot', [...enter, 'demo', '--out', '/app/state/demo'], {
      env: { PATH: process.env.PATH },
      stdio: quiet,
    });
  } else {
    execFileSync(process.execPath, [...flags, 'demo', '--out', join(folder, 'demo')], {
      cwd: app,
      stdio: quiet,
    });
  }
  console.log(`the demo runs on these files ${isRoot ? 'alone' : 'and the libraries of this machine'}`);
}

/** The packages, and their parts, that the program's modules name. */
function importedIn(dist: string): string[] {
  const modules = globSync('**/*.js', { cwd: dist }).map((file) => readFileSync(join(dist, file), 'utf8'));
  const names = modules.flatMap((text) =>
    [...text.matchAll(/(?:from|import\(?) ?'(\w[\w/-]*)'/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
