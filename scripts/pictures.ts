// Takes the pictures of docs/pictures in light and dark: an e-mail of the demo, and the overview of a watch over the demo's
// publishers. No test compares them with what is drawn now, since each system draws letters its own way.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createApp } from '../src/app.ts';
import { createContext, readConfig } from '../src/commands/context.ts';
import { demo } from '../src/commands/demo.ts';
import { startMailCatcher } from '../src/demo/mail-catcher.ts';
import { startSite } from '../src/demo/site.ts';
import { createMetrics } from '../src/ops/metrics.ts';
import { startHttpServer } from '../src/ops/server.ts';
import { beat } from '../src/store/heartbeats.ts';
import { version } from '../src/version.ts';
import { chromiumFile } from '../tests/support/chromium.ts';
import { withPalette } from './png.ts';

const pictures = join(import.meta.dirname, '../docs/pictures');
/** A reader loads them with the page. */
const mostBytes = 150_000;
const log = pino({ level: 'silent' });

const executablePath = chromiumFile();
if (executablePath === null) throw new Error('no Chromium is installed');
const folder = await mkdtemp(join(tmpdir(), 'sanctions-watch-pictures-'));
// Letters without coloured edges, which are of this screen and fill the palette.
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-lcd-text'] });
try {
  await demo({ out: folder }, { ...createContext(process), print: () => undefined });
  const mail = pathToFileURL(join(folder, '01-statement-kerim-alimardanov.html')).href;
  await takeBoth(browser, 'alert', { url: mail, width: 632, part: 'body > div', until: 'Details' });
  await withPages(async (url) => {
    await takeBoth(browser, 'overview', { url, width: 1000, part: 'main', until: null });
  });
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

interface Subject {
  readonly url: string;
  readonly width: number;
  /** The element that the picture is cropped to. */
  readonly part: string;
  /** The heading above which it ends; null for the end of the element. */
  readonly until: string | null;
}

async function takeBoth(from: Browser, name: string, subject: Subject): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const viewport = { width: subject.width, height: 900 };
    const page = await from.newPage({ colorScheme, viewport, deviceScaleFactor: 2 });
    const png = withPalette(await take(page, subject));
    await page.close();
    const file = `${name}-${colorScheme}.png`;
    if (png.length > mostBytes) throw new Error(`${file} has ${png.length} bytes`);
    await writeFile(join(pictures, file), png);
    console.log(`docs/pictures/${file}: ${png.length} bytes`);
  }
}

async function take(page: Page, { url, part, until }: Subject): Promise<Buffer> {
  await page.goto(url);
  const whole = await page.locator(part).boundingBox();
  const end = until === null ? null : await page.getByRole('heading', { name: until }).boundingBox();
  if (whole === null || (until !== null && end === null))
    throw new Error(`${url} has no ${part}, or no ${until}`);
  const height = end === null ? whole.height : end.y - whole.y;
  return await page.screenshot({ fullPage: true, clip: { ...whole, height: Math.floor(height) } });
}

/** The first days of the demo's story and its last weeks, whose numbers of records the overview draws. */
function momentsOfStory(): readonly string[] {
  const from = Date.parse('2023-02-05T08:00:00Z');
  const days = Array.from({ length: 28 }, (_, day) => new Date(from + day * 86_400_000).toISOString());
  return ['2022-12-08T08:00:00.000Z', '2022-12-09T15:00:00.000Z', '2022-12-14T15:00:00.000Z', ...days];
}

/** Serves what a watch over the demo's publishers came to, as the daemon would. */
async function withPages(use: (url: string) => Promise<void>): Promise<void> {
  const [site, mail] = await Promise.all([startSite(), startMailCatcher()]);
  const file = join(folder, 'watch.yaml');
  const ofDemo = await readFile(join(folder, 'sanctions-watch.yaml'), 'utf8');
  const text = ofDemo
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, site.origin)
    .replace(/smtp:\/\/\S+/, mail.url)
    .replace('demo.db', 'watch.db');
  await writeFile(file, text);
  const config = await readConfig(file, { env: {} });
  let [now = ''] = momentsOfStory();
  const clock = (): Date => new Date(now);
  const app = await createApp(config, { log, version, clock, random: Math.random });
  const server = await startHttpServer('127.0.0.1:0', { app, clock, log, metrics: createMetrics(version) });
  try {
    for (const moment of momentsOfStory()) {
      now = moment;
      site.at(now);
      await app.pollAll(config.sources);
      await app.deliver({ gatherSummaries: true });
    }
    now = new Date(Date.parse(now) + 60_000).toISOString();
    // A daemon does so every few seconds.
    await beat(app.db, app.host, now);
    await use(`http://127.0.0.1:${server.port}/`);
  } finally {
    await server.close();
    await app.stop();
    await Promise.all([site.close(), mail.close()]);
  }
}
