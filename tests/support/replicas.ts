import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Running, run, start } from './cli.ts';
import { createDesk, type Desk } from './desk.ts';
import { ofacXml, vessels } from './lists.ts';

export interface Play {
  readonly lists: number;
  readonly recipients: number;
  readonly replicas: number;
  /** How long a publisher takes to answer, and a mail server to take a message. */
  readonly listMs: number;
  readonly mailMs: number;
  /** Kill the replica that sends e-mails once so many of them arrived; null: none. */
  readonly killAfter: number | null;
  /** `postgres://…/database` */
  readonly storage: string;
}

export interface Played {
  /** Messages that are to arrive, that did, and copies of some that arrived again under the same Message-ID. */
  readonly expected: number;
  readonly arrived: number;
  readonly again: number;
  /** Lists that were read anew, and those that were recorded as changed more than once. */
  readonly polled: number;
  readonly polledTwice: number;
  /** From the kill to the first message of another replica, and to the end of all; null without a kill. */
  readonly takeoverSeconds: number | null;
  /** From the start of the replicas to the last message. */
  readonly seconds: number;
  /** How many lists each replica polled. */
  readonly shares: readonly number[];
}

const configuration = ['--config', 'main.yaml'];
const longestMs = 180_000;

/**
 * Several daemons on one state: each list has somebody new, each recipient is told of each. One daemon may be killed in
 * the middle of it.
 */
export async function playReplicas(play: Play): Promise<Played> {
  const desk = await createDesk();
  try {
    return await played(desk, play);
  } finally {
    await desk.close();
  }
}

async function played(desk: Desk, play: Play): Promise<Played> {
  const { lists, recipients, replicas, listMs, mailMs, killAfter, storage } = play;
  const at = (list: number): string => `/list${list}.xml`;
  const all = Array.from({ length: lists }, (_, list) => list);
  const base = (list: number) => vessels(20, 1000 + 20 * list);
  const added = (list: number) => vessels(1, 100_000 + 37 * list);
  writeFileSync(
    join(desk.folder, 'main.yaml'),
    `schedule: "0 0 1 1 *"
storage: "${storage}"
watchlists: [people.yaml]
sources:
${all.map((list) => `  list-${list}: { type: ofac-xml, url: "${desk.site.origin}${at(list)}", expect: { min: 1 }, staleAfterDays: 100000 }`).join('\n')}
email: { smtp: "${desk.mailbox.url}", to: [${Array.from({ length: recipients }, (_, i) => `desk${i}@example.org`).join(', ')}] }
alerts: { maxPerHour: 1000 }
http: { spacing: 0 }
evidence: { maxMegabytes: 0 }
`,
  );
  const watched = all
    .flatMap(added)
    .map(({ last }, i) => `  - { id: s${i}, schema: Vessel, name: "${last}" }\n`);
  writeFileSync(join(desk.folder, 'people.yaml'), `watchlist: vessels\nsubjects:\n${watched.join('')}`);
  for (const list of all) desk.site.serve(at(list), ofacXml(base(list)));
  await once(desk);
  // What failed is polled as soon as a daemon starts.
  for (const list of all) desk.site.serve(at(list), 404);
  await once(desk);
  for (const list of all) {
    const body = ofacXml([...base(list), ...added(list)]);
    desk.site.serve(at(list), (_, response) => void wait(listMs).then(() => response.end(body)));
  }
  const before = desk.mailbox.received.length;
  const fresh = () => desk.mailbox.received.slice(before);
  desk.mailbox.delay(mailMs);
  const began = performance.now();
  const running = Array.from({ length: replicas }, () => start(desk.folder, ['run', ...configuration]));
  let killedAt: number | null = null;
  let killed: Running | null = null;
  if (killAfter !== null) {
    await until(() => fresh().length >= killAfter);
    killed = await senderAmong(running);
    killed.child.kill('SIGKILL');
    killedAt = Date.now();
  }
  const expected = lists * recipients;
  const ids = (): Set<string> => new Set(fresh().map(({ to, mail }) => `${mail.messageId} ${to}`));
  await until(() => ids().size >= expected);
  const seconds = (performance.now() - began) / 1000;
  for (const { child } of running) child.kill('SIGTERM');
  const logs = await Promise.all(running.map(({ done }) => done));
  const polls = logs.map(({ err }) => changedIn(err));
  const times = Map.groupBy(polls.flat(), (source) => source);
  const firstAfter = fresh().find(({ acceptedAt }) => killedAt !== null && acceptedAt > killedAt + mailMs);
  return {
    expected,
    arrived: ids().size,
    again: fresh().length - ids().size,
    polled: times.size,
    polledTwice: [...times.values()].filter(({ length }) => length > 1).length,
    takeoverSeconds:
      killedAt === null || firstAfter === undefined ? null : (firstAfter.acceptedAt - killedAt) / 1000,
    seconds,
    shares: polls.map(({ length }) => length),
  };
}

async function once(desk: Desk): Promise<void> {
  await run(desk.folder, ['once', ...configuration], { LOG_LEVEL: 'error' });
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + longestMs;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it did not come to that within three minutes');
    await wait(5);
  }
}

/** The daemon that sent something last. */
async function senderAmong(running: readonly Running[]): Promise<Running> {
  const counts = () => running.map(({ logSoFar }) => logSoFar().split('"msg":"e-mail sent"').length);
  const earlier = counts();
  while (true) {
    await wait(5);
    const sender = counts().findIndex((count, i) => count > (earlier[i] ?? 0));
    const found = running[sender];
    if (found !== undefined) return found;
  }
}

/** The sources whose polls a log says changed. */
function changedIn(log: string): string[] {
  return log.split('\n').flatMap((line) => {
    const found = /"source":"([^"]+)","outcome":"changed"/.exec(line)?.[1];
    return found === undefined ? [] : [found];
  });
}
