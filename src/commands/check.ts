import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTransport, outboxFolder } from '../app.ts';
import { type Config, enabledSources, type SourceConfig } from '../config/definition.ts';
import { ConfigError } from '../config/problems.ts';
import { createWriter } from '../email/writer.ts';
import { createFetcher } from '../http/fetcher.ts';
import { publicUrl } from '../http/public-url.ts';
import { counted } from '../model/counted.ts';
import { AppError, errorText } from '../model/errors.ts';
import { lookAt } from '../pipeline/look.ts';
import { nextDue } from '../pipeline/schedule.ts';
import { unsentKinds } from '../pipeline/settings.ts';
import { adapterOf } from '../sources/registry.ts';
import { exposedState } from '../store/exposed.ts';
import { nameWarnings } from './check-names.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';
import { shortTime, tableLines } from './table.ts';
import { writerOptions } from './writer-options.ts';

export interface CheckOptions {
  readonly config: string;
  readonly online?: boolean;
  readonly json?: boolean;
}

/** Validates configuration and watchlists; with `online`, also reads each source and asks the mail server. */
export async function check(options: CheckOptions, context: Context): Promise<ExitStatus> {
  const { config, warnings } = await readOrReport(options, context);
  if (!options.json) for (const line of overview(config, warnings, context.clock())) context.print(line);
  else if (!options.online) context.print(JSON.stringify({ file: config.file, valid: true, warnings }));
  return options.online ? await checkOnline(config, options, context) : 0;
}

interface Checked {
  readonly config: Config;
  readonly warnings: readonly string[];
}

async function readOrReport(options: CheckOptions, context: Context): Promise<Checked> {
  try {
    const config = await readConfig(options.config, context);
    const warnings = [
      ...warningsOf(config),
      ...endedMutes(config, context.clock()),
      ...(await templateProblems(config)),
      ...(await nameWarnings(config, context.env)),
    ];
    return { config, warnings };
  } catch (error) {
    if (options.json && error instanceof ConfigError) {
      for (const problem of error.problems) context.print(JSON.stringify(problem));
    }
    throw error;
  }
}

function overview(config: Config, warnings: readonly string[], now: Date): string[] {
  const rows = config.sources.map((source) => {
    const next = source.enabled ? nextDue(source, now) : null;
    return [
      source.id,
      source.type,
      source.schedule,
      next ? shortTime(next.toISOString()) : 'off',
      publicUrl(source.url),
    ];
  });
  const lists = config.watchlists.map(({ id, file, subjects, rules, to }) => {
    const recipients = [...new Set([...config.email.to, ...to])].join(', ');
    return `${id} (${file}): ${counted(subjects.length, 'subject')}, ${counted(rules.length, 'rule')}; alerts to ${recipients}`;
  });
  const mail = config.email.smtp
    ? 'e-mail leaves by SMTP'
    : 'no `email.smtp`: e-mails become files in the outbox folder beside the state';
  const machines = [
    ...config.webhooks.map(({ id, url }) => `webhook ${id}: alerts are sent to ${new URL(url).origin}`),
    ...(config.alerts.feedFile === null ? [] : [`feed of alerts: ${config.alerts.feedFile}`]),
  ];
  return [
    ...tableLines(['source', 'type', 'schedule', 'next (UTC)', 'address'], rows),
    '',
    ...lists,
    mail,
    ...machines,
    ...warnings.map((warning) => `WARNING: ${warning}`),
    `${config.file} is valid`,
  ];
}

function endedMutes({ alerts, watchlists }: Config, now: Date): string[] {
  const day = now.toISOString().slice(0, 10);
  const mutes = [
    ...alerts.mutes.map((mute) => ({ where: '`alerts.mute`', mute })),
    ...watchlists.flatMap(({ id, mutes: own }) =>
      own.map((mute) => ({ where: `the watchlist ${id}`, mute })),
    ),
  ];
  return mutes
    .filter(({ mute }) => mute.until <= day)
    .map(
      ({ where, mute }) =>
        `a mute in ${where} ended on ${mute.until} (${mute.reason}): it holds nothing back`,
    );
}

/** Throws where the folder of templates cannot be read: no message could be written. */
async function templateProblems(config: Config): Promise<readonly string[]> {
  const writer = await createWriter(writerOptions(config));
  return writer.problems;
}

/** A check ends with its process. */
const never = new AbortController().signal;

/** What is allowed, and is hardly meant. */
function warningsOf(config: Config): string[] {
  const kinds = unsentKinds(config);
  const exposed = exposedState(config);
  const { listen, token } = config.http;
  const isLocal = listen === null || /^(?:127\.|\[::1\]|localhost:)/.test(listen);
  return [
    ...(kinds.length === 0
      ? []
      : [
          `alerts of the kinds ${kinds.join(', ')} are sent to nobody: name them under \`alerts.immediate\` or \`alerts.digest.kinds\``,
        ]),
    ...(isLocal || token !== null
      ? []
      : [
          `at ${listen} only health is served to other machines: for alerts set \`http.token\`, or listen on 127.0.0.1`,
        ]),
    ...(exposed === null ? [] : [exposed]),
    ...enabledSources(config)
      .filter(isOpenToChange)
      .map(({ id }) => `${id} is fetched over http: anybody on the way may change or withhold what it says`),
  ];
}

/** On this machine there is no way. */
function isOpenToChange({ url }: SourceConfig): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(?:localhost|127\..+|\[::1\])$/.test(hostname);
}

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly message: string;
}

async function checkOnline(config: Config, options: CheckOptions, context: Context): Promise<ExitStatus> {
  const spoolFolder = await mkdtemp(join(tmpdir(), 'sanctions-watch-check-'));
  const fetcher = createFetcher({ spoolFolder, ...config.http, ...context });
  let allOk = true;
  const tell = (finding: Finding): void => {
    allOk &&= finding.ok;
    const { what, ok, message } = finding;
    context.print(options.json ? JSON.stringify(finding) : `${ok ? 'ok  ' : 'FAIL'}  ${what}: ${message}`);
  };
  try {
    for (const source of enabledSources(config)) {
      const deps = { fetcher, signal: never, clock: context.clock };
      tell(await askSource(source, () => lookAt(source, adapterOf(source.type), deps)));
    }
    tell(await askMailServer(config));
    return allOk ? 0 : 1;
  } finally {
    await fetcher.close();
    await rm(spoolFolder, { recursive: true, force: true });
  }
}

async function askSource({ id }: SourceConfig, ask: () => Promise<string>): Promise<Finding> {
  try {
    return { what: id, ok: true, message: await ask() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { what: id, ok: false, message: errorText(error) };
  }
}

async function askMailServer(config: Config): Promise<Finding> {
  const { smtp } = config.email;
  const transport = openTransport(config);
  try {
    await transport.verify();
    return {
      what: 'email',
      ok: true,
      message: smtp ? 'the server takes our mail' : `files in ${outboxFolder(config)}`,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { what: 'email', ok: false, message: errorText(error) };
  } finally {
    await transport.close();
  }
}
