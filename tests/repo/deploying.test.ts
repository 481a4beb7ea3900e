import { execFileSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readDockerfile, stagesOf } from '../../scripts/dockerfile.ts';
import { run } from '../support/cli.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const load = <T>(file: string): T => parse(read(file)) as T;
const image = stagesOf(readDockerfile()).get('') ?? [];
const listOf = (word: string): string[] =>
  JSON.parse(image.find((line) => line.word === word)?.rest ?? '[]') as string[];
const leaveWithinSeconds =
  Number(/leaveWithinMs = ([\d_]+)/.exec(read('src/commands/run.ts'))?.[1]?.replace('_', '')) / 1000;
const { version } = JSON.parse(read('package.json')) as { version: string };

/** Variables that a configuration reads, also in what is commented out. */
function variablesIn(config: string): Set<string> {
  return new Set([...read(config).matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name));
}

/** Names of what is set, without the `_FILE` of those that are in files. */
function bareNames(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/_FILE$/, '')).sort();
}

/** Whether a value may stand where everybody who may look reads it. */
function isNoSecret(name: string, value: string): boolean {
  if (name.endsWith('_FILE')) return /^(?:\/run\/secrets\/|%d\/)[\w/-]+$/.test(value);
  if (!/URL|TOKEN|PASSWORD|SECRET/.test(name)) return true;
  return /^\$\{[A-Z_]+:-(?:[a-z]+:\/\/[a-z]+:\d+[?\w=]*)?\}$/.test(value) || /^sqlite:/.test(value);
}

test('a value with a secret would be seen', () => {
  expect(isNoSecret('SMTP_URL', 'smtps://me:password@mail.example.org')).toBe(false);
  expect(isNoSecret('SMTP_URL', '${SMTP_URL:-smtps://me:password@mail.example.org}')).toBe(false);
  expect(isNoSecret('HTTP_TOKEN', '0123456789abcdef')).toBe(false);
  expect(isNoSecret('POSTGRES_PASSWORD_FILE', 'password')).toBe(false);
});

