import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDockerfile, stagesOf } from '../../scripts/dockerfile.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const instructions = readDockerfile();
const stages = stagesOf(instructions);
const lastStage = stages.get('') ?? [];
const restOf = (word: string, from = lastStage) =>
  from.filter((line) => line.word === word).map(({ rest }) => rest);
const indexOf = (word: string, part: string) =>
  lastStage.findIndex((line) => line.word === word && line.rest.includes(part));

test('every stage starts from the very Node that the project pins, and tests run on; the image has nothing else', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { node: string } };
  expect(devDependencies.node.split('.')[0]).toBe(read('.nvmrc').trim());
  const image = `node:${devDependencies.node}-bookworm-slim`;
  const native = '--platform=$BUILDPLATFORM';
  expect(restOf('FROM', instructions)).toEqual([
    `${native} ${image} AS build`,
    `${native} ${image} AS packages`,
    `${image} AS system`,
    'scratch',
  ]);
});

test('no instruction knows an architecture', () => {
  for (const { word, rest } of instructions) {
    expect(`${word} ${rest}`).not.toMatch(/amd64|x86|x64|arm64|aarch64|TARGET(?:ARCH|PLATFORM)|curl|wget/i);
  }
});

test('the native dependency brings its binary along for each architecture that Node has an image for, and we name', () => {
  const folder = join(root, 'node_modules/better-sqlite3/prebuilds');
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['linux-arm64.node', 'linux-x64.node']));
  const others = globSync('node_modules/**/*.node', {
    cwd: root,
    exclude: ['node_modules/better-sqlite3/**'],
  });
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const ofProduction = others.filter((file) => {
    const owner = Object.keys(packages).filter((path) => path !== '' && file.startsWith(`${path}/`));
    return owner.length > 0 && !packages[owner.sort().at(-1) ?? '']?.dev;
  });
  expect(ofProduction).toEqual([]);
});

test('dependencies come from the lock file, those of development not into the image', () => {
  expect(restOf('RUN', instructions).filter((line) => /npm (i|install)\b/.test(line))).toEqual([]);
  expect(restOf('RUN', stages.get('packages'))[0]).toBe('npm ci --omit=dev --ignore-scripts');
  const copied = restOf('COPY').map((rest) => rest.split(' ').slice(0, 2).join(' '));
  expect(copied).toEqual([
    '--from=system /system',
    '--from=packages /app/package.json',
    '--from=packages /app/node_modules',
    '--from=build /app/dist',
  ]);
});

test('of the packages only what nothing can run is left out: no code, no data, no licence', () => {
  const [, removal = ''] = restOf('RUN', stages.get('packages'));
  expect(removal).toMatch(/^find node_modules -type f \\\( .* \\\) -delete$/);
  const names = [...removal.matchAll(/(?:^|\s)(!? ?-(?:name|path)) '([^']*)'/g)].map(([, , name]) => name);
  const driver = '*/better-sqlite3';
  expect(names).toEqual([
    ...['*.ts', '*.mts', '*.cts', '*.map'],
    ...[`${driver}/deps/*`, `${driver}/src/*`, `${driver}/prebuilds/*`, 'linux-*'],
  ]);
});

test('no dependency of production has an install script, so that none is needed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; hasInstallScript?: boolean }>;
  };
  const scripted = Object.entries(packages).filter(([, one]) => one.hasInstallScript && !one.dev);
  expect(scripted.map(([path]) => path)).toEqual([]);
});

test('it does not run as root, and may write its state only', () => {
  expect(restOf('USER')).toEqual(['1000:1000']);
  expect(
    lastStage.slice(indexOf('USER', '1000')).filter(({ word }) => word === 'RUN' || word === 'COPY'),
  ).toEqual([]);
  const made =
    "for (const folder of ['state', 'state/tmp']) { fs.mkdirSync(folder, 0o700); fs.chownSync(folder, 1000, 1000); }";
  expect(indexOf('RUN', made)).toBeGreaterThan(0);
  expect(indexOf('RUN', made)).toBeLessThan(indexOf('VOLUME', '/app/state'));
  expect(restOf('WORKDIR')).toEqual(['/app']);
});

