import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { ParsedMail } from 'mailparser';
import type { App } from '../../src/app.ts';
import type { SourceConfig } from '../../src/config/definition.ts';
import { createWorld } from '../support/world.ts';
import { playedYear, type Year } from './calendar.ts';
import { latecomer } from './people.ts';
import type { Step } from './publishing.ts';
import { otherTicks, settingsOf, ticksAround } from './settings.ts';

/** In what way the year is played; what leaves must be the same in all. */
export interface Way {
  /** At each step all sources are polled once more, and not only those that published something. */
  readonly pollAgain?: boolean;
  readonly deliverTwice?: boolean;
  /** The program is stopped and started again between any two things that it does. */
  readonly restart?: boolean;
  /** The mail server refuses for some hours from these moments on. */
  readonly refuseFrom?: readonly string[];
}

/** One alert in one message, as the program has it on record. */
export interface Recorded {
  readonly recipient: string;
  readonly messageId: string;
  /** When the message was made. */
  readonly madeAt: string;
  readonly message: string;
  readonly kind: string;
  readonly source: string;
  readonly subject: string | null;
  readonly entry: string | null;
  /** The headline of an article or the name of an entry. */
  readonly title: string | null;
}

export interface Sent {
  readonly to: string;
  readonly messageId: string;
  readonly references: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** When it was made. */
  readonly madeAt: string;
  /** When the server took it. */
  readonly at: string;
}

export interface Played {
  readonly year: Year;
  readonly sent: readonly Sent[];
  readonly recorded: readonly Recorded[];
  readonly polls: number;
}

/** A folder in memory: thousands of commits would each wait for the disk. */
const memory = '/dev/shm';
const hourMs = 60 * 60_000;
const refusedHours = 5;
/** Where the publishers are, in each run. */
const site = 'http://site';

/** Plays the year up to a day through the real program: only the clock is not real. */
export async function play(way: Way = {}, until?: string): Promise<Played> {
  const world = await createWorld(existsSync(memory) ? memory : tmpdir());
  const { site, mailbox } = world;
  const year = playedYear(until);
  const initial = world.config;
  world.config = settingsOf(initial, site.origin, '');
  let polls = 0;
  let app: App | null = null;
  const opened = async (): Promise<App> => {
    if (app === null || way.restart) app = await world.open();
    return app;
  };
  const sent: Sent[] = [];
  const deliver = async (): Promise<void> => {
    for (let times = way.deliverTwice ? 2 : 1; times > 0; times -= 1) {
      await (await opened()).deliver({ gatherSummaries: true });
    }
    for (const { to, mail } of mailbox.received.splice(0))
      sent.push(sentOf(to, mail, world.now, site.origin));
  };
  try {
    for (const { at, serve } of momentsOf(year, way)) {
      world.now = new Date(at);
      if (at === latecomer.at) {
        world.config = settingsOf(initial, site.origin, at);
        // A restart reads the files by itself.
        if (way.restart) await opened();
        else await (await opened()).reconfigure(world.config);
        await (await opened()).rescreenAll();
      }
      for (const [path, body] of serve ?? []) site.serve(path, body);
      mailbox.refuseWith(isRefused(at, way) ? 451 : null);
      if (serve !== null) {
        for (const sources of pollsOf(serve, world.config.sources, way)) {
          polls += (await (await opened()).pollAll(sources)).length;
        }
      }
      await deliver();
    }
    const recorded = await recordedBy(await opened());
    return { year, sent, recorded, polls };
  } finally {
    await world.close();
  }
}

function pollsOf(
  serve: Step['serve'],
  all: readonly SourceConfig[],
  { pollAgain }: Way,
): (readonly SourceConfig[])[] {
  const paths = [...serve.keys()];
  const publishing = all.filter(({ id }) => {
    return paths.some((path) => path === `/${id}` || path.startsWith(`/items/${id}-`));
  });
  return pollAgain ? [publishing, all] : [publishing];
}

interface Moment {
  readonly at: string;
  /** Null where nothing is published: only what is due is looked for, as the daemon does all the time. */
  readonly serve: Step['serve'] | null;
}

function momentsOf({ steps }: Year, way: Way): Moment[] {
  const last = steps.at(-1)?.at ?? '';
  const rare = [latecomer.at, ...otherTicks].filter((at) => at < last);
  const ticks = [...steps.flatMap(({ at }) => ticksAround(at)), ...rare];
  // A refused message is tried again after minutes, then after an hour at most.
  const retries = (way.refuseFrom ?? []).flatMap((from) =>
    Array.from({ length: refusedHours + 3 }, (_, i) => later(from, i + 1)),
  );
  const published = new Set(steps.map(({ at }) => at));
  const others = [...new Set([...ticks, ...retries])].filter((at) => !published.has(at));
  const moments: Moment[] = [...steps, ...others.map((at) => ({ at, serve: null }))];
  return moments.sort((a, b) => a.at.localeCompare(b.at));
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * hourMs).toISOString();
}

function isRefused(at: string, { refuseFrom = [] }: Way): boolean {
  return refuseFrom.some((from) => from <= at && at < later(from, refusedHours));
}

function sentOf(to: string, mail: ParsedMail, now: Date, origin: string): Sent {
  const { references = [], messageId = '', subject = '', text = '' } = mail;
  return {
    to,
    messageId,
    references: typeof references === 'string' ? [references] : references,
    subject: subject.replaceAll(origin, site),
    // Each run has a port of its own.
    text: text.replaceAll(origin, site),
    madeAt: (mail.date ?? now).toISOString(),
    at: now.toISOString(),
  };
}

async function recordedBy(app: App): Promise<Recorded[]> {
  const rows = await app.db
    .selectFrom('addressees')
    .innerJoin('deliveries', 'deliveries.id', 'addressees.delivery_id')
    .innerJoin('alerts', 'alerts.id', 'addressees.alert_id')
    .select(['deliveries.recipient', 'message_id', 'created_at', 'deliveries.kind as message', 'alerts.data'])
    .execute();
  return rows.map(({ recipient, message_id, created_at, message, data }) => {
    const alert = JSON.parse(data) as {
      kind: string;
      source: { id: string };
      subject: { id: string } | null;
      rule: string | null;
      entry: { id: string; name: string } | null;
    };
    return {
      recipient,
      messageId: message_id,
      madeAt: created_at,
      message,
      kind: alert.kind,
      source: alert.source.id,
      subject: alert.subject?.id ?? alert.rule,
      entry: alert.entry?.id ?? null,
      title: alert.entry?.name ?? null,
    };
  });
}

/** How often a source failed, which is more where it was asked more often. */
const failures = /could not be read \d+ times in a row/g;

/** What the operator is told of a mail server that refuses, which it does in one way to play only. */
const aboutSending = /^(?:- Source: )?E-mail (?:to .+ )?(?:has not got|gets) through/m;

/**
 * What must be the same however the year was played: who got which message, by its id, subject and text; of those
 * that were made before a day.
 */
export function fingerprints({ sent }: Played, until = '9999'): string[] {
  return sent
    .filter(({ madeAt, text }) => madeAt < until && !aboutSending.test(text))
    .map(({ to, messageId, subject, text }) => {
      const [shown, body] = [subject, text].map((part) => part.replaceAll(failures, 'could not be read'));
      return `${to} ${messageId} ${shown} ${sha256(body ?? '')}`;
    })
    .sort();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
