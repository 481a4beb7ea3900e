// From the moment a feed serves an article to the moment the mail server has taken the e-mail: the real daemon, in a
// process of its own, with thirty feeds that are polled every minute. Also from the first request that gets the
// article, which is what the program itself takes. Six minutes; --short: one wave of articles, about one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { start } from '../tests/support/cli.ts';
import { type RssItem, rss } from '../tests/support/lists.ts';
import { type Mailbox, startMailbox } from '../tests/support/mailbox.ts';
import { type Site, startSite } from '../tests/support/site.ts';
import { strangers, unStrangers, watched } from '../tests/year/people.ts';
import { Random } from '../tests/year/random.ts';

const isShort = process.argv.includes('--short');
const feeds = 30;
/** Articles appear for so long. */
const servedMs = isShort ? 5_000 : 290_000;
/** A minute to the next poll, up to twenty seconds of chance, and time enough to miss both. */
const patienceMs = 120_000;
const seed = 20_221_209;

/** An article appears once about each person: a second one would only repeat the first, and wait for the digest. */
const names = [
  ...Object.values(watched).flatMap((people) => people.map(({ name }) => name)),
  ...strangers.map(([last, first]) => `${first} ${last}`),
  ...unStrangers.map(([name]) => name),
].slice(0, isShort ? 20 : undefined);

interface Article {
  readonly id: string;
  readonly servedAt: number;
  /** The first request that got it. */
  askedAt: number | null;
}

/** A site whose feeds note when an article is first asked for. */
class Newsstand {
  readonly articles = new Map<string, Article>();
  readonly #items: RssItem[][] = Array.from({ length: feeds }, () => []);
  readonly #asked = new Set<number>();

  constructor(site: Site) {
    for (const n of this.#items.keys()) site.serve(`/feed-${n}`, (_, response) => this.#answer(n, response));
  }

  get isKnown(): boolean {
    return this.#asked.size === feeds;
  }

  publish(n: number, name: string): void {
    const id = `item-${this.articles.size}`;
    const title = `US imposes sanctions on ${name}`;
    const description = `The United States has imposed sanctions on ${name}. Assets are frozen.`;
    const date = new Date().toUTCString();
    this.#items[n]?.unshift({ guid: id, title, link: `https://news.example.org/${id}`, description, date });
    this.articles.set(id, { id, servedAt: Date.now(), askedAt: null });
  }

  #answer(n: number, response: ServerResponse): void {
    this.#asked.add(n);
    const items = this.#items[n] ?? [];
    for (const { guid } of items) {
      const article = this.articles.get(guid);
      if (article !== undefined) article.askedAt ??= Date.now();
    }
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(rss(items));
  }
}

function configure(folder: string, site: Site, mailbox: Mailbox): void {
  const sources = Array.from({ length: feeds }, (_, n) => {
    return `  feed-${n}: { type: feed, url: "${site.origin}/feed-${n}", language: en }\n`;
  });
  writeFileSync(
    join(folder, 'main.yaml'),
    `schedule: "* * * * *"
watchlists: [people.yaml]
sources:
${sources.join('')}email: { smtp: "${mailbox.url}", to: [desk@example.org] }
alerts: { immediate: [designation, statement, delisting, news], digest: { kinds: [] }, maxPerHour: 1000 }
http: { spacing: 0, allowPrivateNetworks: true }
`,
  );
  const subjects = names.map((name, i) => `  - { id: s${i}, name: ${JSON.stringify(name)} }\n`);
  writeFileSync(join(folder, 'people.yaml'), `watchlist: people\nsubjects:\n${subjects.join('')}`);
}

function line(title: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
    return `${(value / 1000).toFixed(2).padStart(6)} s`;
  };
  return `${title.padEnd(36)} n ${sorted.length}  p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}`;
}

const [site, mailbox] = await Promise.all([startSite(), startMailbox()]);
const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-latency-'));
const stand = new Newsstand(site);
configure(folder, site, mailbox);
const daemon = start(folder, ['run', '--config', 'main.yaml']);
try {
  // What a feed has when it is first read is no news.
  while (!stand.isKnown) await wait(200);
  await wait(3000);
  const random = new Random(seed);
  const began = Date.now();
  const moments = names.map(() => random.below(servedMs)).sort((a, b) => a - b);
  for (const [i, moment] of moments.entries()) {
    await wait(Math.max(0, began + moment - Date.now()));
    stand.publish(random.below(feeds), names[i] ?? '');
  }
  const deadline = Date.now() + patienceMs;
  while (mailbox.received.length < names.length && Date.now() < deadline) await wait(200);
} finally {
  daemon.child.kill('SIGTERM');
  const { err } = await daemon.done;
  if (mailbox.received.length === 0) console.log(err.slice(0, 2000));
  await Promise.all([site.close(), mailbox.close()]);
  rmSync(folder, { recursive: true, force: true });
}

const whole: number[] = [];
const own: number[] = [];
const told = new Set<string>();
for (const { mail, acceptedAt } of mailbox.received) {
  const id = String(mail.headers.get('x-sanctions-watch-entry') ?? '').split(':')[1] ?? '';
  const article = stand.articles.get(id);
  if (article === undefined || article.askedAt === null || told.has(id)) continue;
  told.add(id);
  whole.push(acceptedAt - article.servedAt);
  own.push(acceptedAt - article.askedAt);
}
console.log(
  `${feeds} feeds, polled every minute; ${names.length} articles, ${mailbox.received.length} e-mails`,
);
console.log(`» ${line('article served to e-mail accepted', whole)}`);
console.log(`» ${line('first request to e-mail accepted', own)}`);
if (told.size !== names.length || mailbox.received.length !== names.length) process.exitCode = 1;