test('there is no shell in it, so that every command is a list', () => {
  for (const word of ['RUN', 'ENTRYPOINT', 'CMD']) {
    for (const rest of restOf(word)) expect(Array.isArray(JSON.parse(rest))).toBe(true);
  }
});

/** As the npm scripts have them. */
const memoryFlags = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

test('signals reach the program: no shell and no npm in between', () => {
  const [entry = ''] = restOf('ENTRYPOINT');
  expect(JSON.parse(entry)).toEqual(['node', ...memoryFlags, 'dist/cli.js']);
  expect(restOf('CMD')).toEqual(['["run"]']);
  expect(restOf('STOPSIGNAL')).toEqual(['SIGTERM']);
});

test('health is asked of the program itself', () => {
  const [check = ''] = restOf('HEALTHCHECK');
  const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
  expect(command).toEqual(['node', 'dist/cli.js', 'status', '--check']);
});

test('the labels say what package.json says', () => {
  const { name, description, license } = JSON.parse(read('package.json')) as Record<string, string>;
  const labels = Object.fromEntries(
    [
      ...restOf('LABEL')
        .join(' ')
        .matchAll(/org\.opencontainers\.image\.(\w+)="([^"]*)"/g),
    ].map(([, key = '', value = '']) => [key, value]),
  );
  expect(labels).toEqual({ title: name, description, licenses: license });
});

test('the build sees sources, and neither configuration nor state', () => {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines[0]).toBe('*');
  const allowed = lines.slice(1).map((line) => line.replace(/^!/, ''));
  const copied = instructions
    .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from='))
    .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
  expect([...allowed].sort()).toEqual([...new Set(copied)].sort());
});

test('all that the program needs is built: what tsc leaves behind in src is templates, which are copied', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const others = files.filter((file) => file.isFile() && !file.name.endsWith('.ts'));
  const folders = new Set(others.map((file) => relative(root, file.parentPath)));
  expect([...folders]).toEqual(['src/email/templates']);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(scripts.build).toContain("cpSync('src/email/templates', 'dist/email/templates'");
});

interface Service {
  readonly [key: string]: unknown;
  readonly image?: string;
  readonly ports?: readonly string[];
}

const compose = parse(read('compose.yaml')) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};

test('the service has no rights it does not need', () => {
  expect(compose.services['sanctions-watch']).toMatchObject({
    build: '.',
    init: true,
    read_only: true,
    tmpfs: ['/tmp:noexec,nosuid,nodev,size=256m'],
    cap_drop: ['ALL'],
    pids_limit: 256,
    security_opt: ['no-new-privileges:true'],
    volumes: ['./config:/app/config:ro', 'state:/app/state'],
    restart: 'unless-stopped',
    stop_grace_period: '30s',
  });
  for (const given of ['privileged', 'user', 'cap_add', 'devices', 'pid', 'ipc', 'network_mode', 'ports']) {
    expect(compose.services['sanctions-watch']).not.toHaveProperty(given);
  }
  expect(compose.volumes).toHaveProperty('state');
});

test('without a mail server of the user, e-mails go to the mail catcher', () => {
  const environment = compose.services['sanctions-watch']?.environment as Record<string, string>;
  expect(environment.SMTP_URL).toMatch(/^\$\{SMTP_URL:-smtp:\/\/mail:1025\?tls=off\}$/);
  expect(Object.keys(compose.services)).toContain('mail');
});

test('no secret is built in: the image has no argument, and of the environment what kind it is', () => {
  expect(restOf('ARG', instructions)).toEqual([]);
  expect(restOf('ENV', instructions)).toEqual(['NODE_ENV=production', 'PATH=/usr/local/bin']);
  expect(restOf('ADD', instructions)).toEqual([]);
  expect(restOf('EXPOSE', instructions)).toEqual([]);
});

test('images are pinned, ports are for this machine only', () => {
  for (const { image, ports = [] } of Object.values(compose.services)) {
    if (image !== undefined) expect(image).toMatch(/:v?\d+\.\d+\.\d+$/);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
});