describe('compose', () => {
  interface Service {
    readonly image?: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly secrets?: readonly string[];
    readonly volumes?: readonly string[];
    readonly stop_grace_period?: string;
  }
  interface Compose {
    readonly services: Readonly<Record<string, Service>>;
    readonly secrets?: Readonly<Record<string, { readonly file: string }>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  }
  const one = load<Compose>('compose.yaml');
  const two = load<Compose>('compose.postgres.yaml');
  const watch = 'sanctions-watch';

  test('over one file, the other makes two daemons, once the database answers', () => {
    expect(two.services[watch]).toEqual({
      deploy: { replicas: 2 },
      depends_on: { postgres: { condition: 'service_healthy' } },
      environment: { DATABASE_URL_FILE: '/run/secrets/database-url' },
      secrets: ['database-url'],
      volumes: ['/app/state/tmp'],
    });
  });

  test('the database has no rights it does not need, and is reached by the others only', () => {
    expect(two.services.postgres).toMatchObject({
      user: '999:999',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      healthcheck: { test: expect.arrayContaining(['CMD', 'pg_isready', '--host=127.0.0.1']) },
      restart: 'unless-stopped',
    });
    for (const given of ['privileged', 'cap_add', 'devices', 'network_mode', 'ports']) {
      expect(two.services.postgres).not.toHaveProperty(given);
    }
    const named = two.services.postgres?.volumes?.map((volume) => volume.split(':')[0]);
    expect(named).toEqual(Object.keys(two.volumes));
  });

  test('images are pinned', () => {
    const images = [one, two].flatMap(({ services }) =>
      Object.values(services).map((service) => service.image),
    );
    const given = images.filter((name) => name !== undefined);
    expect(given).toHaveLength(2);
    for (const name of given) expect(name).toMatch(/:v?\d+\.\d+(?:\.\d+)?(?:-[a-z]+)?$/);
  });

  test('the daemon has the time that it takes to leave', () => {
    const given = Number.parseInt(one.services[watch]?.stop_grace_period ?? '', 10);
    expect(given).toBeGreaterThan(leaveWithinSeconds);
  });

  test('no secret stands in it: they are files, which git does not see', () => {
    const services = [one, two].flatMap(({ services }) => Object.values(services));
    for (const { environment = {} } of services) {
      for (const [name, value] of Object.entries(environment))
        expect([name, isNoSecret(name, value)]).toEqual([name, true]);
    }
    const files = Object.values(two.secrets ?? {}).map(({ file }) => file);
    const mounted = Object.values(two.services).flatMap(({ secrets = [] }) => secrets);
    expect(mounted.sort()).toEqual(files.map((file) => basename(file)).sort());
    for (const file of files) expect(read('.gitignore')).toContain(`/${file.split('/')[0]}/\n`);
  });

  test('what it sets is what the shipped configuration reads', () => {
    const set = [one, two].flatMap(({ services }) => Object.keys(services[watch]?.environment ?? {}));
    expect(set.length).toBeGreaterThan(2);
    const read = variablesIn('config/sanctions-watch.yaml');
    expect(bareNames(set).filter((name) => !read.has(name))).toEqual([]);
  });

  test('the shipped configuration takes a database from a secret', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-compose-'));
    try {
      // Nobody listens there, and the message says where.
      writeFileSync(join(folder, 'database-url'), 'postgres://me:password@127.0.0.1:9/watch\n');
      const config = ['--config', join(root, 'config/sanctions-watch.yaml')];
      const done = await run(folder, ['status', ...config], {
        DATABASE_URL_FILE: join(folder, 'database-url'),
      });
      expect(done).toMatchObject({ status: 1, err: expect.stringContaining('127.0.0.1:9/watch') });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

interface Container {
  readonly image: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly volumeMounts: readonly {
    readonly name: string;
    readonly mountPath: string;
    readonly readOnly?: boolean;
  }[];
  readonly lifecycle: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
}

interface Deployment extends Manifest {
  readonly spec: {
    readonly replicas: number;
    readonly strategy: object;
    readonly template: {
      readonly spec: {
        readonly containers: readonly Container[];
        readonly volumes: readonly { readonly name: string; readonly emptyDir?: object }[];
        readonly terminationGracePeriodSeconds: number;
      };
    };
  };
}

interface Kustomization {
  readonly images: readonly { readonly newTag: string }[];
  readonly resources: readonly string[];
  readonly configMapGenerator: readonly { readonly name: string; readonly files: readonly string[] }[];
}

describe('Kubernetes', () => {
  const folder = 'docs/deploy/kubernetes';
  const kustomization = load<Kustomization>(`${folder}/kustomization.yaml`);
  const manifests = kustomization.resources.map((file) => load<Manifest>(`${folder}/${file}`));
  const deployment = manifests.find(({ kind }) => kind === 'Deployment') as Deployment;
  const pod = deployment.spec.template.spec;
  const [container] = pod.containers as [Container];
  const configs = kustomization.configMapGenerator.flatMap(({ files }) => files);

  test('all manifests are named, and of this version', () => {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'));
    expect([...kustomization.resources, 'kustomization.yaml'].sort()).toEqual(files.sort());
    const written = globSync('config/*', { cwd: join(root, folder) });
    expect([...configs].sort()).toEqual(written.sort());
    expect(kustomization.images).toMatchObject([{ name: container.image, newTag: version }]);
  });

  test('it runs without root and rights, on a file system that it may only read', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      resources: { limits: { memory: expect.stringMatching(/^\d+[GM]i$/) } },
    });
    const writable = container.volumeMounts.filter(({ readOnly }) => readOnly !== true);
    expect(writable.map(({ mountPath }) => mountPath)).toEqual(['/app/state', '/app/state/evidence', '/tmp']);
    const own = pod.volumes.filter(({ emptyDir }) => emptyDir !== undefined).map(({ name }) => name);
    expect(own).toEqual(['state', 'tmp']);
  });

  test('what it is asked is whether it answers; no fault of a publisher takes it out of service', () => {
    const path = { path: '/healthz', port: 'http' };
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      expect(container).toHaveProperty(probe, expect.objectContaining({ httpGet: path }));
    }
    const listen = load<{ http: { listen: string } }>(`${folder}/config/sanctions-watch.yaml`).http.listen;
    expect(container.ports).toEqual([{ name: 'http', containerPort: Number(listen.split(':')[1]) }]);
  });

  test('a rollout takes no pod away before another is there, and each has the time to leave', () => {
    expect(deployment.spec).toMatchObject({
      replicas: 2,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    });
    const left = pod.terminationGracePeriodSeconds - container.lifecycle.preStop.sleep.seconds;
    expect(left).toBeGreaterThan(leaveWithinSeconds);
    expect(manifests.map(({ kind }) => kind)).toContain('PodDisruptionBudget');
    expect(manifests.map(({ kind }) => kind)).toContain('NetworkPolicy');
  });

  test('its secrets are files, and what the configuration reads; no manifest has one', () => {
    const set = container.env.map(({ name }) => name);
    expect(bareNames(set)).toEqual([...variablesIn(`${folder}/config/sanctions-watch.yaml`)].sort());
    for (const { name, value } of container.env)
      expect([name, isNoSecret(name, value)]).toEqual([name, true]);
    expect(manifests.map(({ kind }) => kind)).not.toContain('Secret');
    const keys = container.env.map(({ value }) => basename(value));
    for (const key of keys) expect(read('docs/deploying.md')).toContain(`--from-file=${key}`);
  });

  test('`check` finds the configuration right, as it is mounted', async () => {
    const mounted = mkdtempSync(join(tmpdir(), 'sanctions-watch-mounted-'));
    try {
      // As the kubelet lays out a ConfigMap: links to a folder that is replaced as a whole.
      mkdirSync(join(mounted, '..2026_11_25_12_00_00.1'));
      symlinkSync('..2026_11_25_12_00_00.1', join(mounted, '..data'));
      for (const file of configs) {
        writeFileSync(join(mounted, '..data', basename(file)), read(`${folder}/${file}`));
        symlinkSync(join('..data', basename(file)), join(mounted, basename(file)));
      }
      const secrets = {
        DATABASE_URL: 'postgres://me:password@db.example.org/watch',
        SMTP_URL: 'smtps://me:password@mail.example.org',
        HTTP_TOKEN: '0123456789abcdef',
      };
      const env = Object.entries(secrets).map(([name, value]) => {
        writeFileSync(join(mounted, name), `${value}\n`);
        return [`${name}_FILE`, join(mounted, name)];
      });
      const config = ['--config', join(mounted, 'sanctions-watch.yaml')];
      const done = await run(mounted, ['check', ...config], Object.fromEntries(env));
      expect(done).toMatchObject({ status: 0, err: '', out: expect.stringContaining('is valid') });
      expect(done.out).toContain('azerbaijan-officials');
    } finally {
      rmSync(mounted, { recursive: true });
    }
  });

  const kubectl = '/usr/bin/kubectl';

  test.runIf(existsSync(kubectl))('kustomize builds both; with SQLite one pod leaves before the next', () => {
    const built = (name: string): Manifest[] => {
      const text = execFileSync(kubectl, ['kustomize', join(root, 'docs/deploy', name)], {
        encoding: 'utf8',
      });
      return parseAllDocuments(text).map((document) => document.toJS() as Manifest);
    };
    expect(built('kubernetes')).toHaveLength(manifests.length + 1);
    const sqlite = built('kubernetes-sqlite');
    const { spec } = sqlite.find(({ kind }) => kind === 'Deployment') as Deployment;
    expect(spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(spec.strategy).not.toHaveProperty('rollingUpdate');
    const [only] = spec.template.spec.containers;
    expect(only?.image).toBe(`registry.example.org/sanctions-watch:${version}`);
    expect(only?.env.map(({ name }) => name)).toEqual(['DATABASE_URL', 'SMTP_URL_FILE', 'HTTP_TOKEN_FILE']);
    expect(only?.volumeMounts.map(({ mountPath }) => mountPath)).not.toContain('/app/state/evidence');
    const claims = sqlite.filter(({ kind }) => kind === 'PersistentVolumeClaim');
    expect(claims).toMatchObject([{ spec: { accessModes: ['ReadWriteOncePod'] } }]);
  });
});

describe('systemd', () => {
  const file = join(root, 'docs/deploy/sanctions-watch.service');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]\w+=/.test(line));
  const valuesOf = (key: string): string[] =>
    lines.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1));
  const analyze = '/usr/bin/systemd-analyze';

  test('it starts what the image starts', () => {
    const started = [...listOf('ENTRYPOINT'), ...listOf('CMD')].join(' ');
    const command = started.replace('dist/cli.js', '/opt/sanctions-watch/dist/cli.js');
    expect(valuesOf('ExecStart')).toEqual([`${command} --config /etc/sanctions-watch/sanctions-watch.yaml`]);
    expect(valuesOf('Environment')).toContain(
      image.find(({ word, rest }) => word === 'ENV' && rest.startsWith('NODE_ENV'))?.rest,
    );
  });

  test('it is stopped, told to read its files anew and started again as the program wants', () => {
    expect(valuesOf('KillSignal')).toEqual(['SIGTERM']);
    expect(Number(valuesOf('TimeoutStopSec'))).toBeGreaterThan(leaveWithinSeconds);
    expect(valuesOf('ExecReload')).toEqual(['/bin/kill -HUP $MAINPID']);
    expect(valuesOf('Restart')).toEqual(['always']);
  });

  test('its secrets are credentials, each read by the shipped configuration', () => {
    const set = valuesOf('Environment').map((pair) => pair.split('=') as [string, string]);
    const ofFiles = set.filter(([name]) => name.endsWith('_FILE'));
    const credentials = valuesOf('LoadCredential').map((pair) => pair.split(':')[0]);
    expect(ofFiles.map(([, value]) => value)).toEqual(credentials.map((name) => `%d/${name}`));
    for (const [name, value] of set) expect([name, isNoSecret(name, value)]).toEqual([name, true]);
    const read = variablesIn('config/sanctions-watch.yaml');
    expect(bareNames(ofFiles.map(([name]) => name)).filter((name) => !read.has(name))).toEqual([]);
  });

  test('it has no rights it does not need', () => {
    for (const set of ['NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'ProtectSystem=strict', 'UMask=0077'])
      expect(lines).toContain(set);
    expect(valuesOf('User')).toEqual(['sanctions-watch']);
  });

  test.runIf(existsSync(analyze))(
    'systemd finds no mistake in it, and exposes as much as the docs say',
    () => {
      // It looks whether the program is there, which is Node on the machine where it is to run.
      const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-unit-'));
      const unit = join(folder, basename(file));
      try {
        writeFileSync(
          unit,
          readFileSync(file, 'utf8').replace('ExecStart=node', `ExecStart=${process.execPath}`),
        );
        const said = execFileSync(analyze, ['verify', unit], { encoding: 'utf8', stdio: 'pipe' });
        expect(said).toBe('');
      } finally {
        rmSync(folder, { recursive: true });
      }
      const exposed = execFileSync(analyze, ['security', '--offline=true', '--no-pager', file], {
        encoding: 'utf8',
      });
      const [, score] = /exposure level for sanctions-watch\.service: ([\d.]+)/.exec(exposed) ?? [];
      expect(Number(score)).toBeLessThan(2);
      expect(read('docs/deploying.md')).toContain('exposure level for sanctions-watch.service:');
    },
  );
});
