import { existsSync, readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { stringify } from 'yaml';
import { createApp } from '../app.ts';
import { type MailCatcher, startMailCatcher } from '../demo/mail-catcher.ts';
import { startSite } from '../demo/site.ts';
import { type Step, steps } from '../demo/world.ts';
import type { Message } from '../email/message.ts';
import { makeFolder } from '../folders.ts';
import type { Alert } from '../model/alert.ts';
import { AppError } from '../model/errors.ts';
import type { PollReport } from '../pipeline/poll-report.ts';
import { version } from '../version.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';

const watchlist = fileURLToPath(new URL('../../config/watchlists/azerbaijan.yaml', import.meta.url));

/**
 * Replays December 2022 through the real pipeline: HTTP and SMTP on loopback, a SQLite file, the shipped
 * watchlist; only the clock is played. The program is stopped and started again between all polls.
 */
export async function demo(options: { readonly out: string }, context: Context): Promise<ExitStatus> {
  const folder = resolve(options.out);
  await empty(folder);
  const site = await startSite();
  const mail = await startMailCatcher();
  try {
    const file = join(folder, 'sanctions-watch.yaml');
    await writeFile(file, configText(site.origin, mail.url, folder));
    const sent: string[] = [];
    context.print(
      'A designation of December 2022, replayed. Lists, pages and feeds are served on this machine;',
    );
    context.print('the clock is played, everything else is the program as it runs every day.');
    for (const step of steps) {
      site.at(step.date);
      await play(step, { file, folder, mail, sent }, context);
    }
    context.print(`\n${sent.length} e-mails were sent, and left as .eml and .html in ${options.out}:`);
    for (const name of sent) context.print(`  ${name}`);
    return 0;
  } finally {
    await mail.close();
    await site.close();
  }
}

const database = 'demo.db';

/** Deletes what an earlier demo left, and nothing else. */
async function empty(folder: string): Promise<void> {
  const before = existsSync(folder) ? readdirSync(folder) : [];
  if (before.length > 0 && !before.includes(database)) {
    throw new AppError(
      'E_USAGE_OUT',
      `--out: ${folder} holds other files: name a folder that is empty, or new`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  makeFolder(folder);
}

interface Stage {
  readonly file: string;
  readonly folder: string;
  readonly mail: MailCatcher;
  readonly sent: string[];
}

async function play(step: Step, stage: Stage, context: Context): Promise<void> {
  const { print } = context;
  print(`\n${step.date.slice(0, 16).replace('T', ' ')}  ${step.title}`);
  const config = await readConfig(stage.file, { env: {} });
  const messages: { message: Message; alerts: readonly Alert[] }[] = [];
  const app = await createApp(config, {
    log: pino({ level: 'silent' }),
    version,
    clock: () => new Date(step.date),
    random: context.random,
    onSent: (message, alerts) => void messages.push({ message, alerts }),
  });
  try {
    await app.rescreenAll();
    const reports = await app.pollAll(config.sources);
    for (const report of reports) print(`  ${pollLine(report)}`);
    for (const line of reports.flatMap(({ alerts }) => alerts).flatMap(alertLines)) print(`  ${line}`);
    await app.deliver({ gatherSummaries: true });
    for (const { message, alerts } of messages) {
      stage.sent.push(await keep(message, alerts, stage));
      print(
        `  sent     ${message.to}: ${message.subject}${message.references.length > 0 ? ' (same thread)' : ''}`,
      );
    }
    if (messages.length === 0) print('  nothing to tell');
  } finally {
    await app.stop();
  }
}

function pollLine({ source, outcome, records, added, amended, removed, message }: PollReport): string {
  const name = `polled   ${source.id.padEnd(16)}`;
  if (message !== null) return `${name} ${outcome}: ${message}`;
  if (outcome === 'not-modified') return `${name} not modified`;
  const changes = [
    [added, 'new'],
    [amended, 'amended'],
    [removed, 'removed'],
  ] as const;
  const told = changes.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${name} ${records} read${told.length > 0 ? `, ${told.join(', ')}` : ', nothing new'}`;
}

function alertLines(alert: Alert): string[] {
  const { kind, subject, rule, entry, match, quote, source } = alert;
  if (entry === null) return [`found    ${kind}: ${alert.message?.split('\n', 1)[0]}`];
  const who = subject?.name ?? `rule ${rule}`;
  return [
    `found    ${kind}: ${who} in ${source.id}, “${entry.name}”`,
    ...(match
      ? [`matched  ${match.subjectName} ~ ${match.entryName}, score ${match.score.toFixed(2)}, because`]
      : []),
    ...(match?.explanation ?? []).map((line) => `           ${line}`),
    ...(quote ? [`quoted   “${quote}”`] : []),
  ];
}

/** Leaves a message as the mail server got it, and its HTML for a browser. */
async function keep(message: Message, alerts: readonly Alert[], stage: Stage): Promise<string> {
  const number = String(stage.sent.length + 1).padStart(2, '0');
  const [alert] = alerts;
  const name = [number, alert?.kind, alert?.subject?.id].filter((part) => part).join('-');
  const raw = stage.mail.accepted.find((bytes) => bytes.includes(message.messageId));
  await writeFile(join(stage.folder, `${name}.eml`), raw ?? '');
  await writeFile(join(stage.folder, `${name}.html`), message.html);
  return name;
}

/** The configuration of the demo, left beside the e-mails: `alerts --config …` and the like work on it. */
function configText(origin: string, smtp: string, folder: string): string {
  const expect = { min: 1, max: 1000 };
  return stringify({
    storage: `sqlite:${join(folder, database)}`,
    watchlists: [relative(folder, watchlist)],
    sources: {
      'ofac-sdn': { type: 'ofac-xml', url: `${origin}/ofac/sdn.xml`, expect },
      'un-sc': { url: `${origin}/un/consolidated.xml`, expect },
      'us-state-7031c': { url: `${origin}/state/7031c/`, expect },
      'state-press': { url: `${origin}/state/press/feed/`, official: true, fullText: true },
      'jam-news': { url: `${origin}/news/feed/` },
    },
    email: { smtp, from: 'Sanctions Watch <alerts@example.org>', to: ['analyst@example.org'] },
    alerts: { proof: null },
    http: { allowPrivateNetworks: true, spacing: 0 },
  });
}
