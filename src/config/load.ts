import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Watchlist } from '../model/watchlist.ts';
import { version } from '../version.ts';
import { muteRuleOf } from './alert-schema.ts';
import type { AlertSettings, Config } from './definition.ts';
import { type Environment, substituteFrom } from './environment.ts';
import { filesOf } from './files.ts';
import { MainFile } from './main-schema.ts';
import { byPlace, ConfigError, type Finding } from './problems.ts';
import { type Catalogue, searchFindings, sourceFindings, sourcesOf } from './sources.ts';
import { stateFolderOf, storageOf } from './storage.ts';
import { unknownInMutes } from './watchlist-references.ts';
import { readWatchlists } from './watchlists.ts';
import { readYamlFile } from './yaml.ts';
import { findingsOf } from './zod-issues.ts';

export interface LoadOptions {
  readonly env: Environment;
  readonly catalogue: Catalogue;
}

/**
 * Reads and validates the configuration and all its watchlists as a whole.
 * Throws `ConfigError` with every mistake of every file.
 */
export async function loadConfig(file: string, { env, catalogue }: LoadOptions): Promise<Config> {
  const substitute = substituteFrom(env);
  const yaml = await readYamlFile(file, substitute);
  if (yaml.value === undefined) throw new ConfigError(yaml.problems);
  const main = MainFile.safeParse(yaml.value);
  // Mistakes in one part must not hide those in another, so what can be read of a bad file is checked as well.
  const outline = Outline.parse(yaml.value);
  const found = await findWatchlists(file, outline.watchlists);
  const sourceIds = outline.sources && new Set(Object.keys(outline.sources));
  const stateFolder = main.success ? stateFolderOf(storageOf(main.data.storage)) : 'state';
  const lists = await readWatchlists(found.files, { sourceIds, substitute, stateFolder });
  const findings = [
    ...(main.success ? [] : findingsOf(main.error.issues, MainFile)),
    ...sourceFindings(outline.sources ?? {}, catalogue),
    // Of a watchlist with mistakes it is not known whom it has.
    ...(lists.problems.length > 0 ? [] : searchFindings(outline.sources ?? {}, catalogue, lists.watchlists)),
    ...found.findings,
    ...(outline.sources === null
      ? []
      : unknownInMutes(outline.alerts.mute, 'source', new Set(Object.keys(outline.sources)), mutesPath)),
    ...(lists.problems.length > 0
      ? []
      : unknownInMutes(outline.alerts.mute, 'subject', subjectIds(lists.watchlists), mutesPath)),
  ];
  const own = [...yaml.problems, ...yaml.locate(findings)].sort(byPlace);
  if (!main.success || own.length + lists.problems.length > 0) {
    throw new ConfigError([...own, ...lists.problems]);
  }
  const { schedule, timezone, storage, email, webhooks, alerts, evidence, retention, http } = main.data;
  return {
    file,
    schedule,
    timezone,
    storage: storageOf(storage),
    stateFolder,
    watchlists: lists.watchlists,
    sources: sourcesOf(main.data, catalogue, lists.watchlists),
    email: {
      smtp: email.smtp || null,
      from: email.from,
      to: email.to,
      operator: email.operator ?? [],
      language: email.language,
      templates: email.templates === undefined ? null : join(dirname(file), email.templates),
      attachJson: email.attachJson,
    },
    webhooks: Object.entries(webhooks).map(([id, webhook]) => ({ id, ...webhook })),
    alerts: alertsOf(alerts),
    evidence: { maxBytes: evidence.maxMegabytes * 1_000_000 },
    retention,
    http: {
      allowPrivateNetworks: http.allowPrivateNetworks,
      listen: http.listen || null,
      token: http.token || null,
      publicUrl: http.publicUrl?.replace(/\/+$/, '') ?? null,
      ping: http.ping || null,
      userAgent: http.userAgent ?? userAgentOf(http.contact),
      spacingMs: http.spacing,
    },
  };
}

/** The files that a configuration is made of now: itself, and those that its patterns find. Never throws. */
export async function configFiles(file: string, env: Environment): Promise<string[]> {
  const { value } = await readYamlFile(file, substituteFrom(env));
  const { files } = await findWatchlists(file, Outline.parse(value).watchlists);
  return [file, ...files];
}

const mutesPath = ['alerts', 'mute'];

function subjectIds(watchlists: readonly Watchlist[]): ReadonlySet<string> {
  return new Set(watchlists.flatMap(({ subjects }) => subjects.map(({ id }) => id)));
}

const Id = z.string().nullable().catch(null);
const Mutes = z
  .object({ mute: z.array(z.object({ subject: Id, source: Id }).catch({ subject: null, source: null })) })
  .catch({ mute: [] });

const Text = z.string().optional().catch(undefined);
const Count = z.number().optional().catch(undefined);
const Address = z.object({
  type: Text,
  url: Text,
  links: Text,
  enabled: z.boolean().optional().catch(undefined),
  expect: z.object({ min: Count, max: Count }).optional().catch(undefined),
});

/** What is needed of the main file to check the rest, however wrong it is. */
const Outline = z
  .object({
    watchlists: z.array(Text).default(MainFile.shape.watchlists.parse(undefined)).catch([]),
    sources: z
      .record(
        z.string(),
        Address.catch({ type: undefined, url: undefined, links: undefined, expect: undefined }),
      )
      .nullable()
      .catch(null),
    alerts: Mutes,
  })
  .catch({ watchlists: [], sources: null, alerts: { mute: [] } });

/** Longer than any path; of one of 65,536 Node makes an error that says nothing. */
const longestPattern = 4096;

async function findWatchlists(
  file: string,
  patterns: readonly (string | undefined)[],
): Promise<{ readonly files: ReadonlySet<string>; readonly findings: readonly Finding[] }> {
  const files = new Set<string>();
  const findings: Finding[] = [];
  for (const [i, pattern] of patterns.entries()) {
    if (!pattern) continue;
    if (pattern.length > longestPattern) {
      findings.push({
        path: ['watchlists', i],
        message: `a pattern has at most ${longestPattern} characters`,
      });
      continue;
    }
    const found = await filesOf(file, pattern);
    for (const path of found) files.add(path);
    if (found.length > 0) continue;
    findings.push({
      path: ['watchlists', i],
      message: (written) =>
        `no file matches ${written?.shown ?? pattern}, which is relative to the folder of this file`,
    });
  }
  return { files, findings };
}

/** OFAC's firewall wanted `Mozilla/` and at least 40 characters in July 2026; honesty is what follows. */
function userAgentOf(contact: string | undefined): string {
  const who = contact === undefined ? 'public sanctions list monitor' : `+${contact}`;
  return `Mozilla/5.0 (compatible; sanctions-watch/${version}; ${who})`;
}

function alertsOf({ quiet, feedFile, mute, ...rest }: MainFile['alerts']): AlertSettings {
  return { ...rest, quiet: quiet ?? null, feedFile: feedFile ?? null, mutes: mute.map(muteRuleOf) };
}
