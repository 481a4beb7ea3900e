import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type App, createApp } from '../../src/app.ts';
import type { Config, SourceConfig } from '../../src/config/definition.ts';
import type { RetryOptions } from '../../src/http/retry.ts';
import type { Storage } from '../../src/model/storage.ts';
import { bareSubject, noChoice, type Subject, type Watchlist } from '../../src/model/watchlist.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { type Site, startSite } from './site.ts';
import { createStorage } from './storage.ts';

/** A publisher, a mail server, a state folder and a played clock: all real but the clock. */
export interface World {
  readonly site: Site;
  readonly mailbox: Mailbox;
  readonly folder: string;
  now: Date;
  config: Config;
  /** Of the program. */
  version: string;
  /** How requests are repeated within a poll, where the waits of the program itself would be too long. */
  retry: RetryOptions | undefined;
  /** What the program logged, one JSON a line. */
  readonly logged: string[];
  /** Opens the program on this world's state; the one opened before is stopped. */
  open(): Promise<App>;
  /** Stops the program. */
  stop(): Promise<void>;
  /** One run of `once`: poll all, deliver all. Moves the clock on by half an hour. */
  once(): Promise<Awaited<ReturnType<App['pollAll']>>>;
  close(): Promise<void>;
}

/** Its state lies in a folder of its own under `parent`. */
export async function createWorld(parent = tmpdir()): Promise<World> {
  const [site, mailbox] = await Promise.all([startSite(), startMailbox()]);
  const folder = mkdtempSync(join(parent, 'sanctions-watch-test-'));
  const { storage, drop } = await createStorage(join(folder, 'state', 'test.db'));
  let app: App | null = null;
  const world: World = {
    site,
    mailbox,
    folder,
    now: new Date('2022-12-08T08:00:00Z'),
    config: configOf(folder, mailbox.url, storage),
    version: '0.0.0-test',
    retry: undefined,
    logged: [],
    async open() {
      await app?.stop();
      app = await createApp(world.config, {
        log: pino({ level: 'info' }, { write: (line: string) => void world.logged.push(line) }),
        version: world.version,
        clock: () => world.now,
        random: () => 0.5,
        retry: world.retry,
      });
      return app;
    },
    async stop() {
      await app?.stop();
      app = null;
    },
    async once() {
      const opened = await world.open();
      await opened.rescreenAll();
      const reports = await opened.pollAll(world.config.sources);
      await opened.deliver({ gatherSummaries: true });
      world.now = new Date(world.now.getTime() + 30 * 60_000);
      return reports;
    },
    async close() {
      await world.stop();
      await Promise.all([site.close(), mailbox.close(), drop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** The configuration of a state in a folder: no source, nobody watched. */
export function configOf(folder: string, smtp: string, storage: Storage): Config {
  return {
    file: join(folder, 'sanctions-watch.yaml'),
    schedule: '*/30 * * * *',
    timezone: 'UTC',
    storage,
    stateFolder: join(folder, 'state'),
    watchlists: [],
    sources: [],
    email: {
      smtp,
      from: 'Sanctions Watch <alerts@example.org>',
      to: ['analyst@example.org'],
      operator: [],
      language: 'en',
      templates: null,
      attachJson: false,
    },
    webhooks: [],
    alerts: {
      immediate: ['designation', 'statement', 'delisting', 'amendment', 'news'],
      digest: { schedule: '0 8 * * *', kinds: [] },
      quiet: null,
      maxPerHour: 20,
      proof: null,
      feedFile: null,
      mutes: [],
    },
    evidence: { maxBytes: 10_000_000 },
    retention: { days: null },
    http: {
      allowPrivateNetworks: true,
      listen: null,
      token: null,
      publicUrl: null,
      ping: null,
      userAgent: 'Mozilla/5.0 (compatible; test)',
      spacingMs: 0,
    },
  };
}

export function aSource(
  values: Partial<SourceConfig> & Pick<SourceConfig, 'id' | 'type' | 'url'>,
): SourceConfig {
  return {
    name: values.id,
    addresses: [values.url],
    authority: 'An authority',
    schedule: '*/30 * * * *',
    timezone: 'UTC',
    enabled: true,
    official: false,
    fullText: false,
    language: null,
    links: null,
    expect: { min: 1, max: 100_000 },
    timeoutMs: 10_000,
    maxBytes: 50_000_000,
    alternates: [],
    changeMarks: [],
    staleAfterDays: null,
    headers: {},
    ...values,
  };
}

export function aSubject(name: string, values: Partial<Subject> = {}): Subject {
  return {
    ...bareSubject(name.toLowerCase().replaceAll(' ', '-'), 'Person', name),
    ...values,
  };
}

export function aWatchlist(subjects: readonly Subject[], values: Partial<Watchlist> = {}): Watchlist {
  return {
    id: 'test',
    file: 'test.yaml',
    to: [],
    threshold: null,
    language: null,
    kinds: noChoice,
    mutes: [],
    subjects,
    rules: [],
    table: null,
    query: null,
    ...values,
  };
}

/** The kinds of all alerts so far, oldest first. */
export async function alertKinds(world: World): Promise<string[]> {
  const app = await world.open();
  const alerts = await listAlerts(app.db, { limit: 100 });
  return alerts.map(({ alert }) => alert.kind).reverse();
}
